/** Four smaller products, each in the manner of its framework: Rails, Laravel, Django, ASP.NET Core. */
import { filled, step } from '../../../support/session-builder.ts'
import { click, page as html, says } from '../exam/build.ts'
import { type BlindCase, problem, productAt } from './kit.ts'
import { extensionHangsUp, extensionThrows, statisticsBlocked, widgetThrows } from './noise.ts'

const rails = productAt('https://vereine.clubhaus.example')
const laravel = productAt('https://pos.kassenwart.example')
const django = productAt('https://labor.probenbuch.example')
const dotnet = productAt('https://erp.stahlhof.example')

const club = () => [
  rails.opens(0, '/members', 'Members | Clubhaus'),
  rails.page(5, 'GET /members', 200, html('Members | Clubhaus', '<turbo-frame id="list"></turbo-frame>'), {
    headers: { 'x-runtime': '0.081200', 'x-request-id': '5b1e' },
  }),
  rails.call(300, 'GET /notifications/badge', 200, '<turbo-frame id="badge">2</turbo-frame>'),
]
const till = () => [
  laravel.opens(0, '/receipts', 'Receipts - Kassenwart'),
  laravel.call(140, 'GET /api/user', 200, { id: 3 }),
  laravel.call(180, 'GET /sanctum/csrf-cookie', 204, ''),
  laravel.call(230, 'GET /api/registers', 200, { data: [{ id: 1, name: 'Kasse 1' }] }),
]
const lab = () => [
  django.opens(0, '/samples/', 'Samples | Probenbuch'),
  django.call(
    160,
    'GET /api/samples/?page=1',
    200,
    { count: 1, next: null, results: [{ id: 90 }] },
    { headers: { allow: 'GET, POST, HEAD, OPTIONS' } },
  ),
  django.call(210, 'GET /api/kinds/', 200, [{ id: 'blood' }]),
]
const erp = () => [
  dotnet.opens(0, '/orders', 'Orders - Stahlhof'),
  dotnet.call(
    120,
    'GET /api/orders?top=50',
    200,
    { value: [{ id: 7 }] },
    { headers: { 'request-context': 'appId=cid-v1:41aa' } },
  ),
  dotnet.call(150, 'GET /api/customers/lookup', 200, [{ id: 3 }]),
  dotnet.call(160, 'POST https://westeurope-5.in.applicationinsights.azure.com/v2/track', 200, {
    itemsReceived: 1,
    itemsAccepted: 1,
    errors: [],
  }),
]

