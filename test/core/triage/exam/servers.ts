/** What servers and frameworks say when they break. */
import { type Case, call, click, code, opens, rejects, says, start, throws } from './build.ts'

export const servers: Case[] = [
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
    name: 'apollo non-nullable field',
    expected: 'product-defect',
    why: 'the resolver broke its own schema; the answer is a 200',
    events: [
      ...start(),
      click(3000, 'Orders'),
      call(
        3030,
        'POST /graphql',
        200,
        {
          errors: [
            {
              message: 'Cannot return null for non-nullable field Order.total.',
              path: ['orders', 3, 'total'],
              extensions: { code: 'INTERNAL_SERVER_ERROR' },
            },
          ],
          data: null,
        },
        { sends: { operationName: 'Orders', query: 'query Orders { orders { total } }' } },
      ),
    ],
  },
  {
    name: 'hasura unknown field',
    expected: 'product-defect',
    also: 'outdated-client',
    why: 'page and schema are of two versions; the customer can do nothing but reload',
    events: [
      ...start(),
      click(3000, 'Orders'),
      call(
        3030,
        'POST /v1/graphql',
        200,
        {
          errors: [
            {
              extensions: { path: '$.selectionSet.orders.selectionSet.discount', code: 'validation-failed' },
              message: "field 'discount' not found in type: 'orders'",
            },
          ],
        },
        { sends: { operationName: 'Orders', query: 'query Orders { orders { discount } }' } },
      ),
    ],
  },
  {
    name: 'trpc with a prisma error',
    expected: 'product-defect',
    why: 'a column that a migration should have made',
    events: [
      ...start(),
      click(3000, 'Invoices'),
      call(3030, 'GET /api/trpc/invoice.list?batch=1', 500, [
        {
          error: {
            json: {
              message:
                'Invalid `prisma.invoice.findMany()` invocation: The column `Invoice.dueAt` does not exist in the current database.',
              code: -32603,
              data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, path: 'invoice.list' },
            },
          },
        },
      ]),
      rejects(3150, 'TRPCClientError: Invalid `prisma.invoice.findMany()` invocation', code('TRPCClientError.from')),
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
    name: 'react hooks error',
    expected: 'product-defect',
    why: "only the app's own component can break the order of its hooks",
    events: [
      ...start(),
      click(3000, 'Filters'),
      throws(
        3060,
        'Error: Minified React error #310; visit https://react.dev/errors/310 for the full message or use the non-minified dev environment for full errors and additional helpful warnings.',
        code('useMemo'),
        code('FilterPanel'),
      ),
      says(
        3070,
        'Application error: a client-side exception has occurred (see the browser console for more information).',
      ),
    ],
  },
  {
    name: 'angular logs what it catches',
    expected: 'product-defect',
    why: "Angular's ErrorHandler prints and does not throw",
    events: [
      ...start(),
      click(3000, 'Edit address'),
      says(
        3050,
        "ERROR TypeError: Cannot read properties of undefined (reading 'controls')\n    at AddressForm.ngOnInit (https://desk.kestrel.example/static/main.7c1e90.js:310:22)",
      ),
    ],
  },
  {
    name: 'vue setup error',
    expected: 'product-defect',
    why: 'thrown in setup of a component of the app',
    events: [
      ...start(),
      click(3000, 'Calendar'),
      opens(3020, '/calendar', 'push'),
      says(3040, '[Vue warn]: Unhandled error during execution of setup function \n  at <CalendarView>', 'warn'),
      rejects(
        3045,
        "TypeError: Cannot destructure property 'events' of 'undefined' as it is undefined.",
        code('setup', '/static/CalendarView.33e1.js'),
      ),
    ],
  },
  {
    name: 'svelte each on a non-array',
    expected: 'product-defect',
    why: 'thrown while rendering; the answer was a good one',
    events: [
      ...start(),
      click(3000, 'Tags'),
      call(3030, 'GET /api/tags', 200, { data: null }),
      throws(
        3125,
        'Error: {#each} only works with iterable values.',
        code('ensure_array_like'),
        code('create_fragment'),
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
    name: 'api gateway timeout',
    expected: 'capacity',
    also: 'product-defect',
    why: 'the integration behind the gateway took longer than 29 s',
    events: [
      ...start(),
      click(3000, 'Run report'),
      call(
        3030,
        'POST https://api.kestrel.example/reports/run',
        504,
        { message: 'Endpoint request timed out' },
        { duration: 29_040, headers: { 'x-amzn-errortype': 'InternalServerErrorException' } },
      ),
    ],
  },
  {
    name: 'cloudflare 522',
    expected: 'capacity',
    also: 'product-defect',
    why: "Cloudflare reached nobody at the vendor's origin",
    events: [
      ...start(),
      click(3000, 'Refresh'),
      call(
        3030,
        'GET /api/home',
        522,
        "<html><head><title>desk.kestrel.example | 522: Connection timed out</title></head><body><span>Error code 522</span><h2>What happened?</h2><p>The initial connection between Cloudflare's network and the origin web server timed out.</p></body></html>",
        { headers: { server: 'cloudflare', 'cf-ray': '8a1f0c3bde12-FRA' }, duration: 19_500 },
      ),
    ],
  },
]
