/** Failures of the server, as frameworks and databases tell them. */

import { filled } from '../../../support/session-builder.ts'
import { besides, problem } from './kit/answers.ts'
import { extensionThrows, statisticsBlocked } from './kit/beside.ts'
import { after, type Case, call, click, code, lost, page, rejects, says, start } from './kit/build.ts'
import { serverFrameworks } from './products/server-frameworks.ts'

export const defectsFrameworks: Case[] = [
  {
    name: 'IoT console: gRPC-web says internal',
    expected: 'product-defect',
    why: 'HTTP says 200, the trailer says that the server panicked',
    events: after(
      'Restart device',
      ...besides(),
      call(2600, 'POST /iot.v1.Devices/Restart', 200, '', {
        headers: {
          'content-type': 'application/grpc-web+proto',
          'grpc-status': '13',
          'grpc-message': 'panic: runtime error: index out of range [4] with length 4',
        },
      }),
      rejects(2690, 'RpcError: panic: runtime error: index out of range [4] with length 4', code('restart')),
    ),
  },
  {
    name: 'warehouse: nil in a JSON:API server after the network came back',
    expected: 'product-defect',
    why: 'the network was away for a moment and is long back; the server called a method of nothing',
    events: [
      ...start(),
      lost(900, 'GET /api/picklists', 'net::ERR_INTERNET_DISCONNECTED'),
      call(1900, 'GET /api/picklists', 200, { data: [] }),
      click(2500, 'Confirm pick'),
      call(
        2600,
        'PATCH /api/picks/311',
        500,
        {
          errors: [
            { status: '500', title: 'Internal Server Error', detail: "undefined method `location' for nil:NilClass" },
          ],
        },
        { headers: { 'content-type': 'application/vnd.api+json' } },
      ),
    ],
  },
  {
    name: 'rails went wrong',
    expected: 'product-defect',
    why: 'the page of an unhandled exception',
    events: after(
      'Approve',
      call(
        2540,
        'POST /orders/91/approve',
        500,
        page(
          "We're sorry, but something went wrong (500)",
          "<h1>We're sorry, but something went wrong.</h1><p>If you are the application owner check the logs for more information.</p>",
        ),
      ),
    ),
  },
  {
    name: 'asp.net yellow page',
    expected: 'product-defect',
    why: 'the page of an unhandled exception',
    events: after(
      'İleri',
      call(
        2540,
        'POST /Orders/Edit/12',
        500,
        page(
          'Runtime Error',
          "<h1>Server Error in '/' Application.</h1><h2><i>Runtime Error</i></h2><p>An application error occurred on the server.</p>",
        ),
      ),
    ),
  },
  {
    name: 'rails 500 page',
    expected: 'product-defect',
    why: "the framework's own error page: code of the vendor threw",
    events: [
      ...start(),
      click(3000, 'Create order'),
      call(
        3020,
        'POST /orders',
        500,
        "<!DOCTYPE html><html><head><title>We're sorry, but something went wrong (500)</title></head><body><h1>We're sorry, but something went wrong.</h1><p>If you are the application owner check the logs for more information.</p></body></html>",
      ),
    ],
  },
  {
    name: 'django 500 of an export',
    expected: 'product-defect',
    why: 'a plain 500 of the app',
    events: [
      ...start(),
      click(3000, 'Export'),
      call(3020, 'GET /reports/export/?fmt=xlsx', 500, '<h1>Server Error (500)</h1>'),
    ],
  },
  {
    name: 'spring boot 500',
    expected: 'product-defect',
    why: "Spring's default error attributes of an exception that nobody handled",
    events: [
      ...start(),
      click(3000, 'Publish shifts'),
      call(3030, 'POST /api/shifts/publish', 500, {
        timestamp: '2026-03-12T09:30:03.030+00:00',
        status: 500,
        error: 'Internal Server Error',
        path: '/api/shifts/publish',
      }),
    ],
  },
  {
    name: 'asp.net problem details 500',
    expected: 'product-defect',
    why: 'an unhandled exception, with a trace id',
    events: [
      ...start(),
      click(3000, 'Approve'),
      call(
        3030,
        'PUT /api/leave/88/approve',
        500,
        {
          type: 'https://tools.ietf.org/html/rfc7231#section-6.6.1',
          title: 'An error occurred while processing your request.',
          status: 500,
          traceId: '00-84c1fd4063c38d9f3900d06e56542d48-85d1d4-00',
        },
        { headers: { 'content-type': 'application/problem+json' } },
      ),
    ],
  },
  {
    name: 'laravel server error',
    expected: 'product-defect',
    why: 'a 500 without a reason',
    events: [
      ...start(),
      click(3000, 'Add member'),
      call(3030, 'POST /api/members', 500, { message: 'Server Error' }),
      says(3130, 'AxiosError: Request failed with status code 500'),
    ],
  },
  {
    name: 'grpc-web internal',
    expected: 'product-defect',
    why: 'grpc-status 13 stands in the headers of a 200',
    events: [
      ...start(),
      click(3000, 'Recalculate'),
      call(3030, 'POST /planner.v1.Planner/Recalculate', 200, '', {
        headers: {
          'content-type': 'application/grpc-web+proto',
          'grpc-status': '13',
          'grpc-message': 'panic: runtime error: index out of range [4] with length 4',
        },
      }),
      rejects(3150, 'RpcError: panic: runtime error: index out of range [4] with length 4', code('onEnd')),
    ],
  },
  {
    name: 'go panics',
    expected: 'product-defect',
    why: 'the server fell over',
    events: after(
      'Uložit',
      call(2540, 'POST /api/shifts', 500, 'runtime error: index out of range [3] with length 3\n', {
        headers: { 'content-type': 'text/plain' },
      }),
    ),
  },
  {
    name: 'vercel function failed',
    expected: 'product-defect',
    why: "the app's function threw",
    events: [
      ...start(),
      click(3000, 'Save'),
      call(3030, 'POST /api/save', 500, 'A server error has occurred\n\nFUNCTION_INVOCATION_FAILED\n\nfra1::abc-123', {
        headers: { 'content-type': 'text/plain', 'x-vercel-error': 'FUNCTION_INVOCATION_FAILED' },
      }),
    ],
  },
  {
    name: 'Rails: a method of nothing',
    site: 'https://vereine.clubhaus.example',
    expected: 'product-defect',
    why: 'the server’s own template trips over a member without a club',
    events: [
      ...serverFrameworks.club(),
      ...statisticsBlocked(1500),
      click(2500, 'Member 118'),
      serverFrameworks.rails.call(2540, 'GET /members/118.json', 500, {
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
    name: 'Django: the server forgets a field that it has to fill in itself',
    site: 'https://labor.probenbuch.example',
    expected: 'product-defect',
    also: 'regression',
    why: 'the author of a sample is set by the server and not by the form; the database refuses the row without',
    events: [
      ...serverFrameworks.lab(),
      filled('Label', 'S-2026-114', { at: 3000 }),
      click(4000, 'Create'),
      serverFrameworks.django.call(
        4030,
        'POST /api/samples/',
        500,
        '<title>IntegrityError at /api/samples/</title><pre class="exception_value">null value in column &quot;created_by_id&quot; of relation &quot;lab_sample&quot; violates not-null constraint</pre>',
        { sends: { label: 'S-2026-114', kind: 'blood' } },
      ),
      serverFrameworks.django.rejects(
        4130,
        'SyntaxError: Unexpected token \'<\', "<title>Int"... is not valid JSON',
        serverFrameworks.django.place('createSample', '/static/js/samples.9ab1.js', 1, 7_120),
      ),
    ],
  },
  {
    name: '.NET: a reference to nothing, behind a page that looks signed out',
    site: 'https://erp.stahlhof.example',
    expected: 'product-defect',
    why: 'the 401 is the usual start of Negotiate and was followed by a 200; what failed is the server’s own code',
    events: [
      ...serverFrameworks.erp(),
      extensionThrows(1500),
      click(3000, 'Print'),
      serverFrameworks.dotnet.call(3030, 'GET /api/reports/whoami', 401, '', {
        headers: { 'www-authenticate': 'Negotiate' },
      }),
      serverFrameworks.dotnet.call(3150, 'GET /api/reports/whoami', 200, { name: 'STAHLHOF\\redacted-name-1' }),
      serverFrameworks.dotnet.call(
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
