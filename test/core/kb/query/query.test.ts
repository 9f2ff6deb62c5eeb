import { describe, expect, it } from 'vitest'
import { queryFrom } from '../../../../src/core/kb/index.ts'
import { errorTextOf } from '../../../../src/core/kb/query/failure-text.ts'
import { cleanMessage } from '../../../../src/core/kb/words/clean.ts'
import { isBenignLine } from '../../../../src/core/kb/words/noise.ts'
import {
  consoleLine,
  environmentOf,
  failedRequest,
  mark,
  notice,
  report,
  request,
  resource,
  sessionOf,
  socket,
  thrown,
} from '../../../support/session-builder.ts'

const silent = { note: { title: '', text: '' } }
const texts = (...events: Parameters<typeof sessionOf>[0] & object) =>
  queryFrom(sessionOf([...events], silent)).messages.map(({ text }) => text)

describe('cleanMessage', () => {
  it.each<[string, string, string]>([
    ['Uncaught', 'Uncaught (in promise) Error: No tax rule', 'No tax rule'],
    ['the mark of a logger', '[ERROR] No tax rule', 'No tax rule'],
    [
      'the frames of Chrome',
      'TypeError: x\n    at save (https://a.example/app.js:1:2)\n    at async Promise.all (index 0)\n    at <anonymous>',
      'TypeError: x',
    ],
    [
      'the frames of Firefox',
      'x is null\nsave@https://a.example/app.js:1:2\n@https://a.example/app.js:3:4',
      'x is null',
    ],
    [
      'hosts, queries and fragments',
      'GET https://api.example.com:8443/v1/rates?base=EUR#x failed',
      'GET /v1/rates failed',
    ],
    [
      'ids and dates',
      'order 3f2b8a10-1111-4222-8333-944455556666 at 2026-11-12T09:30:00.000Z by accounts@example.com',
      'order … at … by …',
    ],
    [
      'what Chrome says of every failed request',
      'Failed to load resource: the server responded with a status of 411 (Length Required)',
      '411 (Length Required)',
    ],
    ['the same without an answer', 'Failed to load resource: net::ERR_CERT_DATE_INVALID', 'ERR_CERT_DATE_INVALID'],
    ['the line of the source in Perl', 'Not a reference at lib/a.pm line 214.', 'Not a reference at lib/a.pm'],
    [
      'the line of the source in PHP',
      'Undefined index: tax in /var/a.php on line 12',
      'Undefined index: tax in /var/a.php',
    ],
    ['labels', 'token redacted-bearer-3 was refused', 'token … was refused'],
    ['not a line of the customer', 'Order line 2 has no price', 'Order line 2 has no price'],
    [
      'not what tells errors apart',
      "Cannot read properties of null (reading 'total') #185 E1042",
      "Cannot read properties of null (reading 'total') #185 E1042",
    ],
    ['white space', '  a \n\n b\t c ', 'a b c'],
  ])('takes out %s', (_, text, expected) => expect(cleanMessage(text)).toBe(expected))

  it('leaves a sentence that begins with the word', () => {
    expect(cleanMessage('Error in data structure')).toBe('Error in data structure')
  })

  it('is quick and bounded on a hostile message', () => {
    for (const part of ['at ', 'Error: ', 'a.', 'a@b.', '/a?', 'a1', 'x@y:1:']) {
      expect(cleanMessage(part.repeat(100_000)).length).toBeLessThanOrEqual(1000)
    }
  })
})

