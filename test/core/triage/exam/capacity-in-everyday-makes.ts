/** Load and limits: products of everyday makes. */

import { extensionThrows, pictureMissing, statisticsBlocked, widgetThrows } from './kit/beside.ts'
import { type Case, chose, click, page, says } from './kit/build.ts'
import {
  answers,
  books,
  charts,
  classes,
  loans,
  meetings,
  models,
  panels,
  parcelShop,
  samples,
  sensors,
  tools,
} from './products/everyday-makes.ts'

export const capacityInEverydayMakes: Case[] = [
  {
    name: 'charts: the query takes longer than a minute',
    site: charts.site,
    expected: 'capacity',
    also: ['product-defect', 'integration'],
    why: 'Superset names the time-out as the kind of its error',
    events: [
      ...charts.home(),
      ...statisticsBlocked(500),
      click(4000, 'All clients, ten years'),
      charts.api(
        64_100,
        'POST /api/v1/chart/data?form_data=%7B%22slice_id%22%3A91%7D',
        504,
        {
          errors: [
            {
              message: 'The query exceeded the 60 seconds timeout.',
              error_type: 'BACKEND_TIMEOUT_ERROR',
              level: 'error',
              extra: { issue_codes: [{ code: 1000, message: 'Issue 1000 - The dataset is too large to query.' }] },
            },
          ],
        },
        { duration: 60_000 },
      ),
    ],
  },
  {
    name: 'answers: too many questions in a minute',
    site: answers.site,
    expected: 'capacity',
    why: 'the limit of requests per minute of the model is told',
    events: [
      ...answers.home(),
      widgetThrows(900),
      click(4000, 'Send'),
      answers.api(
        4060,
        'POST /api/chat',
        429,
        {
          error: {
            message:
              'Rate limit reached for gpt-4.1 in organization redacted-id-1 on tokens per min (TPM): Limit 30000, Used 29411, Requested 2210. Please try again in 3.24s.',
            type: 'tokens',
            param: null,
            code: 'rate_limit_exceeded',
          },
        },
        { headers: { 'retry-after': '4' } },
      ),
    ],
  },
  {
    name: 'answers: the conversation is longer than the model takes',
    site: answers.site,
    expected: 'capacity',
    also: ['product-defect', 'integration', 'configuration'],
    why: 'the length of the context is a limit, and the answer names it',
    events: [
      ...answers.home(),
      click(4000, 'Send'),
      answers.api(4060, 'POST /api/chat', 400, {
        error: {
          message:
            "This model's maximum context length is 128000 tokens. However, your messages resulted in 131204 tokens. Please reduce the length of the messages.",
          type: 'invalid_request_error',
          param: 'messages',
          code: 'context_length_exceeded',
        },
      }),
    ],
  },
  {
    name: 'answers: the credit of the product at the model is used up',
    site: answers.site,
    expected: 'capacity',
    also: ['configuration', 'third-party', 'permission', 'integration'],
    why: 'the quota of the account is exceeded, told within the stream of an answer of 200',
    events: [
      ...answers.home(),
      ...statisticsBlocked(500),
      click(4000, 'Send'),
      answers.api(
        4060,
        'POST /api/chat',
        200,
        'data: {"type":"start","messageId":"m-1"}\n\ndata: {"type":"error","errorText":"You exceeded your current quota, please check your plan and billing details."}\n\ndata: [DONE]\n\n',
        { headers: { 'content-type': 'text/event-stream', 'x-vercel-ai-ui-message-stream': 'v1' } },
      ),
    ],
  },
  {
    name: 'meetings: the room is full',
    site: meetings.site,
    expected: 'capacity',
    also: ['permission'],
    why: 'no more people fit into a room of this kind',
    events: [
      ...meetings.home(),
      pictureMissing(500),
      click(4000, 'Join now'),
      meetings.rejects(
        4400,
        'TwilioError: TwilioError 53105: Room contains too many Participants',
        meetings.place('createTwilioError', '/static/js/vendors.c81d.js'),
      ),
    ],
  },
  {
    name: 'parcel shop: the worker has used its time',
    site: parcelShop.site,
    expected: 'capacity',
    also: ['product-defect', 'configuration'],
    why: 'error 1102 of Cloudflare: the resources of the worker are exceeded',
    events: [
      ...parcelShop.home(),
      click(4000, 'Export all'),
      parcelShop.page(
        4050,
        'GET /labels/export',
        503,
        page(
          'Worker exceeded resource limits | app.parcelbay.example | Cloudflare',
          '<h1><span>Error</span> <span>1102</span></h1><h2>Worker exceeded resource limits</h2>',
        ),
        { headers: { server: 'cloudflare', 'cf-ray': '91d0c8a1be44-FRA' } },
      ),
    ],
  },
  {
    name: 'books: the script has used its units',
    site: books.site,
    expected: 'capacity',
    also: ['product-defect', 'configuration'],
    why: 'the governance of NetSuite stops a script',
    events: [
      ...books.home(),
      extensionThrows(700),
      click(4000, 'Allocate all'),
      books.api(4050, 'POST /app/site/hosting/restlet.nl?script=418&deploy=1', 400, {
        error: { code: 'SSS_USAGE_LIMIT_EXCEEDED', message: 'Script Execution Usage Limit Exceeded' },
      }),
    ],
  },
  {
    name: 'samples: the pool of connections is used up',
    site: samples.site,
    expected: 'capacity',
    also: ['product-defect', 'configuration'],
    why: 'the update panel tells the time-out of the pool',
    events: [
      ...samples.home(),
      click(4000, 'Register'),
      samples.api(
        34_050,
        'POST /Samples/Register.aspx',
        200,
        '186|error|500|Timeout expired.  The timeout period elapsed prior to obtaining a connection from the pool.  This may have occurred because all pooled connections were in use and max pool size was reached.|',
        { api: 'xhr', duration: 30_000, headers: { 'content-type': 'text/plain; charset=utf-8' } },
      ),
    ],
  },
  {
    name: 'sensors: the database of the readings takes no more questions',
    site: sensors.site,
    expected: 'capacity',
    also: ['permission', 'configuration'],
    why: 'the plan of InfluxDB limits the queries, and the own server passes it on',
    events: [
      ...sensors.home(),
      ...statisticsBlocked(500),
      click(4000, 'Last year'),
      sensors.api(4060, 'GET /api/v3/devices/dev-118/series?range=365d', 429, {
        code: 'too many requests',
        message: 'org redacted-id-1 has exceeded limited_query plan limit',
      }),
    ],
  },
  {
    name: 'panels: the breaker is open',
    site: panels.site,
    expected: 'capacity',
    also: ['product-defect', 'configuration'],
    why: 'the gateway takes no more calls for a service that has failed too often',
    events: [
      ...panels.home(),
      click(4000, 'Reports'),
      panels.api(4050, 'GET /gateway/reports/month', 503, {
        timestamp: '2026-03-12T09:30:04.081+00:00',
        path: '/gateway/reports/month',
        status: 503,
        error: 'Service Unavailable',
        message: "CircuitBreaker 'reports' is OPEN and does not permit further calls",
      }),
    ],
  },
  {
    name: 'models: the tab has no memory left for the hall',
    site: models.site,
    expected: 'capacity',
    also: ['product-defect', 'browser-interference'],
    why: 'the array for the triangles cannot be had',
    events: [
      ...models.home(),
      models.api(2000, 'GET /api/projects/44/versions/3/geometry', 200, { chunks: 412 }),
      click(5000, 'Show all'),
      models.throws(
        5400,
        'RangeError: Array buffer allocation failed',
        models.place('mergeGeometries', '/assets/viewer-Dk20aPz1.js'),
      ),
      says(5410, 'Out of memory: could not allocate 1.9 GB for merged geometry'),
    ],
  },
  {
    name: 'classes: the file of photographs is larger than the portal takes',
    site: classes.site,
    expected: 'capacity',
    also: ['integration', 'configuration', 'permission'],
    why: 'the answer tells the limit',
    events: [
      ...classes.home(),
      pictureMissing(500),
      chose(3000, 'photos.zip', 'application/zip', 210_000_000),
      classes.api(3300, 'POST /remote/photo.cfc?method=save', 413, {
        SUCCESS: false,
        ERROR: 'File exceeds the maximum upload size of 100 MB.',
      }),
    ],
  },
  {
    name: 'loans: the portal is closed for the night',
    site: loans.site,
    expected: 'capacity',
    also: ['configuration', 'none', 'unknown'],
    why: 'a page of 503 tells of the upkeep that was planned',
    events: [
      loans.opens(0, '/corp/accounts/overview.do', 'Accounts overview'),
      click(4000, 'Payments'),
      loans.page(
        4050,
        'GET /corp/payments/new.do',
        503,
        page(
          'Scheduled maintenance',
          '<h1>Ledgerhouse Business is undergoing scheduled maintenance</h1><p>Services will be back at 06:00.</p>',
        ),
        {
          headers: { 'retry-after': '7200' },
        },
      ),
    ],
  },
  {
    name: 'tools: too many at the customer’s own database',
    site: tools.site,
    expected: 'capacity',
    also: ['integration', 'configuration'],
    why: 'the database of the customer takes no more connections',
    events: [
      ...tools.home(),
      ...statisticsBlocked(400),
      click(4000, 'Refresh'),
      tools.api(4050, 'POST /api/v1/actions/execute', 200, {
        responseMeta: { status: 200, success: true },
        data: {
          body: 'FATAL: remaining connection slots are reserved for roles with the SUPERUSER attribute',
          isExecutionSuccess: false,
          statusCode: 'PE-PGS-5001',
          title: 'Query execution error',
        },
      }),
    ],
  },
]
