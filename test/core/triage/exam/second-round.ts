/** Cases of a second round, written after the first one had been marked and before they were run: servers, data, and sessions without a fault. */

import { navigation, resource } from '../../../support/session-builder.ts'
import {
  aborted,
  type Case,
  call,
  click,
  code,
  inApp,
  lost,
  opens,
  page,
  rejects,
  says,
  start,
  throws,
} from './build.ts'

const html = (title: string, body: string) => `<!DOCTYPE html>${page(title, body)}`

const blockedTags = resource({
  at: 610,
  url: 'https://www.googletagmanager.com/gtm.js?id=GTM-1',
  status: undefined,
  code: 'net::ERR_BLOCKED_BY_CLIENT',
})

export const secondRound: Case[] = [
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
]
