import { describe, expect, it } from 'vitest'
import { createSearch } from '../../../../src/core/privacy/codings/search.ts'
import { findLeaks, type Known, sweepKnown } from '../../../../src/core/privacy/index.ts'
import { kinds, newLabel } from '../cases.ts'

const label = 'redacted-token-1'
const token = 'aB3dE5gH7jK9mN1pQ3'
const swept = (text: string, value = token) => sweepKnown([text], [[value, label]])[0]
const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))

describe('a known secret is found', () => {
  it.each([
    ['as it is', `x${token}y`, `x${label}y`],
    ['in base64', `see ${base64(token)}.`, `see ${label}.`],
    ['in base64, one byte later', `see ${base64(`x${token}`)}.`, `see ${label}.`],
    ['in base64, two bytes later', `see ${base64(`xy${token}z`)}.`, `see ${label}.`],
    ['with a name in basic authentication', `Basic ${base64(`ann:${token}`)}`, `Basic ${label}`],
    ['twice', `${token} ${token}`, `${label} ${label}`],
    ['but not inside of a label', 'redacted-token-1', 'redacted-token-1'],
  ])('%s', (_, text, expected) => {
    expect(swept(text)).toBe(expected)
  })

  const signs = 'aB3+dE5/gH7&jK9'
  it.each([
    ['JSON of PHP', signs.replace('/', '\\/')],
    ['JSON of .NET', signs.replace('+', '\\u002B').replace('&', '\\u0026')],
    ['HTML of .NET', signs.replace('&', '&amp;').replace('+', '&#x2B;')],
  ])('in %s', (_, text) => {
    expect(swept(`<${text}>`, signs)).toBe(`<${label}>`)
  })

  const difficult = 'it\'s "Ünï" & 100%<b>\\ 𝓹'
  it.each([
    ['URL', encodeURIComponent(difficult)],
    ['URL, lower case', encodeURIComponent(difficult).replace(/%\w\w/g, (code) => code.toLowerCase())],
    ['URL, twice', encodeURIComponent(encodeURIComponent(difficult))],
    ['form', new URLSearchParams({ a: difficult }).toString().slice(2)],
    ['JSON', JSON.stringify(difficult).slice(1, -1)],
    ['JSON in JSON', JSON.stringify(JSON.stringify(difficult)).slice(3, -3)],
    [
      'ASCII JSON',
      JSON.stringify(difficult)
        .slice(1, -1)
        .replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
    ],
    [
      'HTML',
      difficult
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;')
        .replace(/'/g, '&#39;'),
    ],
    ['base64', base64(difficult)],
    ['base64url', base64(`ab${difficult}`).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')],
  ])('in %s', (_, text) => {
    expect(swept(`<${text}>`, difficult)).toBe(`<${label}>`)
  })

  it('alone, when it is short', () => {
    expect(swept('hunter2 hunter22 xhunter2', 'hunter2')).toBe(`${label} hunter22 xhunter2`)
  })
})

describe('the search', () => {
  it('finds what indexOf finds, the longest first', () => {
    const words = ['abcd', 'abcdef', 'bcdx', 'zzzz']
    const found: string[] = []
    createSearch(words)('abcdefbcdxzzzzabcd', ({ word, start }) => {
      found.push(`${words[word]}@${start}`)
      return true
    })
    expect(found).toEqual(['abcdef@0', 'bcdx@6', 'zzzz@10', 'abcd@14'])
  })
})

describe('the last look at the files', () => {
  const known: Known[] = [[token, 'redacted-bearer-3']]
  const file = (text: string) => new Map([['a/events.jsonl', new TextEncoder().encode(text)]])
  it('names file and place', () => {
    expect(findLeaks(file(`one\ntwo ${token}\n`), known)).toEqual([
      { path: 'a/events.jsonl', line: 2, column: 5, kind: 'bearer' },
    ])
    expect(findLeaks(file(`one\n${base64(`a${token}`)}`), known)).toMatchObject([{ line: 2, column: 1 }])
  })
  it('is silent where nothing is left', () => {
    expect(findLeaks(file('redacted-bearer-3 and more'), known)).toEqual([])
    expect(findLeaks(file(token), [])).toEqual([])
  })
})

it('a secret that is met again is among the newest again', () => {
  const labeler = newLabel()
  const value = (index: number) => `${token}${index}x`
  labeler('token', value(0))
  for (let index = 1; index < 2_000; index++) labeler('token', value(index))
  labeler('token', value(0))
  labeler('token', value(2_000))
  expect(kinds(labeler.sweep(`${value(0)} ${value(2_000)} ${value(1)}`))).toBe(`<token> <token> ${value(1)}`)
  expect(labeler.since(2_000)).toEqual([value(2_000)].map((one) => [one, labeler('token', one)]))
})

it('a labeler hands over what it met, once', () => {
  const labeler = newLabel()
  labeler('token', token)
  const met = labeler.met()
  expect(labeler.since(0)).toEqual([[token, labeler('token', token)]])
  labeler('bearer', `${token}X`)
  expect(labeler.since(met).map(([value]) => value)).toEqual([`${token}X`])
  expect(labeler.since(labeler.met())).toEqual([])
})
