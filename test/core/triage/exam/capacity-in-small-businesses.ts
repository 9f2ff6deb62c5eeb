/** Servers and clients that are asked too much or stand still for a while, in web apps of small businesses. */
import { pictureMissing, statisticsBlocked } from './kit/beside.ts'
import { type Case, chose, click, page, says } from './kit/build.ts'
import { shows, toast } from './kit/notices.ts'
import {
  attendance,
  courses,
  deals,
  harbour,
  inJapan,
  letters,
  oilShop,
  salon,
  signatures,
} from './products/small-businesses.ts'

export const capacityInSmallBusinesses: Case[] = [
  {
    name: 'letters: too many tests in a minute',
    site: letters.site,
    expected: 'capacity',
    why: 'Laravel counts the calls and says when to come again',
    events: [
      ...letters.home(),
      click(3000, 'Enviar prueba'),
      letters.api(
        3030,
        'POST /api/campanas/55/prueba',
        429,
        { message: 'Too Many Attempts.' },
        { headers: { 'retry-after': '57', 'x-ratelimit-limit': '5', 'x-ratelimit-remaining': '0' } },
      ),
      shows(3200, 'Demasiados intentos. Espera un minuto.'),
    ],
  },
  {
    name: 'attendance: 月末の締めで時間切れ',
    site: attendance.site,
    environment: inJapan,
    expected: 'capacity',
    also: 'product-defect',
    why: 'the gateway gave up after a minute of reckoning',
    events: [
      ...attendance.home(),
      pictureMissing(500),
      click(3000, '月次集計'),
      attendance.api(
        3030,
        'POST /api/reports/monthly',
        504,
        page('504 Gateway Time-out', '<center><h1>504 Gateway Time-out</h1></center><hr><center>nginx/1.24.0</center>'),
        { duration: 60_040 },
      ),
      shows(63_300, '集計に失敗しました'),
    ],
  },
  {
    name: 'courses: the site is being looked after',
    site: courses.site,
    expected: 'capacity',
    why: 'a page of maintenance with 503 and Retry-After',
    events: [
      ...courses.home(),
      click(3000, 'Volgende les'),
      courses.page(
        3030,
        'GET /cursussen/14/les/3/',
        503,
        page('Onderhoud', '<h1>Even geduld</h1><p>Cursuskade is wegens onderhoud niet bereikbaar tot 11:00 uur.</p>'),
        { headers: { 'retry-after': '3600' } },
      ),
      courses.opens(3280, '/cursussen/14/les/3/', 'Onderhoud'),
    ],
  },
  {
    name: 'signatures: the contract is larger than may be',
    site: signatures.site,
    expected: 'capacity',
    also: ['integration', 'configuration'],
    why: 'the server says which size it takes',
    events: [
      ...signatures.home(),
      chose(2500, 'contrato.pdf', 'application/pdf', 41_000_000),
      signatures.api(2540, 'POST /api/v1/documentos/', 413, {
        detail: 'O ficheiro excede o tamanho máximo de 25 MB.',
      }),
      shows(2800, 'O ficheiro excede o tamanho máximo de 25 MB.'),
    ],
  },
  {
    name: 'deals: the query is too costly',
    site: deals.site,
    expected: 'capacity',
    also: 'product-defect',
    why: 'the server counts the cost of a query, and its bucket is empty',
    events: [
      ...deals.home(),
      click(3000, 'All deals'),
      deals.api(3040, 'POST /graphql', 200, {
        errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }],
        extensions: { cost: { requestedQueryCost: 812, throttleStatus: { currentlyAvailable: 90 } } },
      }),
      toast(3300, 'Too many requests, please wait a moment', 'warning'),
    ],
  },
  {
    name: 'oil shop: the database does not let anybody in',
    site: oilShop.site,
    expected: 'capacity',
    also: ['product-defect', 'configuration'],
    why: 'WordPress cannot reach its database for a while',
    events: [
      ...oilShop.home(),
      ...statisticsBlocked(500),
      click(3000, 'Pedidos'),
      oilShop.page(
        3030,
        'GET /wp-admin/edit.php?post_type=shop_order',
        500,
        page('Error de la base de datos', '<h1>Error al establecer una conexión con la base de datos</h1>'),
      ),
      oilShop.opens(3280, '/wp-admin/edit.php?post_type=shop_order', 'Error de la base de datos'),
    ],
  },
  {
    name: 'harbour: somebody else has the row locked',
    site: harbour.site,
    expected: 'capacity',
    also: ['integration', 'unknown'],
    why: 'UNABLE_TO_LOCK_ROW: another job holds the account for a moment, and a second attempt helps',
    events: [
      ...harbour.home(),
      click(3000, 'Save'),
      harbour.api(3040, 'POST /aura?r=14&aura.RecordUi.updateRecord=1', 200, {
        actions: [
          {
            id: '320;a',
            state: 'ERROR',
            error: [
              {
                message: 'unable to obtain exclusive access to this record or 1 records: 001Qy00000B2',
                data: { errorCode: 'UNABLE_TO_LOCK_ROW', statusCode: 400 },
              },
            ],
          },
        ],
      }),
      shows(3300, 'unable to obtain exclusive access to this record or 1 records'),
    ],
  },
  {
    name: 'salon: no server behind the proxy',
    site: salon.site,
    expected: 'capacity',
    why: 'Heroku has no process that answers: H12 on a 503',
    events: [
      ...salon.home(),
      click(3000, 'Enregistrer le rendez-vous'),
      salon.api(
        3030,
        'POST /rendez-vous',
        503,
        page('Application Error', '<iframe src="//www.herokucdn.com/error-pages/application-error.html"></iframe>'),
        {
          duration: 30_010,
          headers: { server: 'Heroku', via: '1.1 vegur' },
        },
      ),
      says(33_100, 'Error: Content missing'),
    ],
  },
]
