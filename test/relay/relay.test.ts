import { Window } from 'happy-dom'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { compileRules, noRules } from '../../src/core/privacy/index.ts'
import { type PageRecord, pageRecordFrom, type SessionEvent } from '../../src/core/session/index.ts'
import type { EventBatch, Output, Send } from '../../src/messages/index.ts'
import type { Draft } from '../../src/relay/draft.ts'
import type { RelayPorts } from '../../src/relay/ports.ts'
import { areaFinder, startRelay } from '../../src/relay/relay.ts'
import { pageFacts } from '../support/guides.ts'
import { environmentOf } from '../support/session-builder.ts'
import { trusted } from '../support/trusted.ts'

const own = 'chrome-extension://casefile/'

/** As the hook hands over its port. */
function offer(page: globalThis.Window, port: MessagePort): Event {
  const event = new (page as unknown as { Event: typeof Event }).Event('casefile:port', { cancelable: true })
  Object.defineProperty(event, 'ports', { value: [port] })
  return event
}

interface Rig {
  page: globalThis.Window
  batches: EventBatch[]
  /** every event as it was last sent */
  sent(): SessionEvent[]
  emit(draft: Draft): void
  /** as the hook in the page's world dispatches on the port; false when the relay took it */
  post(data: unknown): boolean
  heard: unknown[]
  handlers: ReturnType<typeof startRelay>
  answer: { hello: Output<'page.hello'> | Error; events?: Error }
  /** what was hidden, in order */
  hidden: (readonly string[] | undefined)[]
  /** what the line to the replay was told, in order */
  replay: [string, boolean][]
  alive: boolean
  embedded: string[]
  /** finds what must be covered in a picture */
  look: Parameters<typeof areaFinder>[1]
}

function start(
  answer: Rig['answer'] = { hello: { recording: true, labelKey: 'ab'.repeat(16), rules: [] } },
  { prerendering = false } = {},
): Rig {
  let emit: Rig['emit'] = () => undefined
  let random = 0
  const batches: EventBatch[] = []
  const rig = {
    ...{ answer, alive: true, embedded: [] as string[], hidden: [] as Rig['hidden'], replay: [] },
    look: () => ({ areas: [] }),
  } as unknown as Rig
  const send = (async (name: string, input: unknown) => {
    if (name === 'page.hello') {
      if (rig.answer.hello instanceof Error) throw rig.answer.hello
      return rig.answer.hello
    }
    if (rig.answer.events) throw rig.answer.events
    batches.push(structuredClone(input) as EventBatch)
    return {}
  }) as Send
  // A window of its own, as every document has: the first relay in a window takes the only port.
  const page = new Window({ url: 'https://app.test/invoices' }) as unknown as globalThis.Window
  const ports: RelayPorts = {
    ...{ send, recordOf: pageRecordFrom, compileRules: (rules) => compileRules(rules).rules },
    observe: (to) => {
      emit = to
      return () => undefined
    },
    networkFacts: () => undefined,
    hide: (selectors) => void rig.hidden.push(selectors),
    title: () => page.document.title,
    embeddedSites: () => rig.embedded,
    areas: areaFinder(page, (spanOf) => rig.look(spanOf)),
    environment: async () => environmentOf({ url: 'https://app.test/?token=supersecretvalue123' }),
    facts: async () =>
      pageFacts({ environment: environmentOf({ url: 'https://app.test/?token=supersecretvalue123' }) }),
    shows: (text) => page.document.body.textContent.includes(text),
    alive: () => rig.alive,
    randomHex: (bytes) => (++random).toString(16).padStart(bytes * 2, '0'),
    isTopFrame: true,
    replay: () => ({
      record: (on) => void rig.replay.push(['record', on]),
      want: (on) => void rig.replay.push(['want', on]),
      ...{ renew: () => undefined, leave: () => undefined, flush: async () => undefined },
    }),
  }
  Object.defineProperty(page.document, 'prerendering', { value: prerendering })
  const channel = new MessageChannel()
  const heard: unknown[] = []
  // The port of the hook's own side; the other one is handed over by an event, as in a page.
  channel.port1.onmessage = (event) => heard.push(event.data)
  const handlers = startRelay(page, own, ports)
  page.dispatchEvent(offer(page, channel.port2))
  return Object.assign(rig, {
    page,
    batches,
    heard,
    handlers,
    emit: (draft: Draft) => emit(draft),
    post: (data: unknown) => {
      const event = Object.assign(new Event('message', { cancelable: true }), { data })
      const hear = channel.port2.onmessage as (event: Event) => void
      hear(event)
      return !event.defaultPrevented
    },
    sent: () => [...new Map(batches.flatMap((one) => one.events).map((one) => [one.id, one])).values()],
  })
}

