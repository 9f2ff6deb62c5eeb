/** What the browser noted and what a capture holds become items with equal keys if they describe the same thing. */
import { describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../src/core/session/index.ts'
import {
  consoleLine,
  navigation,
  request,
  resource,
  SITE,
  sessionOf,
  socket,
  thrown,
} from '../support/session-builder.ts'
import { compare } from './compare.ts'
import { heldItems, type Known } from './held.ts'
import type { ConsoleNote, ExceptionNote, NetworkNote, Notes } from './observe.ts'
import { rowNames } from './rows.ts'
import { seenItems, unseeable } from './seen.ts'

const target = { type: 'page', url: `${SITE}/` }
const none: Notes = { network: [], console: [], exceptions: [], blocks: [] }
const network = (told: Partial<NetworkNote> = {}): NetworkNote => ({
  ...{ target, id: '1', hop: 0, method: 'GET', url: `${SITE}/api`, type: 'Fetch', documentUrl: `${SITE}/` },
  ...{ memoryCache: false, serviceWorker: false, ...told },
})
const printed = (told: Partial<ConsoleNote> = {}): ConsoleNote => ({
  ...{ target, type: 'log', text: 'saved', count: 1, at: 1, ...told },
})
const failed = (text: string, told: Partial<ExceptionNote> = {}): ExceptionNote => ({
  ...{ target, rejection: false, text, muted: false, plain: false, at: 1, ...told },
})
const scope = { granted: ['app.tallybook.example'] }
const seen = (notes: Partial<Notes>) => seenItems({ ...none, ...notes }, scope)
const known: Omit<Known, 'left'> = { blocked: new Set(), workerErrors: [], served: new Set() }
const held = (events: SessionEvent[], told: Partial<Known> = {}) => heldItems(sessionOf(events), { ...known, ...told })

/** The table rows that differ. */
const differences = (notes: Partial<Notes>, events: SessionEvent[], told: Partial<Known> = {}) =>
  compare(seen(notes), held(events, told), rowNames).filter(({ missed, extra }) => missed.length + extra.length > 0)

describe('requests', () => {
  it('are the same by method and address, without what stays in the browser', () => {
    const event = request({ method: 'GET', url: `${SITE}/api#top`, resourceType: 'xmlhttprequest' })
    expect(differences({ network: [network()] }, [event])).toEqual([])
    expect(differences({ network: [network({ method: 'POST' })] }, [event])).toHaveLength(1)
  })
  it('have a redirect as a further hop and a preflight as another request', () => {
    const moved = `${SITE}/moved`
    const event = request({
      ...{
        method: 'PUT',
        url: `${SITE}/api`,
        resourceType: 'xmlhttprequest',
        redirects: [{ status: 307, url: moved }],
      },
      preflight: { status: 204, requestHeaders: [], responseHeaders: [] },
    })
    const notes = [
      network({ method: 'OPTIONS', type: 'Preflight', id: 'p' }),
      network({ method: 'PUT' }),
      network({ method: 'PUT', hop: 1, url: moved }),
    ]
    expect(differences({ network: notes }, [event])).toEqual([])
    expect(differences({ network: notes.slice(1, 2) }, [event]).map(({ row }) => row)).toEqual(['fetch', 'preflights'])
  })
  it('that are told to two sessions are one, those of extensions none', () => {
    const frame = { type: 'iframe', url: '' }
    const foreign = { type: 'service_worker', url: 'chrome-extension://abc/worker.js' }
    const notes = [network({ type: 'Document' }), network({ type: 'Document', target: frame })]
    expect(seen({ network: [...notes, network({ target: foreign, id: '2' })] })).toHaveLength(1)
  })
  it.each<[string, Partial<NetworkNote>]>([
    ['an image in the memory of the page', { type: 'Image', memoryCache: true }],
    ['an image that a service worker made', { type: 'Image', serviceWorker: true }],
    ['an image of a host that is not granted', { type: 'Image', url: 'https://elsewhere.example/a.png' }],
    ['an image in its address', { type: 'Image', url: 'data:image/gif;base64,R0' }],
    ['a fetch that a policy stopped', { blocked: 'csp' }],
    ['a report of the browser', { type: 'CSPViolationReport' }],
    ['a WebSocket of a worker', { type: 'WebSocket', target: { type: 'worker', url: '' } }],
  ])('need not be held: %s', (_name, told) => {
    expect(seen({ network: [network(told)] })).toMatchObject([{ excuse: expect.any(String) }])
  })
  it.each<[string, Partial<NetworkNote>]>([
    ['a fetch from whatever cache', { memoryCache: true }],
    ['a fetch that a service worker answers', { serviceWorker: true }],
    ['a fetch of another host', { url: 'https://elsewhere.example/api' }],
    ['an image that was asked for', { type: 'Image' }],
    ['a fetch of a worker', { target: { type: 'worker', url: '' } }],
  ])('must be held: %s', (_name, told) => {
    expect(seen({ network: [network(told)] })[0]).not.toHaveProperty('excuse')
  })
  it('of a service worker for a page are one with the page’s own', () => {
    const worker = network({ id: '2', target: { type: 'service_worker', url: '' } })
    expect(
      seen({ network: [network({ serviceWorker: true }), worker] }).map(({ excuse }) => excuse !== undefined),
    ).toEqual([false, true])
  })
})

describe('what a capture holds alone', () => {
  const lonely = (event: SessionEvent, told: Partial<Known> = {}) => held([event], told)[0]
  it.each<[string, SessionEvent]>([
    ['a call that was given up at once', request({ state: 'aborted', status: undefined })],
    ['a call to an address that is none', request({ state: 'failed', status: undefined })],
    ['a socket to an address that is none', socket({ state: 'failed', sent: 0, received: 0 })],
  ])('has a reason: %s', (_name, event) => {
    expect(lonely(event)).toMatchObject({ excuse: expect.any(String) })
  })
  it.each<[string, SessionEvent]>([
    ['a call with an answer', request()],
    ['a call of which the browser told', request({ state: 'failed', status: undefined, resourceType: 'ping' })],
    ['a file that failed', resource()],
    ['a socket that was used', socket()],
    ['an error', thrown()],
    ['a line', consoleLine()],
  ])('has none: %s', (_name, event) => {
    expect(lonely(event)).not.toHaveProperty('excuse')
  })
  it('is excused by the policy, by a worker’s error, and by the page’s leaving when a server was asked', () => {
    const call = request({ at: 500, method: 'POST', url: `${SITE}/last` })
    expect(lonely(call, { blocked: new Set([`${SITE}/last`]) })).toHaveProperty('excuse')
    expect(lonely(thrown(), { workerErrors: [thrown().error.message] })).toHaveProperty('excuse')
    const left = navigation({ how: 'leave', at: 400 })
    expect(held([left, call], { served: new Set([`POST ${SITE}/last`]) })[0]).toHaveProperty('excuse')
    expect(held([left, call])[0]).not.toHaveProperty('excuse')
  })
})

describe('console calls', () => {
  const text = (value: string) => ({ type: 'string' as const, value })
  const line = (method: string, ...args: ReturnType<typeof text>[]) => consoleLine({ method, args })
  it.each<[string, Partial<ConsoleNote>, SessionEvent]>([
    ['a warning', { type: 'warning', text: 'old' }, line('warn', text('old'))],
    ['a group', { type: 'startGroup', text: 'sums' }, line('group', text('sums'))],
    ['a failed assertion', { type: 'assert', text: 'console.assert' }, line('assert', text('Assertion failed'))],
    [
      'a timer, which no two clocks read alike',
      { type: 'timeEnd', text: 'load: 12.25 ms' },
      line('timeEnd', text('load: 12.3 ms')),
    ],
    [
      'a timer that is none',
      { type: 'warning', text: "Timer 'x' does not exist" },
      line('timeEnd', text("Timer 'x' does not exist")),
    ],
    ['many values', { text: 'a', count: 60 }, line('log', text('a'), ...Array.from({ length: 50 }, () => text('b')))],
  ])('agree on %s', (_name, note, event) => {
    expect(differences({ console: [printed(note)] }, [event])).toEqual([])
  })
  it.each<[string, Partial<ConsoleNote>]>([
    ['method', { type: 'info' }],
    ['number of values', { count: 2 }],
    ['text', { text: 'other' }],
  ])('differ by %s', (_name, told) => {
    expect(differences({ console: [printed(told)] }, [line('log', text('saved'))])).toHaveLength(1)
  })
  it('count as often as they came', () => {
    const three = [printed(), printed(), printed()]
    const event = (repeat: number) => consoleLine({ method: 'log', args: [text('saved')], repeat })
    expect(differences({ console: three }, [event(3)])).toEqual([])
    expect(differences({ console: three }, [event(2)])).toHaveLength(1)
  })
})

describe('errors', () => {
  const event = (message: string, told = {}) => thrown({ error: { name: 'TypeError', message }, ...told })
  it('are the same by kind and message', () => {
    expect(differences({ exceptions: [failed('TypeError: x is null\n    at save')] }, [event('x is null')])).toEqual([])
    expect(differences({ exceptions: [failed('TypeError: y is null')] }, [event('x is null')])).toHaveLength(1)
    expect(differences({ exceptions: [failed('TypeError: x', { rejection: true })] }, [event('x')])).toHaveLength(2)
  })
  it('are known without their words where the browser hides those', () => {
    const hidden = failed('Uncaught Error: secret', { muted: true })
    expect(differences({ exceptions: [hidden] }, [event('Script error.')])).toEqual([])
    expect(differences({ exceptions: [{ ...hidden, rejection: true }] }, [])).toEqual([])
  })
  it('of workers are no part of it, but counted', () => {
    const exceptions = [failed('Error: a', { target: { type: 'shared_worker', url: '' } })]
    expect(seen({ exceptions })).toEqual([])
    expect(unseeable({ ...none, exceptions, console: [printed({ target: { type: 'worker', url: '' } })] })).toBe(2)
  })
})