export const serverFrameworks: BlindCase[] = [
  {
    name: 'Rails: a method of nothing',
    site: 'https://vereine.clubhaus.example',
    expected: 'product-defect',
    why: 'the server’s own template trips over a member without a club',
    events: [
      ...club(),
      ...statisticsBlocked(1500),
      click(2500, 'Member 118'),
      rails.call(2540, 'GET /members/118.json', 500, {
        status: 500,
        error: 'Internal Server Error',
        exception: "#<ActionView::Template::Error: undefined method 'name' for nil>",
        traces: {
          'Application Trace': [{ id: 0, trace: "app/views/members/show.json.jbuilder:4:in 'block in show'" }],
        },
      }),
      says(2640, 'Error: Response status was 500\n    at FetchRequest.receive (turbo-8.0.13.js:720:12)'),
    ],
  },
  {
    name: 'Rails: a form that was open over night',
    site: 'https://vereine.clubhaus.example',
    expected: 'authentication',
    also: 'browser-interference',
    why: 'the mark against forged forms belongs to a session that has ended; to load the page anew helps',
    events: [
      ...club(),
      filled('Name', 'redacted-name-1', { at: 50_400_000 }),
      step({ at: 50_402_000, name: 'Save', action: 'submit', text: 'Submitted "Save"' }),
      rails.call(
        50_402_030,
        'POST /members',
        422,
        html(
          'The change you wanted was rejected (422)',
          "<h1>The change you wanted was rejected.</h1><p>Maybe you tried to change something you didn't have access to.</p><!-- ActionController::InvalidAuthenticityToken: Can't verify CSRF token authenticity. -->",
        ),
        { headers: { 'x-request-id': '77aa' } },
      ),
      rails.opens(50_402_400, '/login', 'Sign in | Clubhaus'),
    ],
  },
  {
    name: 'Laravel: the database was not brought along with the release',
    site: 'https://pos.kassenwart.example',
    expected: 'regression',
    also: 'product-defect',
    why: 'release 41 of the server answered the same call a minute ago; release 42 asks for a column that does not exist',
    events: [
      ...till(),
      widgetThrows(1500),
      laravel.call(
        2000,
        'GET /api/receipts?day=2026-03-12',
        200,
        { data: [{ id: 88 }] },
        { headers: { 'x-release': '2026.03.41' } },
      ),
      click(65_000, 'Reload'),
      laravel.call(
        65_040,
        'GET /api/receipts?day=2026-03-12',
        500,
        {
          message:
            "SQLSTATE[42S22]: Column not found: 1054 Unknown column 'receipts.tse_serial' in 'field list' (Connection: mysql, SQL: select `id`, `receipts`.`tse_serial` from `receipts`)",
          exception: 'Illuminate\\Database\\QueryException',
          file: '/var/www/vendor/laravel/framework/src/Illuminate/Database/Connection.php',
          line: 825,
        },
        { headers: { 'x-release': '2026.03.42' } },
      ),
      says(65_140, 'AxiosError: Request failed with status code 500'),
    ],
  },
  {
    name: 'Laravel: a field that was left empty at first',
    site: 'https://pos.kassenwart.example',
    expected: 'none',
    why: 'nothing wrong: the form was filled in incompletely, the page said so, and the second try went through',
    events: [
      ...till(),
      extensionHangsUp(1500),
      click(3000, 'Refund'),
      laravel.call(3030, 'POST /api/refunds', 422, {
        message: 'The reason field is required.',
        errors: { reason: ['The reason field is required.'] },
      }),
      filled('Reason', 'damaged', { at: 6000 }),
      click(7000, 'Refund'),
      laravel.call(7030, 'POST /api/refunds', 201, { data: { id: 12, reason: 'damaged' } }),
    ],
  },
  {
    name: 'Django: the server forgets a field that it has to fill in itself',
    site: 'https://labor.probenbuch.example',
    expected: 'product-defect',
    also: 'regression',
    why: 'the author of a sample is set by the server and not by the form; the database refuses the row without',
    events: [
      ...lab(),
      filled('Label', 'S-2026-114', { at: 3000 }),
      click(4000, 'Create'),
      django.call(
        4030,
        'POST /api/samples/',
        500,
        '<title>IntegrityError at /api/samples/</title><pre class="exception_value">null value in column &quot;created_by_id&quot; of relation &quot;lab_sample&quot; violates not-null constraint</pre>',
        { sends: { label: 'S-2026-114', kind: 'blood' } },
      ),
      django.rejects(
        4130,
        'SyntaxError: Unexpected token \'<\', "<title>Int"... is not valid JSON',
        django.place('createSample', '/static/js/samples.9ab1.js', 1, 7_120),
      ),
    ],
  },
  {
    name: '.NET: dates in another form than the week before',
    site: 'https://erp.stahlhof.example',
    expected: 'regression',
    also: 'product-defect',
    why: 'web client 5.8 saved the same order, 5.9 sends a moment where the server takes a day',
    events: [
      ...erp(),
      says(200, 'Stahlhof web 5.8.12', 'info'),
      click(3000, 'Save'),
      dotnet.call(3030, 'PUT /api/orders/7', 204, '', { sends: { dueDate: '2026-04-01' } }),
      dotnet.opens(20_000, '/orders', 'Orders - Stahlhof', 'reload'),
      says(20_200, 'Stahlhof web 5.9.0', 'info'),
      click(24_000, 'Save'),
      dotnet.call(
        24_030,
        'PUT /api/orders/7',
        400,
        {
          type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
          title: 'One or more validation errors occurred.',
          status: 400,
          errors: {
            '$.dueDate': [
              'The JSON value could not be converted to System.DateOnly. Path: $.dueDate | LineNumber: 0 | BytePositionInLine: 36.',
            ],
          },
          traceId: '00-8f2c-01',
        },
        { ...problem, sends: { dueDate: '2026-04-01T00:00:00.000Z' } },
      ),
    ],
  },
  {
    name: '.NET: a reference to nothing, behind a page that looks signed out',
    site: 'https://erp.stahlhof.example',
    expected: 'product-defect',
    why: 'the 401 is the usual start of Negotiate and was followed by a 200; what failed is the server’s own code',
    events: [
      ...erp(),
      extensionThrows(1500),
      click(3000, 'Print'),
      dotnet.call(3030, 'GET /api/reports/whoami', 401, '', { headers: { 'www-authenticate': 'Negotiate' } }),
      dotnet.call(3150, 'GET /api/reports/whoami', 200, { name: 'STAHLHOF\\redacted-name-1' }),
      dotnet.call(
        3300,
        'POST /api/reports/order/7',
        500,
        {
          type: 'https://tools.ietf.org/html/rfc9110#section-15.6.1',
          title: 'System.NullReferenceException',
          status: 500,
          detail: 'Object reference not set to an instance of an object.',
          exception: {
            details:
              'System.NullReferenceException: Object reference not set to an instance of an object.\r\n   at Stahlhof.Reports.OrderReport.Build(Order order) in /src/Reports/OrderReport.cs:line 61',
          },
          traceId: '00-91ab-01',
        },
        problem,
      ),
    ],
  },
]