const line = (seq: number, text: string): PageRecord => ({
  type: 'console',
  seq,
  time: 1000 + seq,
  method: 'log',
  args: [text],
})
const step = (at: number): Draft => ({ kind: 'step', at, action: 'click', text: 'Clicked "Save"' })

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})
/** Resolves when a message has arrived. */
const message = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
const settle = () => vi.advanceTimersByTimeAsync(5_000)

describe('relay', () => {
  it('sends what the hook and the observers report, in one batch, with ids of its own', async () => {
    const rig = start()
    rig.post(JSON.stringify([line(1, 'hello %s')]))
    rig.emit(step(2000))
    await settle()
    expect(rig.batches).toHaveLength(1)
    expect(rig.sent().map((event) => [event.kind, event.at])).toEqual([
      ['console', 1001],
      ['step', 2000],
    ])
    expect(new Set(rig.sent().map((event) => event.id)).size).toBe(2)
  })

  it('tells no half of a secret where it cuts the title or the address of the page', async () => {
    const rig = start()
    rig.page.document.title = `${'Invoices '.repeat(32)}ghp_${'a1B2'.repeat(9)}`
    rig.page.history.replaceState(null, '', `/${'a/'.repeat(8_170)}x-ghp_${'a1B2'.repeat(9)}`)
    rig.emit(step(2000))
    await settle()
    expect(JSON.stringify(rig.batches[0]?.document)).not.toContain('ghp_')
    expect(rig.batches[0]?.document.title).toMatch(/^Invoices .* …$/)
  })

  it('puts the parts of a request together under one id, sending it again when it ended', async () => {
    const rig = start()
    const request: PageRecord = {
      type: 'request',
      seq: 1,
      time: 1000,
      api: 'fetch',
      method: 'PUT',
      url: 'https://app.test/api/1',
      headers: [],
    }
    rig.post(JSON.stringify([request]))
    await settle()
    expect(rig.sent()).toMatchObject([{ kind: 'request', state: 'pending' }])
    rig.post(
      JSON.stringify([
        {
          type: 'response',
          seq: 2,
          time: 1040,
          ref: 1,
          status: 500,
          statusText: '',
          url: 'https://app.test/api/1',
          redirected: false,
          responseType: 'basic',
          headers: [['x-request-id', 'r1']],
        },
        {
          type: 'end',
          seq: 3,
          time: 1050,
          ref: 1,
          state: 'done',
          body: { text: '{"code":"internal_error"}', size: 25 },
        },
      ] satisfies PageRecord[]),
    )
    await settle()
    expect(rig.sent()).toHaveLength(1)
    expect(rig.sent()[0]).toMatchObject({ state: 'done', status: 500, duration: 50, responseBody: { size: 25 } })
  })

  it('masks before anything leaves the page', async () => {
    const rig = start()
    const secret = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlc2lnbmF0dXJl'
    const headers: [string, string][] = [['authorization', `Bearer ${secret}`]]
    rig.post(
      JSON.stringify([
        {
          type: 'request',
          seq: 1,
          time: 1,
          api: 'fetch',
          method: 'GET',
          url: `https://app.test/?access_token=${secret}`,
          headers,
        },
      ]),
    )
    const flushed = rig.handlers['relay.flush']({ environment: true }, null)
    await settle()
    const { environment } = await flushed
    const stored = rig.batches.map(({ document, events }) => [document, events])
    expect(JSON.stringify([stored, environment])).not.toMatch(/c2lnbmF0dXJl|supersecretvalue/)
    expect(JSON.stringify(stored)).toMatch(/redacted-/)
  })

  it('hands each secret that it met to the memory of the worker, once it was taken', async () => {
    const rig = start()
    const secret = 'aB3dE5gH7jK9mN1pQ3'
    const told = () => rig.batches.flatMap(({ known = [] }) => known.map(([value]) => value))
    rig.answer.events = new Error('not now')
    rig.emit({ kind: 'console', at: 1, method: 'log', level: 'log', text: `token=${secret}`, args: [] })
    await settle()
    expect(told()).toEqual([])
    delete rig.answer.events
    await Promise.all([rig.handlers['relay.flush']({ environment: false }, null), settle()])
    rig.emit({ kind: 'console', at: 2, method: 'log', level: 'log', text: `again ${secret}`, args: [] })
    await settle()
    expect(rig.sent()).toHaveLength(2)
    expect(told()).toEqual([secret])
  })

  it.each([
    ['no JSON', '{{{'],
    ['not a list', '{"type":"console"}'],
    ['not text', { type: 'console' }],
    ['a forged command', '[{"type":"command","seq":1,"time":1}]'],
    ['a record with a wrong type inside', '[{"type":"console","seq":"1","time":1,"method":"log","args":[]}]'],
  ])('drops and counts %s', async (_name, data) => {
    const rig = start()
    rig.post(data)
    await settle()
    expect(rig.sent()).toMatchObject([{ kind: 'gap', what: 'records of the page', count: 1 }])
  })

  it('keeps what was not acknowledged and sends it again', async () => {
    const rig = start()
    rig.answer.events = new Error('The disk is full')
    rig.post(JSON.stringify([line(1, 'keep me')]))
    await settle()
    expect(rig.batches).toHaveLength(0)
    delete rig.answer.events
    await settle()
    expect(rig.sent()).toMatchObject([{ kind: 'console', text: 'keep me' }])
  })

  it('records nothing where it is not wanted, and tells the hook to be quiet', async () => {
    const rig = start({ hello: { recording: false, labelKey: '00'.repeat(16), rules: [] } })
    rig.post(JSON.stringify([line(1, 'early')]))
    await settle()
    rig.post(JSON.stringify([line(2, 'late')]))
    rig.emit(step(3000))
    await settle()
    expect(rig.batches).toHaveLength(0)
    vi.useRealTimers()
    await expect.poll(() => rig.heard).toContainEqual({ type: 'hello', recording: false })
  })

  it('stops and starts on command', async () => {
    const rig = start()
    await settle()
    rig.emit(step(1))
    const stopped = rig.handlers['relay.record']({ recording: false }, null)
    await settle()
    await stopped
    expect(rig.sent()).toMatchObject([{ kind: 'step', at: 1 }])
    rig.batches.length = 0
    rig.emit(step(1.5))
    await settle()
    expect(rig.batches).toHaveLength(0)
    await rig.handlers['relay.record']({ recording: true }, null)
    // Held back, as a click is until it is clear that it is no double click: it was made while nothing was recorded.
    rig.emit(step(1.7))
    const later = performance.timeOrigin + performance.now() + 1
    rig.emit(step(later))
    await settle()
    expect(rig.sent()).toMatchObject([{ kind: 'step', at: later }])
  })

  it('goes on telling of a request that began before a stop', async () => {
    const rig = start()
    const request: PageRecord = {
      type: 'request',
      seq: 1,
      time: 1000,
      api: 'fetch',
      method: 'GET',
      url: 'https://app.test/slow',
      headers: [],
    }
    rig.post(JSON.stringify([request]))
    await settle()
    const stopped = rig.handlers['relay.record']({ recording: false }, null)
    await settle()
    await stopped
    rig.batches.length = 0
    await rig.handlers['relay.record']({ recording: true }, null)
    rig.post(JSON.stringify([{ type: 'end', seq: 2, time: 3000, ref: 1, state: 'done' } satisfies PageRecord]))
    await settle()
    expect(rig.sent()).toMatchObject([{ kind: 'request', at: 1000, state: 'done', duration: 2000 }])
  })

  it('tells of a page in which nothing has happened when it is asked, once for each recording', async () => {
    const rig = start()
    const asked = async () => {
      const answer = rig.handlers['relay.flush']({ environment: false }, null)
      await settle()
      await answer
    }
    await settle()
    expect(rig.batches).toEqual([])
    await asked()
    await asked()
    expect(rig.batches).toMatchObject([{ document: { url: 'https://app.test/invoices' }, events: [] }])
    for (const recording of [false, true]) {
      const answer = rig.handlers['relay.record']({ recording }, null)
      await settle()
      await answer
    }
    await asked()
    expect(rig.batches).toHaveLength(2)
  })

  it('goes quiet when the extension was updated under the page', async () => {
    const rig = start()
    await settle()
    rig.alive = false
    rig.emit(step(1))
    await settle()
    rig.emit(step(2))
    await settle()
    expect(rig.batches).toHaveLength(0)
  })

  it('asks again when the background did not answer, and leaves the port of a second hook to its successor', async () => {
    const rig = start({ hello: new Error('no answer') })
    rig.emit(step(1))
    await vi.advanceTimersByTimeAsync(1_500)
    rig.answer.hello = { recording: true, labelKey: '00'.repeat(16), rules: [] }
    await settle()
    expect(rig.sent()).toHaveLength(1)
    rig.alive = false
    expect(rig.page.dispatchEvent(offer(rig.page, new MessageChannel().port2))).toBe(true)
  })

  it('waits until a page that was only prepared is shown', async () => {
    const rig = start(undefined, { prerendering: true })
    rig.emit(step(1))
    await settle()
    expect(rig.batches).toHaveLength(0)
    rig.page.document.dispatchEvent(new (rig.page as unknown as { Event: typeof Event }).Event('prerenderingchange'))
    await settle()
    expect(rig.sent()).toHaveLength(1)
  })

  it('tells of the sites in its frames, also when nothing else is to be told', async () => {
    const rig = start()
    rig.emit(step(1))
    await settle()
    expect(rig.batches.at(-1)?.document).toMatchObject({ top: true })
    expect(rig.batches.at(-1)?.document).not.toHaveProperty('embeds')
    rig.embedded = ['https://pay.test']
    const flushed = rig.handlers['relay.flush']({ environment: false }, null)
    await settle()
    await flushed
    expect(rig.batches).toMatchObject([{}, { events: [], document: { embeds: ['https://pay.test'] } }])
  })

  it('reads what came twice once', async () => {
    const rig = start()
    rig.post(JSON.stringify([line(1, 'a'), line(2, 'b')]))
    rig.post(JSON.stringify([line(1, 'a'), line(2, 'b'), line(3, 'c')]))
    await settle()
    expect(rig.sent().map((event) => event.kind === 'console' && event.text)).toEqual(['a', 'b', 'c'])
  })

  it('keeps listening after document.open()', async () => {
    const rig = start()
    await settle()
    const { document } = rig.page
    const listeners = vi.spyOn(rig.page, 'addEventListener')
    document.documentElement.remove()
    document.append(document.createElement('html'))
    await settle()
    expect(listeners.mock.calls.map(([type]) => type)).toEqual(
      expect.arrayContaining(['casefile:port', 'pagehide', 'pageshow']),
    )
  })

  it('sends what is left when the page goes away', async () => {
    const rig = start()
    await settle()
    rig.emit(step(1))
    rig.page.dispatchEvent(trusted(new (rig.page as unknown as { Event: typeof Event }).Event('pagehide')))
    await vi.advanceTimersByTimeAsync(0)
    expect(rig.sent()).toHaveLength(1)
  })

  it('sends what it holds when the page is hidden, and once when that is because the page goes away', async () => {
    const rig = start()
    await settle()
    const { Event: PageEvent } = rig.page as unknown as { Event: typeof Event }
    const hide = () => rig.page.document.dispatchEvent(trusted(new PageEvent('visibilitychange', { bubbles: true })))
    rig.emit(step(1))
    hide()
    await vi.advanceTimersByTimeAsync(0)
    expect(rig.batches).toHaveLength(1)
    rig.emit(step(2))
    rig.page.dispatchEvent(trusted(new PageEvent('pagehide')))
    hide()
    await vi.advanceTimersByTimeAsync(0)
    expect(rig.batches).toHaveLength(2)
  })

  it('sends no batch that was begun before the page went away and is older than its last words', async () => {
    const rig = start()
    await settle()
    let ms = performance.now()
    // Every look at the clock finds a slice used up.
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (ms += 10))
    rig.emit(step(1))
    rig.emit(step(2))
    await vi.advanceTimersByTimeAsync(250)
    expect(rig.batches).toHaveLength(0)
    rig.page.dispatchEvent(trusted(new (rig.page as unknown as { Event: typeof Event }).Event('pagehide')))
    expect(rig.batches).toHaveLength(1)
    clock.mockRestore()
    // The slices wait for messages of their own, and messages arrive in the order in which they were sent.
    for (let turn = 0; turn < 5; turn++) await message()
    expect(rig.batches).toHaveLength(1)
    expect(rig.sent()).toHaveLength(2)
  })

  it('takes what the hook dispatches on the port while the page is being left, and says so', async () => {
    const rig = start()
    await settle()
    expect(rig.post(JSON.stringify([line(1, 'last words')]))).toBe(false)
    rig.page.dispatchEvent(trusted(new (rig.page as unknown as { Event: typeof Event }).Event('pagehide')))
    expect(rig.sent()).toMatchObject([{ kind: 'console', text: 'last words' }])
  })

  it('refuses a second port: only the first came before the page’s own scripts', async () => {
    const rig = start()
    const forged = new MessageChannel()
    const taken = rig.page.dispatchEvent(offer(rig.page, forged.port2))
    expect(taken).toBe(false)
    expect(forged.port2.onmessage).toBeNull()
    rig.post(JSON.stringify([line(1, 'real')]))
    await settle()
    expect(rig.sent()).toHaveLength(1)
  })

  it('tells of an event with a number that no message can carry, which would hold up all others', async () => {
    const rig = start()
    rig.emit({ ...step(1), point: { x: Number.NaN, y: 1 } } as Draft)
    rig.emit(step(2))
    await settle()
    expect(rig.sent()).toMatchObject([
      { kind: 'gap', what: 'records of the page', count: 1 },
      { kind: 'step', at: 2 },
    ])
  })

  it('gives way to errors when more waits than it may hold', async () => {
    const rig = start()
    rig.answer.events = new Error('no')
    rig.emit({ kind: 'error', at: 1, source: 'uncaught', error: { name: 'E', message: 'boom' } })
    for (let i = 0; i < 3; i++)
      rig.post(JSON.stringify(Array.from({ length: 4000 }, (_, n) => line(i * 4000 + n + 1, `noise ${n}`))))
    delete rig.answer.events
    await settle()
    expect(rig.sent().find((event) => event.kind === 'error')).toBeDefined()
    const gaps = rig.sent().filter((event) => event.kind === 'gap')
    const dropped = gaps.reduce((sum, gap) => sum + (gap.kind === 'gap' ? (gap.count ?? 0) : 0), 0)
    expect(rig.sent().filter((event) => event.kind === 'console').length + dropped).toBe(12_000)
  })
})

