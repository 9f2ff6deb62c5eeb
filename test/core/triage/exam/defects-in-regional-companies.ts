/** Defects of the product, in web apps of regional companies. */
import { plain, problem } from './kit/answers.ts'
import { developersNotes, extensionThrows, resizeLoop, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, typed } from './kit/build.ts'
import { shows, toast } from './kit/notices.ts'
import {
  boticario,
  castmoor,
  cyprea,
  deskbay,
  fahrplaner,
  glossmill,
  hebebuehne,
  holzkontor,
  inLyon,
  inPorto,
  inRecife,
  ligapronta,
  quayside,
  raised,
  vinhateiro,
  washround,
} from './products/regional-companies.ts'

export const defectsInRegionalCompanies: Case[] = [
  {
    name: 'vinhateiro: a column that the table does not have',
    site: vinhateiro.site,
    environment: inPorto,
    expected: 'product-defect',
    also: 'regression',
    why: 'the query of the server names a column that is not there',
    events: vinhateiro.after(
      'Filtrar',
      vinhateiro.api(3030, 'GET /api/lotes?casta=4', 500, {
        message:
          "SQLSTATE[42S22]: Column not found: 1054 Unknown column 'lotes.casta_id' in 'where clause' (Connection: mysql)",
        exception: 'Illuminate\\Database\\QueryException',
        file: '/var/www/app/vendor/laravel/framework/src/Illuminate/Database/Connection.php',
        line: 829,
      }),
      toast(3300, 'Algo correu mal.', 'error'),
    ),
  },
  {
    name: 'fahrplaner: the layout of the week calls itself',
    site: fahrplaner.site,
    expected: 'product-defect',
    why: 'the page’s own script runs out of stack',
    events: fahrplaner.after(
      'Woche',
      ...statisticsBlocked(2900),
      fahrplaner.api(3030, 'GET /api/fahrstunden?kw=12', 200, { items: [{ id: 211, lehrer: 3 }], total: 1 }),
      fahrplaner.throws(
        3160,
        'RangeError: Maximum call stack size exceeded',
        fahrplaner.place('placeLesson', fahrplaner.bundle),
        fahrplaner.place('placeLesson', fahrplaner.bundle),
      ),
    ),
  },
  {
    name: 'cyprea: a method that the entity does not have',
    site: cyprea.site,
    environment: inLyon,
    expected: 'product-defect',
    why: 'the server calls what its own class does not have',
    events: cyprea.after(
      'Imprimer le devis',
      cyprea.api(
        3030,
        'GET /api/dossiers/1180/devis',
        500,
        {
          '@context': '/api/contexts/Error',
          '@type': 'hydra:Error',
          'hydra:title': 'An error occurred',
          'hydra:description':
            'Attempted to call an undefined method named "getDefunt" of class "App\\Entity\\Dossier".',
        },
        { headers: { 'content-type': 'application/ld+json; charset=utf-8' } },
      ),
      shows(3200, 'Une erreur est survenue.'),
    ),
  },
  {
    name: 'quayside: an unexpected server error in a loader',
    site: quayside.site,
    expected: 'product-defect',
    why: 'the loader of the page threw, and says no more than that',
    events: quayside.after(
      'C-04',
      quayside.api(
        3030,
        'GET /berths/C-04?_data=routes%2Fberths.%24id',
        500,
        { message: 'Unexpected Server Error' },
        {
          headers: { 'x-remix-error': 'yes' },
        },
      ),
      quayside.opens(3200, '/berths/C-04', 'Application Error', 'push'),
    ),
  },
  {
    name: 'hebebühne: object reference not set',
    site: hebebuehne.site,
    expected: 'product-defect',
    why: 'a null reference of the server, in its own problem details',
    events: hebebuehne.after(
      'Rechnung erstellen',
      hebebuehne.api(
        3030,
        'POST /api/auftraege/3317/rechnung',
        500,
        {
          type: 'https://tools.ietf.org/html/rfc9110#section-15.6.1',
          title: 'An error occurred while processing your request.',
          status: 500,
          detail: 'Object reference not set to an instance of an object.',
          traceId: '00-6f1c-77-00',
        },
        problem,
      ),
      toast(3300, 'Die Rechnung konnte nicht erstellt werden.', 'error'),
    ),
  },
  {
    name: 'castmoor: a panic behind the button',
    site: castmoor.site,
    expected: 'product-defect',
    why: 'the program of the server reached beyond its own list',
    events: castmoor.after(
      'Publish',
      castmoor.api(
        3030,
        'POST /api/shows/harbor/episodes/ep_31/publish',
        500,
        'runtime error: index out of range [3] with length 3\n',
        plain,
      ),
      toast(3250, 'Publishing failed', 'error'),
    ),
  },
  {
    name: 'holzkontor: a key that an own module forgot',
    site: holzkontor.site,
    expected: 'product-defect',
    also: 'configuration',
    why: 'a KeyError of the server’s own Python',
    events: holzkontor.after(
      'Lieferung planen',
      holzkontor.api(
        3030,
        'POST /web/dataset/call_button/sale.order/action_plan_delivery',
        200,
        raised(
          'builtins.KeyError',
          "'uom_id'",
          "  File \"/opt/addons/holz_delivery/models/sale.py\", line 77, in action_plan_delivery\n    uom = vals['uom_id']\nKeyError: 'uom_id'",
        ),
      ),
      shows(3200, 'Odoo Server Error'),
    ),
  },
  {
    name: 'glossmill: the editor trips over a job without segments',
    site: glossmill.site,
    expected: 'product-defect',
    why: 'the page reads what the answer did not hold, and stops',
    events: glossmill.after(
      'Open editor',
      extensionThrows(2800),
      glossmill.api(3030, 'GET /api/jobs/5520/document', 200, {
        data: { type: 'documents', id: '88', relationships: { segments: { data: null } } },
      }),
      glossmill.throws(
        3140,
        "TypeError: Cannot read properties of null (reading 'map')",
        glossmill.place('EditorController.segments', glossmill.bundle),
      ),
    ),
  },
  {
    name: 'ligapronta: the cloud code reads from nothing',
    site: ligapronta.site,
    environment: inRecife,
    expected: 'product-defect',
    why: 'a TypeError of the server’s own function, under the code that Parse has for scripts that failed',
    events: ligapronta.after(
      'Gerar tabela',
      resizeLoop(2900),
      ligapronta.api(3030, 'POST /parse/functions/gerarTabela', 400, {
        code: 141,
        error: "Cannot read properties of undefined (reading 'get')",
      }),
      toast(3300, 'Não foi possível gerar a tabela.', 'error'),
    ),
  },
  {
    name: 'boticario: what was typed is sent as null',
    site: boticario.site,
    expected: 'product-defect',
    why: 'the person filled the field in, and the page sent null for it',
    events: [
      ...boticario.home(),
      typed(2500, 'Precio', '12,40'),
      click(3000, 'Guardar'),
      boticario.api(
        3030,
        'PUT /api/articulos/712345.6',
        400,
        {
          type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
          title: 'One or more validation errors occurred.',
          status: 400,
          errors: { '$.precio': ['The JSON value could not be converted to System.Decimal. Path: $.precio'] },
        },
        { ...problem, sends: { cn: '712345.6', precio: null } },
      ),
      toast(3300, 'No se pudo guardar', 'error'),
    ],
  },
  {
    name: 'deskbay: the page asks for a booking without a number',
    site: deskbay.site,
    expected: 'product-defect',
    why: 'the address holds “undefined”: the page made it from nothing',
    events: deskbay.after(
      'Reschedule',
      ...developersNotes(2800),
      deskbay.api(3030, 'GET /bookings/undefined/slots.json', 404, { status: 404, error: 'Not Found' }),
      shows(3200, 'This booking could not be found.'),
    ),
  },
  {
    name: 'washround: forty calls for one click',
    site: washround.site,
    expected: 'product-defect',
    also: 'capacity',
    why: 'the page asks the same again and again, until the server has enough',
    events: washround.after(
      'Round 17',
      ...Array.from({ length: 40 }, (_, index) =>
        washround.api(3030 + 25 * index, 'GET https://api.washround.example/rest/v1/stops?round=eq.17', 200, {
          rows: [],
        }),
      ),
      washround.api(4060, 'GET https://api.washround.example/rest/v1/stops?round=eq.17', 429, {
        message: 'API rate limit exceeded',
      }),
      toast(4200, 'Stops could not be loaded', 'error'),
    ),
  },
]
