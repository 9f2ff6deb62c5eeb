import { describe, expect, it } from 'vitest'
import type { SessionEvent, StackFrame, Value } from '../../src/core/session/index.ts'
import { layoutJson, looksLikeJson } from '../../src/views/body/json-text.ts'
import { compareRequests, workingTwin } from '../../src/views/comparison.ts'
import { missingParts } from '../../src/views/environment/completeness-model.ts'
import { environmentDigest, environmentGroups, formatSkew } from '../../src/views/environment/environment-model.ts'
import { contentKind, phasesOf } from '../../src/views/request/request-model.ts'
import { foldStack, frameOwner, shownFrames } from '../../src/views/stack/stack-model.ts'
import { stepBefore, stepNumber, stepsBefore, stepsOf } from '../../src/views/step/step-model.ts'
import { previewValue } from '../../src/views/value/value-preview.ts'
import {
  documentOf,
  environmentOf,
  failedRequest,
  failingSave,
  frame,
  gap,
  navigation,
  request,
  SITE,
  sessionOf,
  step,
  thrown,
} from '../support/session-builder.ts'

const joined = (pieces: { text: string }[]) => pieces.map((piece) => piece.text).join('')

describe('layoutJson', () => {
  it.each([
    ['{}', '{}'],
    ['[]', '[]'],
    ['{"a":1,"b":[true,null]}', '{\n  "a": 1,\n  "b": [\n    true,\n    null\n  ]\n}'],
    ['{"id":12345678901234567890}', '{\n  "id": 12345678901234567890\n}'],
    ['{"a":1,"a":2}', '{\n  "a": 1,\n  "a": 2\n}'],
    ['{"s":"a \\"b\\": {c}"}', '{\n  "s": "a \\"b\\": {c}"\n}'],
    ['{"cut":["one","tw', '{\n  "cut": [\n    "one",\n    "tw'],
  ])('%s', (text, expected) => expect(joined(layoutJson(text))).toBe(expected))

  it('tells keys from strings, numbers and words', () => {
    expect(layoutJson('{"a":"b","c":-1,"d":false}').filter((piece) => piece.kind !== 'plain')).toEqual([
      { kind: 'key', text: '"a"' },
      { kind: 'string', text: '"b"' },
      { kind: 'key', text: '"c"' },
      { kind: 'number', text: '-1' },
      { kind: 'key', text: '"d"' },
      { kind: 'keyword', text: 'false' },
    ])
  })
  it.each([
    [' {"a":1}', true],
    ['[1]', true],
    ['{}', true],
    ['{not json', false],
    ['<html>', false],
    ['', false],
  ])('%s looks like JSON: %s', (text, expected) => expect(looksLikeJson(text)).toBe(expected))
})

describe('previewValue', () => {
  const text = (value: string): Value => ({ type: 'string', value })
  it.each([
    [text('a"b'), `'a"b'`],
    [text('x'.repeat(200)), `'${'x'.repeat(119)}…'`],
    [{ type: 'accessor' }, '(…)'],
    [{ type: 'node', description: 'button#save' }, 'button#save'],
    [{ type: 'array', length: 2, items: [text('a'), { type: 'null' }] }, "(2) ['a', null]"],
    [{ type: 'array', length: 90, items: Array(90).fill({ type: 'null' }) }, `(90) [${'null, '.repeat(10)}…]`],
    [
      { type: 'object', className: 'Invoice', entries: [...'abcdef'].map((key) => [key, { type: 'null' }]) },
      'Invoice {a: null, b: null, c: null, d: null, e: null, …}',
    ],
    [{ type: 'object', entries: [['inner', { type: 'object', entries: [['x', { type: 'null' }]] }]] }, '{inner: {…}}'],
  ] as [Value, string][])('%j', (value, expected) => expect(joined(previewValue(value))).toBe(expected))
})

const ours = new Set(['tallybook.example'])

describe('frameOwner', () => {
  const own = (url: string | undefined) => frameOwner(url === undefined ? {} : { url }, ours)
  it.each([
    [`${SITE}/assets/app.js`, 'app'],
    ['https://cdn.tallybook.example/app.js', 'app'],
    [`${SITE}/assets/vendor.77aa.js`, 'library'],
    [`${SITE}/node_modules/x/index.js`, 'library'],
    ['https://widgets.example.net/chat.js', 'third-party'],
    ['chrome-extension://abc/content.js', 'extension'],
    ['native', 'browser'],
    [undefined, 'browser'],
  ])('%s belongs to %s', (url, owner) => expect(own(url)).toBe(owner))
})

