import { problem } from './kit/answers.ts'
import { resizeLoop, statisticsBlocked } from './kit/beside.ts'
import { type Case, chose, click, typed } from './kit/build.ts'
import { shows, toast } from './kit/notices.ts'
import {
  boticario,
  castmoor,
  cyprea,
  fahrplaner,
  glossmill,
  gridnest,
  hebebuehne,
  holzkontor,
  inLyon,
  kinelia,
  posadia,
  raised,
  vitrine,
  vowboard,
  washround,
} from './products/regional-companies.ts'

export const customersInRegionalCompanies: Case[] = [
  {
    name: 'gridnest: the customer’s own server did not take the call',
    site: gridnest.site,
    expected: 'integration',
    why: 'the automation went to the customer’s address, which answered with 500',
    events: gridnest.after(
      'Run test',
      gridnest.api(3030, 'POST /v0.3/automation/aut7/test', 200, {
        status: 'failed',
        step: 'call-webhook',
        error: { message: 'https://erp.customer-mill.example/hooks/orders responded with status 500' },
      }),
      toast(3250, 'Test run failed', 'error'),
    ),
  },
  {
    name: 'posadia: the calendar of the other portal is cut off',
    site: posadia.site,
    expected: 'integration',
    also: 'third-party',
    why: 'the address that the customer gave answers with half a calendar',
    events: posadia.after(
      'Importar calendario',
      posadia.api(
        3030,
        'POST /api/calendarios/',
        400,
        { ical_url: ['Could not parse the calendar: unexpected end of file at line 412.'] },
        { sends: { ical_url: 'https://booking-cal.example/ical/77.ics' } },
      ),
      toast(3250, 'No se ha importado el calendario', 'error'),
    ),
  },
  {
    name: 'boticario: the article is there already',
    site: boticario.site,
    expected: 'integration',
    why: 'the number that was typed is in use',
    events: [
      ...boticario.home(),
      typed(2500, 'Código nacional', '712345.6'),
      click(3000, 'Crear'),
      boticario.api(
        3030,
        'POST /api/articulos',
        409,
        { title: 'Conflict', status: 409, detail: 'An article with CN 712345.6 already exists.' },
        { ...problem, sends: { cn: '712345.6' } },
      ),
      toast(3250, 'No se pudo crear', 'error'),
    ],
  },
  {
    name: 'glossmill: due before it starts',
    site: glossmill.site,
    expected: 'integration',
    why: 'the dates that were entered do not fit each other',
    events: glossmill.after(
      'Save',
      glossmill.api(
        3030,
        'PATCH /api/jobs/5520',
        422,
        {
          errors: [
            {
              status: '422',
              title: 'Invalid Attribute',
              detail: 'must be after the start date',
              source: { pointer: '/data/attributes/due-at' },
            },
          ],
        },
        { sends: { data: { id: '5520', attributes: { 'start-at': '2026-03-20', 'due-at': '2026-03-18' } } } },
      ),
      toast(3250, 'Job was not saved', 'error'),
    ),
  },
  {
    name: 'holzkontor: a tax number that does not add up',
    site: holzkontor.site,
    expected: 'integration',
    why: 'Odoo says which number of the partner is not valid',
    events: holzkontor.after(
      'Speichern',
      resizeLoop(2700),
      holzkontor.api(
        3030,
        'POST /web/dataset/call_kw/res.partner/web_save',
        200,
        raised(
          'odoo.exceptions.ValidationError',
          'The VAT number [DE123456780] for partner [Sägewerk Moll] does not seem to be valid. \nNote: the expected format is DE123456788',
        ),
      ),
      shows(3200, 'Validation Error'),
    ),
  },
  {
    name: 'cyprea: buried before the death',
    site: cyprea.site,
    environment: inLyon,
    expected: 'integration',
    why: 'the list of violations names the date that does not fit',
    events: cyprea.after(
      'Enregistrer',
      cyprea.api(
        3030,
        'PUT /api/dossiers/1180',
        422,
        {
          '@type': 'ConstraintViolationList',
          'hydra:title': 'An error occurred',
          'hydra:description': 'dateInhumation: Cette valeur doit être supérieure à 10 mars 2026.',
          violations: [
            { propertyPath: 'dateInhumation', message: 'Cette valeur doit être supérieure à 10 mars 2026.' },
          ],
        },
        { headers: { 'content-type': 'application/ld+json' }, sends: { dateInhumation: '2026-03-09' } },
      ),
      toast(3250, 'Le dossier n’a pas été enregistré', 'error'),
    ),
  },
  {
    name: 'kinelia: the letter of the other practice is not quite FHIR',
    site: kinelia.site,
    expected: 'integration',
    why: 'the file that was chosen has an element that the format does not know',
    events: [
      ...kinelia.home(),
      chose(2500, 'courrier.json', 'application/fhir+json', 18_000),
      click(3000, 'Importer'),
      kinelia.api(3030, 'POST /fhir/Bundle', 400, {
        resourceType: 'OperationOutcome',
        issue: [
          {
            severity: 'error',
            code: 'processing',
            diagnostics:
              'HAPI-0450: Failed to parse request body as JSON resource. Error was: HAPI-1821: [element="birthdat"] Unknown element \'birthdat\' found during parse',
          },
        ],
      }),
      toast(3250, 'Import impossible', 'error'),
    ],
  },
  {
    name: 'vowboard: two guests with one address',
    site: vowboard.site,
    expected: 'integration',
    why: 'the list that was brought in names somebody twice',
    events: vowboard.after(
      'Import guests',
      ...statisticsBlocked(2700),
      vowboard.api(3030, 'POST /v1/graphql', 200, {
        errors: [
          {
            extensions: { code: 'constraint-violation', path: '$.selectionSet.insert_guests.args.objects' },
            message:
              'Uniqueness violation. duplicate key value violates unique constraint "guests_wedding_id_email_key"',
          },
        ],
      }),
      toast(3250, 'Import failed', 'error'),
    ),
  },
  {
    name: 'castmoor: the feed at the old host is gone',
    site: castmoor.site,
    expected: 'integration',
    also: 'third-party',
    why: 'the address of the feed that the customer gave answers with 404',
    events: castmoor.after(
      'Import feed',
      castmoor.api(
        3030,
        'POST /api/imports',
        422,
        { code: 'feed_unreachable', message: 'https://feeds.old-host.example/harbor.xml returned 404' },
        { sends: { feed: 'https://feeds.old-host.example/harbor.xml' } },
      ),
      toast(3250, 'Import could not be started', 'error'),
    ),
  },
  {
    name: 'vitrine: row four has no number',
    site: vitrine.site,
    expected: 'integration',
    also: 'product-defect',
    why: 'a row of the list that was brought in lacks what each object has to have',
    events: [
      ...vitrine.home(),
      chose(2500, 'loans.csv', 'text/csv', 9200),
      click(3000, 'Import'),
      vitrine.api(3030, 'POST /api/imports/objects', 422, {
        detail: [
          {
            type: 'missing',
            loc: ['body', 'rows', 3, 'accession_no'],
            msg: 'Field required',
            input: { title: 'Bowl' },
          },
        ],
      }),
      toast(3250, 'Import failed', 'error'),
    ],
  },
  {
    name: 'washround: stops hang on the round',
    site: washround.site,
    expected: 'integration',
    also: 'product-defect',
    why: 'the round cannot be deleted while stops refer to it',
    events: washround.after(
      'Delete round',
      washround.api(3030, 'DELETE https://api.washround.example/rest/v1/rounds?id=eq.17', 409, {
        code: '23503',
        details: 'Key (id)=(17) is still referenced from table "stops".',
        hint: null,
        message:
          'update or delete on table "rounds" violates foreign key constraint "stops_round_id_fkey" on table "stops"',
      }),
      toast(3250, 'Round was not deleted', 'error'),
    ),
  },
  {
    name: 'fahrplaner: the list of the authority is in another order',
    site: fahrplaner.site,
    expected: 'integration',
    why: 'the columns of the file are not those that the import wants',
    events: [
      ...fahrplaner.home(),
      chose(2500, 'pruefliste.csv', 'text/csv', 4100),
      click(3000, 'Importieren'),
      fahrplaner.api(3030, 'POST /api/importe', 400, {
        statusCode: 400,
        message: 'Spalte "Führerscheinklasse" fehlt in der Datei',
        error: 'Bad Request',
      }),
      toast(3250, 'Import fehlgeschlagen', 'error'),
    ],
  },
  {
    name: 'hebebühne: the parts dealer does not know the password',
    site: hebebuehne.site,
    expected: 'integration',
    also: ['configuration', 'third-party'],
    why: 'the access to the dealer that the workshop entered is refused there',
    events: hebebuehne.after(
      'Teile bestellen',
      hebebuehne.api(
        3030,
        'POST /api/teile/bestellungen',
        502,
        {
          title: 'Bad Gateway',
          status: 502,
          detail: 'Teilehändler TecParts: 401 Unauthorized – stored credentials were rejected.',
        },
        problem,
      ),
      toast(3250, 'Bestellung nicht gesendet', 'error'),
    ),
  },
]
