import { describe, expect, it } from 'vitest'
import type { Body, Headers } from '../../src/core/session/index.ts'
import { requestBody, responseBody } from '../../src/relay/bodies.ts'

const json = 'application/json; charset=utf-8'

function answer(status: number, type?: string, length?: string, more: Headers = []) {
  const responseHeaders: Headers = [...more]
  if (type !== undefined) responseHeaders.push(['Content-Type', type])
  if (length !== undefined) responseHeaders.push(['content-length', length])
  return { api: 'fetch', method: 'GET', status, responseHeaders } as const
}

describe('a body that the page read', () => {
  const copy: Body = { text: '{"ä":1}' }
  it.each<[status: number, type: string | undefined, length: string | undefined, body: Body | undefined]>([
    [200, json, '8', { type: json, text: '{"ä":1}', size: 8 }],
    [200, json, undefined, { type: json, text: '{"ä":1}', size: 8 }],
    [200, 'text/html', undefined, { type: 'text/html', text: '{"ä":1}', size: 8 }],
    [200, 'image/svg+xml', undefined, { type: 'image/svg+xml', text: '{"ä":1}', size: 8 }],
    [200, 'image/png', '8', { type: 'image/png', size: 8, omitted: 'binary' }],
    [200, undefined, '8', { size: 8, omitted: 'not read' }],
    [404, undefined, undefined, { text: '{"ä":1}', size: 8 }],
    [204, json, undefined, undefined],
    [304, json, '8', undefined],
    [0, undefined, undefined, undefined],
  ])('%i %s, length %s', (status, type, length, body) => {
    expect(responseBody(answer(status, type, length), copy)).toEqual(body)
  })

  it('knows no size of what was cut, unless the headers say it', () => {
    const part = { text: 'abc', truncated: true }
    expect(responseBody(answer(500, json), part)).toEqual({ type: json, text: 'abc', truncated: true })
    expect(responseBody(answer(500, json, '9000'), part)).toMatchObject({ size: 9000, truncated: true })
  })

  it('is kept in part only when the request failed', () => {
    expect(responseBody(answer(200, json), { text: 'abc', truncated: true })).toEqual({
      type: json,
      omitted: 'too large',
    })
  })

  it('takes no length of a compressed body for its size', () => {
    const zipped = answer(200, json, '30', [['content-encoding', 'gzip']])
    expect(responseBody(zipped, { text: 'abcd' })).toMatchObject({ size: 4 })
  })

  it('is none after HEAD', () => {
    expect(responseBody({ ...answer(200, json, '8'), method: 'HEAD' }, { text: '' })).toBeUndefined()
  })

  it.each<[string | undefined, string, Partial<Body>]>([
    ['30', 'null', { omitted: 'malformed JSON', size: 30 }],
    ['4', 'null', { text: 'null' }],
    [undefined, 'null', { text: 'null' }],
    ['2', '{}', { text: '{}' }],
  ])('of an XMLHttpRequest as JSON, length %s: %s', (length, text, body) => {
    expect(responseBody({ ...answer(200, json, length), api: 'xhr' }, { text })).toMatchObject(body)
  })
})

describe('a body that nobody read', () => {
  it.each<[status: number, type: string | undefined, length: string | undefined, why: string | undefined]>([
    [200, json, '30', 'not read'],
    [200, json, undefined, 'not read'],
    [200, json, '70000', 'too large'],
    [500, json, '70000', 'not read'],
    [200, json, '0', undefined],
    [200, 'image/png', '1000', 'binary'],
    [200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '1000', 'binary'],
    [200, 'text/event-stream', undefined, 'stream'],
    [200, 'application/x-ndjson', '30', 'stream'],
    [200, 'multipart/mixed; boundary=x', undefined, 'stream'],
    [500, 'text/event-stream', undefined, 'stream'],
    [200, undefined, '1000', 'not read'],
  ])('%i %s, length %s: %s', (status, type, length, why) => {
    expect(responseBody(answer(status, type, length), undefined)?.omitted).toBe(why)
  })

  it('keeps the reason that the hook gives', () => {
    expect(responseBody(answer(200, json), { omitted: 'malformed JSON' })).toEqual({
      type: json,
      omitted: 'malformed JSON',
    })
  })

  it('is there all the same, even in part, where the hook has a copy of what was refused as JSON', () => {
    const copy = { omitted: 'malformed JSON', text: '<title>Sign in</title>', size: 22, truncated: true }
    const body = responseBody(answer(200, 'text/html'), copy)
    expect(body).toEqual({ type: 'text/html', text: copy.text, size: 22, truncated: true })
  })
})

describe('requestBody', () => {
  it('of parameters has the size of their text', () => {
    const type = 'application/x-www-form-urlencoded;charset=UTF-8'
    expect(requestBody({ type: 'URLSearchParams', text: 'q=a+b' }, [])).toEqual({ type, text: 'q=a+b', size: 5 })
    expect(requestBody({ type: 'URLSearchParams', text: 'q', truncated: true }, [])).not.toHaveProperty('size')
  })

  it.each([
    ['String', 'text/plain;charset=UTF-8'],
    ['image/png', 'image/png'],
  ])('%s is sent as %s', (type, sent) => {
    expect(requestBody({ type, text: 'a' }, [])).toEqual({ type: sent, text: 'a' })
  })

  it('is sent as what the page says', () => {
    const headers: Headers = [['Content-Type', 'application/json']]
    expect(requestBody({ type: 'String', text: 'a' }, headers)).toEqual({ type: 'application/json', text: 'a' })
  })

  it.each([
    [
      'fields and files',
      '[["name",4,null],["scan",34,["image/png","a.png"]]]',
      'name: 4 bytes\nscan: file "a.png", image/png, 34 bytes\n',
    ],
    ['what a page has forged', '[["name"]]', ''],
    ['what is no JSON', '{', ''],
  ])('of a form tells %s', (_, text, told) => {
    expect(requestBody({ type: 'FormData', text }, [])).toEqual({ type: 'multipart/form-data', text: told })
  })

  it('of a form tells a hundred fields', () => {
    const text = JSON.stringify(Array.from({ length: 101 }, (_, i) => [`f${i}`, 1, null]))
    const told = requestBody({ type: 'FormData', text }, []).text ?? ''
    expect(told.split('\n')).toHaveLength(101)
    expect(told.endsWith('f99: 1 bytes\n…')).toBe(true)
  })

  it('says nothing of a type that is not known', () => {
    expect(requestBody({ omitted: 'stream' }, [])).toEqual({ omitted: 'stream' })
  })
})
