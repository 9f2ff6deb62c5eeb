import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Comparison, compareSessions } from '../../../../src/core/bundle/compare/index.ts'
import { mapStrings } from '../../../../src/core/privacy/tree.ts'
import type { Environment, Session, SessionEvent } from '../../../../src/core/session/index.ts'
import { expectLinear } from '../../../support/processor-time.ts'
import {
  consoleLine,
  documentOf,
  environmentOf,
  failedRequest,
  failingSave,
  filled,
  frame,
  nullSecondPoll,
  report,
  request,
  resource,
  SITE,
  sessionOf,
  socket,
  step,
  thrown,
} from '../../../support/session-builder.ts'
import { randomSession } from '../random-session.ts'

const json = (value: unknown) => {
  const text = JSON.stringify(value)
  return { type: 'application/json', text, size: text.length }
}
/** What a difference says, in one line. */
function lines({ differences }: Comparison): string[] {
  return differences.map(
    ({ subject, aspect, here, there }) => `${[subject, aspect].filter(Boolean).join(', ')}: ${here} / ${there}`,
  )
}
const compareEvents = (here: SessionEvent[], there: SessionEvent[]) =>
  compareSessions(sessionOf(here), sessionOf(there))
const compareSides = (here: Partial<Environment>, there: Partial<Environment>) =>
  compareSessions(
    sessionOf([], { environment: environmentOf(here) }),
    sessionOf([], { environment: environmentOf(there) }),
  )

describe('the environment', () => {
  it.each<[string, Partial<Environment>, Partial<Environment>, string]>([
    ['another browser', { browser: 'Firefox 147.0' }, {}, 'Browser: Firefox 147.0 / Chromium 156.0.8078.79'],
    ['another system', { os: 'macOS 15.1' }, {}, 'System: macOS 15.1 / Windows 11'],
    ['another language', { languages: ['tr'] }, {}, 'Language: tr / de-DE, en'],
    ['another time zone', { timeZone: 'Asia/Kolkata' }, {}, 'Time zone: Asia/Kolkata / Europe/Berlin'],
    ['a narrow window', { viewport: { width: 320, height: 600 } }, {}, 'Viewport: 320 × 600 / 1280 × 720'],
    ['an extension', { extensions: ['Grammarly'] }, {}, 'Signs of browser extensions: Grammarly / none'],
    ['a translated page', { translated: true }, { translated: false }, 'Machine-translated page: yes / no'],
    ['a wrong clock', { clockSkew: -300_000 }, {}, 'Clock: 5 min behind / correct'],
    ['a replaced clock', { otherClock: true }, {}, 'Clock replaced by the page: yes / no'],
    ['blocked cookies', { cookiesEnabled: false }, {}, 'Cookies: blocked / allowed'],
    ['no connection', { online: false }, {}, 'Online: no / yes'],
    [
      'a full disk',
      { storage: { usage: 95, quota: 100 } },
      { storage: { usage: 5, quota: 100 } },
      'Storage for this site’s data: nearly full / enough',
    ],
    ['another version', { app: { version: '5.13.0', source: 'x' } }, {}, 'App version: 5.13.0 / 5.12.0'],
    [
      'a service worker',
      { serviceWorker: { script: `${SITE}/sw.js`, state: 'activated' } },
      {},
      'Service worker: activated, /sw.js / none',
    ],
    [
      'a local name',
      { storageKeys: { local: ['theme', 'draft'], session: [], cookies: ['sid'] } },
      {},
      'Local storage draft: there / undefined',
    ],
    [
      'a missing cookie',
      { storageKeys: { local: ['theme'], session: [], cookies: [] } },
      {},
      'Cookie sid: undefined / there',
    ],
  ])('%s', (_, here, there, line) => {
    expect(lines(compareSides(here, there))).toEqual([line])
  })
  it.each<[string, Partial<Environment>, Partial<Environment>]>([
    ['a clock that is a second off', { clockSkew: 1000 }, { clockSkew: -400 }],
    ['what only one could read', { os: undefined, touch: true, storageKeys: undefined }, {}],
    [
      'ids in names',
      { storageKeys: { local: ['draft:1042'], session: [], cookies: [] } },
      { storageKeys: { local: ['draft:77'], session: [], cookies: [] } },
    ],
    ['the id in the address', { url: `${SITE}/invoices/7` }, {}],
  ])('does not tell %s', (_, here, there) => {
    expect(lines(compareSides(here, there))).toEqual([])
  })
  it('says when it is known of one side only', () => {
    const { environment: _, ...har } = sessionOf([])
    const { differences, notes } = compareSessions(har, sessionOf([]))
    expect(differences).toEqual([])
    expect(notes).toContain('The browser and its settings are not known for both recordings, so they are not compared.')
  })
})

