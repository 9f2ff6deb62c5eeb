/** What rules know by one form, told in another one that is as common, and what only looks like it. */
import { expect, it } from 'vitest'
import { type SessionEvent, Value } from '../../../src/core/session/index.ts'
import { judge } from '../../../src/core/triage/index.ts'
import {
  consoleLine,
  failedRequest,
  filled,
  frame,
  notice,
  request,
  resource,
  SITE,
  sessionOf,
  step,
  thrown,
} from '../../support/session-builder.ts'
import { click, fetched, page, put, unreadable } from './reason-kit.ts'

const json = (value: unknown) => ({ text: JSON.stringify(value) })
/** A line that the app prints of an error: words of its own, then the error. */
const printed = (words: string, name: string, message: string) =>
  consoleLine({
    at: 1200,
    text: `${words} ${name}: ${message}`,
    args: [Value.parse({ type: 'string', value: words }), Value.parse({ type: 'error', error: { name, message } })],
  })
const lost = (told: object = {}) =>
  failedRequest({
    at: 1010,
    duration: 5,
    method: 'PUT',
    url: '/api/visits/7',
    requestBody: json({ note: 'Pump leaks' }),
    failure: { name: 'TypeError', message: 'Failed to fetch', code: 'net::ERR_INTERNET_DISCONNECTED' },
    ...told,
  })
const sent = (body: unknown, told: object = {}) =>
  request({ at: 60_000, method: 'POST', url: '/api/outbox', status: 200, requestBody: json(body), ...told })
const full = consoleLine({ at: 1300, text: 'outbox QuotaExceededError: The quota has been exceeded.' })
const savedBy = (file: string) => [click, put(200, '{}', { cause: click.id, initiator: [frame('save', 142, 5, file)] })]
const throwsIn = (file: string) => [
  step({ at: 9000 }),
  thrown({
    at: 9050,
    error: { name: 'TypeError', message: 't.save is not a function', frames: [frame('save', 150, 5, file)] },
  }),
]
const amount = (value: string) => filled('Amount', value, { at: 900 })
const keeps = (total: unknown, response: unknown) =>
  put(200, '', { requestBody: json({ total }), responseBody: json(response) })
const vat = filled('VAT number', 'DE811907980', { at: 900 })
const refuses = (error: object) =>
  put(422, JSON.stringify({ errors: [error] }), { requestBody: json({ name: 'Brandt' }) })
const remote = `${SITE}/remoteEntry.js`
const missed = printed('[shell] orders', 'TypeError', `Failed to fetch dynamically imported module: ${remote}`)
const notices = (response: object) => [click, put(200, JSON.stringify(response), { url: '/api/notices/7' })]

