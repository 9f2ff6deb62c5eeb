/** What a page, a browser or a call tells beside the failure itself, and what only looks like that. */
import { describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../../src/core/session/index.ts'
import {
  consoleLine,
  failedRequest,
  filled,
  frame,
  navigation,
  request,
  resource,
  socket,
  step,
  thrown,
} from '../../support/session-builder.ts'
import { click, fetched, page, put, rejected, ruleOf, unreadable } from './reason-kit.ts'

const json = (value: object) => ({ text: JSON.stringify(value) })

describe('where an answer of data leads', () => {
  const told = (text: string) => [click, request({ at: 1010, method: 'POST', responseBody: { text } })]
  it.each([
    ['{"type":"redirect","status":303,"location":"/login?next=%2Fplans"}', 'sent-to-sign-in'],
    ['{"redirectTo":"/anmelden?grund=inaktiv"}', 'sent-to-sign-in'],
    ['[["Redirect",1],"redirect","/sign-in?return=%2Fplans","status",302]', 'sent-to-sign-in'],
    ['1|#||4|29|pageRedirect||%2fLogin.aspx%3fReturnUrl%3d1|', 'sent-to-sign-in'],
    // On with the work, or the address of a page for later.
    ['{"type":"redirect","status":303,"location":"/plans/7"}', 'none'],
    ['{"id":7,"signInPage":"/login?next=%2F"}', 'none'],
    [JSON.stringify({ redirect: '/login?next=%2F', rows: Array(80).fill('one more row') }), 'none'],
  ])('%s', (text, rule) => {
    expect(ruleOf(told(text))).toBe(rule)
  })
})

describe('a window that did not open', () => {
  const missing = thrown({
    at: 1210,
    error: {
      name: 'TypeError',
      message: "Cannot read properties of null (reading 'focus')",
      frames: [frame('open', 3)],
    },
  })
  const line = (text: string, at = 1200) => consoleLine({ at, level: 'warn', text })
  it.each<[string, SessionEvent[], string]>([
    ['the page says so', [click, line('Pop-up blocked, ask the user to allow it'), missing], 'popup-blocked'],
    ['in other words', [click, line('The browser blocked a popup.'), missing], 'popup-blocked'],
    ['nobody says so', [click, missing], 'null-field'],
    ['long after a step', [click, line('Pop-up blocked', 9000), missing], 'null-field'],
    ['a setting', [click, line('popup: width 400'), missing], 'null-field'],
  ])('%s', (_, events, rule) => {
    expect(ruleOf(events)).toBe(rule)
  })
})

describe('a time that the server finds too far off', () => {
  const refused = (message: string) => [click, put(400, JSON.stringify({ message }))]
  it.each<[string, string, number, string]>([
    ['too late', 'The scan is dated too far in the past', 1_500_000, 'clock-skew'],
    ['too early', 'Timestamp of the reading lies too far in the future.', -1_500_000, 'clock-skew'],
    ['by a clock that is right', 'The scan is dated too far in the past', 400, 'validation'],
    ['another matter', 'The date of birth is missing', 1_500_000, 'validation'],
  ])('%s', (_, message, clockSkew, rule) => {
    expect(ruleOf(refused(message), { clockSkew })).toBe(rule)
  })
})

describe('a number that the page could not calculate', () => {
  const sent = (value: object, status = 422) => [
    filled('Name', 'Bolt', { at: 900 }),
    click,
    put(status, '{"message":"weight must be a number"}', { requestBody: json(value) }),
  ]
  it.each<[string, object, string]>([
    ['beside a text that has it', { weight: null, label: 'Bolt, NaN kg' }, 'missing-number'],
    ['a text alone', { weight: 3, label: 'Bolt, NaN kg' }, 'validation'],
    ['a value that is left empty', { weight: null, label: 'Bolt' }, 'validation'],
    ['part of a word', { weight: null, label: 'NaNo 3' }, 'validation'],
  ])('%s', (_, value, rule) => {
    expect(ruleOf(sent(value))).toBe(rule)
  })
})

describe('a line on a live connection', () => {
  const blocked = failedRequest({
    at: 500,
    url: 'https://region1.google-analytics.com/g/collect?v=2',
    duration: 60,
    failure: { name: 'TypeError', message: 'Failed to fetch', code: 'net::ERR_BLOCKED_BY_CLIENT' },
  })
  const url = 'wss://app.tallybook.example/live'
  const lost = socket({ at: 540, url, state: 'failed', code: 1006, sent: 0, received: 0, messages: [] })
  it.each([
    [`WebSocket connection to '${url}' failed: `, 'socket-failed'],
    [`Firefox can’t establish a connection to the server at ${url}.`, 'socket-failed'],
  ])('follows from no call: %s', (text, rule) => {
    expect(ruleOf([blocked, lost, consoleLine({ at: 570, text, cause: blocked.id })])).toBe(rule)
  })
  it('while another line may', () => {
    const line = consoleLine({ at: 570, text: 'Cannot go on without counting', cause: blocked.id })
    expect(ruleOf([blocked, line])).toBe('content-blocker')
  })
})

describe('cookies that are kept from whoever says who one is', () => {
  const line = (url: string, at = 900) =>
    consoleLine({ at, level: 'warn', text: `A third-party cookie was blocked by the browser: ${url}` })
  const told = rejected('Error', 'login_required')
  it.each<[string, SessionEvent[], string]>([
    ['before', [line('https://login.acme.example/oauth2/authorize?prompt=none'), click, told], 'storage-blocked'],
    ['of measuring', [line('https://stats.acme.example/p.gif'), click, told], 'service-session'],
    ['not at all', [click, told], 'service-session'],
    ['and nobody minds', [line('https://login.acme.example/oauth2/authorize'), click, put(200, '{}')], 'none'],
  ])('%s', (_, events, rule) => {
    expect(ruleOf(events)).toBe(rule)
  })
})

describe('an error that came with another build of the script', () => {
  const by = (build: string) => [frame('load', 4, 1, `app.${build}.js`)]
  const listed = (at: number, build: string) => request({ at, url: '/api/invoices', initiator: by(build) })
  const broke = (at: number, build: string) =>
    thrown({ at, error: { name: 'RangeError', message: 'Invalid array length', frames: by(build) } })
  const loaded = (at: number, url = '/invoices') => navigation({ at, how: at === 0 ? 'load' : 'reload', url })
  it.each<[string, SessionEvent[], string]>([
    [
      'on the same page',
      [loaded(0), listed(90, 'a1b2c3'), loaded(60_000), broke(60_300, 'd4e5f6')],
      'script-regression',
    ],
    [
      'on another page',
      [loaded(0), listed(90, 'a1b2c3'), loaded(60_000, '/plans'), broke(60_300, 'd4e5f6')],
      'script-error',
    ],
    ['of the same build', [loaded(0), listed(90, 'a1b2c3'), loaded(60_000), broke(60_300, 'a1b2c3')], 'script-error'],
    [
      'as before',
      [loaded(0), listed(90, 'a1b2c3'), broke(300, 'a1b2c3'), loaded(60_000), broke(60_300, 'd4e5f6')],
      'script-error',
    ],
    [
      'after the same step',
      [
        loaded(0),
        listed(90, 'a1b2c3'),
        step({ at: 5000 }),
        loaded(60_000),
        step({ at: 65_000 }),
        broke(65_050, 'd4e5f6'),
      ],
      'script-regression',
    ],
    [
      'after another step',
      [loaded(0), listed(90, 'a1b2c3'), loaded(60_000), step({ at: 65_000 }), broke(65_050, 'd4e5f6')],
      'script-error',
    ],
  ])('%s', (_, events, rule) => {
    expect(ruleOf(events)).toBe(rule)
  })
})

describe('pictures of one other host', () => {
  const picture = (index: number, host: string, status = 502) =>
    resource({ at: 1000 + index, element: 'img', url: `https://${host}/t/${index}.png`, status })
  const several = (host: string, status?: number) => [0, 1, 2, 3, 4].map((index) => picture(index, host, status))
  it.each<[string, SessionEvent[], string]>([
    ['all of them failed', [click, ...several('tiles.acme.example')], 'third-party-files'],
    [
      'a frame',
      [click, resource({ at: 1010, element: 'iframe', url: 'https://forms.acme.example/7', status: 500 })],
      'third-party-files',
    ],
    ['of several hosts', [click, ...[0, 1, 2, 3, 4].map((i) => picture(i, `t${i}.acme-${i}.example`))], 'none'],
    ['that are not there', [click, ...several('tiles.acme.example', 404)], 'none'],
    ['that only count', [click, ...several('www.google-analytics.com')], 'none'],
  ])('%s', (_, events, rule) => {
    const said = ruleOf(events)
    expect(rule === 'none' ? said !== 'third-party-files' : said === rule, said).toBe(true)
  })
})

describe('an address that somebody was sent back with', () => {
  const back = (query: string) => [click, navigation({ at: 1100, url: `/sign-in?${query}` })]
  const words = encodeURIComponent('AADSTS7000215: Invalid client secret provided.')
  it.each([
    [`error=1&message=${words}`, 'service-setup'],
    [`error=1&detail=${words}`, 'service-setup'],
    ['error=unauthorized_client&error_description=Not%20for%20this%20grant', 'service-setup'],
    [`message=${words}`, 'none'],
    ['error=1&message=try_again', 'none'],
  ])('%s', (query, rule) => {
    expect(ruleOf(back(query))).toBe(rule)
  })
})

describe('a form whose secret does not fit', () => {
  it.each([
    ['Failed to verify the form, open it anew', 'form-expired'],
    ['The security validation for this page has timed out', 'form-expired'],
    ['Unable to verify the address of the customer', 'validation'],
  ])('%s', (message, rule) => {
    expect(ruleOf([click, put(400, JSON.stringify({ message }))])).toBe(rule)
  })
})

describe('a connection that somebody tried out', () => {
  const tried = (response: object, path = '/api/webhooks/3/test') => [
    click,
    request({ at: 1010, method: 'POST', url: path, responseBody: json(response) }),
  ]
  const url = 'https://hooks.huber.example/orders'
  it.each<[string, SessionEvent[], string]>([
    ['failed there', tried({ ok: false, statusCode: 502, url, message: 'No luck there' }), 'connector-failed'],
    ['was refused there', tried({ delivered: false, response: { status: 403 } }), 'connector-failed'],
    ['went well', tried({ ok: true, statusCode: 204, url }), 'none'],
    ['is of something else', tried({ ok: false, message: 'The name is taken' }, '/api/names/test'), 'validation'],
  ])('%s', (_, events, rule) => {
    expect(ruleOf(events)).toBe(rule)
  })
})

describe('a page that came instead of data', () => {
  const came = (title: string, text: string) => [click, fetched(page(title, text)), unreadable]
  it.each([
    ['Web Page Blocked', 'FortiGuard: category Business', 'network-page'],
    ['Zugriff verweigert', 'Sophos Web: Kategorie', 'network-page'],
    ['Help', 'How to let us through FortiGuard', 'malformed-response'],
    ['Access denied', 'Ask the owner of the board', 'malformed-response'],
  ])('%s: %s', (title, text, rule) => {
    expect(ruleOf(came(title, text))).toBe(rule)
  })
})