describe('foldStack', () => {
  const library: StackFrame = { url: `${SITE}/assets/vendor.js` }
  const foreign: StackFrame = { url: 'https://cdn.example/app.js', line: 1, column: 1 }
  /** Of each part: the places of its frames, in brackets when folded. */
  const parts = (...args: Parameters<typeof shownFrames>) =>
    foldStack(shownFrames(...args)).map((part) =>
      'app' in part ? (part.app.original?.frame ?? part.app.frame).url : part.folded.map(({ owner }) => owner),
    )
  it('folds runs of frames that are not the app’s', () => {
    const app = frame('save', 1)
    expect(parts([library, library, app, library], ours)).toEqual([['library', 'library'], app.url, ['library']])
  })
  it('folds nothing when no frame is the app’s', () => {
    expect(parts([library, library], ours)).toEqual([library.url, library.url])
  })
  it('goes by the original source where that is known', () => {
    const original = (url: string, ignored = false) => ({ frame: { url }, ignored, excerpt: undefined })
    expect(
      parts([foreign, foreign, foreign, foreign], ours, [
        original('src/cart.ts'),
        original('node_modules/react/index.js'),
        original('src/generated.ts', true),
        undefined,
      ]),
    ).toEqual(['src/cart.ts', ['library', 'library', 'third-party']])
  })
})

describe('phasesOf', () => {
  it('lines the known phases up; the TLS time is taken out of the connection', () => {
    const phases = phasesOf({ blocked: 2, dns: -1, connect: 40, ssl: 25, send: 1, wait: 400, receive: 4 })
    expect(phases.map(({ id, start, length }) => [id, start, length])).toEqual([
      ['blocked', 0, 2],
      ['connect', 2, 15],
      ['ssl', 17, 25],
      ['send', 42, 1],
      ['wait', 43, 400],
      ['receive', 443, 4],
    ])
  })
})

describe('contentKind', () => {
  it.each([
    ['application/json; charset=utf-8', 'json'],
    ['application/problem+json', 'json'],
    ['text/javascript', 'script'],
    ['image/svg+xml', 'xml'],
    ['text/html', 'html'],
    ['application/x-protobuf', 'protobuf'],
    ['', 'fetch'],
  ])('%s is %s', (type, expected) => {
    const { responseBody: _, ...plain } = request({ responseHeaders: [['Content-Type', type]] })
    expect(contentKind(plain)).toBe(expected)
  })
})

describe('stepsOf', () => {
  it('numbers the steps and hangs the problems on the step that led to them', () => {
    expect(stepsOf(failingSave()).map(({ number, text, problems }) => [number, text, problems.length])).toEqual([
      [undefined, 'Loaded /invoices', 0],
      [1, 'Clicked "INV-1042" in "Invoices"', 0],
      [2, 'Filled "Total" with "1200.50"', 0],
      [3, 'Clicked "Save" in "Edit invoice"', 3],
      [undefined, 'The save fails here', 0],
    ])
  })
  it.each([
    ['step-8200', 3],
    ['request-8215', undefined],
  ])('the number of %s is %s', (id, expected) => expect(stepNumber(failingSave(), id)).toBe(expected))
  it.each<[string, SessionEvent, number | undefined]>([
    ['that came of a step', thrown({ at: 900, cause: 'first' }), 1],
    ['of which that is not known', thrown({ at: 900 }), 2],
    ['before all steps', thrown({ at: 100 }), undefined],
  ])('the step before a problem %s', (_, problem, expected) => {
    const steps = [navigation({ at: 0 }), step({ at: 200, id: 'first' }), step({ at: 300 }), step({ at: 2000 })]
    expect(stepBefore(stepsOf([...steps, problem]), problem)?.number).toBe(expected)
  })
})

describe('the environment', () => {
  it('marks what is unusual', () => {
    const env = environmentOf({
      clockSkew: -310_000,
      zoom: 1.25,
      online: false,
      cookiesEnabled: false,
      translated: true,
      otherClock: true,
    })
    const warned = environmentGroups(env)
      .flatMap((group) => group.facts)
      .filter((fact) => fact.tone === 'warn')
    expect(warned.map((fact) => `${fact.key}: ${fact.value}`)).toEqual([
      'Machine-translated: yes',
      'Zoom: 125%',
      'Clock: 5 min 10 s behind',
      'Clock of the page: replaced by the page',
      'Online: no',
      'Cookies: blocked',
    ])
    expect(environmentDigest(env)).toEqual(expect.arrayContaining(warned))
  })
  it('has no line for what is not known', () => {
    const keys = environmentGroups(environmentOf()).flatMap((group) => group.facts.map((fact) => fact.key))
    expect(keys).not.toContain('Device')
    expect(keys).not.toContain('Session storage keys')
  })
  it.each([
    [1900, 'correct'],
    [-61_000, '1 min 01 s behind'],
    [7_200_000, '2 h 00 min ahead'],
  ])('a clock that is %i ms off is %s', (ms, text) => expect(formatSkew(ms)).toBe(text))
})

