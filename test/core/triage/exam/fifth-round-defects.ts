/** Cases of a fifth round, written before they were run: faults of the product. */

import { after, type Case, call, click, code, lost, opens, page, says, start, throws } from './build.ts'

export const fifthRoundDefects: Case[] = [
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
    name: 'django key error',
    expected: 'product-defect',
    why: 'the name of the exception stands on the page',
    events: after(
      'Export',
      call(
        2540,
        'GET /api/reports/7/export/',
        500,
        page(
          'KeyError at /api/reports/7/export/',
          '<h1>KeyError at /api/reports/7/export/</h1><pre class="exception_value">\'currency\'</pre><p>Request Method: GET</p>',
        ),
      ),
    ),
  },
  {
    name: 'spring null pointer',
    expected: 'product-defect',
    why: 'an exception of the server, for one record only',
    events: [
      ...start(),
      call(1500, 'GET /api/clients/10', 200, { id: 10 }),
      click(2500, 'Mandant 11'),
      call(2540, 'GET /api/clients/11', 500, {
        timestamp: '2026-03-12T09:30:02.540+00:00',
        status: 500,
        error: 'Internal Server Error',
        message:
          'Cannot invoke "com.kestrel.Address.getCountry()" because the return value of "com.kestrel.Client.getAddress()" is null',
        path: '/api/clients/11',
      }),
    ],
  },
  {
    name: 'laravel unknown column',
    expected: 'product-defect',
    why: 'the code and the database do not fit',
    events: after(
      'Archiver',
      call(2540, 'PUT /api/tasks/5', 500, {
        message: "SQLSTATE[42S22]: Column not found: 1054 Unknown column 'archived_at' in 'field list'",
        exception: 'Illuminate\\Database\\QueryException',
      }),
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
    name: 'non-null field is null',
    expected: 'product-defect',
    why: 'the resolver breaks the schema that it promises',
    events: after(
      'Order 7',
      call(2540, 'POST /graphql', 200, {
        data: null,
        errors: [
          {
            message: 'Cannot return null for non-nullable field Order.total.',
            path: ['order', 'total'],
            extensions: { code: 'INTERNAL_SERVER_ERROR' },
          },
        ],
      }),
    ),
  },
  {
    name: 'prisma in a trpc batch',
    expected: 'product-defect',
    why: 'an unhandled error of the database client',
    events: after(
      'Publish',
      call(2540, 'POST /api/trpc/post.publish?batch=1', 500, [
        {
          error: {
            message: '\nInvalid `prisma.post.update()` invocation:\n\nArgument `slug` is missing.',
            code: -32603,
            data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, path: 'post.publish' },
          },
        },
      ]),
    ),
  },
  {
    name: 'handler trips on a click',
    expected: 'product-defect',
    why: 'the app’s own script throws right after the click; what is blocked has nothing to do with it',
    events: [
      ...start(),
      lost(600, 'POST https://api.segment.io/v1/t', 'net::ERR_BLOCKED_BY_CLIENT'),
      lost(650, 'GET https://connect.facebook.net/en_US/fbevents.js', 'net::ERR_BLOCKED_BY_CLIENT', { api: 'other' }),
      click(2500, 'Duplicar'),
      throws(
        2512,
        "TypeError: Cannot read properties of undefined (reading 'clone')",
        code('duplicateRow'),
        code('onClick'),
      ),
    ],
  },
  {
    name: 'endless update',
    expected: 'product-defect',
    why: 'a component sets its own state for ever',
    events: after(
      'Filters',
      throws(
        2700,
        'Error: Minified React error #185; visit https://react.dev/errors/185 for the full message',
        code('Zr', '/static/vendor.8a.js'),
        code('FilterBar'),
      ),
    ),
  },
  {
    name: 'empty answer that the page did not expect',
    expected: 'product-defect',
    why: 'every call went well; the page cannot take a customer without orders',
    events: after(
      'Kunde 12',
      call(2540, 'GET /api/customers/12/orders', 200, { orders: null }),
      throws(2700, "TypeError: Cannot read properties of null (reading 'map')", code('OrderList')),
    ),
  },
  {
    name: 'read-only after a failover',
    expected: 'product-defect',
    also: 'capacity',
    why: 'the server still writes to the database that has become the replica',
    events: after(
      'Save',
      call(2540, 'POST /api/notes', 500, {
        status: 500,
        error: 'Internal Server Error',
        message: 'could not execute statement [ERROR: cannot execute INSERT in a read-only transaction]',
      }),
      click(4500, 'Save'),
      call(4540, 'POST /api/notes', 500, {
        status: 500,
        error: 'Internal Server Error',
        message: 'could not execute statement [ERROR: cannot execute INSERT in a read-only transaction]',
      }),
    ),
  },
  {
    name: 'new build breaks the list',
    expected: 'regression',
    also: 'product-defect',
    why: 'the list came with the former build, and the new one throws on the same answer',
    environment: { app: { version: '8.3.0', source: 'meta[name=version]' } },
    events: [
      opens(0, '/list'),
      says(50, 'Kestrel 8.2.4', 'info'),
      call(120, 'GET /api/list', 200, { items: [1] }, { initiator: [code('loadList', '/static/main.7c1e90.js')] }),
      opens(60_000, '/list', 'reload'),
      says(60_050, 'Kestrel 8.3.0', 'info'),
      call(60_120, 'GET /api/list', 200, { items: [1] }, { initiator: [code('loadList', '/static/main.91ab22.js')] }),
      throws(
        60_300,
        'TypeError: t.items.at(...).render is not a function',
        code('renderList', '/static/main.91ab22.js'),
      ),
    ],
  },
]