describe('requests', () => {
  const get = (told: Parameters<typeof request>[0]) => request({ url: '/api/invoices/7', ...told })
  it.each<[string, SessionEvent[], SessionEvent[], string[]]>([
    ['another status', [get({ status: 500 })], [get({})], ['GET /api/invoices/{id}, status: 500 / 200']],
    [
      'one of several',
      [get({}), get({ at: 1, status: 403 })],
      [get({}), get({ at: 1 })],
      ['GET /api/invoices/{id}, status: 403, 200 / 200 ×2'],
    ],
    [
      'no answer',
      [failedRequest({ url: '/x', failure: { name: 'TypeError', message: '', code: 'net::ERR_FAILED' } })],
      [request({ url: '/x' })],
      ['GET /x, status: no response (net::ERR_FAILED) / 200'],
    ],
    [
      'another error code',
      [get({ status: 422, responseBody: json({ code: 'A_LIMIT' }) })],
      [get({ status: 422, responseBody: json({ code: 'B_LIMIT' }) })],
      ['GET /api/invoices/{id}, error code: A_LIMIT / B_LIMIT'],
    ],
    ['only here', [get({})], [], ['GET /api/invoices/{id}, only in one recording: 200 / undefined']],
    ['only there', [], [get({})], ['GET /api/invoices/{id}, only in one recording: undefined / 200']],
    [
      'more often',
      [get({}), get({ at: 1 }), get({ at: 2 })],
      [get({})],
      ['GET /api/invoices/{id}, number of requests: 3 / 1'],
    ],
    [
      'slower',
      [get({ duration: 4200 })],
      [get({ duration: 90 })],
      ['GET /api/invoices/{id}, response time: 4.2 s / 90 ms'],
    ],
    [
      'without the sign-in',
      [get({ requestHeaders: [['Accept', 'application/json']] })],
      [get({})],
      ['GET /api/invoices/{id}, request header authorization: undefined / Bearer redacted-value-1'],
    ],
    [
      'another type of answer',
      [get({ responseHeaders: [['Content-Type', 'text/html']], responseBody: { text: '<p>' } })],
      [get({})],
      ['GET /api/invoices/{id}, response header content-type: text/html / application/json'],
    ],
    [
      'a null',
      [get({ responseBody: json({ latest: null }) })],
      [get({ responseBody: json({ latest: { total: 1 } }) })],
      ['GET /api/invoices/{id}, field latest: null / object'],
    ],
    [
      'a missing field',
      [get({ responseBody: json({ a: 1 }) })],
      [get({ responseBody: json({ a: 2, b: 1 }) })],
      ['GET /api/invoices/{id}, field b: undefined / number'],
    ],
    [
      'an empty list',
      [get({ responseBody: json([]) })],
      [get({ responseBody: json([{ id: 4 }]) })],
      ['GET /api/invoices/{id}, answer: empty list / list'],
    ],
    [
      'an empty list in it',
      [get({ responseBody: json({ rows: [] }) })],
      [get({ responseBody: json({ rows: [{ id: 4 }] }) })],
      ['GET /api/invoices/{id}, field rows: empty list / list'],
    ],
    [
      'a third party’s',
      [request({ url: 'https://api.pay.example/charge', status: 503 })],
      [request({ url: 'https://api.pay.example/charge' })],
      ['GET api.pay.example/charge, status: 503 / 200'],
    ],
  ])('%s', (_, here, there, expected) => {
    expect(lines(compareEvents(here, there))).toEqual(expected)
  })
  it.each(['/favicon.ico', '/favicon.svg?v=2', '/assets/favicon-32x32.png', '/apple-touch-icon-precomposed.png'])(
    'tells nothing of %s, which the browser asks for by itself',
    (url) => expect(lines(compareEvents([request({ url })], []))).toEqual([]),
  )
  it('tells what is only named like the icon of a tab', () => {
    expect(lines(compareEvents([request({ url: '/api/favicons/7' })], []))).toHaveLength(1)
  })
  describe('files that the page loads', () => {
    const file = (told: Parameters<typeof request>[0]) =>
      request({ url: '/app/main.js', api: 'other', resourceType: 'script', ...told })
    const note = (side: string) =>
      `Files that the page loads, such as scripts and pictures, are only listed in ${side}, so they are not compared.`
    it.each<[string, SessionEvent[], SessionEvent[], string[], string[]]>([
      [
        'are compared where both list them',
        [file({})],
        [file({ url: '/app/other.js' })],
        [
          'GET /app/other.js, only in one recording: undefined / 200',
          'GET /app/main.js, only in one recording: 200 / undefined',
        ],
        [],
      ],
      ['are not where only this one does', [file({}), get({})], [get({})], [], [note('this recording')]],
      ['are not where only the other does', [get({})], [file({}), get({})], [], [note('the other recording')]],
      [
        'are told where they failed',
        [file({ status: 404 }), get({})],
        [get({})],
        ['GET /app/main.js, only in one recording: 404 / undefined'],
        [note('this recording')],
      ],
    ])('%s', (_, here, there, expected, notes) => {
      const comparison = compareEvents(here, there)
      expect(lines(comparison).filter((line) => line.startsWith('GET '))).toEqual(expected)
      expect(comparison.notes.filter((one) => one.startsWith('Files'))).toEqual(notes)
    })
  })
  it('tells a header once for all endpoints that have it', () => {
    const ask = (language: string) =>
      ['/a', '/b', '/c'].map((url, at) => request({ at, url, requestHeaders: [['accept-language', language]] }))
    const comparison = compareEvents(ask('tr'), ask('en'))
    expect(lines(comparison)).toEqual(['3 endpoints, request header accept-language: tr / en'])
    expect(comparison.differences[0]!.events).toEqual(['request-0', 'request-1', 'request-2'])
  })
  it.each<[string, SessionEvent[], SessionEvent[]]>([
    ['an answer from the cache', [get({ status: 304 })], [get({})]],
    [
      'another customer’s host and ids',
      [get({})],
      [request({ url: 'https://acme.tallybook.example/api/invoices/9001' })],
    ],
    ['other values', [get({ responseBody: json({ total: 4 }) })], [get({ responseBody: json({ total: 5 }) })]],
    ['a little slower', [get({ duration: 210 })], [get({ duration: 60 })]],
    [
      'headers that the browser told of one only',
      [
        get({
          resourceType: 'xmlhttprequest',
          requestHeaders: [
            ['accept', 'application/json'],
            ['cookie', 'a=1'],
            ['authorization', 'Bearer redacted-bearer-1'],
          ],
        }),
      ],
      [get({})],
    ],
  ])('does not tell %s', (_, here, there) => {
    expect(lines(compareEvents(here, there))).toEqual([])
  })
})

