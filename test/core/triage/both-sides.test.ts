/** Calls and lines that look like a cause, each beside the twin that is one. */
import { describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../../src/core/session/index.ts'
import { factsOf } from '../../../src/core/triage/failures/facts.ts'
import { judge, rules } from '../../../src/core/triage/index.ts'
import {
  consoleLine,
  environmentOf,
  failedRequest,
  filled,
  notice,
  report,
  request,
  SITE,
  sessionOf,
  step,
  thrown,
} from '../../support/session-builder.ts'
import { click, page, put, rejected } from './reason-kit.ts'

const post = (url: string, text: string) => request({ at: 1010, method: 'POST', url, responseBody: { text } })
const pending = (told: Parameters<typeof request>[0]) =>
  request({ at: 1010, method: 'POST', url: '/api/chat', state: 'pending', duration: undefined, ...told })
/** Half a minute later, the recording ends. */
const later = [step({ at: 60_000, name: 'Done' }), request({ at: 60_010, url: '/api/orders' })]
const filtered = (told: Parameters<typeof request>[0]) =>
  request({ at: 100, url: '/api/me', responseBody: { text: page('Blocked by Zscaler'), type: 'text/html' }, ...told })
const crash = put(500, '{}', { at: 30_010 })
const save = step({ at: 30_000 })
const opaque = (at: number, host: string) =>
  request({ at, url: `https://${host}.example.net/x`, status: 0, responseType: 'opaque' })
const noAnswer = failedRequest({ at: 1010, method: 'PUT', url: '/api/invoices/42' })
const unparsed = consoleLine({ at: 1150, text: 'SyntaxError: Unexpected end of JSON input' })
const policy = (told: Parameters<typeof report>[0]) => report({ at: 100, directive: 'script-src-elem', ...told })
const emptied = filled('Due date', '', { at: 700 })
const dueMissing = put(422, '{"message":"The field due_date is required"}', { requestBody: { text: '{"total":5}' } })
const printedNaN = consoleLine({ at: 500, text: 'Warning: Received NaN for the `height` attribute' })
const sentNull = { requestBody: { text: '{"email":"x","price":null}' } }

const gone = (text: string) => put(404, text)
const emptyFile = (at: number) =>
  request({
    at,
    url: '/api/report.csv',
    responseHeaders: [
      ['content-disposition', 'attachment'],
      ['content-length', '0'],
    ],
    responseBody: { text: '' },
  })

it.each<[rule: string, what: string, fires: SessionEvent[], silent: SessionEvent[]]>([
  [
    'request-timeout',
    'a stream that is being answered waits for nothing',
    [click, pending({}), ...later],
    [click, pending({ status: 200 }), ...later],
  ],
  [
    'request-timeout',
    'a call that waits for news was answered as late before',
    [
      click,
      request({ at: 100, url: '/api/poll', duration: 900 }),
      pending({ method: 'GET', url: '/api/poll' }),
      ...later,
    ],
    [
      click,
      request({ at: 100, url: '/api/poll', duration: 25_000 }),
      pending({ method: 'GET', url: '/api/poll' }),
      ...later,
    ],
  ],
  [
    'network-page',
    'the sign-in to the network was done, and the call went through',
    [filtered({}), save, crash],
    [filtered({}), request({ at: 5000, url: '/api/me' }), save, crash],
  ],
  [
    'network-page',
    'the filter stopped only what counts visitors',
    [filtered({}), save, crash],
    [filtered({ url: 'https://www.google-analytics.com/g/collect' }), save, crash],
  ],
  [
    'offline',
    'responses that the page cannot look into are responses',
    [
      click,
      noAnswer,
      failedRequest({ at: 1500, url: '/api/a' }),
      failedRequest({ at: 1600, url: 'https://b.example.net/' }),
    ],
    [click, noAnswer, opaque(1500, 'a'), opaque(1600, 'b')],
  ],
  [
    'hidden-failure',
    'what another company makes of its figures is not what was saved',
    [click, post('/api/orders', '{"success":true,"accepted":0,"rejected":12}')],
    [click, post('https://api.figures.example/batch', '{"success":true,"accepted":0,"rejected":12}')],
  ],
  [
    'left-out',
    'the customer emptied the field again',
    [filled('Due date', '2026-04-01', { at: 500 }), click, dueMissing],
    [filled('Due date', '2026-04-01', { at: 500 }), emptied, click, dueMissing],
  ],
  [
    'malformed-response',
    'what could not be read is not the response, which can',
    [click, put(200, '{"ok":'), unparsed],
    [click, put(200, '{"ok":true}'), unparsed],
  ],
  [
    'csp',
    'a script for counting visitors was kept out',
    [click, put(200, '{}'), policy({ blocked: 'https://cdn.widgets.example/w.js' })],
    [click, put(200, '{}'), policy({ blocked: 'https://www.googletagmanager.com/gtm.js' })],
  ],
  [
    'missing-number',
    'the server complains of a field that is not the empty one',
    [printedNaN, click, put(422, '{"errors":{"price":["is not a number"]}}', sentNull)],
    [printedNaN, click, put(422, '{"errors":{"email":["is not an address"]}}', sentNull)],
  ],
  [
    'missing-route',
    'the server names the record that it does not find, so it knows the address',
    [click, gone('{"message":"Not Found"}')],
    [click, gone('{"message":"Invoice 42 not found"}')],
  ],
  [
    'missing-route',
    'the same in a code',
    [click, gone('{"code":"not_found"}')],
    [click, gone('{"code":"invoice_not_found"}')],
  ],
  [
    'missing-record',
    'it names something else, or the address itself',
    [click, gone(`{"message":"Couldn't find Invoice with 'id'=42"}`)],
    [click, gone('{"message":"Cannot PUT /api/invoices/42: route not found"}')],
  ],
  [
    'empty-download',
    'the file came long after the last step, on its own',
    [click, emptyFile(90_000)],
    [click, emptyFile(300_000)],
  ],
])('%s: %s', (rule, _, fires, silent) => {
  expect(judge(sessionOf(fires)).rule).toBe(rule)
  expect(judge(sessionOf(silent)).rule).not.toBe(rule)
})

it('a stream that is still open at the end is no defect', () => {
  expect(judge(sessionOf([click, pending({ status: 200 }), ...later])).class).toBe('none')
})

it('a policy of another company’s page in a frame is not the app’s own', () => {
  const inFrame = policy({ frame: 'doc-2', blocked: 'https://cdn.widgets.example/w.js' })
  const session = sessionOf([click, put(200, '{}'), inFrame])
  const frameOf = (url: string) => ({ ...session.documents[0]!, id: 'doc-2', frameId: 4, url })
  const withFrame = (url: string) => judge({ ...session, documents: [session.documents[0]!, frameOf(url)] }).rule
  expect(withFrame(`${SITE}/embedded`)).toBe('csp')
  expect(withFrame('https://player.video.example/embed/1')).not.toBe('csp')
})

it('a refused call is no evidence that others got a response', () => {
  const alone = judge(sessionOf([click, put(408, '', { duration: 30 })]))
  expect(alone.sentence).not.toContain('other requests')
  expect(alone.against.length).toBeGreaterThan(0)
  const other = request({ at: 1020, url: '/api/orders' })
  expect(judge(sessionOf([click, put(408, '', { duration: 30 }), other])).sentence).toContain('other requests')
})

describe('what the customer is told', () => {
  const told = (status: number, headers: [string, string][], told: object = {}) =>
    judge(sessionOf([click, put(status, '{}', { responseHeaders: headers, ...told })])).customerSentence
  const date: [string, string] = ['date', 'Thu, 12 Mar 2026 09:30:00 GMT']
  it.each<[number, [string, string][], string]>([
    [429, [], 'in half a minute'],
    [429, [['retry-after', '20']], 'in half a minute'],
    [429, [['retry-after', '3600']], 'in about 60 minutes'],
    [429, [date, ['retry-after', 'Thu, 12 Mar 2026 11:30:00 GMT']], 'in about 2 hours'],
    [429, [date, ['retry-after', 'Thu, 12 Mar 2026 09:00:00 GMT']], 'in half a minute'],
    [503, [['retry-after', '60']], 'in a few minutes'],
    [503, [['retry-after', '86400']], 'in about 24 hours'],
    [503, [['retry-after', 'soon']], 'in a few minutes'],
  ])('%i with %j: %s', (status, headers, words) => {
    expect(told(status, headers)).toContain(`try again ${words}.`)
  })
  it('a limit of another company is not called ours', () => {
    expect(told(429, [], { url: 'https://geo.example.net/v1' })).toContain('another company (geo.example.net)')
    expect(told(429, [])).toContain('our service')
  })
  it.each([
    ['This was changed by another user.', '“This was changed by another user.” Please reload'],
    ['This was changed by another user', '“This was changed by another user”. Please reload'],
  ])('%s', (text, sentence) => {
    const shown = notice({ at: 1250, cause: click.id, text, severity: 'error' })
    expect(judge(sessionOf([click, put(200, '{}'), shown])).customerSentence).toContain(sentence)
  })
})

describe('an error without words', () => {
  it.each([
    ['Error', '', 'Error (without a message)'],
    ['', '', 'Error (without a message)'],
    ['Error', '\n\nNo row\nat 4', 'Error: No row'],
  ])('%j %j', (name, message, title) => {
    const verdict = judge(sessionOf([click, rejected(name, message)]))
    expect(verdict.sentence).toContain(`"Save": ${title} in save`)
  })
  it('is cut between characters', () => {
    const message = `${'x'.repeat(131)}${'😀'.repeat(20)}`
    const { sentence } = judge(sessionOf([click, thrown({ at: 1200, error: { name: 'Error', message } })]))
    expect(sentence).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/)
  })
})

