/** Sessions whose status or look alone would wake the wrong rule: rows for `rules.test.ts`. */
import type { SessionEvent } from '../../../src/core/session/index.ts'
import {
  consoleLine,
  failedRequest,
  navigation,
  report,
  resource,
  SITE,
  step,
  thrown,
} from '../../support/session-builder.ts'
import { click, fetched, page, put, rejected, unreadable } from './reason-kit.ts'

const measured = failedRequest({
  at: 1020,
  method: 'POST',
  url: 'https://www.google-analytics.com/g/collect',
  failure: { name: 'TypeError', message: 'Failed to fetch', code: 'net::ERR_BLOCKED_BY_CLIENT' },
})
const fetchedScript = put(503, '', {
  at: 900,
  method: 'GET',
  api: 'other',
  resourceType: 'script',
  url: 'https://js.stripe.com/v3/',
})
const missesIt = rejected('ReferenceError', 'Stripe is not defined', 2000)

/** The sign-in page of Microsoft Entra. */
const entra = (text: string) =>
  put(200, page('Sign in to your account', text), { api: 'document', url: 'https://login.microsoftonline.com/t/saml2' })

/** What the reason of a response takes away from the rule that the status alone would wake. */
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
  [
    'an identity provider that refuses',
    [step({ at: 500 }), navigation({ at: 900, url: '/callback?error=access_denied&state=redacted-state-1' })],
    'sign-in-answer',
  ],
  [
    'the same, and a second try that went well',
    [
      navigation({ at: 900, url: '/callback?error=login_required&state=redacted-state-1' }),
      navigation({ at: 5000, url: '/home' }),
    ],
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
  [
    'a blocked measuring call beside a failure of the own',
    [click, put(500, '{}', { duration: 200 }), measured, consoleLine({ at: 1120, text: 'Not saved' })],
    'server-error',
  ],
  [
    'a blocked measuring call that an error follows, and nothing else failed',
    [click, measured, consoleLine({ at: 1120, text: 'Not saved' })],
    'content-blocker',
  ],
  ['a script of somebody else that only the network tells of', [fetchedScript, missesIt], 'third-party-script'],
  ['a question what the account may do', [put(403, '{}', { method: 'GET', url: '/api/permissions' })], 'none'],
  ['a record that the account may not read', [put(403, '{}', { method: 'GET' })], 'permission'],
  [
    'a page of a firewall that comes with 200',
    [
      click,
      put(200, page('Request Rejected', 'The requested URL was rejected. Please consult with your administrator.'), {
        api: 'document',
      }),
    ],
    'edge-firewall',
  ],
  [
    'a page of Entra with 200: an address is not entered',
    [click, entra('AADSTS50011: The reply URL')],
    'service-setup',
  ],
  ['a page of Entra with 200: nobody was assigned', [click, entra('AADSTS50105: Your administrator')], 'permission'],
  ['a page of Entra with 200: a wrong password', [click, entra('AADSTS50126: Invalid user name or password')], 'none'],
  [
    'a call for data that ended at a sign-in page elsewhere',
    [
      click,
      fetched(page('Sign in'), {
        redirected: true,
        responseUrl: 'https://acme.okta.example/login/login.htm?fromURI=%2Fapp',
        requestHeaders: [['accept', 'application/json']],
      }),
      unreadable,
    ],
    'sent-to-sign-in',
  ],
  [
    '500 of keys of test and live',
    [click, put(500, '{"message":"a similar object exists in live mode"}')],
    'service-setup',
  ],
  ['403 of an app that is stopped', [click, put(403, page('Error 403 - This web app is stopped.'))], 'service-setup'],
  ['403 between services', [click, put(403, 'RBAC: access denied')], 'service-setup'],
  [
    '502 of the receiver that the customer tried out',
    [
      click,
      put(502, '{"error":"delivery_failed","response":{"status":500}}', {
        method: 'POST',
        url: '/api/webhooks/4/test',
      }),
    ],
    'connector-failed',
  ],
  [
    'compiled code of the app, whose address names no host',
    [
      click,
      thrown({
        at: 1100,
        error: {
          name: 'RuntimeError',
          message: 'memory access out of bounds',
          frames: [
            { function: 'union', url: 'wasm://wasm/core-0171' },
            { function: 'apply', url: `${SITE}/app.js` },
          ],
        },
      }),
    ],
    'script-error',
  ],
  [
    'a surface that was lost',
    [click, consoleLine({ at: 1100, text: 'THREE.WebGLRenderer: Context Lost.' })],
    'graphics-off',
  ],
  [
    'a surface that was lost and restored',
    [
      click,
      consoleLine({ at: 1100, text: 'THREE.WebGLRenderer: Context Lost.' }),
      consoleLine({ at: 1300, text: 'THREE.WebGLRenderer: Context Restored.', level: 'info' }),
    ],
    'none',
  ],
  [
    'an outage that was over after half a minute',
    [click, put(502, '', { at: 1010 }), put(200, '{}', { at: 36_000 })],
    'gateway',
  ],
  ['an outage that was over at once', [click, put(502, '', { at: 1010 }), put(200, '{}', { at: 3000 })], 'none'],
  [
    'compiled code that a browser of today cannot read',
    [rejected('CompileError', 'WebAssembly.instantiate(): expected magic word 00 61 73 6d, found 3c 21 64 6f @+0')],
    'unhandled-rejection',
  ],
  [
    'a page of the company’s guard against leaks',
    [click, put(403, page('Upload blocked', 'The file violates the Data Loss Prevention policy “Customer data”.'))],
    'proxy-refused',
  ],
  [
    'a device of the customer that does not answer',
    [click, put(502, '{"code":"PRINTER_OFFLINE"}')],
    'connector-failed',
  ],
  ['a database of ours that does not answer', [click, put(502, '{"code":"DB_UNREACHABLE"}')], 'gateway'],
  [
    'figures of the app that a blocker takes for measuring',
    [
      click,
      failedRequest({
        at: 1010,
        url: '/api/analytics/occupancy',
        failure: { name: 'TypeError', message: 'Failed to fetch', code: 'net::ERR_BLOCKED_BY_CLIENT' },
      }),
    ],
    'content-blocker',
  ],
]