describe('answers keyed by ids', () => {
  const records = (side: string, from: number, count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`${side}${from + index}`, { total: 1 }]))

  it('are compared in linear time, though every field is only in one of the two', () => {
    const sideOf = (side: string, calls: number) =>
      sessionOf(
        Array.from({ length: calls }, (_, call) =>
          request({ at: call, responseBody: json({ invoices: records(side, call * 200, 200) }) }),
        ),
      )
    return expectLinear(
      16,
      (calls) => [sideOf('a', calls), sideOf('b', calls)] as const,
      ([here, there]) => expect(compareSessions(here, there).differences).toHaveLength(5),
    )
  })

  it('may have more fields than a function takes arguments', () => {
    const many = request({ responseBody: json(records('a', 0, 150_000)) })
    expect(lines(compareEvents([many], [request({ responseBody: json([]) })]))[0]).toBe(
      'GET /api/invoices, answer: object / empty list',
    )
  })
})

describe('the app', () => {
  const flags = (value: unknown) => [request({ url: '/api/feature-flags', responseBody: json(value) })]
  it('tells flags that are set otherwise', () => {
    expect(
      lines(
        compareEvents(
          flags({ flags: { newEditor: true, beta: false } }),
          flags({ flags: { newEditor: false, beta: false } }),
        ),
      ),
    ).toEqual(['newEditor, feature flag: true / false'])
    const listed = (on: boolean) => flags({ data: [{ key: 'dark-mode', enabled: on, id: '8f14e45fceea167a' }] })
    expect(lines(compareEvents(listed(true), listed(false)))).toEqual(['dark-mode, feature flag: true / false'])
  })
  it('tells each flag that the environment has otherwise', () => {
    const given = (...flags: string[]) => ({ product: { flags } })
    expect(
      lines(
        compareSides(given('dark', 'editor=true', 'price=b', 'who=redacted-email-1'), given('editor=false', 'price=b')),
      ),
    ).toEqual(['dark, feature flag: true / undefined', 'editor, feature flag: true / false'])
    expect(lines(compareSides(given(), given('editor=true')))).toEqual(['editor, feature flag: undefined / true'])
    expect(lines(compareSides({}, given('editor=true')))).toEqual([])
  })
  it('tells another build by the names of scripts', () => {
    const built = (file: string) => [consoleLine({ level: 'log', stack: [frame('boot', 1, 1, file)] })]
    expect(lines(compareEvents(built('app.4f2c1d.js'), built('app.99ab31.js')))).toEqual([
      'Build of the app’s scripts: app.4f2c1d.js / app.99ab31.js',
    ])
  })
})

