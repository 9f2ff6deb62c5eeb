/** Kontor, a CRM that reads the mail of its users by Gmail and Microsoft Graph. */
import { click, says } from '../exam/build.ts'
import { type BlindCase, productAt } from './kit.ts'
import { extensionHangsUp, extensionThrows, statisticsBlocked, widgetThrows } from './noise.ts'

const site = 'https://crm.kontor.example'
const { call, place, throws, rejects, opens } = productAt(site)
const bundle = '/dist/crm.3ad0f1.js'
const graph = 'https://graph.microsoft.com/v1.0'
const gmail = 'https://gmail.googleapis.com/gmail/v1/users/me'

const contact = () => [
  opens(0, '/contacts/5512', 'Contact - Kontor'),
  call(140, 'GET /api/session', 200, { user: 31, org: 'lindner' }),
  call(220, 'GET /api/contacts/5512', 200, { id: 5512, name: 'redacted-name-1', emails: ['redacted-email-1'] }),
  call(300, 'GET /api/contacts/5512/deals', 200, { items: [] }),
  call(305, 'GET /api/contacts/5512/notes', 200, { items: [{ id: 1 }] }),
  call(310, 'POST https://api-iam.intercom.io/messenger/web/ping', 200, { modules: {} }),
  says(315, '[Deprecation] Listener added for a `DOMNodeInserted` mutation event.', 'warn'),
]
const google = (code: number, reason: string, message: string, state: string) => ({
  error: {
    code,
    message,
    errors: [{ message, domain: code === 429 ? 'usageLimits' : 'global', reason }],
    status: state,
  },
})

