/** The first screen of viewer.html is told from an outline of the recording: it must say what the whole says. */
import { expect, it } from 'vitest'
import { outlineOf } from '../../../src/core/bundle/outline.ts'
import type { SessionEvent } from '../../../src/core/session/index.ts'
import { judge } from '../../../src/core/triage/index.ts'
import { overviewOf } from '../../../src/viewer/models/overview-model.ts'
import { countEvents, filterEvents } from '../../../src/views/timeline/timeline-model.ts'
import {
  consoleLine,
  failingSave,
  navigation,
  nullSecondPoll,
  replay,
  replayed,
  request,
  resource,
  screenshot,
  sessionOf,
  socket,
  step,
  thrown,
} from '../../support/session-builder.ts'

const rows = 'x'.repeat(5000)
const body = (value: object) => {
  const text = JSON.stringify({ ...value, rows })
  return { type: 'application/json', text, size: text.length }
}
const refused = { errors: [{ message: 'Not allowed', extensions: { code: 'FORBIDDEN' } }] }
const save = { operationName: 'SaveInvoice', query: 'mutation SaveInvoice { save }' }
const graphql = request({
  at: 300,
  id: 'graphql',
  cause: 'step-200',
  method: 'POST',
  url: '/graphql',
  requestBody: body(save),
  responseBody: body(refused),
})
const printed = (cause: string) =>
  consoleLine({ at: 310, cause, args: [{ type: 'error', error: { name: 'Error', message: 'Save failed' } }] })
const good = request({ at: 100, id: 'good', responseBody: body({ invoices: 4 }) })
const idle = request({ at: 50, id: 'idle', url: '/api/tips', responseBody: body({ tips: 2 }) })
const clicked: SessionEvent[] = [navigation({ at: 0 }), idle, good, step({ at: 200 })]
const cutOff = { state: 'closed', code: 4401, reason: 'token expired', wasClean: true } as const
const long = (event: SessionEvent) => (event.kind === 'request' ? { ...event, responseBody: body({}) } : event)

it.each<[string, SessionEvent[]]>([
  ['a GraphQL answer that is all errors', [...clicked, graphql]],
  [
    'a request that went well two causes before an error',
    [
      ...clicked,
      { ...graphql, responseBody: body({}) },
      consoleLine({ at: 310, id: 'line', level: 'log', cause: 'graphql' }),
      thrown({ at: 320, cause: 'line' }),
    ],
  ],
  [
    'an error that was handled later',
    [...clicked, { ...graphql, responseBody: body({}) }, thrown({ at: 320, cause: 'graphql', handledLater: true })],
  ],
  ['a request that failed', failingSave().map(long)],
  ['a request that went well before an error', nullSecondPoll().map(long)],
  ['nothing but a connection that was cut off', [...clicked, socket({ at: 300, ...cutOff })]],
  ['nothing but an error that the app printed', [...clicked, printed('step-200')]],
  ['nothing that failed', clicked],
])('the outline tells the first screen of %s as the whole does', (_, events) => {
  const session = sessionOf(events)
  const verdict = judge(session)
  const bundle = { kind: 'bundle', session, verdict } as Parameters<typeof overviewOf>[0]
  const outline = outlineOf(session.events, verdict)
  expect(overviewOf({ ...bundle, session: { ...session, events: outline } })).toEqual(overviewOf(bundle))
})

it.each<[string, SessionEvent[], string | undefined]>([
  ['that followed from the failing request', [printed('request-300')], 'console-310'],
  ['that followed from something else', [printed('step-200')], undefined],
  ['beside one that was thrown', [printed('request-300'), thrown({ at: 320, cause: 'request-300' })], undefined],
  ['which is none', [consoleLine({ at: 310, cause: 'request-300' })], undefined],
])('shows an error on the console %s', (_, more, expected) => {
  const events = [...clicked, request({ at: 300, status: 500, cause: 'step-200' }), ...more]
  const { focus } = overviewOf({ kind: 'bundle', session: sessionOf(events) } as Parameters<typeof overviewOf>[0])
  expect(focus.request?.id).toBe('request-300')
  expect(focus.printed?.id).toBe(expected)
})

it.each<[string, SessionEvent[], string | undefined, string]>([
  [
    'a connection, after the last step',
    [...clicked, socket({ at: 300, ...cutOff })],
    'socket-300',
    'After step 1, clicked "Save", the page reported: WebSocket /updates: closed with 4401.',
  ],
  [
    'a connection, before any step',
    [navigation({ at: 0 }), socket({ at: 300, ...cutOff })],
    'socket-300',
    'The page reported: WebSocket /updates: closed with 4401.',
  ],
  [
    'no connection beside a failed request',
    [...clicked, socket({ at: 300, ...cutOff }), request({ at: 310, status: 500, cause: 'step-200' })],
    undefined,
    'After step 1, clicked "Save", GET /api/invoices failed with 500 Internal Server Error.',
  ],
])('tells of %s', (_, events, reported, sentence) => {
  const overview = overviewOf({ kind: 'bundle', session: sessionOf(events) } as Parameters<typeof overviewOf>[0])
  expect(overview.reported?.id).toBe(reported)
  expect(overview.headline.map(({ text }) => text).join('')).toBe(sentence)
})

it('keeps what the verdict points to, though nothing about it failed', () => {
  const verdict = { ...judge(sessionOf(clicked)), evidence: [{ event: 'good', text: 'It came late.' }] }
  const kept = (outline: SessionEvent[]) => outline.filter((event) => clicked.includes(event)).map(({ id }) => id)
  expect(kept(outlineOf(clicked, verdict))).toEqual(['navigation-0', 'good', 'step-200'])
  expect(kept(outlineOf(clicked))).toEqual(['navigation-0', 'step-200'])
})

it('hands over of problems and evidence no more than their lines', () => {
  const mark = 'only-in-a-body'
  const failed = Array.from({ length: 5 }, (_, n) =>
    request({ at: 1000 + n, url: `/api/part-${'abcde'[n]}`, status: 500, responseBody: body({ n, mark }) }),
  )
  const session = sessionOf(failed)
  const { problems, evidence, focus } = overviewOf({
    kind: 'har',
    pictures: new Map(),
    session,
    creator: '',
    problems: [],
  })
  expect([problems.length, evidence.length > 0, focus.request?.status]).toEqual([5, true, 500])
  expect(JSON.stringify([problems, evidence])).not.toContain(mark)
  expect(JSON.stringify(focus)).toContain(mark)
})

it('says one number of events, without the pieces of a replay', () => {
  const session = sessionOf([...clicked, replay({ at: 210 }), replayed('a', { at: 220 })])
  const { headline, counts } = overviewOf({ kind: 'bundle', session } as Parameters<typeof overviewOf>[0])
  expect(headline).toEqual([{ text: 'Nothing failed in this recording of 4 events.' }])
  expect(counts.all).toBe(4)
})

it('counts each tab as the filter of its name in the timeline counts and shows', () => {
  const file = request({ id: 'file', api: 'other', resourceType: 'script' })
  const events = [...failingSave(), resource(), screenshot(), socket(), file, request({ id: 'gone', status: 404 })]
  const { counts } = overviewOf({ kind: 'bundle', session: sessionOf(events) } as Parameters<typeof overviewOf>[0])
  for (const id of ['network', 'console', 'steps'] as const) {
    expect(countEvents(events)[id]).toBe(counts[id])
    expect(filterEvents(events, { show: new Set([id]), text: '' })).toHaveLength(counts[id])
  }
  expect(counts).toMatchObject({ network: 7, console: 6, steps: 4 })
})
