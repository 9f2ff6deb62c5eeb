import { describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../../../src/core/session/index.ts'
import {
  foldProblems,
  normaliseMessage,
  signatureOf,
  topInAppFrame,
} from '../../../../src/core/session/signature/signature.ts'
import { expectLinear } from '../../../support/processor-time.ts'
import {
  consoleLine,
  failedRequest,
  frame,
  report,
  request,
  resource,
  thrown,
} from '../../../support/session-builder.ts'

const key = (event: SessionEvent) => signatureOf(event)?.key
const error = (message: string, file = 'app.4f2c1d.js', line = 214) =>
  thrown({ error: { name: 'TypeError', message, frames: [frame('save', line, 1, file)] } })
const failing = (told: Parameters<typeof request>[0], body = '{"error":{"code":"internal_error"}}') =>
  request({ method: 'PUT', url: '/api/invoices/42', status: 500, responseBody: { text: body }, ...told })

describe('an error keeps its signature', () => {
  it.each([
    ['over another build', error('x is wrong'), error('x is wrong', 'app.99ab01.js', 7)],
    ['over numbers', error('Row 17 is missing'), error('Row 4 is missing')],
    ['over quoted text', error('Customer "Northwind" not found'), error('Customer "Contoso" not found')],
    ['over ids', error('No 5f3a9c2e1b7d4a0012ab34cd'), error('No 6a3a9c2e1b7d4a0012ab34ff')],
    ['over minified names', error('t.map is not a function'), error('e.map is not a function')],
    [
      'over engines',
      error("Cannot read properties of null (reading 'total')"),
      error('can\'t access property "total", invoice is null'),
    ],
    [
      'over engines (JavaScriptCore)',
      error("Cannot read properties of undefined (reading 'total')"),
      error("undefined is not an object (evaluating 'invoice.lines.total')"),
    ],
    [
      'over hosts in messages',
      error('Failed to load https://a.example/x.js'),
      error('Failed to load https://b.example/y.js'),
    ],
    [
      'over engines (elements of a list)',
      error("Cannot read properties of undefined (reading '0')"),
      error("can't access property 3, r is undefined"),
    ],
    ['over engines (fetch)', error('Failed to fetch'), error('NetworkError when attempting to fetch resource.')],
    ['over engines (fetch, Safari)', error('Failed to fetch (api.a.example)'), error('Load failed')],
    [
      'over engines (no JSON)',
      error('Unexpected token \'<\', "<!doctype "... is not valid JSON'),
      error('JSON.parse: unexpected character at line 1 column 1 of the JSON data'),
    ],
    [
      'over engines (modules)',
      error('Failed to fetch dynamically imported module: https://a.example/assets/Reports-BxK3a9f1.js'),
      error('error loading dynamically imported module: https://a.example/assets/Reports-C0ffee12.js'),
    ],
    ['over names that only one build has', error('t.map is not a function'), error('invoices.map is not a function')],
    [
      'over engines (no function)',
      error('e.items.map is not a function'),
      error("t.items.map is not a function. (In 't.items.map(n)', 't.items.map' is undefined)"),
    ],
    [
      'over engines (no constructor)',
      error('t.Chart is not a constructor'),
      error("n.Chart is not a constructor (evaluating 'new n.Chart(e)')"),
    ],
    ['over engines (no name)', error('analytics is not defined'), error("Can't find variable: analytics")],
    [
      'over engines (writing)',
      error("Cannot set properties of null (setting 'value')"),
      error("null is not an object (evaluating 't.value = e.target.value')"),
    ],
    [
      'over engines (no object)',
      error('Cannot convert undefined or null to object'),
      error("undefined is not an object (evaluating 'Object.keys(t)')"),
    ],
    ['over engines (no list)', error('t is not iterable'), error("undefined is not a function (near '...n of t...')")],
    ['over engines (a circle)', error('Converting circular structure to JSON'), error('cyclic object value')],
    [
      'over engines (the page)',
      error("Failed to execute 'removeChild' on 'Node': The node to be removed is not a child of this node."),
      error('Node.removeChild: The node to be removed is not a child of this node'),
    ],
    [
      'over engines (a selector with an id)',
      error("Failed to execute 'querySelector' on 'Document': '#customer-48213' is not a valid selector."),
      error("Document.querySelector: '#customer-7' is not a valid selector"),
    ],
    [
      'over engines (an address)',
      error('Window.fetch: https://a.example/u/48213 is not a valid URL.'),
      error('Window.fetch: https://b.example/u/7 is not a valid URL.'),
    ],
    [
      'over engines (a digit in a name)',
      error('html2canvas is not defined'),
      error("Can't find variable: html2canvas"),
    ],
    ['over engines (a short name)', error('e is not defined'), error("Can't find variable: n")],
    [
      'over engines (no list in a property)',
      error('order.items is not iterable'),
      error("undefined is not a function (near '...n of t.items...')"),
    ],
    [
      'over engines (too deep)',
      thrown({ error: { ...error('Maximum call stack size exceeded').error, name: 'RangeError' } }),
      thrown({ error: { ...error('too much recursion').error, name: 'InternalError' } }),
    ],
    ['over minified names of calls', error('n(...).then is not a function'), error('t(...).then is not a function')],
    [
      'over numbered chunks',
      error('x is wrong', '417.3f2a9c81.chunk.js'),
      error('x is wrong', '522.aa2a9c81.chunk.js'),
    ],
    ['over ids with a prefix', error('No customer cus_NffrFeUfNV2Hib'), error('No customer cus_Q8sKx91LmZpTaa')],
    [
      'over ids behind a prefix',
      error('Order order_5f3e9a8b1c2d is locked'),
      error('Order order_77aa01bc9d00 is locked'),
    ],
    ['over random ids', error('No job Q8sKx91LmZpTaa'), error('No job x7Rk2PqT9vWb')],
    ['over ULIDs', error('No job 01ARZ3NDEKTSV4RRFFQ69G5FAV'), error('No job 01BX5ZZKBKACTAV9WEVGEMMVRZ')],
    ['over bank accounts', error('No account DE89370400440532013000'), error('No account FR7630006000011234567890189')],
    ['over German quotes', error('Kunde „Müller GmbH“ fehlt'), error('Kunde „Schmidt AG“ fehlt')],
    ['over French quotes', error('Client « Dupont » introuvable'), error('Client « Martin & fils » introuvable')],
    ['over Japanese quotes', error('顧客「田中」が見つかりません'), error('顧客「鈴木商事」が見つかりません')],
    ['over single quotes', error('User ‘Anna’ is locked'), error('User ‘Bob’s friend’ is locked')],
    [
      'over engines (items of a list, JavaScriptCore)',
      error("Cannot read properties of null (reading '0')"),
      error("null is not an object (evaluating 't.rows[0]')"),
    ],
    [
      'over engines (too early)',
      error("Cannot access 't' before initialization"),
      error("can't access lexical declaration 'e' before initialization"),
    ],
    [
      'over engines (too early, JavaScriptCore)',
      error("Cannot access 't' before initialization"),
      error('Cannot access uninitialized variable.'),
    ],
    [
      'over engines (read only)',
      error("Cannot assign to read only property 'total' of object '#<Object>'"),
      error('"total" is read-only'),
    ],
    [
      'over engines (read only, JavaScriptCore)',
      error("Cannot assign to read only property 'total' of object '#<Object>'"),
      error('Attempted to assign to readonly property.'),
    ],
    [
      'over engines (no new)',
      error("Class constructor t cannot be invoked without 'new'"),
      error("class constructors must be invoked with 'new'"),
    ],
    [
      'over engines (no new, JavaScriptCore)',
      error("Class constructor t cannot be invoked without 'new'"),
      error('Cannot call a class constructor without |new|'),
    ],
    [
      'over engines (sealed)',
      error('Cannot add property total, object is not extensible'),
      error('can\'t define property "total": Object is not extensible'),
    ],
    ['over languages', error('x is wrong', 'app.de.js'), error('x is wrong', 'app.pt-BR.js')],
    [
      'over minified classes',
      thrown({ error: { ...error('x').error, name: 't' } }),
      thrown({ error: { ...error('x').error, name: 'Ie' } }),
    ],
    [
      'when it is printed as well',
      error('x is wrong'),
      consoleLine({ args: [{ type: 'error', error: error('x is wrong').error }] }),
    ],
  ])('%s', (_, one, other) => {
    expect(key(one)).toBe(key(other))
  })

  it.each([
    ['another message', error('x is wrong'), error('y is wrong')],
    [
      'another property',
      error("Cannot read properties of null (reading 'total')"),
      error("Cannot read properties of null (reading 'lines')"),
    ],
    [
      'another number of an error',
      error('Minified React error #418; visit'),
      error('Minified React error #185; visit'),
    ],
    ['another method', error('t.map is not a function'), error('t.filter is not a function')],
    ['a property of another', error('t.items.map is not a function'), error('t.rows.map is not a function')],
    ['another function that is none', error('openInvoice is not a function'), error('saveInvoice is not a function')],
    ['another name that is missing', error("Can't find variable: analytics"), error("Can't find variable: dataLayer")],
    ['another list', error('order.items is not iterable'), error('user.roles is not iterable')],
    ['another method of the page', error('Document.write: no room'), error('Node.append: no room')],
    ['a method of the app', error('Cart.add: no room'), error('Cart.remove: no room')],
    ['another status', error('Request failed with status code 500'), error('Request failed with status code 404')],
    ['JSON that ends', error('Unexpected token < in JSON at position 0'), error('Unexpected end of JSON input')],
    [
      'another sealed property',
      error('Cannot add property a, object is not extensible'),
      error('Cannot add property b, object is not extensible'),
    ],
    ['another name with digits', error('html2canvas is not defined'), error('base64decode is not defined')],
    ['another part with digits', error('[i18nProvider] failed'), error('[base64ToBlob] failed')],
    ['another helper with digits', error('utf8ToBase64 failed'), error('sha256ToHex1 failed')],
    ['another code', error('ERR_HTTP2_PROTOCOL_ERROR'), error('ERR_QUIC_PROTOCOL_ERROR')],
    ['another code of letters and digits', error('Failed: AADSTS50011X'), error('Failed: CLIENT50011X')],
    ['another file', error('x is wrong'), error('x is wrong', 'reports.4f2c1d.js')],
    ['another type', error('x'), thrown({ error: { ...error('x').error, name: 'RangeError' } })],
  ])('%s is another problem', (_, one, other) => {
    expect(key(one)).not.toBe(key(other))
  })
})

describe('a request', () => {
  it('is told by method, route, status and code', () => {
    expect(signatureOf(failing({}))).toMatchObject({
      kind: 'request',
      title: 'PUT /api/invoices/{id}: 500 (internal_error)',
    })
  })
  it('is the same for another id and another sub-domain', () => {
    expect(key(failing({ url: 'https://eu.tallybook.example/api/invoices/7' }))).toBe(key(failing({})))
  })
  it('is the same in another language of the app', () => {
    expect(key(failing({ url: '/de/invoices/7' }))).toBe(key(failing({ url: '/en-US/invoices/42' })))
    expect(key(failing({ url: '/pt-br/invoices/7' }))).toBe(key(failing({ url: '/zh-Hant-TW/invoices/42' })))
    expect(signatureOf(failing({ url: '/de/invoices/7' }))?.title).toContain('/de/invoices/{id}')
  })
  it.each([
    ['word of two letters', failing({ url: '/my/invoices/42' })],
    ['status', failing({ status: 502 })],
    ['method', failing({ method: 'POST' })],
    ['code', failing({}, '{"code":"lock_timeout"}')],
    ['site', failing({ url: 'https://api.example.net/api/invoices/42' })],
  ])('of another %s is another problem', (_, other) => {
    expect(key(other)).not.toBe(key(failing({})))
  })
  it.each([
    ['problem details', '{"type":"https://errors.example.com/out-of-credit","title":"No"}', 'out-of-credit'],
    ['a GraphQL error', '{"errors":[{"message":"x","extensions":{"code":"FORBIDDEN"}}]}', 'FORBIDDEN'],
    ['a snake-case code', '{"error_code":"E42","message":"x"}', 'E42'],
    ['OAuth', '{"error":"invalid_token","error_description":"x"}', 'invalid_token'],
  ])('takes the code from %s', (_, body, code) => {
    expect(signatureOf(failing({}, body))?.title).toContain(`(${code})`)
  })
  it('finds a GraphQL failure behind 200, with the operation', () => {
    const event = request({
      method: 'POST',
      url: '/graphql',
      requestBody: { text: '{"operationName":"SaveInvoice","query":"mutation SaveInvoice { save }"}' },
      responseBody: { text: '{"data":null,"errors":[{"message":"no","extensions":{"code":"DENIED"}}]}' },
    })
    expect(signatureOf(event)?.title).toBe('POST /graphql SaveInvoice: 200 (DENIED)')
  })
  it('without an answer', () => {
    expect(signatureOf(failedRequest({ url: '/api/rates' }))?.title).toBe('GET /api/rates: no answer')
    expect(signatureOf(failedRequest({ url: '/api/rates', state: 'timeout' }))?.title).toBe('GET /api/rates: timed out')
    expect(
      signatureOf(failedRequest({ failure: { name: 'TypeError', message: '', code: 'net::ERR_NAME_NOT_RESOLVED' } }))
        ?.title,
    ).toContain('(net::ERR_NAME_NOT_RESOLVED)')
  })
})

it.each([
  ['an answered request', request()],
  ['an aborted request', failedRequest({ state: 'aborted' })],
  ['a warning', consoleLine({ level: 'warn' })],
  ['a report-only policy', report({ disposition: 'report' })],
  ['a deprecation', report({ report: 'deprecation' })],
])('%s is no problem', (_, event) => {
  expect(signatureOf(event)).toBeUndefined()
})

it('names blocked sites and missing files', () => {
  expect(signatureOf(report())?.title).toContain('script-src-elem')
  expect(key(resource({ url: 'https://a.example/assets/reports.9ab3c4.js' }))).toBe(
    key(resource({ url: 'https://a.example/assets/reports.77ff01.js' })),
  )
})

it('takes the innermost frame of the app', () => {
  const frames = [
    { url: 'chrome-extension://abc/x.js' },
    { url: 'https://a.example/assets/vendor.12.js' },
    { url: 'https://a.example/assets/invoice.js' },
  ]
  expect(topInAppFrame(frames)?.url).toContain('invoice.js')
  expect(topInAppFrame(frames.slice(0, 2))?.url).toContain('vendor')
  expect(topInAppFrame(frames.slice(0, 1))).toBeUndefined()
})

it('normalises a message to one bounded line, in linear time', () => {
  expect(normaliseMessage('Uncaught (in promise) Error: no\nstack')).toBe('Error: no')
  expect(normaliseMessage("don't do that, can't you")).toBe("don't do that, can't you")
  return expectLinear(50_000, (size) => `${'"'.repeat(size)} ${'a'.repeat(size)}`, normaliseMessage)
})

it('folds problems: worst first, then most frequent', () => {
  const events = [
    consoleLine({ at: 1 }),
    request({ at: 2, status: 404, responseBody: { text: '' } }),
    thrown({ at: 3 }),
    thrown({ at: 4, repeat: 3 }),
    failing({ at: 5 }),
    request({ at: 6 }),
  ]
  const problems = foldProblems(events)
  expect(problems.map((p) => [p.signature.kind, p.count])).toEqual([
    ['error', 4],
    ['request', 1],
    ['request', 1],
    ['console', 1],
  ])
  expect(problems[0]).toMatchObject({ events: ['error-3', 'error-4'], first: { at: 3 }, last: { at: 4 } })
})
