/** The relay as a whole: texts that a page posts, up to the batches that go to the background. */

import fc from 'fast-check'
import { compileRules } from '../../../src/core/privacy/index.ts'
import { pageRecordFrom } from '../../../src/core/session/index.ts'
import { EventBatch, type Send } from '../../../src/messages/index.ts'
import { startRelay } from '../../../src/relay/relay.ts'
import { pageFacts } from '../../support/guides.ts'
import { environmentOf } from '../../support/session-builder.ts'
import { hostileText, hostileValue, nearly } from './hostile.ts'
import { expectThat, type Parser } from './parser.ts'
import { records } from './schemas.ts'

/** Characters of a batch: half of what browsers let through, as JSON may escape some. */
const longest = 32 * 1024 * 1024

interface Rig {
  post(data: unknown): void
  /** ends and begins the recording, which sends all that waits */
  turn(): Promise<void>
  /** what was sent since the last call */
  sent(): unknown[]
}

/** A relay in a window that is no more than what it needs. */
export function relayRig(): Rig {
  const target = new EventTarget()
  const window = Object.assign(target, {
    document: { readyState: 'loading', body: null },
    location: { href: 'https://app.test/invoices?q=1' },
    MutationObserver: class {
      observe() {}
      disconnect() {}
    },
  })
  let batches: unknown[] = []
  const send = (async (name: string, input: unknown) => {
    if (name === 'page.hello') return { recording: true, labelKey: 'ab'.repeat(16), rules: [] }
    batches.push(input)
    return {}
  }) as Send
  let random = 0
  const handlers = startRelay(window as unknown as Window, 'chrome-extension://casefile/', {
    ...{ send, recordOf: pageRecordFrom, compileRules: (rules) => compileRules(rules).rules },
    observe: () => () => undefined,
    networkFacts: () => undefined,
    title: () => 'Invoices',
    hide: () => undefined,
    areas: () => Promise.reject(new Error('not asked')),
    environment: async () => environmentOf(),
    facts: async () => pageFacts(),
    shows: () => false,
    embeddedSites: () => [],
    alive: () => true,
    randomHex: (bytes) => (++random).toString(16).padStart(bytes * 2, '0'),
    isTopFrame: false,
  })
  const port = {
    onmessage: (_: MessageEvent): void => undefined,
    postMessage(message: { type: string }) {
      if (message.type === 'flush') port.onmessage(new MessageEvent('message', { data: '[]' }))
    },
  }
  target.dispatchEvent(Object.assign(new Event('casefile:port', { cancelable: true }), { ports: [port] }))
  return {
    post: (data) => port.onmessage(new MessageEvent('message', { data })),
    async turn() {
      await handlers['relay.record']({ recording: false }, undefined)
      await handlers['relay.record']({ recording: true }, undefined)
    },
    sent() {
      const told = batches
      batches = []
      return told
    },
  }
}

const oneText = fc.oneof(
  { weight: 20, arbitrary: fc.array(nearly(records), { maxLength: 3 }).map((batch) => jsonOf(batch)) },
  { weight: 1, arbitrary: hostileValue },
  { weight: 1, arbitrary: hostileText },
)

/** Numbers the records, or all but the first would be taken for old ones. */
let seq = 0
function jsonOf(batch: unknown[]): string {
  const numbered = batch.map((record) =>
    typeof record === 'object' && record !== null && (record as { seq?: unknown }).seq === 1
      ? { ...record, seq: ++seq }
      : record,
  )
  return JSON.stringify(numbered)
}

let rig: Rig | undefined
let used = 0

export const relayParser: Parser = {
  name: 'relay, from page to background',
  input: oneText,
  async check(data: unknown) {
    if (used++ % 1_000 === 0) {
      rig = relayRig()
      await rig.turn()
    }
    rig!.post(data)
    await rig!.turn()
    for (const batch of rig!.sent()) {
      const parsed = EventBatch.safeParse(batch)
      expectThat(parsed.success, 'the background would refuse the batch, and all after it would wait for ever')
      expectThat(JSON.stringify(batch).length < longest, 'a batch over what a message may hold')
      const { document, events } = parsed.data
      expectThat(
        events.every(({ id, frame }) => id.startsWith(`${document.id}.`) && frame === document.id),
        'a forged id',
      )
    }
  },
}
