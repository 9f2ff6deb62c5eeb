import { describe, expect, it } from 'vitest'
import { absoluteUrl, isWithoutBody, normalMethod, parseHeaderLines } from '../../src/relay/request-head.ts'

describe('normalMethod', () => {
  it.each([
    ['get', 'GET'],
    ['Post', 'POST'],
    ['patch', 'patch'],
    ['PATCH', 'PATCH'],
    ['purge', 'purge'],
    ['', ''],
  ])('%s is sent as %s', (method, sent) => {
    expect(normalMethod(method)).toBe(sent)
  })

  it.each([
    ['GET', true],
    ['HEAD', true],
    ['POST', false],
    ['DELETE', false],
  ])('%s: without a body %s', (method, without) => {
    expect(isWithoutBody(method)).toBe(without)
  })
})

describe('absoluteUrl', () => {
  const base = 'https://app.test/invoices/7?tab=lines#top'
  it.each<[string, string | undefined, string]>([
    ['lines', base, 'https://app.test/invoices/lines'],
    ['/api/1#part', base, 'https://app.test/api/1'],
    ['//cdn.test/a', base, 'https://cdn.test/a'],
    ['', base, 'https://app.test/invoices/7?tab=lines'],
    ['http://other.test', base, 'http://other.test/'],
    ['http://[', base, 'http://['],
    ['lines', undefined, 'lines'],
    ['blob:https://app.test/5f', base, 'blob:https://app.test/5f'],
    ['data:text/plain;base64,aGVsbG8=', base, 'data:text/plain;base64,… (31 characters)'],
    ['data:broken', base, 'data:… (11 characters)'],
  ])('%s at %s is %s', (url, at, absolute) => {
    expect(absoluteUrl(url, at)).toBe(absolute)
  })
})

describe('parseHeaderLines', () => {
  it('reads the lines of an XMLHttpRequest', () => {
    expect(parseHeaderLines('content-type: text/html\r\nx-empty: \r\nx-colon: a: b\r\nbroken\r\n')).toEqual([
      ['content-type', 'text/html'],
      ['x-empty', ''],
      ['x-colon', 'a: b'],
    ])
  })
})
