import { describe, expect, it } from 'vitest'
import {
  assembleSession,
  clockSkew,
  groupOf,
  isProblem,
  linkCauses,
  type Recording,
  type RequestEvent,
  type SessionEvent,
  siteOf,
  webSiteOf,
  withoutContent,
} from '../../../src/core/session/index.ts'
import { replay } from '../../support/session-builder.ts'

let count = 0
const step = (at: number): SessionEvent => ({
  kind: 'step',
  id: `step${++count}`,
  at,
  frame: 'd',
  action: 'click',
  text: 'Clicked "Save"',
})
const request = (at: number, more: Partial<RequestEvent> = {}): RequestEvent => ({
  kind: 'request',
  id: `request${++count}`,
  at,
  frame: 'd',
  api: 'fetch',
  method: 'GET',
  url: 'https://app.test/api',
  state: 'done',
  status: 200,
  duration: 50,
  requestHeaders: [],
  ...more,
})
const error = (at: number, frame = 'd'): SessionEvent => ({
  kind: 'error',
  id: `error${++count}`,
  at,
  frame,
  source: 'uncaught',
  error: { name: 'TypeError', message: 'boom' },
})

const away = { ...step(0), action: 'away', text: 'Was away from the tab for 12 s' } as SessionEvent

const said = (at: number): SessionEvent => ({
  ...{ kind: 'notice', id: `notice-${at}`, at, frame: 'd', role: 'alert', text: 'No' },
})
const load = (at: number): SessionEvent => ({
  ...{ kind: 'navigation', id: `navigation-${at}`, at, frame: 'd', how: 'load', url: 'https://app.example/' },
})

describe('linkCauses', () => {
  it('draws step -> request -> error', () => {
    const [click, save, boom] = [step(0), request(20), error(75)]
    const linked = linkCauses([click!, save!, boom!], 'https://app.example')
    expect(linked.map((event) => event.cause)).toEqual([undefined, click!.id, save!.id])
  })
  it.each([
    ['a request long after the step', [step(0), request(1500)], [undefined, undefined]],
    ['an error long after the answer', [request(0), error(500)], [undefined, undefined]],
    ['a request after the return to the tab', [away, request(20)], [undefined, undefined]],
    ['an error after the return to the tab', [away, error(20)], [undefined, undefined]],
    ['an error in another frame', [request(0), error(52, 'other')], [undefined, undefined]],
    ['an error before the answer', [request(0), error(10)], [undefined, undefined]],
    [
      'an answer that never came',
      [request(0, { state: 'pending', duration: undefined as never }), error(60)],
      [undefined, undefined],
    ],
  ])('draws nothing for %s', (_name, events, causes) => {
    expect(linkCauses(events, 'https://app.example').map((event) => event.cause)).toEqual(causes)
  })
  it('an error of another company’s code only after a request of that company', () => {
    const map = 'https://maps.example.net/map.js'
    const complaint: SessionEvent = {
      ...(error(55) as Extract<SessionEvent, { kind: 'error' }>),
      error: { name: 'Error', message: 'style is deprecated', frames: [{ url: map, line: 1, column: 1 }] },
    }
    const cause = (url: string) => linkCauses([request(0, { url }), complaint], 'https://app.test')[1]?.cause
    expect(cause('https://app.test/api')).toBeUndefined()
    expect(cause('https://api.example.net/tiles')).toMatch(/^request/)
  })
  it.each<[string, SessionEvent[], boolean]>([
    ['the step before it', [step(0), request(20), said(1010)], true],
    ['the step whose request has ended', [step(0), request(20, { duration: 9000 }), said(9500)], true],
    ['the step that loaded the page', [step(0), load(30), said(6000)], true],
    ['nothing long after all of that', [step(0), load(30), said(60_000)], false],
    ['the step before the tab was left', [step(0), { ...away, at: 500 }, said(1010)], true],
    ['nothing after scrolling', [{ ...step(0), action: 'scroll' } as SessionEvent, said(500)], false],
  ])('a message of the page to %s', (_, events, isItsCause) => {
    expect(linkCauses(events, 'https://app.example').at(-1)?.cause).toBe(isItsCause ? events[0]?.id : undefined)
  })
  it('forgives a clock that puts the request just before its step', () => {
    const [save, click] = [request(10), step(12)]
    expect(linkCauses([save, click], 'https://app.example')[0]?.cause).toBe(click.id)
  })
  it('keeps a cause that is known', () => {
    expect(linkCauses([step(0), { ...request(5), cause: 'x' }], 'https://app.example')[1]?.cause).toBe('x')
  })
})

