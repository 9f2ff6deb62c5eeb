/** Cases of a second round, written after the first one had been marked and before they were run. */

import { navigation, resource, socket } from '../../../support/session-builder.ts'
import { aborted, type Case, call, click, code, inApp, lost, opens, rejects, says, start, throws } from './build.ts'

const html = (title: string, body: string) =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body>${body}</body></html>`
const blockedTags = resource({
  at: 610,
  url: 'https://www.googletagmanager.com/gtm.js?id=GTM-1',
  status: undefined,
  code: 'net::ERR_BLOCKED_BY_CLIENT',
})

export const later: Case[] = [
  {
    name: 'null field while a tag manager is blocked',
    expected: 'product-defect',
    why: 'many customers block measuring; the missing value is of the app',
    events: [
      ...start(),
      blockedTags,
      click(3000, 'Totals'),
      throws(3020, "TypeError: Cannot read properties of null (reading 'total')", code('renderTotals')),
    ],
  },
  {
    name: 'map is not a function while a tag manager is blocked',
    expected: 'product-defect',
    why: 'the name that is missing is none of the blocked script',
    events: [
      ...start(),
      blockedTags,
      click(3000, 'Totals'),
      throws(3020, 'TypeError: invoice.lines.map is not a function', code('renderLines')),
    ],
  },
  {
    name: 'payment library blocked',
    expected: 'browser-interference',
    also: 'network',
    why: 'the page cannot do without the script that was blocked',
    events: [
      ...start(),
      resource({ at: 600, url: 'https://js.stripe.com/v3/', status: undefined, code: 'net::ERR_BLOCKED_BY_CLIENT' }),
      click(3000, 'Pay'),
      throws(3020, 'ReferenceError: Stripe is not defined', code('pay')),
    ],
  },
  {
    name: 'ticket about a web filter fails on the server',
    expected: 'product-defect',
    why: 'the word stands in the data of the customer',
    events: [
      ...start(),
      click(3000, 'Save'),
      call(3030, 'PUT /api/tickets/4', 500, { error: 'internal', ticket: { subject: 'Blocked by Zscaler' } }),
    ],
  },
  {
    name: 'article about guest networks',
    expected: 'none',
    also: 'unknown',
    why: 'the app asked for HTML and got it',
    events: [
      ...start(),
      click(3000, 'Help'),
      call(
        3030,
        'GET /api/help/wifi',
        200,
        html('Wi-Fi', '<p>How to connect to our Wi-Fi behind a captive portal</p>'),
        { requestHeaders: [['accept', '*/*']] },
      ),
    ],
  },
  {
    name: 'cloudflare challenge',
    expected: 'configuration',
    also: 'network',
    why: 'the edge wants a proof that a call of a script cannot give',
    events: [
      ...start(),
      click(3000, 'Save'),
      call(
        3030,
        'POST /api/pages/7',
        403,
        html('Just a moment...', '<noscript>Enable JavaScript and cookies to continue</noscript>'),
        { headers: { server: 'cloudflare', 'cf-mitigated': 'challenge' } },
      ),
    ],
  },
  {
    name: 'heroku application error',
    expected: 'capacity',
    also: 'product-defect',
    why: "the platform's router got nothing from the app",
    events: [
      ...start(),
      click(3000, 'Save'),
      call(3030, 'POST /api/pages/7', 503, html('Application Error', '<p>An error occurred in the application</p>'), {
        headers: { server: 'Cowboy' },
      }),
    ],
  },
  {
    name: 'rails rejected change',
    expected: 'authentication',
    why: "Rails' page for a form token that does not fit",
    events: [
      ...start(),
      click(3000, 'Save'),
      call(
        3030,
        'POST /contacts',
        422,
        html(
          'The change you wanted was rejected (422)',
          "<h1>The change you wanted was rejected.</h1><p>Maybe you tried to change something you didn't have access to.</p>",
        ),
      ),
    ],
  },
  {
    name: 'silent sign-in wants a login',
    expected: 'authentication',
    why: 'the hidden frame of the identity provider says so',
    events: [
      ...start(),
      click(3000, 'Inbox'),
      rejects(3800, 'Error: login_required: Login required', code('getTokenSilently', '/static/vendor.44.js')),
    ],
  },
  {
    name: 'cognito refresh token',
    expected: 'authentication',
    why: 'NotAuthorizedException of a refresh',
    events: [
      ...start(),
      click(3000, 'Inbox'),
      call(3030, 'POST https://cognito-idp.eu-central-1.amazonaws.com/', 400, {
        __type: 'NotAuthorizedException',
        message: 'Refresh Token has expired',
      }),
      rejects(
        3140,
        'NotAuthorizedException: Refresh Token has expired',
        code('fetchAuthSession', '/static/vendor.44.js'),
      ),
    ],
  },
  {
    name: 'keycloak token not active',
    expected: 'authentication',
    why: 'the refresh token is over',
    events: [
      ...start(),
      click(3000, 'Inbox'),
      call(
        3030,
        'POST https://id.kestrel.example/realms/desk/protocol/openid-connect/token',
        400,
        { error: 'invalid_grant', error_description: 'Token is not active' },
        { requestBody: { type: 'application/x-www-form-urlencoded', text: 'grant_type=refresh_token&client_id=desk' } },
      ),
    ],
  },
  {
    name: 'certificate seems expired to a wrong clock',
    expected: 'clock-locale',
    also: 'network',
    why: 'the clock is years behind',
    events: [
      ...start(),
      click(3000, 'Reports'),
      lost(3030, 'GET https://reports.kestrel.example/api/list', 'net::ERR_CERT_DATE_INVALID'),
    ],
    environment: { clockSkew: -3 * 365 * 86_400_000 },
  },
  {
    name: 'card declined',
    expected: 'integration',
    why: "the customer's bank refuses the card, no plan is at stake",
    events: [
      ...start(),
      click(3000, 'Pay'),
      call(3030, 'POST /api/payments', 402, {
        error: {
          code: 'card_declined',
          decline_code: 'insufficient_funds',
          message: 'Your card has insufficient funds.',
        },
      }),
    ],
  },
  {
    name: 'pop-up of the sign-in blocked',
    expected: 'browser-interference',
    why: 'the browser does not let the window open',
    events: [
      opens(0, '/login'),
      click(1000, 'Sign in with Google'),
      rejects(
        1300,
        'FirebaseError: Firebase: Unable to establish a connection with the popup. It may have been blocked by the browser. (auth/popup-blocked).',
        code('signInWithPopup', '/static/vendor.44.js'),
      ),
    ],
  },
  {
    name: 'microphone not allowed',
    expected: 'browser-interference',
    why: 'the customer or a policy has denied the device',
    events: [
      ...start(),
      click(3000, 'Start call'),
      rejects(3300, 'NotAllowedError: Permission denied', code('startCall')),
    ],
  },
  {
    name: 'no camera',
    expected: 'browser-interference',
    why: 'there is no device',
    events: [
      ...start(),
      click(3000, 'Start call'),
      rejects(3300, 'NotFoundError: Requested device not found', code('startCall')),
    ],
  },
  {
    name: 'no webgl',
    expected: 'browser-interference',
    why: 'the acceleration of graphics is switched off',
    events: [
      ...start(),
      click(3000, '3D view'),
      throws(3100, 'Error: Error creating WebGL context.', code('new WebGLRenderer', '/static/vendor.44.js')),
    ],
  },
  {
    name: 'timer of the page',
    expected: 'capacity',
    also: 'product-defect',
    why: 'the page gave up after 30 s',
    events: [
      ...start(),
      click(3000, 'Run'),
      aborted(3030, 'POST /api/run', { state: 'timeout', duration: 30_000 }),
      rejects(33_050, 'TimeoutError: signal timed out', code('run')),
    ],
  },
  {
    name: 'calls cut by leaving the page',
    expected: 'none',
    also: 'unknown',
    why: 'Firefox tells of a call that the next page ended as of a failure',
    events: [
      ...start(),
      click(3000, 'Next'),
      lost(2900, 'GET /api/poll', 'NS_BINDING_ABORTED', {
        duration: 130,
        failure: {
          name: 'TypeError',
          message: 'NetworkError when attempting to fetch resource.',
          code: 'NS_BINDING_ABORTED',
        },
      }),
      navigation({ at: 3020, how: 'leave', url: inApp('/home') }),
      opens(3400, '/next'),
      call(3600, 'GET /api/next', 200, {}),
    ],
  },
  {
    name: 'poll while the laptop slept',
    expected: 'none',
    also: 'unknown',
    why: 'the next poll went well',
    events: [
      ...start(),
      lost(9000, 'GET /api/poll', 'net::ERR_NETWORK_IO_SUSPENDED'),
      call(600_000, 'GET /api/poll', 200, {}),
      click(601_000, 'Open'),
      call(601_030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'hydration that react repaired',
    expected: 'none',
    also: 'unknown',
    why: 'React renders anew in the browser and goes on',
    events: [
      opens(0, '/home'),
      throws(
        300,
        'Error: Minified React error #418; visit https://react.dev/errors/418?args[]=text for the full message',
        code('throwOnHydrationMismatch', '/static/vendor.44.js'),
      ),
      click(3000, 'Open'),
      call(3030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'quota of a log service on the console',
    expected: 'none',
    also: 'unknown',
    why: 'a line that nobody felt',
    events: [
      ...start(),
      says(2000, '[logs] flush failed: RESOURCE_EXHAUSTED'),
      click(9000, 'Open'),
      call(9030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'extension error in the background',
    expected: 'none',
    also: 'unknown',
    why: 'it follows no step, and all went well',
    events: [
      ...start(),
      throws(2500, "TypeError: Cannot read properties of undefined (reading 'sendMessage')", {
        function: 'post',
        url: 'chrome-extension://nngceckbapebfimnlniiiahkandclblb/c.js',
        line: 1,
        column: 9,
      }),
      click(9000, 'Open'),
      call(9030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'autoplay refused',
    expected: 'none',
    also: 'unknown',
    why: 'a sound of a notice did not play',
    events: [
      ...start(),
      rejects(
        2500,
        "NotAllowedError: play() failed because the user didn't interact with the document first.",
        code('ding'),
      ),
      click(9000, 'Open'),
      call(9030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'feature flag service blocked',
    expected: 'none',
    also: 'unknown',
    why: 'the app goes on with its defaults',
    events: [
      ...start(),
      lost(500, 'GET https://app.launchdarkly.com/sdk/evalx/abc', 'net::ERR_BLOCKED_BY_CLIENT'),
      lost(520, 'POST https://events.launchdarkly.com/events/bulk/abc', 'net::ERR_BLOCKED_BY_CLIENT'),
      click(9000, 'Open'),
      call(9030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'chat widget throws by itself',
    expected: 'none',
    also: 'third-party',
    why: 'the widget of another company fails without a step, the app works',
    events: [
      ...start(),
      throws(2500, "TypeError: Cannot read properties of undefined (reading 'color')", {
        function: 'boot',
        url: 'https://widget.intercom.io/widget/abc.js',
        line: 1,
        column: 9,
      }),
      click(9000, 'Open'),
      call(9030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'express route missing',
    expected: 'product-defect',
    also: 'outdated-client',
    why: 'the app asks for a route that the server does not have',
    events: [
      ...start(),
      click(3000, 'Archive'),
      call(3030, 'POST /api/archive', 404, html('Error', '<pre>Cannot POST /api/archive</pre>')),
    ],
  },
  {
    name: 'salesforce api limit',
    expected: 'capacity',
    also: 'integration',
    why: "the customer's Salesforce takes no more calls today",
    events: [
      ...start(),
      click(3000, 'Sync'),
      call(3030, 'POST /api/crm/sync', 403, [
        { message: 'TotalRequests Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' },
      ]),
    ],
  },
  {
    name: 'twilio number',
    expected: 'integration',
    why: 'a number that the customer typed',
    events: [
      ...start(),
      click(3000, 'Send SMS'),
      call(3030, 'POST /api/sms', 400, {
        code: 21211,
        message: "The 'To' number +1555 is not a valid phone number.",
        status: 400,
      }),
    ],
  },
  {
    name: 'socket refused for an old token',
    expected: 'authentication',
    why: 'closed with 4401',
    events: [
      ...start(),
      socket({
        at: 500,
        url: 'wss://live.kestrel.example/ws',
        state: 'closed',
        code: 4401,
        reason: 'token expired',
        wasClean: true,
        duration: 3000,
      }),
      click(9000, 'Refresh'),
    ],
  },
]