it.each([
  [1, 'A picture of the page'],
  [2, 'A picture of the page (2 items)'],
])('counts what is missing where it is more than one: %i', (count, text) => {
  const session = sessionOf([gap({ what: 'a picture of the page', why: 'no permission', count })])
  expect(missingParts(session)[0]?.text).toBe(text)
})

it('does not repeat all of a title that goes on and on', () => {
  const session = sessionOf([navigation()], { documents: [documentOf({ late: true, title: 'Rechnung '.repeat(40) })] })
  expect(missingParts(session)[0]?.text).toMatch(/^What happened on (?:Rechnung ){8}Rechnun… before recording began$/)
})

it('says what is missing, late pages first', () => {
  const session = sessionOf([navigation(), gap({ what: 'console lines', why: 'too many of them', count: 400 })], {
    documents: [documentOf({ late: true })],
  })
  expect(missingParts(session).slice(0, 2)).toEqual([
    {
      text: 'What happened on Invoices - Tallybook before recording began',
      why: 'The page was already open; reload it to record the rest.',
    },
    { text: 'Console lines (400 items)', why: 'Too many of them.' },
  ])
})

describe('comparing a failed request with one that worked', () => {
  const body = (text: string) => ({ type: 'application/json', text, size: text.length })
  const good = request({
    id: 'good',
    at: 100,
    method: 'PUT',
    url: '/api/invoices/7?draft=1',
    requestHeaders: [
      ['Authorization', 'Bearer redacted-bearer-1'],
      ['traceparent', 'a'],
    ],
    requestBody: body('{"total":1,"lines":[{"tax":19}]}'),
  })
  const bad = request({
    id: 'bad',
    at: 900,
    method: 'PUT',
    url: '/api/invoices/8',
    status: 401,
    requestHeaders: [
      ['authorization', 'Bearer redacted-bearer-2'],
      ['traceparent', 'b'],
    ],
    requestBody: body('{"total":1,"lines":[{}]}'),
    responseBody: body('{"error":"expired"}'),
  })
  it('finds the nearest call of the same endpoint before it', () => {
    const elsewhere = request({ at: 800, method: 'PUT', url: 'https://other.example.net/api/invoices/9' })
    const refused = failedRequest({ at: 850, method: 'PUT', url: '/api/invoices/9' })
    const events = [request({ at: 1, method: 'PUT', url: '/api/invoices/1' }), good, elsewhere, refused, bad]
    expect(workingTwin(events, bad)?.id).toBe('good')
    expect(workingTwin(events, good)).toBeUndefined()
    expect(workingTwin([bad, { ...good, at: 2000 }], bad)?.at).toBe(2000)
  })
  it('tells what was different and leaves out what always is', () => {
    expect(compareRequests(good, bad).map(({ part, name, worked, failed }) => [part, name, worked, failed])).toEqual([
      ['Query', 'draft', '1', undefined],
      ['Request header', 'authorization', 'Bearer redacted-bearer-1', 'Bearer redacted-bearer-2'],
      ['Request body', 'lines[0].tax', '19', undefined],
      ['Request body', 'lines[0]', undefined, '{}'],
      ['Status', 'status', '200 OK', '401 Unauthorized'],
      ['Response body', 'ok', 'true', undefined],
      ['Response body', 'error', undefined, '"expired"'],
    ])
  })
  it('takes answers of more keys than a call has arguments', () => {
    const keyed = (value: number) =>
      JSON.stringify(Object.fromEntries(Array.from({ length: 150_000 }, (_, n) => [`k${n}`, value])))
    const call = (value: number) => request({ responseBody: { text: keyed(value) } })
    expect(compareRequests(call(1), call(2))).toContainEqual({
      part: 'Response body',
      name: 'k0',
      worked: '1',
      failed: '2',
    })
  })
})

describe('the steps beside other things', () => {
  const events = Array.from({ length: 200 }, (_, n) => step({ at: n * 10, id: `s${n}` }))
  const steps = stepsOf(events)
  const numbers = (event?: SessionEvent) => stepsBefore(steps, event).map(({ number }) => number)
  it('are those that led to an event, else the first, and all when they are few', () => {
    expect(numbers(thrown({ at: 1005 }))).toEqual(Array.from({ length: 60 }, (_, n) => n + 42))
    expect(numbers(thrown({ at: 15 }))).toEqual(Array.from({ length: 60 }, (_, n) => n + 1))
    expect(numbers()).toEqual(Array.from({ length: 60 }, (_, n) => n + 1))
    expect(stepsBefore(steps.slice(0, 9), undefined)).toHaveLength(9)
  })
})
