/** What goes on in tabs in which nothing is wrong; and, beside it, what looks the same and is felt. */
import { describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../../src/core/session/index.ts'
import { judge } from '../../../src/core/triage/index.ts'
import {
  consoleLine,
  filled,
  navigation,
  report,
  request,
  resource,
  sessionOf,
  step,
  thrown,
} from '../../support/session-builder.ts'

/** A page that was loaded, what happened in it, and a customer who went on well. */
const quiet = (...events: SessionEvent[]): SessionEvent[] => [
  navigation({ at: 0 }),
  request({ at: 100, url: '/api/orders' }),
  ...events,
  step({ at: 20_000, name: 'Done' }),
  request({ at: 20_050, method: 'POST', url: '/api/done' }),
]
/** The same, and the customer does nothing any more. */
const stuck = (...events: SessionEvent[]): SessionEvent[] => [
  navigation({ at: 0 }),
  request({ at: 100, url: '/api/orders' }),
  step({ at: 2500 }),
  ...events,
]
const fails = (name: string, message: string, url?: string) =>
  thrown({
    at: 2600,
    error: { name, message, frames: url === undefined ? [] : [{ function: 'x', url, line: 1, column: 5 }] },
    url,
    line: undefined,
    column: undefined,
  })
const blocked = (url: string) => resource({ at: 600, url, status: undefined, code: 'net::ERR_BLOCKED_BY_CLIENT' })
const put = (sent: object, response: object, method = 'PUT') =>
  request({
    at: 3040,
    method,
    url: '/api/cart/7',
    requestBody: { text: JSON.stringify(sent) },
    responseBody: { text: JSON.stringify(response) },
  })

describe('nothing is wrong', () => {
  it.each<[string, SessionEvent[]]>([
    [
      'the browser of another app fills in forms',
      [fails('ReferenceError', "Can't find variable: _AutofillCallbackHandler")],
    ],
    [
      'a browser on a phone looks for words',
      [fails('TypeError', "undefined is not an object (evaluating '__gCrWeb.x')")],
    ],
    ['a wallet', [fails('TypeError', "Cannot assign to read only property 'solana' of object '#<Window>'")]],
    [
      'a script without a place',
      [fails('TypeError', "Cannot read properties of null (reading 'style')", '<anonymous>')],
    ],
    ['an extension of Safari', [fails('TypeError', 'null is not an object', 'webkit-masked-url://hidden/')]],
    ['a script of the customer', [fails('TypeError', 'x is null', 'user-script:3')]],
    ['a transition was left out', [fails('InvalidStateError', 'Transition was aborted because of invalid state')]],
    ['the screen may go dark', [fails('NotAllowedError', "Failed to execute 'request' on 'WakeLock': not visible")]],
    ['reCAPTCHA waited for long', [fails('Error', 'Timeout (b)')]],
    ['an extension may not put its script in', [report({ at: 2600, blocked: 'chrome-extension' })]],
    [
      'a service worker could not be looked for anew',
      [fails('TypeError', "Failed to update a ServiceWorker for scope ('https://app.tallybook.example/')")],
    ],
    ['advertising is blocked', [blocked('https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js')]],
    ['a chat is blocked', [blocked('https://widget.intercom.io/widget/kx81h2')]],
    [
      'an extension throws after a click, and the click does what it should',
      [
        step({ at: 2500 }),
        request({ at: 2550, method: 'POST', url: '/api/orders', status: 201 }),
        fails('TypeError', 'x is null', 'chrome-extension://kbf/x.js'),
      ],
    ],
    ['something of another company is blocked', [blocked('https://cdn.elsewhere.example.net/r.js')]],
  ])('%s', (_, events) => {
    expect(judge(sessionOf(quiet(...events))).class).toMatch(/none|unknown/)
  })

  it.each<[string, SessionEvent[]]>([
    ['a cart adds up', [filled('Quantity', '2', { at: 2500 }), put({ quantity: 2 }, { quantity: 4 }, 'POST')]],
    ['the server counts versions', [filled('Title', '7', { at: 2500 }), put({ version: 7 }, { version: 8 })]],
    ['the server rounds', [filled('Price', '12.347', { at: 2500 }), put({ price: 12.347 }, { price: 12.35 })]],
    [
      'a chart without data',
      [consoleLine({ at: 2600, text: 'Error: <path> attribute d: Expected number, "MNaN,0L".' })],
    ],
  ])('%s', (_, events) => {
    expect(judge(sessionOf(quiet(...events))).class).toBe('none')
  })
})

describe('what goes on beside does not hide what is felt', () => {
  const refused = request({ at: 2600, method: 'POST', url: '/api/orders', status: 403 })
  const crash = fails('TypeError', "Cannot read properties of null (reading 'map')")
  const data = request({ at: 2510, url: '/api/orders/7' })
  const flags = request({
    at: 2700,
    url: 'https://flags.elsewhere.example.net/eval',
    state: 'failed',
    failure: { name: 'TypeError', message: 'Failed to fetch', code: 'net::ERR_BLOCKED_BY_CLIENT' },
    status: undefined,
    responseHeaders: undefined,
    responseBody: undefined,
  })
  const script = { ...blocked('https://cdn.elsewhere.example.net/r.js'), at: 2550 }
  it.each<[string, SessionEvent[], string]>([
    ['a blocked script beside a refusal', [script, refused], 'permission'],
    ['a blocked call beside a refusal', [refused, flags], 'permission'],
    ['a blocked script beside an error that follows from data', [script, data, crash], 'null-field'],
    [
      'a line on cookies of others beside an ended session',
      [
        request({ at: 2600, url: '/api/orders/7', status: 401 }),
        consoleLine({
          at: 2500,
          level: 'warn',
          text: 'Third-party cookie will be blocked. Learn more in the Issues tab.',
        }),
      ],
      'session-expired',
    ],
    [
      'a service worker that was not installed beside a refusal',
      [
        request({ at: 2600, method: 'PUT', url: '/api/orders/7', status: 400 }),
        consoleLine({ at: 2500, text: 'ServiceWorker registration failed' }),
      ],
      'validation',
    ],
  ])('%s', (_, events, rule) => {
    expect(judge(sessionOf(stuck(...events))).rule).toBe(rule)
  })
})

describe('the same is felt', () => {
  it.each<[string, SessionEvent[], string]>([
    ['a script of the app', [fails('TypeError', "Cannot read properties of null (reading 'style')")], 'null-field'],
    [
      'a script that another company brings is blocked',
      [blocked('https://cdn.elsewhere.example.net/r.js')],
      'content-blocker',
    ],
    [
      'the page misses a chat that was blocked',
      [blocked('https://widget.intercom.io/widget/kx81h2'), fails('ReferenceError', 'Intercom is not defined')],
      'content-blocker',
    ],
    [
      'somebody else has the record open',
      [request({ at: 2600, method: 'PUT', url: '/api/orders/7', status: 423 })],
      'edit-conflict',
    ],
    [
      'SOAP tells by 500 that the caller is wrong',
      [
        request({
          at: 2600,
          method: 'POST',
          url: '/ws/orders',
          status: 500,
          responseBody: {
            text: '<s:Fault><faultcode>s:Client</faultcode><faultstring>No such order</faultstring></s:Fault>',
          },
        }),
      ],
      'validation',
    ],
    [
      'IIS tells by 404 that a file is too large',
      [
        request({
          at: 2600,
          method: 'POST',
          url: '/api/files',
          status: 404,
          responseBody: { text: '<html><title>404.13 - Not Found</title></html>' },
        }),
      ],
      'payload-too-large',
    ],
    [
      'a page throws a while after it was refused something',
      [
        request({ at: 2600, method: 'POST', url: '/api/orders', status: 403 }),
        { ...fails('TypeError', "Cannot read properties of undefined (reading 'id')"), at: 4000 },
      ],
      'permission',
    ],
    ['the policy stops a script', [report({ at: 2600 })], 'csp'],
    [
      'a virus scanner throws in the page',
      [fails('TypeError', 'x is null', 'https://gc.kis.v2.scr.kaspersky-labs.com/FD12/main.js')],
      'extension-error',
    ],
    [
      'the maker of one has brought a script of its own',
      [fails('TypeError', 'x is not a list', 'https://www.kaspersky.example/seal.js')],
      'third-party-script',
    ],
    [
      'a service worker',
      [consoleLine({ at: 2600, text: 'Failed to update a ServiceWorker for scope' })],
      'stale-service-worker',
    ],
  ])('%s', (_, events, rule) => {
    expect(judge(sessionOf(stuck(...events))).rule).toBe(rule)
  })
})
