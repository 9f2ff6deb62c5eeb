import { describe, expect, it } from 'vitest'
import { toPostman, toPostmanRequest } from '../../../../src/core/bundle/exports/postman.ts'
import type { PostmanFolder, PostmanItem } from '../../../../src/core/bundle/exports/postman-format.ts'
import { BundleError } from '../../../../src/core/bundle/index.ts'
import type { RequestEvent } from '../../../../src/core/session/index.ts'
import { expectLinear } from '../../../support/processor-time.ts'
import { failingSave, request, SITE, sessionOf } from '../../../support/session-builder.ts'
import { randomSession } from '../random-session.ts'

function itemsIn(folder: PostmanFolder | PostmanItem): PostmanItem[] {
  return 'item' in folder ? folder.item.flatMap(itemsIn) : [folder]
}

/** The one request of a collection. */
function only(told: Partial<RequestEvent>) {
  const [item] = toPostman(sessionOf([request(told)])).item.flatMap(itemsIn)
  return item!.request
}

const posted = (type: string, text: string) =>
  only({ method: 'POST', requestHeaders: [['content-type', type]], requestBody: { type, text } }).body

describe('the failing save', () => {
  const collection = toPostman(sessionOf(failingSave()))

  it('stands in folders by host and endpoint', () => {
    expect(collection.info.name).toBe('Invoice cannot be saved')
    expect(collection.item.map(({ name }) => name)).toEqual(['app.tallybook.example'])
    expect(collection.item[0]!.item.map(({ name }) => name)).toEqual([
      'GET /api/invoices',
      'GET /api/invoices/1042',
      'PUT /api/invoices/1042',
    ])
  })

  it('has a folder for an endpoint that was called more than once', () => {
    const calls = [1, 2].map((number) => request({ at: number, url: `/api/invoices/${number}` }))
    const [host] = toPostman(sessionOf(calls)).item
    expect(host!.item.map(({ name }) => name)).toEqual(['GET /api/invoices/{id}'])
    expect(itemsIn(host!).map(({ name }) => name)).toEqual(['GET /api/invoices/1', 'GET /api/invoices/2'])
  })

  it('groups very many requests to one host in linear time', () =>
    expectLinear(
      20_000,
      (count) => sessionOf(Array.from({ length: count }, (_, at) => request({ at, responseBody: {} }))),
      toPostman,
    ))

  it('has the redacted values as variables and the recorded answer as an example', () => {
    const put = collection.item.flatMap(itemsIn).at(-1)!
    expect(put.request.header).toContainEqual({ key: 'authorization', value: 'Bearer {{bearer_1}}' })
    expect(put.request.body).toMatchObject({ mode: 'raw', raw: '{"total":1200.5,"customer":"{{email_1}}"}' })
    expect(put.response[0]).toMatchObject({ code: 500, status: 'Internal Server Error', responseTime: 412 })
    expect(put.response[0]!.body).toContain('TAX_RULE_MISSING')
    expect(collection.variable).toEqual([
      {
        key: 'bearer_1',
        value: '',
        type: 'string',
        description: expect.stringMatching(/Was redacted \(bearer, \d+ places/),
      },
      {
        key: 'email_1',
        value: '',
        type: 'string',
        description: expect.stringMatching(/Was redacted \(email, 1 place /),
      },
    ])
  })
})

it('leaves out what belongs to the connection or to the browser, and keeps who asks', () => {
  const kept = ['Cookie', 'Origin', 'Referer', 'X-Own', 'Accept', 'Authorization']
  const left = [
    'Connection',
    'Host',
    'Content-Length',
    'Accept-Encoding',
    'Sec-Fetch-Mode',
    'User-Agent',
    'Proxy-Authorization',
    'DNT',
    ':path',
  ]
  const { header } = only({ requestHeaders: [...kept, ...left].map((name) => [name, 'x']) })
  expect(header.map(({ key }) => key).sort()).toEqual([...kept].sort())
})

it.each([
  ['application/json', '{"a":"{{x}}","b":{"c":1}}', { mode: 'raw', raw: '{"a":"\\u007b{x}}","b":{"c":1}}' }],
  ['text/plain', 'Dear {{name}} {{{', { mode: 'raw', raw: 'Dear { {name}} { { {' }],
  [
    'application/x-www-form-urlencoded',
    'a=1&b=x+y%26z',
    {
      mode: 'urlencoded',
      urlencoded: [
        { key: 'a', value: '1' },
        { key: 'b', value: 'x y&z' },
      ],
    },
  ],
  ['application/x-www-form-urlencoded', 'a=%7B%7Bx%7D%7D', { mode: 'raw', raw: 'a=%7B%7Bx%7D%7D' }],
  [
    'application/json',
    '{"query":"{ me { id } }","variables":{"a":1}}',
    { mode: 'graphql', graphql: { query: '{ me { id } }', variables: '{\n  "a": 1\n}' } },
  ],
  ['application/json', '{"query":"{ me }","extensions":{}}', { mode: 'raw' }],
  ['application/json', '{"query":"shoes"}', { mode: 'raw' }],
  [
    'multipart/form-data',
    'note: 5 bytes\nscan: file "a.png", image/png, 9 bytes\n',
    {
      mode: 'formdata',
      formdata: [
        { key: 'note', type: 'text', value: '' },
        { key: 'scan', type: 'file', src: null, contentType: 'image/png' },
      ],
    },
  ],
])('puts a body of %s into its mode: %s', (type, text, expected) => {
  expect(posted(type, text)).toMatchObject(expected)
})

it('lets no captured text name a variable', () => {
  const { header, url } = only({ url: `${SITE}/{{a}}/:b?{{c}}={{d}}`, requestHeaders: [['x-own', 'see {{$guid}}']] })
  expect(JSON.stringify([header, { ...url, raw: '' }])).not.toMatch(/\{\{/)
  expect(url.path[1]).toBe('%3Ab')
})

it('holds for sessions made by chance', () => {
  for (let seed = 1; seed <= 30; seed++) {
    const session = randomSession(seed)
    const collection = toPostman(session)
    const sendable = session.events.filter(
      (event) =>
        event.kind === 'request' &&
        /^https?:/.test(event.url) &&
        /^[A-Z]+$/.test(event.method) &&
        URL.canParse(event.url),
    )
    const items = collection.item.flatMap(itemsIn)
    expect(items.length, `seed ${seed}`).toBeGreaterThanOrEqual(sendable.length)
    const names = new Set(collection.variable.map(({ key }) => key))
    for (const [, name] of JSON.stringify(
      items.map(({ request: { url, header, body } }) => [url, header, body]),
    ).matchAll(/\{\{(.*?)\}\}/g))
      expect(names).toContain(name)
  }
})

describe('one request', () => {
  it('is a collection of its own, with its secrets as variables', () => {
    const [put] = failingSave().filter((event) => event.kind === 'request' && event.method === 'PUT')
    const { info, item, variable } = toPostmanRequest(put as RequestEvent)
    expect(info).toMatchObject({ name: 'PUT /api/invoices/1042', schema: expect.stringContaining('v2.1.0') })
    expect(item).toHaveLength(1)
    expect(item.flatMap(itemsIn)[0]!.request.header).toContainEqual({
      key: 'authorization',
      value: 'Bearer {{bearer_1}}',
    })
    expect(variable.map(({ key }) => key)).toEqual(['bearer_1', 'email_1'])
    expect(variable[0]!.description).toBe('Was redacted: enter the real value here.')
  })
  it('is refused where Postman cannot send it', () => {
    expect(() => toPostmanRequest({ ...request(), url: 'blob:https://a.example/1' })).toThrow(BundleError)
  })
})
