/** Faults of the product's own servers, in web apps of small businesses. */
import { crashReportsBlocked, pictureMissing, resizeLoop, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says, typed } from './kit/build.ts'
import { shows, toast } from './kit/notices.ts'
import {
  answers,
  attendance,
  deals,
  faktury,
  inJapan,
  inPoland,
  itDesk,
  ledger,
  lets,
  letters,
  SUPABASE,
  shiftClock,
  signatures,
} from './products/small-businesses.ts'

export const defectsInSmallBusinesses: Case[] = [
  {
    name: 'faktury: the save runs into a column that must not be empty',
    site: faktury.site,
    environment: inPoland,
    expected: 'product-defect',
    why: 'Laravel passes on an SQL error of its own insert: the server did not fill a column',
    events: [
      ...faktury.home(),
      ...statisticsBlocked(400),
      typed(2500, 'Termin płatności', '2026-03-26'),
      click(4000, 'Zapisz fakturę'),
      faktury.api(4030, 'POST /api/faktury', 500, {
        message:
          "SQLSTATE[23000]: Integrity constraint violation: 1048 Column 'waluta_id' cannot be null (Connection: mysql)",
        exception: 'Illuminate\\Database\\QueryException',
      }),
      says(4130, 'AxiosError: Request failed with status code 500'),
      shows(4200, 'Nie udało się zapisać faktury. Spróbuj ponownie później.'),
    ],
  },
  {
    name: 'deals: a resolver trips over null',
    site: deals.site,
    expected: 'product-defect',
    why: 'GraphQL answers 200, and its error is a TypeError of the server',
    events: [
      ...deals.home(),
      resizeLoop(900),
      click(3000, 'Mark as won'),
      deals.api(3040, 'POST /graphql', 200, {
        errors: [
          {
            message: "Cannot read properties of null (reading 'currency')",
            path: ['winDeal', 'amount'],
            extensions: { code: 'INTERNAL_SERVER_ERROR' },
          },
        ],
        data: { winDeal: null },
      }),
      toast(3300, 'Something went wrong', 'error'),
    ],
  },
  {
    name: 'shift clock: Spring answers with its plain 500',
    site: shiftClock.site,
    expected: 'product-defect',
    why: 'the server fails at approving a day, without a reason for the customer to act on',
    events: [
      ...shiftClock.home(),
      click(3000, 'Tag freigeben'),
      shiftClock.api(3030, 'POST /api/zeiten/5521/freigabe', 500, {
        timestamp: '2026-03-12T09:30:03.114+00:00',
        status: 500,
        error: 'Internal Server Error',
        path: '/api/zeiten/5521/freigabe',
      }),
      says(3130, 'ERROR HttpErrorResponse {status: 500, statusText: "Internal Server Error"}'),
      toast(3200, 'Es ist ein unerwarteter Fehler aufgetreten.', 'error'),
    ],
  },
  {
    name: 'replies: the list of tickets comes without its field',
    site: answers.site,
    expected: 'product-defect',
    why: 'the page fails on a ticket without a requester, which the server sent so',
    events: [
      ...answers.home(),
      crashReportsBlocked(500),
      click(3000, 'Unassigned'),
      answers.api(3040, 'GET /api/v2/tickets?view=unassigned', 200, {
        tickets: [{ id: 40120, subject: 'redacted-text-2', requester: null }],
        count: 1,
      }),
      answers.throws(
        3140,
        "TypeError: Cannot read properties of null (reading 'displayName')",
        answers.place('TicketRow', answers.bundle),
        answers.place('renderWithHooks', answers.bundle),
      ),
      shows(3180, 'Something went wrong. Please reload the page.'),
    ],
  },
  {
    name: 'signatures: Django has no such attribute',
    site: signatures.site,
    expected: 'product-defect',
    why: 'an AttributeError in the view of the server',
    events: [
      ...signatures.home(),
      click(3000, 'Enviar para assinatura'),
      signatures.api(3030, 'POST /api/v1/documentos/640/enviar/', 500, {
        detail: "AttributeError: 'NoneType' object has no attribute 'email'",
      }),
      shows(3180, 'Não foi possível enviar o documento.'),
    ],
  },
  {
    name: 'ledger: a policy of the database that calls itself',
    site: ledger.site,
    expected: 'product-defect',
    also: 'configuration',
    why: 'the row level policies that the maker wrote go round in a circle: 42P17',
    events: [
      ...ledger.home(),
      click(3000, 'Transactions'),
      ledger.api(3030, `GET ${SUPABASE}/rest/v1/transactions?select=*&account_id=eq.31`, 500, {
        code: '42P17',
        details: null,
        hint: null,
        message: 'infinite recursion detected in policy for relation "members"',
      }),
      says(3130, 'Error fetching transactions'),
    ],
  },
  {
    name: 'letters: the address of the endpoint is not one',
    site: letters.site,
    expected: 'product-defect',
    why: 'the page asks for /undefined/: it lost the id of the campaign',
    events: [
      ...letters.home(),
      click(3000, 'Ver informe'),
      letters.api(3030, 'GET /api/campanas/undefined/informe', 404, {
        message: 'No query results for model [App\\Models\\Campana] undefined',
        exception: 'Symfony\\Component\\HttpKernel\\Exception\\NotFoundHttpException',
      }),
      toast(3180, 'No se ha podido cargar el informe', 'error'),
    ],
  },
  {
    name: 'lets: a rent of ASP.NET that is divided by nothing',
    site: lets.site,
    expected: 'product-defect',
    why: 'an unhandled DivideByZeroException of the server',
    events: [
      ...lets.home(),
      pictureMissing(500),
      click(3000, 'Prorate'),
      lets.api(3030, 'POST /api/tenancies/208/prorate', 500, {
        type: 'https://tools.ietf.org/html/rfc9110#section-15.6.1',
        title: 'System.DivideByZeroException',
        status: 500,
        detail: 'Attempted to divide by zero.',
        traceId: '00-2f1e5b0a9c7d4e3f8a1b2c3d4e5f6a7b-3c4d5e6f7a8b9c0d-00',
      }),
      shows(3200, 'We could not prorate the rent. Quote reference 2f1e5b0a if you contact us.'),
    ],
  },
  {
    name: 'attendance: 打刻の修正でサーバーが落ちる',
    site: attendance.site,
    environment: inJapan,
    expected: 'product-defect',
    why: 'Rails answers a correction with a 500 and the name of a method that nil does not have',
    events: [
      ...attendance.home(),
      typed(2500, '退勤', '18:10'),
      click(4000, '修正を申請'),
      attendance.api(4030, 'PATCH /api/timecards/902', 500, {
        status: 500,
        error: 'Internal Server Error',
        exception: "#<NoMethodError: undefined method `end_of_day' for nil>",
      }),
      shows(4200, 'エラーが発生しました。しばらくしてからもう一度お試しください。'),
    ],
  },
  {
    name: 'it desk: a business rule of the maker throws',
    site: itDesk.site,
    expected: 'product-defect',
    also: 'configuration',
    why: 'a script on the server throws; on ServiceNow it may be one that the company wrote',
    events: [
      ...itDesk.home(),
      says(700, '[now-uxf] Deprecated: component uses legacy action payload', 'warn'),
      click(3000, 'Resolve'),
      itDesk.api(3040, 'PATCH /api/now/table/incident/9d38', 500, {
        error: {
          message: 'com.glide.script.RhinoEcmaError: Cannot read property "sys_id" from null',
          detail: 'sys_script.5f2a.script : Line(14) column(0)',
        },
        status: 'failure',
      }),
      shows(3200, 'The record could not be saved.'),
    ],
  },
]
