/** Cases of a third round, written after two rounds of mending and before they were run: servers, data, and sessions without a fault. */

import { failedRequest, resource } from '../../../support/session-builder.ts'
import { type Case, call, click, code, inApp, lost, page, rejects, says, start, throws } from './build.ts'

export const thirdRound: Case[] = [
  {
    name: 'shopify throttled',
    expected: 'capacity',
    why: 'THROTTLED in the extensions of a 200',
    events: [
      ...start(),
      click(3000, 'Products'),
      call(
        3030,
        'POST /admin/api/graphql.json',
        200,
        { errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }] },
        { sends: { query: 'query Products { products { id } }' } },
      ),
    ],
  },
  {
    name: 'github rate limit in words',
    expected: 'capacity',
    also: 'integration',
    why: 'a 403 that only its sentence explains',
    events: [
      ...start(),
      click(3000, 'Repositories'),
      call(
        3030,
        'GET https://api.github.com/user/repos',
        403,
        {
          message: 'API rate limit exceeded for user ID 12345.',
          documentation_url: 'https://docs.github.com/rest/rate-limit',
        },
        { headers: { 'x-ratelimit-remaining': '0' } },
      ),
    ],
  },
  {
    name: 'record invalid of zendesk',
    expected: 'integration',
    why: 'the values were refused',
    events: [
      ...start(),
      click(3000, 'Create ticket'),
      call(3030, 'POST /api/zendesk/tickets', 422, {
        error: 'RecordInvalid',
        description: 'Record validation errors',
        details: { requester: [{ description: 'Requester: Email: is not properly formatted' }] },
      }),
    ],
  },
  {
    name: 'elastic index read-only',
    expected: 'capacity',
    also: 'product-defect',
    why: 'the disk of the search cluster is full; no role is at stake',
    events: [
      ...start(),
      click(3000, 'Save search'),
      call(3030, 'POST /api/searches', 403, {
        error: {
          type: 'cluster_block_exception',
          reason: 'index [searches] blocked by: [FORBIDDEN/12/index read-only / allow delete (api)];',
        },
        status: 403,
      }),
    ],
  },
  {
    name: 'laravel without its database',
    expected: 'product-defect',
    also: 'capacity',
    why: 'a 500 with the words of the database',
    events: [
      ...start(),
      click(3000, 'Save'),
      call(3030, 'POST /contacts', 500, {
        message: 'SQLSTATE[HY000] [2002] Connection refused',
        exception: 'Illuminate\\Database\\QueryException',
      }),
    ],
  },
  {
    name: 'azure application gateway',
    expected: 'capacity',
    also: 'product-defect',
    why: '502 of the gateway',
    events: [
      ...start(),
      click(3000, 'Save'),
      call(
        3030,
        'POST /contacts',
        502,
        page('502 Bad Gateway', '<hr><center>Microsoft-Azure-Application-Gateway/v2</center>'),
      ),
    ],
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
    name: 'palo alto block page',
    expected: 'network',
    why: "the company's firewall answered",
    events: [
      ...start(),
      click(3000, 'Share'),
      call(
        3030,
        'POST /api/share',
        503,
        page(
          'Web Page Blocked',
          '<p>Access to the web page you were trying to visit has been blocked in accordance with company policy.</p>',
        ),
      ),
    ],
  },
  {
    name: 'safari loses one call',
    expected: 'network',
    why: 'no code, no other reason, the own origin',
    events: [
      ...start(),
      click(3000, 'Save'),
      failedRequest({
        at: 3030,
        method: 'POST',
        url: inApp('/api/items'),
        failure: { name: 'TypeError', message: 'Load failed' },
      }),
      rejects(3130, 'TypeError: Load failed', code('save')),
    ],
  },
  {
    name: 'email exists',
    expected: 'integration',
    why: 'a conflict with data that is there',
    events: [
      ...start(),
      click(3000, 'Invite'),
      call(3030, 'POST /api/members', 409, { error: 'email_taken', message: 'A member with this address exists' }),
    ],
  },
  {
    name: 'picture of a phone',
    expected: 'integration',
    also: 'configuration',
    why: 'the type of the file is not taken',
    events: [
      ...start(),
      click(3000, 'Upload'),
      call(3030, 'POST /api/files', 415, { error: 'unsupported_media_type', message: 'image/heic is not supported' }),
    ],
  },
  {
    name: 'persisted query asked anew',
    expected: 'none',
    also: 'unknown',
    why: 'the protocol of Apollo: not known, sent whole, answered',
    events: [
      ...start(),
      call(2000, 'GET /graphql?operationName=Home&extensions=1', 200, {
        errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
      }),
      call(
        2100,
        'POST /graphql',
        200,
        { data: { home: {} } },
        { sends: { operationName: 'Home', query: 'query Home { home { id } }' } },
      ),
      click(9000, 'Open'),
      call(9030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'endless recursion',
    expected: 'product-defect',
    why: "the app's own code calls itself",
    events: [
      ...start(),
      click(3000, 'Expand all'),
      throws(3200, 'RangeError: Maximum call stack size exceeded', code('expand'), code('expand'), code('expand')),
    ],
  },
  {
    name: 'trial over',
    expected: 'permission',
    why: 'a 403 whose code names the trial',
    events: [
      ...start(),
      click(3000, 'New project'),
      call(3030, 'POST /api/projects', 403, { error: 'trial_expired', message: 'Your trial ended on March 1' }),
    ],
  },
  {
    name: 'address not on the allow list',
    expected: 'permission',
    also: 'configuration',
    why: "the customer's own allow list of addresses",
    events: [
      ...start(),
      click(3000, 'Open'),
      call(3030, 'GET /api/items', 403, {
        code: 'ip_not_allowed',
        message: 'Your IP address is not on the allow list of this workspace',
      }),
    ],
  },
  {
    name: 'poll failed once',
    expected: 'none',
    also: 'unknown',
    why: 'the next poll was answered',
    events: [
      ...start(),
      call(5000, 'GET /api/notifications', 500, { error: 'internal' }),
      call(15_000, 'GET /api/notifications', 200, []),
      click(20_000, 'Open'),
      call(20_030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'session replay cannot upload',
    expected: 'none',
    also: 'unknown',
    why: 'a tool of observation',
    events: [
      ...start(),
      lost(2000, 'POST https://r.logr-in.com/i?a=1', 'net::ERR_BLOCKED_BY_CLIENT'),
      lost(2500, 'POST https://browser-intake-datadoghq.eu/api/v2/rum', 'net::ERR_BLOCKED_BY_CLIENT'),
      click(20_000, 'Open'),
      call(20_030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'web fonts blocked',
    expected: 'none',
    also: 'unknown',
    why: 'the page falls back to another font',
    events: [
      ...start(),
      resource({
        at: 300,
        element: 'link',
        url: 'https://fonts.googleapis.com/css2?family=Inter',
        status: undefined,
        code: 'net::ERR_BLOCKED_BY_CLIENT',
      }),
      click(20_000, 'Open'),
      call(20_030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'angular expression changed',
    expected: 'none',
    also: 'unknown',
    why: 'a check of development mode',
    events: [
      ...start(),
      click(3000, 'Tab'),
      says(
        3050,
        "ERROR Error: NG0100: ExpressionChangedAfterItHasBeenCheckedError: Expression has changed after it was checked. Previous value: 'false'. Current value: 'true'.",
      ),
      call(3100, 'GET /api/tab', 200, {}),
    ],
  },
  {
    name: 'own field error beside a failing chat',
    expected: 'product-defect',
    why: 'the chat is not what the customer clicked on',
    events: [
      ...start(),
      lost(800, 'POST https://api-iam.intercom.io/messenger/web/ping', 'net::ERR_NAME_NOT_RESOLVED'),
      click(9000, 'Totals'),
      call(9030, 'GET /api/totals', 200, { total: null }),
      throws(9130, "TypeError: Cannot read properties of null (reading 'amount')", code('renderTotals')),
    ],
  },
]