describe('problems', () => {
  it.each<[string, SessionEvent, string]>([
    ['an error', thrown(), "TypeError: Cannot read properties of null (reading 'total'): once / undefined"],
    ['a printed error', consoleLine({ text: 'Save failed' }), 'Save failed: once / undefined'],
    ['a script', resource(), 'script did not load: /assets/reports.9ab3.js (404): once / undefined'],
    ['a policy', report(), 'Content security policy (script-src-elem) blocked example.net: once / undefined'],
    ['a socket', socket({ state: 'failed' }), 'WebSocket /updates: failed: once / undefined'],
  ])('%s only here', (_, event, line) => {
    const { differences } = compareEvents([event], [])
    expect(lines({ differences, same: [], notes: [] })).toEqual([line])
    expect(differences[0]).toMatchObject({ role: 'outcome', events: [event.id] })
  })
  it('folds what both have', () => {
    const error = thrown()
    const { differences, same } = compareEvents(
      [error],
      [thrown({ at: 70, error: { ...error.error, frames: [frame('renderTotals', 901)] } })],
    )
    expect(differences).toEqual([])
    expect(same.filter(({ area }) => area === 'problems')).toHaveLength(1)
  })
})

describe('steps', () => {
  const row = (name: string, at = 10) => step({ at, name })
  it('tells where the two part, whatever the ids of the rows', () => {
    const { differences, same } = compareEvents(
      [row('INV-1042'), step({ at: 20, name: 'Save' })],
      [row('INV-7'), step({ at: 30, name: 'Send' })],
    )
    expect(differences).toMatchObject([
      {
        subject: 'The steps differ after step 1',
        here: 'Clicked "Save"',
        there: 'Clicked "Send"',
        events: ['step-20'],
        otherEvents: ['step-30'],
      },
    ])
    expect(same).toContainEqual({ area: 'steps', subject: 'The first step' })
  })
  it('tells what was typed otherwise, and nothing of masked values', () => {
    const typed = (value: string) => [filled('Total', value)]
    expect(lines(compareEvents(typed('1,200.50'), typed('1200.50')))).toEqual([
      'Step 1: Total, value: 1,200.50 / 1200.50',
    ])
    expect(lines(compareEvents(typed('redacted-email-1'), typed('redacted-email-4')))).toEqual([])
  })
  it('takes no notice of scrolling', () => {
    const scroll = step({ at: 5, action: 'scroll', text: 'Scrolled the page' })
    expect(compareEvents([scroll, row('A')], [row('A')]).differences).toEqual([])
  })
  it('weighs steps after the failure little, and calls that came of them', () => {
    const failing = [step({ at: 1 }), request({ at: 2, url: '/save', status: 500 }), step({ at: 9, name: 'Close' })]
    const working = [
      step({ at: 1 }),
      request({ at: 2, url: '/save' }),
      step({ at: 9, name: 'List' }),
      request({ at: 10, url: '/list' }),
    ]
    const { differences } = compareEvents(failing, working)
    expect(differences.map(({ subject, weight }) => [subject, weight < 30])).toEqual([
      ['GET /save', false],
      ['GET /list', true],
      ['The steps differ after step 1', true],
    ])
  })
})