describe('clockSkew', () => {
  const start = Date.parse('2026-01-01T10:00:00Z')
  const answer = (at: number, duration: number, date: string, more: [string, string][] = []) =>
    request(at, { duration, responseHeaders: [['date', date], ...more] })
  it.each([
    ['right clock', [answer(0, 40, 'Thu, 01 Jan 2026 10:00:00 GMT')], 0],
    ['5 min ahead', [answer(0, 40, 'Thu, 01 Jan 2026 09:55:00 GMT')], 299_520],
    ['2 h behind', [answer(0, 40, 'Thu, 01 Jan 2026 12:00:00 GMT')], -7_200_480],
    [
      'shortest round trip wins',
      [answer(0, 9000, 'Thu, 01 Jan 2026 10:00:00 GMT'), answer(0, 40, 'Thu, 01 Jan 2026 10:00:00 GMT')],
      0,
    ],
    [
      'a copy from a service worker, which is the quickest and says nothing of its age',
      [
        answer(0, 3, 'Wed, 31 Dec 2025 10:00:00 GMT'),
        answer(0, 3, 'Wed, 31 Dec 2025 10:00:00 GMT'),
        answer(9_000, 80, 'Thu, 01 Jan 2026 10:00:09 GMT'),
      ],
      0,
    ],
    [
      'another server with a wrong clock',
      [
        { ...answer(0, 5, 'Fri, 02 Jan 2026 10:00:00 GMT'), url: 'https://ads.test/' },
        answer(0, 40, 'Thu, 01 Jan 2026 10:00:00 GMT'),
        answer(2_000, 40, 'Thu, 01 Jan 2026 10:00:02 GMT'),
      ],
      0,
    ],
    ['a cached answer does not count', [answer(0, 40, 'Thu, 01 Jan 2026 08:00:00 GMT', [['age', '7200']])], undefined],
    ['no header', [request(0)], undefined],
    ['a broken header', [answer(0, 40, 'yesterday')], undefined],
  ])('%s', (_name, events, skew) => {
    expect(clockSkew(events, start)).toBe(skew)
  })
})

describe('how the page looked', () => {
  it.each<[string, [frame: string, whole: boolean, at: number][], number[]]>([
    [
      'begins with a snapshot',
      [
        ['d', false, 1],
        ['d', true, 2],
        ['d', false, 3],
      ],
      [2, 3],
    ],
    [
      'of each page',
      [
        ['d', true, 1],
        ['e', false, 2],
        ['e', true, 3],
        ['d', false, 4],
      ],
      [1, 3, 4],
    ],
    [
      'is left out where no snapshot is left',
      [
        ['d', false, 1],
        ['d', false, 2],
      ],
      [],
    ],
    [
      'keeps all of several',
      [
        ['d', true, 1],
        ['d', true, 2],
        ['d', false, 3],
      ],
      [1, 2, 3],
    ],
  ])('%s', (_name, parts, expected) => {
    const events = parts.map(([frame, whole, at]) => replay({ frame, whole, at, id: `r${at}` }))
    const recording = { id: 's', site: 'https://app.test', startedAt: 0, documents: [], dropped: {} }
    const session = assembleSession({ ...recording, events: [step(0), ...events] }, undefined, 10)
    expect(session.events.filter(({ kind }) => kind === 'replay').map(({ at }) => at)).toEqual(expected)
    expect(session.events[0]?.kind).toBe('step')
  })
})

