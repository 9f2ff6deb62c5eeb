/** Property tax of a town, made with Oracle APEX, in Polish. */
import { filled } from '../../../support/session-builder.ts'
import { click, says } from '../exam/kit/build.ts'
import { productAt } from '../exam/kit/product.ts'
import type { BlindCase } from './kit.ts'

const site = 'https://podatki.gmina-lipowa.example'
const at = productAt(site)
const ajax = 'POST /ords/wwv_flow.ajax?p_context=podatki/deklaracja/14022'
const submit = 'POST /ords/wwv_flow.accept?p_context=podatki/deklaracja/14022'
const polish = { language: 'pl-PL', languages: ['pl-PL', 'pl'], timeZone: 'Europe/Warsaw' }
const home = () => [
  at.opens(0, '/ords/r/gmina/podatki/deklaracja?session=14022', 'Deklaracja'),
  at.call(500, ajax, 200, { item: [{ id: 'P12_ROK', value: '2026' }] }, { api: 'xhr' }),
]

export const propertyTax: BlindCase[] = [
  {
    name: 'apex: the session has ended, in Polish',
    kind: 'ordinary',
    site,
    environment: polish,
    expected: 'authentication',
    why: 'the answer says that the session has ended',
    events: [
      ...home(),
      click(4_000_000, 'Oblicz'),
      at.call(
        4_000_040,
        ajax,
        200,
        {
          error: 'Sesja wygasła.',
          addInfo: 'Zaloguj się ponownie.',
          isSessionExpired: true,
          url: '/ords/r/gmina/podatki/login',
        },
        { api: 'xhr' },
      ),
      says(4_000_100, 'Ajax call returned server error Sesja wygasła. for .'),
    ],
  },
  {
    name: 'apex: a variable of the procedure is too small',
    kind: 'ordinary',
    site,
    environment: polish,
    expected: 'product-defect',
    why: 'the code of the server runs into a buffer that is too small',
    events: [
      ...home(),
      click(6000, 'Oblicz'),
      at.call(
        6040,
        ajax,
        200,
        {
          error: 'ORA-06502: PL/SQL: numeric or value error: character string buffer too small',
          addInfo: 'ORA-06512: at "GMINA.PODATKI_PKG", line 311',
        },
        { api: 'xhr' },
      ),
      says(
        6100,
        'Error: Ajax call returned server error ORA-06502: PL/SQL: numeric or value error: character string buffer too small for Execute Server-side Code.',
      ),
    ],
  },
  {
    name: 'apex: the relief is larger than the tax, in Polish inside a 200',
    kind: 'hard',
    site,
    environment: polish,
    expected: 'integration',
    also: ['none', 'unknown'],
    why: 'a check of the form refuses what the customer typed, next to the field',
    events: [
      ...home(),
      filled('Ulga', '900', { at: 4000 }),
      click(6000, 'Wyślij'),
      at.call(
        6040,
        submit,
        200,
        {
          errors: [
            {
              type: 'error',
              location: ['inline', 'page'],
              pageItem: 'P12_ULGA',
              message: 'Kwota ulgi nie może być większa niż podatek.',
              unsafe: false,
            },
          ],
        },
        { api: 'xhr' },
      ),
    ],
  },
  {
    name: 'apex: a number with a comma and a space',
    kind: 'ordinary',
    site,
    environment: polish,
    expected: 'clock-locale',
    also: ['product-defect', 'integration'],
    why: 'the number is written as Poland writes it, and the database reads none',
    events: [
      ...home(),
      filled('Powierzchnia', '1 234,50', { at: 4000 }),
      click(6000, 'Oblicz'),
      at.call(
        6040,
        ajax,
        200,
        { error: 'ORA-01722: invalid number', addInfo: null },
        { api: 'xhr', sends: { p_arg: ['P12_POWIERZCHNIA', '1 234,50'] } },
      ),
      says(6100, 'Error: Ajax call returned server error ORA-01722: invalid number for Execute Server-side Code.'),
    ],
  },
  {
    name: 'apex: no connection left in the pool',
    kind: 'ordinary',
    site,
    environment: polish,
    expected: 'capacity',
    also: ['product-defect', 'configuration'],
    why: 'all connections of the pool are taken on the last day of the term',
    events: [
      ...home(),
      click(6000, 'Wyślij'),
      at.call(
        6040,
        submit,
        503,
        '<!DOCTYPE html><html><head><title>Service Unavailable</title></head><body><h1>503 Service Unavailable</h1><p>ORDS was unable to make a connection to the database. UCP-29: Failed to get a connection. java.sql.SQLException: UCP-45064: All connections in the Universal Connection Pool are in use - [Timed out waiting for a connection: max pool size 20]</p></body></html>',
      ),
    ],
  },
  {
    name: 'apex: the trusted profile of the state does not give an answer',
    kind: 'ordinary',
    site,
    environment: polish,
    expected: 'third-party',
    also: ['integration', 'network', 'capacity'],
    why: 'the signing service of the state is down; the town cannot mend that',
    events: [
      ...home(),
      click(6000, 'Podpisz'),
      at.page(
        6040,
        'GET https://podpis.profil-zaufany.example/dt/sign?tp=88',
        502,
        '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>',
        { headers: { server: 'nginx' } },
      ),
    ],
  },
]
