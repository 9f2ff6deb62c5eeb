/** What the customer typed, sent or had before, and that the product rightly refuses, in web apps of small businesses. */
import { crashReportsBlocked, pictureMissing, statisticsBlocked } from './kit/beside.ts'
import { type Case, chose, click, says, typed } from './kit/build.ts'
import { besideField, flash, shows, toast } from './kit/notices.ts'
import {
  attendance,
  courses,
  deals,
  faktury,
  harbour,
  inJapan,
  inPoland,
  ledger,
  lets,
  letters,
  partial,
  shiftClock,
  surgery,
  visits,
} from './products/small-businesses.ts'

export const customerDataInSmallBusinesses: Case[] = [
  {
    name: 'faktury: the NIP is one digit short',
    site: faktury.site,
    environment: inPoland,
    expected: 'integration',
    why: 'Laravel names the field and what is wrong with it, and the person did not correct it',
    events: [
      ...faktury.home(),
      ...statisticsBlocked(300),
      typed(2500, 'NIP', '52526748'),
      click(4000, 'Zapisz kontrahenta'),
      faktury.api(4030, 'POST /api/kontrahenci', 422, {
        message: 'Pole NIP musi mieć 10 cyfr.',
        errors: { nip: ['Pole NIP musi mieć 10 cyfr.'] },
      }),
      says(4120, 'Failed to load resource: the server responded with a status of 422 (Unprocessable Content)'),
      besideField(4180, 'Pole NIP musi mieć 10 cyfr.'),
    ],
  },
  {
    name: 'shift clock: the times overlap',
    site: shiftClock.site,
    expected: 'integration',
    why: 'a rule of the hours: the day has an entry in that span already',
    events: [
      ...shiftClock.home(),
      typed(2500, 'Von', '12:00'),
      click(4000, 'Buchen'),
      shiftClock.api(
        4030,
        'POST /api/zeiten',
        409,
        {
          type: 'about:blank',
          title: 'Conflict',
          status: 409,
          detail: 'Der Zeitraum überschneidet sich mit der Buchung 08:02–16:40.',
        },
        { headers: { 'content-type': 'application/problem+json' } },
      ),
      toast(4200, 'Der Zeitraum überschneidet sich mit der Buchung 08:02–16:40.', 'error'),
    ],
  },
  {
    name: 'letters: a list with a broken row',
    site: letters.site,
    expected: 'integration',
    why: 'the file of the customer has an address without a domain in row 18',
    events: [
      ...letters.home(),
      chose(2500, 'suscriptores.csv', 'text/csv', 48_200),
      click(4000, 'Importar'),
      letters.api(4030, 'POST /api/listas/4/importar', 422, {
        message: 'El archivo contiene errores.',
        errors: { 'filas.18.email': ['El campo email debe ser una dirección de correo válida.'] },
      }),
      shows(4250, 'Fila 18: el campo email debe ser una dirección de correo válida.'),
    ],
  },
  {
    name: 'ledger: an account with that number is there already',
    site: ledger.site,
    expected: 'integration',
    also: 'product-defect',
    why: 'a duplicate of what the customer entered before, told only by the database',
    events: [
      ...ledger.home(),
      typed(2500, 'Account number', 'redacted-iban-1'),
      click(4000, 'Add account'),
      ledger.api(4030, 'POST https://kqvzxbn.supabase.co/rest/v1/accounts', 409, {
        code: '23505',
        details: 'Key (owner_id, number)=(12, redacted-iban-1) already exists.',
        hint: null,
        message: 'duplicate key value violates unique constraint "accounts_owner_id_number_key"',
      }),
      toast(4200, 'This account has been added already', 'error'),
    ],
  },
  {
    name: 'harbour: a validation rule of the company',
    site: harbour.site,
    expected: 'integration',
    also: 'configuration',
    why: 'the company itself has written the rule that a won deal needs a contract number',
    events: [
      ...harbour.home(),
      click(3000, 'Save'),
      harbour.api(3040, 'POST /aura?r=9&aura.RecordUi.updateRecord=1', 200, {
        actions: [
          {
            id: '211;a',
            state: 'ERROR',
            error: [
              {
                event: { attributes: { values: { error: { data: { enhancedErrorType: 'RecordError' } } } } },
                message: 'An error occurred while trying to update the record. Please try again.',
                data: {
                  statusCode: 400,
                  output: {
                    errors: [
                      {
                        errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
                        message: 'A contract number is needed before a deal can be Closed Won.',
                      },
                    ],
                  },
                },
              },
            ],
          },
        ],
      }),
      shows(
        3300,
        'We hit a snag. Review the errors on this page. A contract number is needed before a deal can be Closed Won.',
      ),
    ],
  },
  {
    name: 'attendance: 休暇の残りがない',
    site: attendance.site,
    environment: inJapan,
    expected: 'integration',
    why: 'no days of leave are left: a rule of the business, and the server says so',
    events: [
      ...attendance.home(),
      pictureMissing(500),
      typed(2500, '休暇日', '2026-03-20'),
      click(4000, '申請する'),
      attendance.api(4030, 'POST /api/leave_requests', 422, {
        errors: [{ code: 'insufficient_balance', field: 'days', message: '有給休暇の残日数が不足しています' }],
      }),
      shows(4200, '有給休暇の残日数が不足しています'),
    ],
  },
  {
    name: 'surgery: the tax code is not one',
    site: surgery.site,
    expected: 'integration',
    why: 'the converter of JSF refuses the code that was typed, and tells it beside the field',
    events: [
      ...surgery.home(),
      typed(2500, 'Codice fiscale', 'RSSMRA80A'),
      click(4000, 'Salva paziente'),
      surgery.api(
        4030,
        'POST /pazienti.xhtml',
        200,
        partial(
          '<update id="form:messages"><![CDATA[<div class="ui-messages ui-widget" aria-live="polite"><div class="ui-messages-error"><ul><li role="alert"><span class="ui-messages-error-summary">Codice fiscale non valido</span></li></ul></div></div>]]></update>',
          '<extension ln="primefaces" type="args">{"validationFailed":true}</extension>',
        ),
        { headers: { 'content-type': 'text/xml;charset=UTF-8' } },
      ),
      shows(4200, 'Codice fiscale non valido'),
    ],
  },
  {
    name: 'courses: the homework is a film',
    site: courses.site,
    expected: 'integration',
    why: 'the file has a type that the teacher does not take',
    events: [
      ...courses.home(),
      chose(2500, 'opdracht.mov', 'video/quicktime', 9_400_000),
      click(4000, 'Inleveren'),
      courses.api(4030, 'POST /api/inzendingen/', 400, {
        bestand: ['Bestandsextensie “mov” is niet toegestaan. Toegestane extensies zijn: pdf, docx.'],
      }),
      flash(4250, 'Bestandsextensie “mov” is niet toegestaan. Toegestane extensies zijn: pdf, docx.'),
    ],
  },
  {
    name: 'visits: 同じ点検番号がある',
    site: visits.site,
    environment: inJapan,
    expected: 'integration',
    why: 'Dataverse refuses a duplicate by a key that the company has set',
    events: [
      ...visits.home(),
      says(600, '[PowerApps] Telemetry flush failed, will retry', 'warn'),
      click(3000, '送信'),
      visits.api(3040, 'POST /api/data/v9.2/cr1_inspections', 412, {
        error: {
          code: '0x80060892',
          message:
            'A record that has the attribute values 点検番号 already exists. The entity key 点検番号 key requires that this set of attributes contains unique values.',
        },
      }),
      shows(3300, '送信できませんでした。点検番号が重複しています。'),
    ],
  },
  {
    name: 'deals: a stage that the pipeline no longer has',
    site: deals.site,
    expected: 'integration',
    also: ['product-defect', 'outdated-client'],
    why: 'somebody has removed the stage in between, says the server in its own words',
    events: [
      ...deals.home(),
      crashReportsBlocked(500),
      click(3000, 'Move to Demo'),
      deals.api(3040, 'POST /graphql', 200, {
        errors: [
          {
            message: 'The stage "Demo" has been archived by another user. Choose another stage.',
            extensions: { code: 'BAD_USER_INPUT', field: 'stageId' },
          },
        ],
        data: null,
      }),
      toast(3300, 'The stage "Demo" has been archived by another user. Choose another stage.', 'error'),
    ],
  },
  {
    name: 'lets: the tenancy ends before it begins',
    site: lets.site,
    expected: 'integration',
    why: 'ASP.NET refuses the dates that were typed, and names the field',
    events: [
      ...lets.home(),
      typed(2500, 'End date', '01/03/2025'),
      click(4000, 'Save tenancy'),
      lets.api(4030, 'PUT /api/tenancies/208', 400, {
        type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
        title: 'One or more validation errors occurred.',
        status: 400,
        errors: { EndDate: ['End date must be after the start date.'] },
      }),
      besideField(4200, 'End date must be after the start date.'),
    ],
  },
]