export const crmMail: BlindCase[] = [
  {
    name: 'CRM: Microsoft’s mail service is away',
    site,
    expected: 'third-party',
    why: 'Graph tells of a fault of its own, twice, while all calls of the CRM go well',
    events: [
      ...contact(),
      ...statisticsBlocked(1400),
      click(2500, 'Mail'),
      ...[2540, 4600].map((at) =>
        call(
          at,
          `GET ${graph}/me/messages?$search="redacted-email-1"`,
          503,
          {
            error: {
              code: 'serviceUnavailable',
              message: 'The service is temporarily unavailable. Please retry.',
              innerError: { date: '2026-03-12T09:30:02', 'request-id': '7d1c-44aa' },
            },
          },
          { headers: { 'request-id': '7d1c-44aa' } },
        ),
      ),
      throws(
        4700,
        "TypeError: Cannot read properties of undefined (reading 'map')",
        place('MailList', bundle, 1, 90_214),
      ),
    ],
  },
  {
    name: 'CRM: the user has taken back the grant of the mailbox',
    site,
    expected: 'authentication',
    also: 'integration',
    why: 'Google says invalid_grant: the mailbox has to be connected anew',
    events: [
      ...contact(),
      click(2500, 'Sync mailbox'),
      call(2540, 'POST /api/mailboxes/9/sync', 502, {
        error: 'mailbox_sync_failed',
        provider: 'google',
        cause: { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' },
      }),
      says(2640, 'mailbox 9: sync failed (502)'),
    ],
  },
  {
    name: 'CRM: nobody has consented for the company',
    site,
    expected: 'permission',
    also: 'configuration',
    why: 'the administrator of the customer’s tenant has to agree to Mail.Send before anybody may use it',
    events: [
      ...contact(),
      click(2500, 'Send'),
      call(2540, `POST ${graph}/me/sendMail`, 403, {
        error: { code: 'ErrorAccessDenied', message: 'Access is denied. Check credentials and try again.' },
      }),
      call(2700, 'POST /api/mailboxes/9/grants', 403, {
        error: 'consent_required',
        detail:
          "AADSTS65001: The user or administrator has not consented to use the application with ID '0e7c' named 'Kontor CRM'. Send an interactive authorization request for this user and resource.",
      }),
      says(2800, 'send failed consent_required'),
    ],
  },
  {
    name: 'CRM: Gmail counts too many calls of one user',
    site,
    expected: 'capacity',
    also: 'third-party',
    why: 'the quota of a user is used up, with the time when it is free again',
    events: [
      ...contact(),
      extensionHangsUp(1300),
      click(2500, 'Import history'),
      ...[2540, 2700, 2900].map((at) =>
        call(
          at,
          `GET ${gmail}/messages/18f${at}?format=full`,
          429,
          google(
            429,
            'rateLimitExceeded',
            'User-rate limit exceeded.  Retry after 2026-03-12T09:45:10.000Z',
            'RESOURCE_EXHAUSTED',
          ),
        ),
      ),
      rejects(
        3000,
        'Error: User-rate limit exceeded.  Retry after 2026-03-12T09:45:10.000Z',
        place('fetchThread', bundle, 1, 70_019),
      ),
    ],
  },
  {
    name: 'CRM: the page asks Gmail for a mail called undefined',
    site,
    expected: 'product-defect',
    why: 'Google only answers what the CRM’s own code sent: an address without an id',
    events: [
      ...contact(),
      widgetThrows(1500),
      click(2500, 'Open mail'),
      call(2520, 'GET /api/contacts/5512/mails/last', 200, {
        provider: 'google',
        messageId: '18f0c2',
        thread: '18f0aa',
      }),
      call(
        2640,
        `GET ${gmail}/messages/undefined?format=full`,
        400,
        google(400, 'invalidArgument', 'Invalid id value', 'INVALID_ARGUMENT'),
        { initiator: [place('openMail', bundle, 1, 71_330)] },
      ),
      says(2740, 'gmail 400 Invalid id value'),
    ],
  },
  {
    name: 'CRM: the customer’s own receiver of events fails',
    site,
    expected: 'integration',
    why: 'the CRM delivered; the address of the customer answered 500',
    events: [
      ...contact(),
      extensionThrows(1500),
      click(2500, 'Send test event'),
      call(2540, 'POST /api/webhooks/4/test', 502, {
        error: 'delivery_failed',
        target: 'https://erp.lindner-gruppe.example/hooks/kontor',
        response: {
          status: 500,
          body: 'java.lang.IllegalStateException: no mapping for event contact.updated',
          durationMs: 312,
        },
      }),
      says(2640, 'webhook 4 test failed: 502'),
    ],
  },
  {
    name: 'CRM: two people wrote at the same time, and both are in',
    site,
    expected: 'none',
    why: 'nothing wrong: the first write was turned away for its stamp, the page read anew and wrote again',
    events: [
      ...contact(),
      extensionHangsUp(320),
      call(330, 'GET https://www.gravatar.com/avatar/0bc83cb571cd1c50ba6f3e8a78ef1346?d=404', 404, '404 Not Found', {
        headers: { 'content-type': 'text/plain' },
      }),
      click(4000, 'Save'),
      call(
        4030,
        'PATCH /api/contacts/5512',
        412,
        { error: 'precondition_failed', etag: 'W/"8"' },
        { requestHeaders: [['if-match', 'W/"7"']] },
      ),
      call(4150, 'GET /api/contacts/5512', 200, { id: 5512, version: 8 }),
      call(
        4270,
        'PATCH /api/contacts/5512',
        200,
        { id: 5512, version: 9 },
        { requestHeaders: [['if-match', 'W/"8"']] },
      ),
      says(4380, 'contact 5512 saved (merged with a change of another user)', 'info'),
    ],
  },
  {
    name: 'CRM: a list that shows the next page twice',
    site,
    expected: 'product-defect',
    why: 'the second page begins with the last row of the first and the last contact of all is never shown: the server counts one off',
    events: [
      ...contact(),
      opens(3000, '/contacts', 'Contacts - Kontor', 'push'),
      call(3040, 'GET /api/contacts?limit=3&offset=0', 200, { total: 5, items: [{ id: 1 }, { id: 2 }, { id: 3 }] }),
      click(5000, 'Next'),
      call(5040, 'GET /api/contacts?limit=3&offset=3', 200, { total: 5, items: [{ id: 3 }, { id: 4 }] }),
      says(
        5140,
        'Warning: Encountered two children with the same key, `3`. Keys should be unique so that components maintain their identity across updates.',
      ),
    ],
  },
]
