/** Both sides of the rules that read a reason beyond a status: rows for the table of `rules.test.ts`. */
import type { Environment, RequestEvent, SessionEvent } from '../../../src/core/session/index.ts'
import {
  consoleLine,
  failedRequest,
  filled,
  frame,
  navigation,
  report,
  request,
  resource,
  SITE,
  socket,
  step,
  thrown,
} from '../../support/session-builder.ts'

type Told = Partial<RequestEvent>
const click = step({ at: 1000 })
const put = (status: number, text: string, told: Told = {}) =>
  request({ at: 1010, method: 'PUT', url: '/api/invoices/42', status, responseBody: { text }, ...told })
const page = (title: string, text = '') => `<!doctype html><title>${title}</title>${text}`
const rejected = (name: string, message: string, at = 1200) =>
  thrown({ at, source: 'rejection', error: { name, message, frames: [frame('save', 1)] } })
const fetched = (text: string, told: Told = {}) =>
  request({ at: 1010, url: '/api/rates', responseBody: { text }, ...told })
const unreadable = consoleLine({ at: 1200, text: `Unexpected token '<', "<!doctype "... is not valid JSON` })
const own = (code: string) =>
  resource({ at: 1010, url: `${SITE}/assets/reports.9ab3c1d2.js`, ...(code !== '' && { status: undefined, code }) })

/** The customer comes back from an identity provider. */
const back = navigation({ at: 900, url: '/callback?code=redacted-code-1&state=redacted-state-1' })

/** A rule's own session, and one that is easily taken for it. */
export interface Sides {
  fires: SessionEvent[]
  silent: SessionEvent[]
  environment?: Partial<Environment>
  calm?: Partial<Environment>
}

