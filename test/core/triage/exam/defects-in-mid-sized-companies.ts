/** Faults of the product itself, and releases that broke what worked, in web apps of mid-sized companies. */
import { crashReportsBlocked, developersNotes, pictureMissing, resizeLoop, statisticsBlocked } from './kit/beside.ts'
import { type Case, chose, click, says, typed } from './kit/build.ts'
import { shows, toast } from './kit/notices.ts'
import {
  aktenregal,
  aprendaria,
  dataferry,
  dialgrove,
  dokrij,
  gatewarden,
  gridlens,
  grpc,
  inIzmir,
  inRome,
  leadbarn,
  notaspese,
  planquay,
  rotaline,
  sevkiyat,
} from './products/mid-sized-companies.ts'

export const defectsInMidSizedCompanies: Case[] = [
  {
    name: 'leadbarn: saving a contact ends in the plain 500 of Rails',
    site: leadbarn.site,
    expected: 'product-defect',
    why: 'the server fails without a reason that anybody else could act on',
    events: [
      ...leadbarn.home(),
      ...statisticsBlocked(410),
      pictureMissing(600),
      typed(2500, 'Phone', 'redacted-phone-1'),
      click(4000, 'Save contact'),
      leadbarn.api(4030, 'PATCH /api/v3/contacts/4411', 500, { status: 500, error: 'Internal Server Error' }),
      says(4140, 'PATCH /api/v3/contacts/4411 failed: 500'),
      shows(4200, 'Sorry, we couldn’t save this contact.'),
    ],
  },
  {
    name: 'planquay: null for a field that is never null',
    site: planquay.site,
    expected: 'product-defect',
    why: 'the resolver returns null against its own schema',
    events: [
      ...planquay.home(),
      ...developersNotes(480),
      click(3000, 'Open task'),
      planquay.api(3040, 'POST /graphql', 200, {
        errors: [
          {
            message: 'Cannot return null for non-nullable field Task.createdBy.',
            locations: [{ line: 9, column: 5 }],
            path: ['task', 'createdBy'],
          },
        ],
        data: { task: null },
      }),
      planquay.aborted(3100, 'GET https://clientstream.launchdarkly.com/eval/64b1'),
      says(3150, 'ApolloError: Cannot return null for non-nullable field Task.createdBy.'),
    ],
  },
  {
    name: 'rotaline: the second of two calls in a batch asks Prisma for what it does not know',
    site: rotaline.site,
    expected: 'product-defect',
    why: 'an argument that the ORM does not have: written wrong by the maker',
    events: [
      ...rotaline.home(),
      resizeLoop(700),
      click(3000, 'Copy week'),
      rotaline.api(3040, 'POST /api/trpc/site.get,shift.copyWeek?batch=1', 207, [
        { result: { data: { json: { id: 'st_1' } } } },
        {
          error: {
            json: {
              message:
                'Invalid `prisma.shift.findMany()` invocation:\n\nUnknown argument `siteIds`. Did you mean `siteId`? Available options are marked with ?.',
              code: -32603,
              data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, path: 'shift.copyWeek' },
            },
          },
        },
      ]),
      toast(3300, 'Couldn’t copy the week', 'error'),
    ],
  },
  {
    name: 'gridlens: a panel runs into a nil pointer',
    site: gridlens.site,
    expected: 'product-defect',
    why: 'the Go server recovered from a panic of its own',
    events: [
      ...gridlens.home(),
      says(500, 'Source map error: 404 https://gridlens.example/public/build/vendor.js.map', 'warn'),
      click(3000, 'Compare with last year'),
      gridlens.api(
        3030,
        'POST /api/ds/query?panel=4',
        500,
        'runtime error: invalid memory address or nil pointer dereference\n',
        { headers: { 'content-type': 'text/plain; charset=utf-8' } },
      ),
      gridlens.api(3060, 'POST /api/ds/query?panel=5', 200, { results: { A: { frames: [] } } }),
    ],
  },
  {
    name: 'dataferry: FastAPI falls over a preview',
    site: dataferry.site,
    expected: 'product-defect',
    also: 'integration',
    why: 'a plain 500 after a file was chosen: the server should at least say what it dislikes',
    events: [
      ...dataferry.home(),
      ...statisticsBlocked(500),
      chose(2500, 'customers.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 44_000),
      dataferry.api(2600, 'POST /api/imports/preview', 500, 'Internal Server Error', {
        headers: { 'content-type': 'text/plain; charset=utf-8' },
      }),
      says(2760, 'Uncaught (in promise) Error: Request failed with status code 500'),
      toast(2800, 'Preview failed', 'error'),
    ],
  },
  {
    name: 'dokrij: the list of lines is an object today',
    site: dokrij.site,
    expected: 'product-defect',
    why: 'the page cannot deal with what its own server sent with 200',
    events: [
      ...dokrij.home(),
      click(3000, 'Order 80114'),
      dokrij.api(3030, 'GET /api/orders/80114/regels', 200, { regels: { 1: { sku: 'A-1', aantal: 3 } } }),
      dokrij.throws(
        3130,
        'TypeError: t.regels.reduce is not a function',
        dokrij.place('totaal', dokrij.bundle),
        dokrij.place('OrderDetail', dokrij.bundle),
      ),
    ],
  },
  {
    name: 'aprendaria: the button of the quiz is dead',
    site: aprendaria.site,
    expected: 'product-defect',
    why: 'its handler calls a function that is nowhere, so nothing is ever sent',
    events: [
      ...aprendaria.home(),
      ...statisticsBlocked(420),
      click(3000, 'Enviar respostas'),
      aprendaria.throws(
        3008,
        'ReferenceError: coletarRespostas is not defined',
        aprendaria.place('HTMLButtonElement.enviarQuiz', aprendaria.bundle),
      ),
      click(6000, 'Enviar respostas'),
      aprendaria.throws(
        6007,
        'ReferenceError: coletarRespostas is not defined',
        aprendaria.place('HTMLButtonElement.enviarQuiz', aprendaria.bundle),
      ),
    ],
  },
  {
    name: 'gatewarden: the groups of nobody',
    site: gatewarden.site,
    expected: 'product-defect',
    why: 'the page asks for the groups of “undefined”: it lost the id of the person',
    events: [
      ...gatewarden.home(),
      crashReportsBlocked(400),
      click(3000, 'Groups'),
      gatewarden.api(3030, 'GET /api/v1/users/undefined/groups', 404, {
        errorCode: 'E0000007',
        errorSummary: 'Not found: Resource not found: undefined (User)',
      }),
      toast(3300, 'Couldn’t load groups', 'error'),
    ],
  },
  {
    name: 'notaspese: the amount that was typed is not what was sent',
    site: notaspese.site,
    environment: inRome,
    expected: 'product-defect',
    also: 'clock-locale',
    why: 'the person filled in the amount, and the page sent null in its place',
    events: [
      ...notaspese.home(),
      typed(2000, 'Descrizione', 'Treno'),
      typed(3500, 'Importo', '48'),
      click(5000, 'Invia nota'),
      notaspese.api(
        5030,
        'POST /api/note',
        400,
        { errore: 'Richiesta non valida', dettagli: [{ campo: 'importo', messaggio: 'importo è obbligatorio' }] },
        { sends: { descrizione: 'Treno', importo: null, categoria: 3 } },
      ),
      shows(5300, 'importo è obbligatorio'),
    ],
  },
  {
    name: 'dialgrove: React gives up in a loop',
    site: dialgrove.site,
    expected: 'product-defect',
    why: 'a component that sets its own state without an end',
    events: [
      ...dialgrove.home(),
      ...statisticsBlocked(450),
      click(3000, 'Transfer'),
      dialgrove.throws(
        3040,
        'Error: Minified React error #185; visit https://react.dev/errors/185 for the full message or use the non-minified dev environment for full errors and additional helpful warnings.',
        dialgrove.place('Gf', dialgrove.bundle),
        dialgrove.place('TransferDialog', dialgrove.bundle),
      ),
    ],
  },
  {
    name: 'sevkiyat: a panic behind gRPC-web',
    site: sevkiyat.site,
    environment: inIzmir,
    expected: 'product-defect',
    why: 'the status is INTERNAL, and the message is a panic of the server',
    events: [
      ...sevkiyat.home(),
      click(3000, 'Rotayı hesapla'),
      sevkiyat.api(
        3030,
        'POST /rota.v1.RotaServisi/Hesapla',
        200,
        '',
        grpc(13, 'panic: assignment to entry in nil map'),
      ),
      says(3140, 'RpcError: panic: assignment to entry in nil map'),
      toast(3300, 'Beklenmeyen bir hata oluştu', 'error'),
    ],
  },
  {
    name: 'aktenregal: Hibernate has no session any more',
    site: aktenregal.site,
    expected: 'product-defect',
    why: '“no Session” is of Hibernate, not of the person: a lazy collection was read too late',
    events: [
      ...aktenregal.home(),
      pictureMissing(500),
      click(3000, 'Versionen'),
      aktenregal.api(3030, 'GET /rest/dokumente/9001/versionen', 500, {
        timestamp: '2026-03-12T09:30:03.200+00:00',
        status: 500,
        error: 'Internal Server Error',
        message:
          'failed to lazily initialize a collection of role: de.aktenregal.model.Dokument.versionen: could not initialize proxy - no Session',
        path: '/rest/dokumente/9001/versionen',
      }),
      toast(3300, 'Ein Fehler ist aufgetreten', 'error'),
    ],
  },
]