describe('groups', () => {
  it('puts console errors where neither a console flood evicts them nor they thrown errors', () => {
    const line = { kind: 'console' as const, id: 'c', at: 0, frame: 'd', method: 'log', text: '', args: [] }
    expect(groupOf({ ...line, level: 'log' })).toBe('console')
    expect(groupOf({ ...line, level: 'error' })).toBe('errorLine')
    expect(groupOf(said(0))).toBe('notice')
  })
  it.each([
    [request(0), false],
    [request(0, { status: 500 }), true],
    [request(0, { state: 'failed' }), true],
    [request(0, { state: 'timeout' }), true],
    [request(0, { state: 'aborted' }), false],
    [error(0), true],
    [{ ...error(0), handledLater: true } as SessionEvent, false],
  ])('problem or not %#', (event, expected) => {
    expect(isProblem(event)).toBe(expected)
  })
})

describe('siteOf', () => {
  it.each([
    ['https://app.test:8443/a?b', { site: 'https://app.test:8443' }],
    ['http://localhost:3000/', { site: 'http://localhost:3000' }],
  ])('%s is a site', (url, expected) => {
    expect(siteOf(url)).toEqual(expected)
  })
  it.each([
    ['chrome://settings', /the browser itself/],
    ['about:addons', /the browser itself/],
    ['https://chromewebstore.google.com/detail/x', /Chrome Web Store/],
    ['https://chrome.google.com/webstore/detail/x', /Chrome Web Store/],
    ['https://addons.mozilla.org/firefox/', /Firefox Add-ons/],
    ['file:///etc/hosts', /a file on this computer/],
    ['moz-extension://x/y.html', /an extension/],
    ['', /no web address/],
  ])('%s is not, and says why', (url, reason) => {
    expect(siteOf(url)).toEqual({ forbidden: expect.stringMatching(reason) })
  })
})

describe('webSiteOf', () => {
  it.each([
    ['https://app.test:8443/a?b', 'https://app.test:8443'],
    ['about:blank', undefined],
    ['blob:https://app.test/1', undefined],
    ['', undefined],
  ])('%s', (url, site) => expect(webSiteOf(url)).toBe(site))
})

describe('withoutContent', () => {
  it.each([
    ['https://app.test/a?b#c', 'https://app.test/a?b#c'],
    ['about:srcdoc', 'about:srcdoc'],
    ['data:text/html;charset=utf-8,<p>secret', 'data:text/html;charset=utf-8,…'],
    ['data:,secret', 'data:,…'],
  ])('%s', (url, told) => expect(withoutContent(url)).toBe(told))
})

describe('assembleSession', () => {
  const recording = (more: Partial<Recording> = {}): Recording => ({
    id: 's',
    site: 'https://app.test',
    startedAt: 1000,
    documents: [{ id: 'd', url: 'https://app.test/', frameId: 0, startedAt: -500, late: false }],
    events: [error(75), request(20), step(0)],
    dropped: {},
    ...more,
  })
  it('orders the events and links them', () => {
    const session = assembleSession(recording(), undefined, 5000)
    expect(session.events.map((event) => event.kind)).toEqual(['step', 'request', 'error'])
    expect(session.events[2]?.cause).toBe(session.events[1]?.id)
  })
  it('says what could not be seen', () => {
    const late = [{ id: 'd', url: 'https://app.test/', frameId: 0, startedAt: -500, late: true }]
    const session = assembleSession(recording({ documents: late, dropped: { console: 12 } }), undefined, 5000)
    const gaps = session.events.filter((event) => event.kind === 'gap')
    expect(gaps.map((gap) => [gap.what, gap.count])).toEqual([
      ['what happened in this page before recording began', undefined],
      ['the oldest console lines', 12],
    ])
  })
  it('names the sites in frames that were not recorded, each once', () => {
    const page = { id: 'd', url: 'https://app.test/', frameId: 0, startedAt: 0, late: false }
    const documents = [
      { ...page, embeds: ['https://pay.test', 'https://chat.test:8443'] },
      { ...page, id: 'e', url: 'https://chat.test:8443/', frameId: 3, embeds: ['https://pay.test'] },
    ]
    const session = assembleSession(recording({ documents }), undefined, 5000)
    const gaps = session.events.filter((event) => event.kind === 'gap')
    expect(gaps).toMatchObject([{ what: 'what happened in frames of https://pay.test', frame: 'd' }])
  })
})