describe('order', () => {
  it('puts what failed first, then what explains it, then the rest', () => {
    const here = sessionOf(failingSave(), {
      environment: environmentOf({
        app: { version: '5.13.0', source: 'x' },
        colorScheme: 'dark',
        extensions: ['Grammarly'],
      }),
    })
    const events = failingSave()
      .filter(({ kind }) => kind !== 'error' && kind !== 'console')
      .map((event) =>
        event.id === 'request-8215' ? { ...event, status: 200, responseBody: json({ ok: true }) } : event,
      )
    const { differences } = compareSessions(here, sessionOf(events as SessionEvent[], { id: 'other' }))
    expect(differences.map(({ role, subject }) => [role, subject])).toEqual([
      ['outcome', 'PUT /api/invoices/{id}'],
      ['outcome', "TypeError: Cannot read properties of null (reading 'total')"],
      ['outcome', 'Save failed: 500 TAX_RULE_MISSING'],
      ['cause', 'App version'],
      ['cause', 'Signs of browser extensions'],
      ['cause', 'Color scheme'],
    ])
  })
  it('finds the null that a page tripped over', () => {
    const working = nullSecondPoll()
      .slice(0, 3)
      .map((event) =>
        event.kind === 'request' ? { ...event, responseBody: json({ open: 4, latest: { total: 7 } }) } : event,
      )
    const comparison = compareEvents(nullSecondPoll(), working)
    expect(lines(comparison)).toEqual([
      "TypeError: Cannot read properties of null (reading 'total'): once / undefined",
      'GET /api/status, field latest: null / object',
    ])
    expect(comparison.differences[1]!.events).toEqual(['request-6000'])
  })
})

describe('notes', () => {
  it.each<[string, Partial<Session>, string]>([
    ['the same recording', {}, 'Both files contain the same recording.'],
    [
      'another site',
      { site: 'https://beta.tallybook.example' },
      `The two recordings come from different sites: ${SITE} and https://beta.tallybook.example.`,
    ],
    [
      'a late one',
      { documents: [documentOf({ late: true })] },
      'The other recording started after the page had loaded, so anything before that is not compared.',
    ],
  ])('%s', (_, told, note) => {
    expect(compareSessions(sessionOf(), sessionOf(undefined, told)).notes).toContain(note)
  })
})

describe('any two sessions', () => {
  const relabelled = (session: Session): Session =>
    mapStrings(session, (text) =>
      text.replace(/redacted-[a-z]+-(\d)(?![0-9a-f])/g, (_, digit) => `redacted-token-${Number(digit) + 40}`),
    )
  const seed = fc.integer({ min: 0, max: 2 ** 31 })
  it('a session beside itself, or with other numbers on its labels, differs in nothing', () => {
    fc.assert(
      fc.property(seed, (value) => {
        const session = randomSession(value)
        expect(compareSessions(session, session).differences).toEqual([])
        expect(compareSessions(session, relabelled(session)).differences).toEqual([])
        expect(compareSessions(relabelled(session), session).differences).toEqual([])
      }),
      { numRuns: 60 },
    )
    const mixed = sessionOf([request({ status: 401, requestHeaders: [['accept', 'a']] }), request({ at: 1 })])
    expect(compareSessions(mixed, mixed).differences).toEqual([])
    const story = sessionOf()
    expect(compareSessions(story, relabelled(story)).differences).toEqual([])
  })
  it('has as many differences from either side, and links to events that are there', () => {
    fc.assert(
      fc.property(seed, seed, (a, b) => {
        const [here, there] = [randomSession(a), randomSession(b)]
        const comparison = compareSessions(here, there)
        const { differences } = comparison
        // Of an endpoint's headers, those of the failing call count here and those of a working one there.
        const count = (found: Comparison) => found.differences.filter(({ aspect }) => !aspect.includes('header')).length
        expect(count(compareSessions(there, here))).toBe(count(comparison))
        const [ours, theirs] = [here, there].map(({ events }) => new Set(events.map(({ id }) => id)))
        expect(differences.flatMap(({ events }) => events).filter((id) => !ours!.has(id))).toEqual([])
        expect(differences.flatMap(({ otherEvents }) => otherEvents).filter((id) => !theirs!.has(id))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