describe('errorTextOf', () => {
  it.each<[string, string, string]>([
    [
      'problem details',
      '{"type":"https://example.com/p","title":"Invalid","status":422,"detail":"No rule"}',
      'https://example.com/p. Invalid. No rule',
    ],
    ['nested errors', '{"errors":[{"code":"E1","message":"One"},{"message":"Two","id":"x"}]}', 'E1. One. Two'],
    ['OAuth', '{"error":"invalid_grant","error_description":"Token expired"}', 'invalid_grant. Token expired'],
    ['no data beside the error', '{"message":"Bad","user":{"name":"Someone"},"total":12}', 'Bad'],
    [
      'an HTML page by its title',
      '<!doctype html><html><head><title>502 Bad Gateway</title></head></html>',
      '502 Bad Gateway',
    ],
    ['plain text', 'upstream connect error', 'upstream connect error'],
    ['JSON that was cut', '{"message":"Bad', '{"message":"Bad'],
    ['nothing', '', ''],
    [
      'an XML error of AWS',
      '<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Key>a</Key></Error>',
      'NoSuchKey. The specified key does not exist.',
    ],
    [
      'a SOAP fault',
      '<soap:Envelope><soap:Body><soap:Fault><faultcode>Client</faultcode><faultstring>Tax rule missing</faultstring></soap:Fault></soap:Body></soap:Envelope>',
      'Client. Tax rule missing',
    ],
    ['markup that says nothing', '<svg><path d="M0 0"/></svg>', ''],
  ])('%s', (_, text, expected) => expect(errorTextOf({ text })).toBe(expected))
})

describe('isBenignLine', () => {
  it.each([
    '[Violation] Added non-passive event listener',
    'DevTools failed to load source map: Could not load content',
    'ResizeObserver loop completed with undelivered notifications.',
    'Unchecked runtime.lastError: The message port closed before a response was received.',
    'GET https://www.google-analytics.com/g/collect net::ERR_BLOCKED_BY_CLIENT',
    'unreachable code after return statement',
    'Download the React DevTools for a better development experience',
  ])('%s', (line) => expect(isBenignLine(line)).toBe(true))

  it.each(['POST https://api.example.com/pay net::ERR_BLOCKED_BY_CLIENT', 'Save failed', 'Loading chunk 4 failed.'])(
    'not: %s',
    (line) => expect(isBenignLine(line)).toBe(false),
  )
})