export const reasonRules: Record<string, Sides> = {
  'edge-firewall': {
    fires: [click, put(403, page('Access denied', '<h1>Error 1020</h1>'))],
    // The app's own refusal, passed on by the same network.
    silent: [click, put(403, '{"code":"role_missing"}', { responseHeaders: [['server', 'cloudflare']] })],
  },
  'network-page': {
    fires: [click, fetched(page('Zscaler')), unreadable],
    // A page of the app that speaks of such a product.
    silent: [click, fetched(page('Help', 'How to let us through Zscaler'), { requestHeaders: [['accept', '*/*']] })],
  },
  'file-unreachable': { fires: [click, own('net::ERR_CONNECTION_RESET')], silent: [click, own('')] },
  'server-denied': {
    fires: [
      click,
      put(500, '{"message":"User: arn:aws:sts::1:assumed-role/api is not authorized to perform: s3:PutObject"}'),
    ],
    // The same words to somebody whose own role it is.
    silent: [click, put(403, '{"message":"User: arn:aws:iam::1:user/7 is not authorized to perform: s3:PutObject"}')],
  },
  'server-exhausted': {
    fires: [click, put(500, '{"message":"FATAL: remaining connection slots are reserved"}')],
    silent: [click, put(422, '{"message":"No time slots remaining"}')],
  },
  'page-memory': {
    fires: [click, rejected('RangeError', 'Array buffer allocation failed')],
    silent: [click, rejected('RangeError', 'Invalid array length')],
  },
  'socket-outdated': {
    fires: [socket({ at: 1010, state: 'closed', code: 4409, reason: 'client version too old', wasClean: true })],
    silent: [
      socket({ at: 1010, state: 'closed', code: 4409, reason: 'another version of the document', wasClean: true }),
    ],
  },
  'refused-question': {
    fires: [click, put(400, '{"message":"Unknown filter"}', { method: 'GET' })],
    // What was typed is the customer's.
    silent: [filled('Search', 'a:', { at: 1000 }), put(400, '{"message":"Unknown filter"}', { method: 'GET' })],
  },
  'wrong-address': {
    fires: [click, put(421, '{"code":"WRONG_REGION","message":"Use https://eu.tallybook.example"}')],
    silent: [click, put(404, '{"code":"REGION_UNKNOWN"}')],
  },
  'newer-database': {
    fires: [click, rejected('VersionError', 'The requested version (4) is less than the existing version (5).')],
    silent: [click, rejected('Error', 'The version of this form is less than that of the template.')],
  },
  'sign-in-answer': {
    fires: [back, rejected('Error', 'Invalid state')],
    // The page of an order whose code stands in its address, and a state machine of the app.
    silent: [navigation({ at: 900, url: '/orders?code=A7' }), rejected('Error', 'Invalid state')],
  },
  'link-expired': {
    fires: [click, put(403, '<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>')],
    silent: [click, put(403, '<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>')],
  },
  'service-setup': {
    fires: [click, consoleLine({ at: 1200, text: 'Google Maps JavaScript API error: RefererNotAllowedMapError' })],
    silent: [click, consoleLine({ at: 1200, text: 'Google Maps JavaScript API warning: RetiredVersion' })],
  },
  'service-denied': {
    fires: [click, rejected('FirebaseError', 'Missing or insufficient permissions.')],
    silent: [click, rejected('Error', 'The permissions of this list are missing')],
  },
  'service-quota': {
    fires: [click, rejected('FirebaseError', '[code=resource-exhausted]: Quota exceeded.')],
    // The storage of the browser, and a line of the background.
    silent: [
      click,
      rejected('QuotaExceededError', "Failed to execute 'setItem' on 'Storage': Setting the value exceeded the quota."),
      consoleLine({ at: 90_000, text: 'flush: RESOURCE_EXHAUSTED' }),
    ],
  },
  'service-session': {
    fires: [click, rejected('Error', 'login_required: Login required')],
    silent: [click, rejected('Error', 'login is required in the form')],
  },
  'out-of-sync': {
    fires: [click, rejected('Error', 'Server Action "7f" was not found. This is of an older or newer deployment.')],
    silent: [click, rejected('Error', 'The deployment of the printer was not found')],
  },
  'provider-failed': {
    fires: [click, put(502, '{"error":"upstream_error","provider":"shippo"}')],
    // Without a name it is the gateway that speaks.
    silent: [click, put(502, '{"error":"upstream_error"}')],
  },
  'payment-declined': {
    fires: [click, put(402, '{"error":{"code":"card_declined"}}')],
    silent: [click, put(402, '{"error":{"code":"subscription_required"}}')],
  },
  'popup-blocked': {
    fires: [click, rejected('FirebaseError', 'It may have been blocked by the browser. (auth/popup-blocked).')],
    silent: [click, rejected('FirebaseError', 'The popup has been closed by the user. (auth/popup-closed-by-user).')],
  },
  'device-denied': {
    fires: [click, rejected('NotAllowedError', 'Permission denied')],
    silent: [
      click,
      rejected('NotAllowedError', "play() failed because the user didn't interact with the document first."),
    ],
  },
  'code-refused': {
    fires: [
      click,
      rejected('EvalError', "Refused to evaluate a string as JavaScript because 'unsafe-eval' is not an allowed"),
    ],
    silent: [click, rejected('EvalError', 'The formula cannot be evaluated')],
  },
  'frame-refused': {
    fires: [
      click,
      consoleLine({ at: 1200, text: "Refused to display 'https://x.example/' in a frame because it set" }),
    ],
    // Adverts, before anybody has done anything.
    silent: [consoleLine({ at: 200, text: "Refused to display 'https://x.example/' in a frame because it set" })],
  },
  'passkey-refused': {
    fires: [
      click,
      rejected('NotAllowedError', 'The operation either timed out or was not allowed. See: https://www.w3.org'),
    ],
    silent: [click, rejected('Error', 'The operation timed out')],
  },
  'graphics-off': {
    fires: [click, rejected('Error', 'Error creating WebGL context.')],
    silent: [click, rejected('Error', 'The WebGL context was given back twice')],
  },
}

