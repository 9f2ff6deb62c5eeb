/** A relay in a page of its own, with the hook, the observers and the background that it talks to. */
import { Window } from 'happy-dom'
import { afterEach, beforeEach, vi } from 'vitest'
import { compileRules } from '../../../src/core/privacy/index.ts'
import { type PageRecord, pageRecordFrom, type SessionEvent } from '../../../src/core/session/index.ts'
import type { EventBatch, Output, Send } from '../../../src/messages/index.ts'
import type { Draft } from '../../../src/relay/draft.ts'
import type { RelayPorts } from '../../../src/relay/ports.ts'
import { areaFinder, type PageLooks, pageHandlers, startRelay } from '../../../src/relay/relay.ts'
import { pageFacts } from '../../support/guides.ts'
import { environmentOf } from '../../support/session-builder.ts'

const own = 'chrome-extension://casefile/'

/** As the hook hands over its port. */
export function offer(page: globalThis.Window, port: MessagePort): Event {
  const event = new (page as unknown as { Event: typeof Event }).Event('casefile:port', { cancelable: true })
  Object.defineProperty(event, 'ports', { value: [port] })
  return event
}

export interface Rig {
  page: globalThis.Window
  batches: EventBatch[]
  /** every event as it was last sent */
  sent(): SessionEvent[]
  emit(draft: Draft): void
  /** as the hook in the page's world dispatches on the port; false when the relay took it */
  post(data: unknown): boolean
  heard: unknown[]
  handlers: ReturnType<typeof pageHandlers>
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

/** Starts it. */
export function relayRig(
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
  const ports: RelayPorts & PageLooks = {
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
  const handlers = pageHandlers(startRelay(page, own, ports), ports)
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

/** What the page has printed. */
export const line = (seq: number, text: string): PageRecord => ({
  type: 'console',
  seq,
  time: 1000 + seq,
  method: 'log',
  args: [text],
})
export const step = (at: number): Draft => ({ kind: 'step', at, action: 'click', text: 'Clicked "Save"' })

/** Time stands still in each test of a file, unless that lets it go on. */
export function withoutTime(): void {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })
}

/** Lets all happen that a relay does by itself. */
export const settle = () => vi.advanceTimersByTimeAsync(5_000)

/** Resolves when a message has arrived. */
export const message = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