describe('queryFrom', () => {
  it.each<[string, () => Parameters<typeof sessionOf>[0] & object, string]>([
    ['an error', () => [thrown()], "TypeError: Cannot read properties of null (reading 'total')"],
    [
      'an error and its cause',
      () => [
        thrown({ error: { name: 'Error', message: 'Save failed', cause: { name: 'Error', message: 'no tax rule' } } }),
      ],
      'Save failed. no tax rule',
    ],
    [
      'a refused request',
      () => [
        request({
          method: 'PUT',
          url: '/api/invoices/42?x=1',
          status: 422,
          responseBody: { text: '{"code":"no_rule"}' },
        }),
      ],
      'PUT /api/invoices/{id} 422: no_rule',
    ],
    [
      'a status without words',
      () => [request({ status: 504, responseBody: { text: '' } })],
      'GET /api/invoices 504 Gateway Timeout:',
    ],
    ['a request without an answer', () => [failedRequest()], 'GET /api/invoices failed: Failed to fetch'],
    [
      'one to another origin, with its code',
      () => [
        failedRequest({
          url: 'https://rates.example.com/v1',
          failure: { name: 'TypeError', message: 'Failed to fetch', code: 'net::ERR_FAILED' },
        }),
      ],
      'GET /v1 failed, cross-origin: net::ERR_FAILED. Failed to fetch',
    ],
    [
      'a host that was not found in Firefox, with the name that Chromium has for it',
      () => [
        failedRequest({
          url: 'https://telemetry.example.com/v1',
          failure: { name: 'TypeError', message: 'NetworkError', code: 'NS_ERROR_UNKNOWN_HOST' },
        }),
      ],
      'GET /v1 failed: NS_ERROR_UNKNOWN_HOST. net::ERR_NAME_NOT_RESOLVED. NetworkError',
    ],
    ['a timeout', () => [request({ state: 'timeout' })], 'GET /api/invoices timed out:'],
    ['a console error', () => [consoleLine({ text: 'Save failed: 500' })], 'Save failed: 500'],
    [
      'a policy violation',
      () => [report({ message: 'blocked', directive: 'connect-src', blocked: 'https://vat.example.com/v1' })],
      'Content Security Policy connect-src blocked /v1. blocked',
    ],
    ['a resource', () => [resource()], 'script failed to load /assets/reports.9ab3.js 404'],
    ['a socket', () => [socket({ state: 'closed', code: 1006 })], 'WebSocket connection to /updates failed 1006'],
    ['a mark', () => [mark({ note: 'Here the total is wrong' })], 'Here the total is wrong'],
  ])('%s', (_, events, expected) => expect(texts(...events())).toContain(expected))

  it.each([
    ['network', 'GET /v1 failed: Failed to fetch'],
    ['browser-interference', 'GET /v1 failed: Failed to fetch'],
    ['configuration', 'GET /v1 failed, cross-origin: Failed to fetch'],
  ])('tells of another origin only where the verdict (%s) leaves that open', (kind, expected) => {
    const session = sessionOf([failedRequest({ url: 'https://rates.example.com/v1' })])
    const query = queryFrom(session, { class: kind, sentence: '' })
    expect(query.messages.map(({ text }) => text)).toContain(expected)
  })

  it('leaves out what is no failure, and what healthy pages say too', () => {
    expect(
      texts(
        request(),
        consoleLine({ at: 1, level: 'info', text: 'started' }),
        consoleLine({ at: 2, text: '[Violation] slow handler' }),
        request({ at: 3, state: 'aborted' }),
        report({ at: 4, disposition: 'report' }),
      ),
    ).toEqual([])
  })

  it('asks once for what happened often', () => {
    const polls = Array.from({ length: 50 }, (_, at) =>
      request({ at, url: `/api/jobs/${at}`, status: 500, responseBody: { text: '' } }),
    )
    expect(texts(...polls)).toEqual(['GET /api/jobs/{id} 500 Internal Server Error:'])
  })

  it('says which event each message is from, and weighs hints less', () => {
    const session = sessionOf(
      [
        thrown({ at: 5 }),
        consoleLine({ at: 6, level: 'warn', text: 'slow down' }),
        request({ at: 7, api: 'beacon', status: 500 }),
      ],
      {
        note: {
          title: 'Total missing',
          text: 'After saving',
          expected: 'The total is shown',
          actual: 'Nothing is shown',
        },
        environment: environmentOf({ clockSkew: 900_000, translated: true, online: false, cookiesEnabled: false }),
      },
    )
    const { messages } = queryFrom(session, { class: 'clock-locale', sentence: 'The clock is 15 minutes ahead.' })
    const weights = Object.fromEntries(messages.map(({ text, weight, from }) => [text.slice(0, 22), [weight, from]]))
    expect(weights).toEqual({
      'TypeError: Cannot read': [1, 'error-5'],
      'GET /api/invoices 500 ': [0.3, 'request-7'],
      'slow down': [0.5, 'console-6'],
      'Total missing. After s': [1, undefined],
      'The clock is 15 minute': [0.5, undefined],
      'browser is offline, no': [0.5, undefined],
      'computer clock is wron': [0.5, undefined],
      'page was translated by': [0.5, undefined],
      'cookies are blocked or': [0.5, undefined],
    })
    expect(messages.map(({ text }) => text).join()).not.toContain('The total is shown')
  })

  it('is empty when nothing failed and nobody wrote anything', () => {
    expect(queryFrom(sessionOf([request()], silent), { class: 'none', sentence: 'Nothing failed.' })).toEqual({
      messages: [],
    })
  })
})

describe('what the page said on the screen', () => {
  const messages = (...events: Parameters<typeof sessionOf>[0] & object) =>
    queryFrom(sessionOf([...events], silent)).messages
  it('comes first and counts most, where it tells of a failure', () => {
    const [first, second] = messages(thrown({ at: 5 }), notice({ at: 9, text: 'Could not save the invoice (E1234)' }))
    expect(first).toMatchObject({ text: 'Could not save the invoice (E1234)', from: 'notice-9' })
    expect(first!.weight).toBeGreaterThan(second!.weight)
  })
  it('is left out where it tells of none', () => {
    expect(messages(notice({ role: 'status', text: 'The invoice was saved' }))).toEqual([])
  })
})