/** What the reason of an answer takes away from the rule that the status alone would wake. */
export const misleading: [what: string, events: SessionEvent[], rule: string][] = [
  [
    '403 of a rate',
    [click, put(403, '{"error":{"errors":[{"reason":"userRateLimitExceeded"}],"code":403}}')],
    'rate-limit',
  ],
  ['403 of a wrong clock', [click, put(403, '<Error><Code>RequestTimeTooSkewed</Code></Error>')], 'clock-skew'],
  ['404 of a plan', [click, put(404, '{"code":"FEATURE_NOT_ENABLED"}')], 'permission'],
  [
    '400 of an ended session',
    [click, put(400, '{"error":"invalid_grant","error_description":"Token is not active"}')],
    'session-expired',
  ],
  ['403 of a rate in words', [click, put(403, '{"message":"API rate limit exceeded for user ID 1"}')], 'rate-limit'],
  [
    'an extension that fails beside a step that worked',
    [
      click,
      put(200, '{}'),
      thrown({
        at: 1200,
        error: { name: 'TypeError', message: 'x is null', frames: [{ url: 'moz-extension://abc/content.js' }] },
      }),
    ],
    'unknown',
  ],
  [
    'a part of a batch that is refused',
    [click, put(207, '[{"result":{}},{"error":{"code":-32003,"data":{"code":"FORBIDDEN","httpStatus":403}}}]')],
    'permission',
  ],
  [
    "another company's refusal of our key",
    [click, fetched('{"message":"Invalid API key"}', { url: 'https://api.rates.example/v1', status: 401 })],
    'service-setup',
  ],
  ['the same refusal of a key of the customer', [click, put(401, '{"message":"Invalid API key"}')], 'session-expired'],
  ['502 of a provider that is named', [click, put(502, '{"provider":"twilio","code":20503}')], 'provider-failed'],
  ['502 of a part of the product', [click, put(502, '{"service":"billing","code":"down"}')], 'gateway'],
  ['a window that the customer closed', [click, rejected('FirebaseError', 'auth/popup-closed-by-user')], 'none'],
  [
    'a script of measuring that throws',
    [
      click,
      thrown({
        at: 1200,
        error: { name: 'Error', message: 'x', frames: [{ url: 'https://www.googletagmanager.com/gtm.js' }] },
      }),
    ],
    'none',
  ],
  [
    'a question for what is made then',
    [
      click,
      put(404, '{}', { method: 'GET', url: '/api/drafts/current' }),
      put(201, '{}', { at: 1200, method: 'POST', url: '/api/drafts' }),
    ],
    'none',
  ],
  [
    "another company's service that failed while the customer went on",
    [fetched('', { at: 200, url: 'https://chat.example/ping', status: 500 }), click, put(200, '{}')],
    'none',
  ],
  [
    'a call that was led to a web filter',
    [
      click,
      failedRequest({
        at: 1010,
        withheldStatus: 200,
        redirects: [{ status: 302, url: 'https://notify-a.goskope.com/b' }],
      }),
    ],
    'network-page',
  ],
  [
    'a question for a part that not everybody has',
    [
      click,
      put(404, '{}', { method: 'GET', url: '/api/modules/forecast' }),
      step({ at: 5000 }),
      put(200, '{}', { at: 5010 }),
    ],
    'none',
  ],
  [
    'a font that the policy does not allow',
    [click, report({ at: 1100, directive: 'font-src', blocked: 'https://fonts.example/a.woff2' })],
    'none',
  ],
  ['a tab whose icon is gone', [click, resource({ at: 1010, element: 'link', url: `${SITE}/favicon.ico` })], 'none'],
  [
    'a cookie of measuring that was not kept',
    [click, put(401, '{}'), consoleLine({ at: 1100, level: 'warn', text: 'Cookie “_ga” has been rejected' })],
    'session-expired',
  ],
  [
    'a cookie that was not kept',
    [click, put(401, '{}'), consoleLine({ at: 1100, level: 'warn', text: 'Cookie “sid” has been rejected' })],
    'storage-blocked',
  ],
  [
    'a wrong code of the second factor',
    [click, put(422, '{"code":"invalid_otp"}', { method: 'POST', url: '/api/mfa/verify' })],
    'sign-in-refused',
  ],
  ['400 of too many cookies', [click, put(400, page('400 Request Header Or Cookie Too Large'))], 'payload-too-large'],
  ['502 of a stored key', [click, put(502, '{"error":{"code":"api_key_expired"}}')], 'connector-failed'],
  [
    '500 with such words in the data',
    [click, put(500, '{"error":"internal","ticket":"Blocked by Zscaler"}')],
    'server-error',
  ],
  [
    '502 that the browser kept back',
    [click, failedRequest({ at: 1010, url: 'https://api.tallybook.example/a', withheldStatus: 502 })],
    'gateway',
  ],
  [
    'a password form in the place of data',
    [click, fetched(page('Log in', '<input type="password">')), unreadable],
    'sent-to-sign-in',
  ],
]
