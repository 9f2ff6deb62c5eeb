import { describe, expect, it } from 'vitest'
import { foreignCodeOf, isForeign, ownSites, type SessionEvent } from '../../../src/core/session/index.ts'
import { request, thrown } from '../../support/session-builder.ts'

const site = 'https://app.acme.test'
/** Calls of an address, each with the scripts in its stack. */
const calls = (url: string, ...stacks: string[][]): SessionEvent[] =>
  stacks.map((scripts, at) =>
    request({ at, url, initiator: scripts.map((script) => ({ url: script, line: 1, column: 1 })) }),
  )
const bare = (url: string, times: number): SessionEvent[] =>
  Array.from({ length: times }, (_, at) => request({ at, url }))
const api = `${site}/api/orders`
const cdn = 'https://acme-static.test/main.js'
const own = `${site}/main.js`
const map = 'https://maps.test/map.js'
const recorder = 'https://edge.fullstory.com/fs.js'
const server = 'https://api.acme-cloud.test/orders'
const functions = 'https://eu-acme.cloudfunctions.net/book'
const library = 'https://cdn.libraries.test/axios.js'

describe('ownSites', () => {
  it.each<[string, SessionEvent[], string[]]>([
    ['nothing was called', [], []],
    ['functions, of which nobody tells who called', bare(functions, 2), ['eu-acme.cloudfunctions.net']],
    ['functions once', bare(functions, 1), []],
    ['a map, of which nobody tells who called', bare('https://maps.test/tiles', 2), []],
    ['the scripts stand on the site itself', calls(api, [own], [own]), []],
    ['the scripts stand on a host with another name', calls(api, [cdn], [cdn], [cdn]), ['acme-static.test']],
    ['a host called only once', calls(api, [cdn]), []],
    ['a host made half of the calls', calls(api, [own], [own], [map], [map]), []],
    ['a library from elsewhere is in each stack', calls(api, [library, own], [library, own]), []],
    ['a recorder wraps each call', calls(api, [recorder, cdn], [recorder, cdn]), ['acme-static.test']],
    [
      'the server has another name',
      [...calls(`${site}/me`, [own]), ...calls(server, [own], [own], [own], [own])],
      ['acme-cloud.test'],
    ],
    [
      'a widget has its scripts and its server on two hosts',
      [...calls(api, [own]), ...calls(server, [cdn], [cdn], [cdn], [cdn])],
      [],
    ],
    ['the server of another company is called now and then', calls(server, [own], [own], [own]), []],
    [
      'as many calls go to the app’s own server',
      [...calls(api, [own], [own]), ...calls(server, [own], [own], [own], [own])],
      [],
    ],
    [
      'a host only calls itself, in a page that calls nobody',
      calls('https://maps.test/tiles', [map], [map], [map], [map]),
      [],
    ],
    [
      'functions at a host for the apps of others',
      [...calls(api, [own], [own], [own]), ...calls(functions, [own], [own])],
      ['eu-acme.cloudfunctions.net'],
    ],
    ['such a host, called by a widget', [...calls(api, [own], [own]), ...calls(functions, [map], [map])], []],
    ['a host only calls itself', calls('https://maps.test/tiles', [map], [map], [map]), []],
    ['a host only counts visits', calls(`${site}/collect`, [map], [map], [map]), []],
    ['an extension is in each stack', calls(api, ['chrome-extension://abc/a.js'], ['chrome-extension://abc/a.js']), []],
  ])('%s', (_, events, others) => expect([...ownSites(events, site)]).toEqual(['acme.test', ...others]))

  it('knows none where the site has no host', () => expect(ownSites(calls(api, [cdn], [cdn]), '').size).toBe(0))
})

it.each([
  ['https://maps.test/a.js', true],
  ['https://cdn.acme.test/a.js', false],
  ['blob:nothing', false],
])('%s is another company’s: %s', (url, expected) => expect(isForeign(url, new Set(['acme.test']))).toBe(expected))
it('without a known site nothing is foreign', () => expect(isForeign('https://maps.test/a.js', new Set())).toBe(false))

it.each<[string, string[], boolean]>([
  ['only another company’s files', [map, map], true],
  ['a file of the app among them', [map, own], false],
  ['code that the page has loaded by itself', [map, 'blob:https://app.acme.test/1'], false],
  ['code of a bundler', ['webpack-internal:///./src/cart.ts', library], false],
  ['the browser’s own', [map, 'native'], true],
  ['no file', [], false],
])('a stack with %s is foreign: %s', (_, urls, expected) => {
  const frames = urls.map((url) => ({ url, line: 1, column: 1 }))
  const error = thrown({ error: { name: 'Error', message: 'x', frames } })
  expect(foreignCodeOf(error, new Set(['acme.test'])) !== undefined).toBe(expected)
})
