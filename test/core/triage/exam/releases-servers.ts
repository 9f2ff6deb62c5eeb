/** Calls that stopped with a release. */

import { besides, problem } from './kit/answers.ts'
import { widgetThrows } from './kit/beside.ts'
import { after, type Case, call, click, code, opens, says, start, throws } from './kit/build.ts'
import { eLearning } from './products/e-learning.ts'
import { hrSuite } from './products/hr-suite.ts'
import { serverFrameworks } from './products/server-frameworks.ts'
import { teamChat } from './products/team-chat.ts'

export const releasesServers: Case[] = [
  {
    name: 'booking: the same call fails since the server names another release',
    expected: 'regression',
    why: 'one call, twice the same, worked with one release and fails with the next',
    events: [
      ...start(),
      click(1500, 'Prijs berekenen'),
      call(1600, 'POST /api/quotes', 200, { total: 214 }, { headers: { 'x-app-version': '2026.11.1' } }),
      click(60_500, 'Prijs berekenen'),
      call(
        60_600,
        'POST /api/quotes',
        500,
        { message: 'Er is een onverwachte fout opgetreden' },
        { headers: { 'x-app-version': '2026.11.2' } },
      ),
    ],
  },
  {
    name: 'e-commerce: the page asks for a field that the schema does not have',
    expected: 'regression',
    also: 'outdated-client',
    why: 'page and server are not of one release',
    events: after(
      'Zamówienia',
      ...besides(),
      call(2600, 'POST /graphql', 400, {
        errors: [
          {
            message: 'Cannot query field "shippingWindow" on type "Order". Did you mean "shippingMethod"?',
            extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
          },
        ],
      }),
      says(2690, 'Nie udało się wczytać zamówień'),
    ),
  },
  {
    name: 'timesheet: the new page sends a date in another form',
    expected: 'regression',
    also: 'product-defect',
    why: 'with the build before the same call went through',
    events: [
      ...start(),
      click(1500, 'Saisir'),
      call(1600, 'POST /api/timesheets', 201, { id: 3 }, { initiator: [code('save', '/static/app.11aa22.js')] }),
      opens(20_000, '/home', 'reload'),
      click(24_000, 'Saisir'),
      call(
        24_100,
        'POST /api/timesheets',
        400,
        { title: 'Bad Request', status: 400, detail: 'JSON parse error: Cannot deserialize value of type LocalDate' },
        { ...problem, initiator: [code('save', '/static/app.33bb44.js')] },
      ),
    ],
  },
  {
    name: 'other build after a reload',
    expected: 'regression',
    also: 'product-defect',
    why: 'the same click worked with the build before, and fails with the new one',
    events: [
      opens(0, '/quotes'),
      click(2000, 'Send quote'),
      call(
        2030,
        'POST /api/quotes/5/send',
        200,
        { sent: true },
        { initiator: [code('send', '/static/main.1a2b3c.js')] },
      ),
      opens(60_000, '/quotes', 'reload'),
      click(62_000, 'Send quote'),
      call(
        62_030,
        'POST /api/quotes/5/send',
        400,
        { error: 'missing field "template_id"' },
        { initiator: [code('send', '/static/main.9f8e7d.js')] },
      ),
      throws(
        62_130,
        "TypeError: Cannot read properties of undefined (reading 'sent')",
        code('send', '/static/main.9f8e7d.js'),
      ),
    ],
  },
  {
    name: 'e-learning: progress is refused since the build of today',
    site: eLearning.site,
    expected: 'regression',
    also: 'product-defect',
    why: 'the same call was accepted with the build before; the new one sends seconds as a text and its server refuses that',
    events: [
      eLearning.opens(0, '/courses/118', 'Statistics I - Lumen Campus'),
      says(200, 'Campus 2026.3.0 loaded', 'info'),
      eLearning.call(
        9000,
        'PUT /api/v1/progress/9',
        200,
        { saved: true },
        { sends: { seconds: 40 }, initiator: [eLearning.place('save', '/build/app-77e0aa41.js')] },
      ),
      eLearning.opens(60_000, '/courses/118', 'Statistics I - Lumen Campus', 'reload'),
      says(60_200, 'Campus 2026.3.1 loaded', 'info'),
      ...[70_000, 80_000].map((at) =>
        eLearning.call(
          at,
          'PUT /api/v1/progress/9',
          422,
          {
            detail: [
              { type: 'int_type', loc: ['body', 'seconds'], msg: 'Input should be a valid integer', input: '50.0' },
            ],
          },
          { sends: { seconds: '50.0' }, initiator: [eLearning.place('save', eLearning.entry)] },
        ),
      ),
    ],
  },
  {
    name: 'HR: the new page calls what its server does not have',
    site: hrSuite.site,
    expected: 'regression',
    also: 'product-defect',
    why: 'the old build called v2 and was answered; the build of today calls v3, and Spring has no such place',
    events: [
      hrSuite.opens(0, '/absences', 'Absences - Personara'),
      hrSuite.call(
        200,
        'GET /api/v2/absences?year=2026',
        200,
        { items: [] },
        { initiator: [hrSuite.place('loadAbsences', '/assets/app.11f0aa.js')] },
      ),
      says(300, 'personara-web 4.19.3', 'info'),
      hrSuite.opens(30_000, '/absences', 'Absences - Personara', 'reload'),
      says(30_100, 'personara-web 4.20.0', 'info'),
      hrSuite.call(
        30_200,
        'GET /api/v3/absences?year=2026',
        404,
        {
          type: 'about:blank',
          title: 'Not Found',
          status: 404,
          detail: 'No static resource api/v3/absences.',
          instance: '/api/v3/absences',
        },
        {
          headers: { 'content-type': 'application/problem+json' },
          initiator: [hrSuite.place('loadAbsences', hrSuite.bundle)],
        },
      ),
      says(30_300, 'absences: 404', 'error'),
    ],
  },
  {
    name: 'Laravel: the database was not brought along with the release',
    site: 'https://pos.kassenwart.example',
    expected: 'regression',
    also: 'product-defect',
    why: 'release 41 of the server answered the same call a minute ago; release 42 asks for a column that does not exist',
    events: [
      ...serverFrameworks.till(),
      widgetThrows(1500),
      serverFrameworks.laravel.call(
        2000,
        'GET /api/receipts?day=2026-03-12',
        200,
        { data: [{ id: 88 }] },
        { headers: { 'x-release': '2026.03.41' } },
      ),
      click(65_000, 'Reload'),
      serverFrameworks.laravel.call(
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
    name: '.NET: dates in another form than the week before',
    site: 'https://erp.stahlhof.example',
    expected: 'regression',
    also: 'product-defect',
    why: 'web client 5.8 saved the same order, 5.9 sends a moment where the server takes a day',
    events: [
      ...serverFrameworks.erp(),
      says(200, 'Stahlhof web 5.8.12', 'info'),
      click(3000, 'Save'),
      serverFrameworks.dotnet.call(3030, 'PUT /api/orders/7', 204, '', { sends: { dueDate: '2026-04-01' } }),
      serverFrameworks.dotnet.opens(20_000, '/orders', 'Orders - Stahlhof', 'reload'),
      says(20_200, 'Stahlhof web 5.9.0', 'info'),
      click(24_000, 'Save'),
      serverFrameworks.dotnet.call(
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
    name: 'chat: the new client says what its gateway does not know',
    site: teamChat.site,
    expected: 'regression',
    also: 'product-defect',
    why: 'client 11.1 was connected for half a minute; 11.2 is cut off at its first frame, with the name of the frame as the reason',
    events: [
      ...teamChat.room(),
      says(300, 'Rufzeichen client 11.1.4', 'info'),
      teamChat.socket(400, teamChat.gateway, {
        state: 'closed',
        code: 1001,
        wasClean: true,
        closedByPage: true,
        duration: 29_000,
        sent: 4,
        received: 12,
      }),
      teamChat.opens(30_000, '/r/general', '#general - Rufzeichen', 'reload'),
      says(30_200, 'Rufzeichen client 11.2.0', 'info'),
      ...[30_400, 32_500].map((at) =>
        teamChat.socket(at, teamChat.gateway, {
          state: 'closed',
          code: 4002,
          reason: 'decode error: unknown op "presence_v2"',
          wasClean: true,
          duration: 140,
          sent: 1,
          received: 1,
          messages: [
            { at: at + 60, direction: 'sent' as const, text: '{"op":"presence_v2","d":{"status":"online"}}', size: 44 },
          ],
        }),
      ),
      says(32_700, 'gateway closed: 4002 decode error: unknown op "presence_v2"'),
    ],
  },
]