it.each<[what: string, events: SessionEvent[], rule: string]>([
  // An error behind words of the app
  ['a device', [click, printed('[mic]', 'NotAllowedError', 'Permission denied')], 'device-denied'],
  ['a film', [click, printed('[player] no DRM', 'NotSupportedError', 'Unsupported keySystem')], 'protected-media'],
  ['no film', [click, printed('[player]', 'NotSupportedError', 'The element has no supported sources.')], 'unknown'],
  // A clock
  [
    'a window',
    [click, put(401, '{"message":"Timestamp for this request is outside of the recvWindow"}')],
    'clock-skew',
  ],
  ['a window', [click, put(403, '{"message":"request timestamp exceeds the allowed clock tolerance"}')], 'clock-skew'],
  ['a column', [click, put(400, '{"message":"timestamp out of range: 294277-01-01"}')], 'validation'],
  // A number in the customer's form, in a field that the response names without quoting it
  [
    'a decimal comma',
    [
      amount('1.250,50'),
      put(400, '{"amount":["A valid number is required."]}', { requestBody: json({ amount: '1.250,50' }) }),
    ],
    'typed-format',
  ],
  [
    'another field',
    [
      amount('1.250,50'),
      put(400, '{"rate":["A valid number is required."]}', { requestBody: json({ amount: '1.250,50' }) }),
    ],
    'validation',
  ],
  // Who sent a page in place of data
  [
    'a filter that signs',
    [
      click,
      fetched(page('Notice', 'Blue Coat: accept the policy'), { responseHeaders: [['via', '1.1 bluecoat-2']] }),
      unreadable,
    ],
    'network-page',
  ],
  [
    'a guest network',
    [click, fetched(page('Guest Wi-Fi'), { responseUrl: 'https://portal.inn.example/login' }), unreadable],
    'network-page',
  ],
  // Builds that only a query tells apart
  ['a build in the query', [...savedBy('app.js?v=41'), ...throwsIn('app.js?v=42')], 'script-regression'],
  ['the same build', [...savedBy('app.js?v=41'), ...throwsIn('app.js?v=41')], 'script-error'],
  // Answers with 200
  [
    'a refusal without spaces',
    [click, put(200, '{"result":"NG","message":"この日付は選択できません。"}')],
    'validation',
  ],
  [
    'a script of the customer’s own',
    [click, put(200, '{"status":"failed","message":"Your script failed: TypeError: x is not a function"}')],
    'validation',
  ],
  // News before anything was done
  [
    'what a form does not take',
    [notice({ at: 500, text: 'HEIC pictures are not supported.', severity: 'info' }), click, put(200, '{"ok":true}')],
    'none',
  ],
  // A field that the page left out
  ['under a key', [vat, click, refuses({ field: 'vat_number', code: 'required' })], 'left-out'],
  ['under a path', [vat, click, refuses({ message: 'Value is missing', path: 'company.vatNumber' })], 'left-out'],
  ['of another one', [vat, click, refuses({ field: 'city', code: 'required' })], 'validation'],
  ['that is too long', [vat, click, refuses({ field: 'vat_number', code: 'too_long' })], 'validation'],
  // A number in groups
  ['read as its first group', [amount('1.234,50'), click, keeps('1.234,50', { order: { total: 1.234 } })], 'not-kept'],
  ['read as its first group', [amount("2'300.00"), click, keeps("2'300.00", { total: 2 })], 'not-kept'],
  ['read well', [amount('1.234,50'), click, keeps('1.234,50', { order: { total: 1234.5 } })], 'none'],
  ['kept in cents', [amount('1.234,50'), click, keeps('1.234,50', { total: 123_450 })], 'none'],
  // Of what could not be sent
  ['kept, and sent later', [click, lost(), sent({ items: [{ note: 'Pump leaks' }] })], 'none'],
  ['not sent later', [click, lost(), sent({ items: [{ note: 'Gate is open' }] })], 'offline'],
  ['sent later, and refused', [click, lost(), sent({ items: [{ note: 'Pump leaks' }] }, { status: 500 })], 'offline'],
  ['a form that is too short to know', [click, lost({ requestBody: json(1) }), sent([1])], 'offline'],
  ['for which there is no room', [click, lost(), full], 'storage-quota'],
  // Files
  ['too large by a code', [click, put(422, '{"code":"photo_too_big"}')], 'file-too-large'],
  ['too large by a code', [click, put(400, '{"error":{"code":"FILE_SIZE_LIMIT_EXCEEDED"}}')], 'file-too-large'],
  ['too small by a code', [click, put(422, '{"code":"photo_too_small"}')], 'validation'],
  // Parts of the program
  ['not delivered', [click, resource({ at: 1010, url: remote, status: 503 }), missed], 'file-failed'],
  ['gone', [click, resource({ at: 1010, url: remote, status: 404 }), missed], 'stale-chunk'],
  // Messages
  ['none went out', notices({ saved: true, delivery: { sent: 0, failed: 24 } }), 'hidden-failure'],
  ['some went out', notices({ saved: true, delivery: { sent: 23, failed: 1 } }), 'none'],
])('%s: %#', (_, events, rule) => {
  expect(judge(sessionOf(events)).rule).toBe(rule)
})

it('passes on the alert of a page that refused, and takes that page for no firewall', () => {
  const text = '<title>Archive – Portal</title>\n<body>\n<p>Home\n<p role="alert">The plan Basic has no archive.'
  const refused = request({ at: 1010, api: 'document', url: '/archive', status: 403, responseBody: { text } })
  const verdict = judge(sessionOf([click, refused]))
  expect(verdict).toMatchObject({ rule: 'permission', against: [] })
  expect(verdict.sentence).toContain('“The plan Basic has no archive”')
})

it.each([
  ['Forbidden – Permits', '“Your role has no access”'],
  ['No access | Permits', '“No access | Permits”'],
])('says of a page called %s: %s', (title, said) => {
  const text = `<title>${title}</title>\n<body>\n<h1>Forbidden\n<p>Your role has no access.`
  const refused = request({ at: 1010, api: 'document', url: '/admin', status: 403, responseBody: { text } })
  expect(judge(sessionOf([click, refused])).sentence).toContain(said)
})