it('a message that speaks alone does not speak against itself', () => {
  const said = (at: number, text: string) => notice({ at, cause: click.id, text, severity: 'error' })
  const against = (...events: SessionEvent[]) => judge(sessionOf([click, put(200, '{}'), ...events])).against
  expect(against(said(1250, 'Something went wrong'))).toEqual([])
  expect(against(said(1250, 'It failed'), said(1300, 'Something went wrong'))).toHaveLength(1)
})

it('any of several challenges may say that the session is over', () => {
  const refused = (...challenges: string[]) =>
    judge(sessionOf([click, put(401, '', { responseHeaders: challenges.map((one) => ['WWW-Authenticate', one]) })]))
  const over = 'Bearer error="invalid_token", error_description="The token expired"'
  expect(refused('Basic realm="x"', over).confidence).toBe(refused(over).confidence)
  expect(refused('Basic realm="x"').confidence).toBeLessThan(refused(over).confidence)
})

describe('a conflict that the server does not explain', () => {
  const told = (method: string, text = '{}') => judge(sessionOf([click, put(409, text, { method })]))
  it('is about what depends on it, when something was to be deleted', () => {
    expect(told('DELETE').sentence).toContain('still depends on it')
    expect(told('PUT').sentence).not.toContain('depends on it')
  })
  it('is not told to the customer as a fact', () => {
    expect(told('PUT').customerSentence).toContain('may have been changed')
    expect(told('PUT', '{"code":"version_conflict"}').customerSentence).toContain('was changed in the meantime')
  })
})

it('a clock is called wrong only where something speaks of time', () => {
  const clock = rules.find(({ id }) => id === 'clock-skew')
  const words = (text: string) =>
    clock?.apply(factsOf(sessionOf([click, put(401, text)], { environment: environmentOf({ clockSkew: 5_000_000 }) })))
      ?.customerSentence
  expect(words('{"code":"token_not_yet_valid"}')).toContain('computer is wrong')
  expect(words('{}')).toContain('seems to be wrong')
})

it('a blocked address is named without ids and query', () => {
  const blocked = 'https://pay.example/u/8839201/checkout?session=abcd'
  const { sentence } = judge(sessionOf([click, put(200, '{}'), policy({ directive: 'frame-src', blocked })]))
  expect(sentence).toContain('does not allow pay.example/u/{id}/checkout')
  expect(judge(sessionOf([click, policy({ directive: 'frame-src', blocked: 'blob' })])).sentence).toContain(
    'allow blob',
  )
})