describe('the rules of the company', () => {
  const rules = { ...noRules, fields: ['kundennummer'], selectors: ['.customer'], neverCapture: ['bank.test'] }
  const typed = (text: string) => ({ kind: 'console', method: 'log', level: 'log', at: 1, text, args: [] }) as Draft
  const greeted = { hello: { recording: true, labelKey: 'ab'.repeat(16), rules: [rules] } }

  it('hides everything until it knows them, and masks by them', async () => {
    const rig = start(greeted)
    expect(rig.hidden).toEqual([undefined])
    await vi.advanceTimersByTimeAsync(0)
    expect(rig.hidden).toEqual([undefined, ['.customer']])
    rig.emit(typed('{"kundennummer":"K-1","plan":"team"}'))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(JSON.stringify(rig.sent())).toMatch(/redacted-company-[0-9a-f]{10}/)
    expect(JSON.stringify(rig.sent())).not.toContain('K-1')
  })

  it('follows when they change while it is recording', async () => {
    const rig = start()
    await vi.advanceTimersByTimeAsync(0)
    await rig.handlers['relay.rules']({ rules: [noRules, rules] }, undefined)
    expect(rig.hidden.at(-1)).toEqual(['.customer'])
    rig.emit(typed('{"kundennummer":"K-2"}'))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(JSON.stringify(rig.sent())).not.toContain('K-2')
  })

  it('records nothing more once the page is never to be captured', async () => {
    const rig = start()
    await vi.advanceTimersByTimeAsync(0)
    await rig.handlers['relay.rules']({ rules: [{ ...noRules, neverCapture: ['app.test'] }] }, undefined)
    rig.emit(typed('late'))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(rig.sent()).toEqual([])
  })
})

