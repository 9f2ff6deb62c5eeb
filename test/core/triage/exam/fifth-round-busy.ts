/** Cases of a fifth round, written before they were run: limits, quotas, maintenance. */

import { after, type Case, call, code, page, rejects } from './build.ts'

export const fifthRoundBusy: Case[] = [
  {
    name: 'maintenance in german',
    expected: 'capacity',
    why: 'announced work on the servers',
    events: after(
      'Speichern',
      call(
        2540,
        'POST /api/orders',
        503,
        { maintenance: true, message: 'Wir führen gerade Wartungsarbeiten durch.' },
        { headers: { 'retry-after': '1800' } },
      ),
    ),
  },
  {
    name: 'read-only during a migration',
    expected: 'capacity',
    also: 'permission',
    why: 'the workspace cannot be written to until the move is done',
    events: after(
      'Save',
      call(2540, 'PUT /api/pages/1', 503, {
        error: 'read_only',
        message: 'This workspace is in read-only mode while we migrate your data. Please try again in a few minutes.',
      }),
    ),
  },
  {
    name: 'nginx bad gateway',
    expected: 'capacity',
    also: 'product-defect',
    why: 'nothing answers behind the proxy',
    events: after(
      '提交',
      call(
        2540,
        'POST /api/forms/3',
        502,
        page('502 Bad Gateway', '<center><h1>502 Bad Gateway</h1></center><hr><center>nginx/1.25.3</center>'),
      ),
      call(
        6540,
        'POST /api/forms/3',
        502,
        page('502 Bad Gateway', '<center><h1>502 Bad Gateway</h1></center><hr><center>nginx/1.25.3</center>'),
      ),
    ),
  },
  {
    name: 'edge waits for the server',
    expected: 'capacity',
    also: 'product-defect',
    why: 'the edge cannot reach the servers',
    events: after(
      'Open',
      call(
        2540,
        'GET /api/boards/9',
        522,
        page(
          'kestrel.example | 522: Connection timed out',
          '<h1>Connection timed out <span>Error code 522</span></h1>',
        ),
        { headers: { server: 'cloudflare', 'cf-ray': '8f-FRA' }, duration: 19_500 },
      ),
    ),
  },
  {
    name: 'edge limits the rate',
    expected: 'capacity',
    why: 'the edge limits the rate',
    events: after(
      'Open',
      call(
        2540,
        'GET /api/boards/9',
        429,
        page(
          'Access denied | desk.kestrel.example used Cloudflare to restrict access',
          '<h1>Error 1015</h1><h2>You are being rate limited</h2>',
        ),
        { headers: { server: 'cloudflare' } },
      ),
    ),
  },
  {
    name: 'export takes longer than the proxy waits',
    expected: 'capacity',
    also: 'product-defect',
    why: 'after exactly 60 s the proxy gives up',
    events: after(
      'Exportar',
      call(
        2540,
        'GET /api/export.csv',
        504,
        page('504 Gateway Time-out', '<center><h1>504 Gateway Time-out</h1></center>'),
        { duration: 60_020 },
      ),
    ),
  },
  {
    name: 'upload larger than the proxy takes',
    expected: 'capacity',
    also: 'integration',
    why: 'the file is over the limit',
    events: after(
      'Upload',
      call(
        2540,
        'POST /api/files',
        413,
        page('413 Request Entity Too Large', '<center><h1>413 Request Entity Too Large</h1></center>'),
      ),
    ),
  },
  {
    name: 'google quota passed on',
    expected: 'capacity',
    why: 'a quota per minute is used up',
    events: after(
      'Sync calendar',
      call(2540, 'POST /api/calendar/sync', 429, {
        error: {
          code: 429,
          status: 'RESOURCE_EXHAUSTED',
          message: "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user'",
        },
      }),
    ),
  },
  {
    name: 'hubspot per second',
    expected: 'capacity',
    why: 'the CRM’s limit of calls in ten seconds',
    events: after(
      'Push deals',
      call(2540, 'POST /api/crm/push', 429, {
        status: 'error',
        message: 'You have reached your ten_secondly_rolling limit.',
        errorType: 'RATE_LIMIT',
        policyName: 'TEN_SECONDLY_ROLLING',
      }),
    ),
  },
  {
    name: 'shop query throttled',
    expected: 'capacity',
    why: 'the cost of the query is over what is left',
    events: after(
      'Import',
      call(2540, 'POST /api/shop/graphql', 200, {
        errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED', cost: 1200 } }],
      }),
    ),
  },
  {
    name: 'salesforce daily limit in a list',
    expected: 'capacity',
    why: 'the organisation has used up its calls of the day',
    events: after(
      'Sync',
      call(2540, 'POST /api/crm/proxy/composite', 403, [
        { message: 'TotalRequests Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' },
      ]),
    ),
  },
  {
    name: 'firestore exhausted',
    expected: 'capacity',
    why: 'the database’s quota of the day',
    events: after(
      'Board',
      rejects(
        2900,
        'FirebaseError: [code=resource-exhausted]: Quota exceeded.',
        code('onSnapshot', '/static/firebase.9.js'),
      ),
    ),
  },
]