describe('a picture', () => {
  it('is preceded by what must be covered, found with what the relay knows of secrets', async () => {
    const rig = start()
    await settle()
    const asked: unknown[] = []
    rig.look = (spanOf) => {
      asked.push(spanOf('nothing here'), spanOf('to jo@example.com'))
      return { areas: [{ x: 1, y: 2, width: 3, height: 4 }] }
    }
    const view = await rig.handlers['relay.areas']({ settle: false }, undefined)
    expect(asked).toEqual([undefined, [3, 17]])
    expect(view).toEqual({
      ...{ document: expect.any(String), scrollX: 0, scrollY: 0, areas: [[1, 2, 3, 4]] },
      ...{ width: rig.page.innerWidth, height: rig.page.innerHeight },
    })
    rig.look = () => ({ areas: [], problem: 'it is too large' })
    expect(await rig.handlers['relay.areas']({ settle: false }, undefined)).toMatchObject({
      areas: [],
      problem: 'it is too large',
    })
  })

  it('waits until the page is drawn, but not for ever: a window that nobody sees draws nothing', async () => {
    const rig = start()
    await settle()
    Object.defineProperty(rig.page, 'requestAnimationFrame', { value: () => 0 })
    let answered = false
    const asked = Promise.resolve(rig.handlers['relay.areas']({ settle: true }, undefined)).then(() => {
      answered = true
    })
    await vi.advanceTimersByTimeAsync(100)
    expect(answered).toBe(false)
    await vi.advanceTimersByTimeAsync(200)
    await asked
    expect(answered).toBe(true)
  })
})

describe('the replay of a page', () => {
  const hello = { recording: true, labelKey: 'ab'.repeat(16), rules: [] }
  it.each([
    [true, true],
    [false, false],
    [undefined, false],
  ])('is begun only where the answer says so (%s)', async (replay, wanted) => {
    const rig = start({ hello: { ...hello, ...(replay !== undefined && { replay }) } })
    await settle()
    expect(rig.replay).toEqual([
      ['want', wanted],
      ['record', true],
    ])
    await rig.handlers['relay.replay']({ wanted: !wanted }, null)
    expect(rig.replay.at(-1)).toEqual(['want', !wanted])
  })

  it('is asked for again by a page that comes back from the cache of the browser', async () => {
    const rig = start({ hello: { ...hello, replay: true } })
    await settle()
    const shown = (persisted: boolean) => {
      const event = new (rig.page as unknown as { Event: typeof Event }).Event('pageshow')
      rig.page.dispatchEvent(trusted(Object.assign(event, { persisted })))
    }
    rig.replay.length = 0
    shown(false)
    await settle()
    expect(rig.replay).toEqual([])
    rig.answer.hello = { ...hello, replay: false }
    shown(true)
    await settle()
    expect(rig.replay).toEqual([
      ['want', false],
      ['want', false],
    ])
    rig.answer.hello = { ...hello, recording: false }
    shown(true)
    await settle()
    expect(rig.replay.at(-1)).toEqual(['record', false])
  })
})
