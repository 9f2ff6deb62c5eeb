/**
 * The wire from the page's own world, which is hostile: anything that arrives may be forged, flooded or malformed. So it can
 * only append records, each of which is checked; anything that does not fit is counted and dropped.
 */
import type { PageRecord, Reader } from '../core/session/index.ts'
import { listenForGood } from './lasting.ts'
import { createWaiting } from './waiting.ts'

/**
 * The name of the one event that hands the port over, before any script of the page has run. The hook's side of the
 * agreement is in capture/page/channel.ts: while the page is being left, when messages through the port may be lost, the
 * hook dispatches its batches as this event.
 */
const portEvent = 'casefile:port'
/** Longest batch that is parsed at all, in UTF-16 units; the hook's own batches are far shorter. */
const maxBatch = 1_000_000
/** Most records taken from one batch. */
const maxRecords = 5_000

/** ms that the hook may take to hand over what it holds */
const flushPatience = 300

export interface PagePort {
  /** tells the hook whether to record; besides `flush`, the only thing ever said to the page's world */
  record(recording: boolean): void
  /** Asks the hook for what it holds back. Resolves when all of it has been read, or after a moment. */
  flush(): Promise<void>
  /** whether the page had replaced its clock at the last flush */
  readonly otherClock: boolean
  /** a hook has handed over its port */
  readonly connected: boolean
}

export interface PagePortListener {
  /** checks and reads a record; undefined for anything else */
  recordOf: Reader<PageRecord>
  records(records: PageRecord[]): void
  /** receives how many were malformed */
  rejected(count: number): void
  /** false once the extension is gone from under this page */
  alive(): boolean
}

/**
 * Waits for the hook's port and reads records from it. Later ports are refused: only the first one came before the page's
 * own scripts, and the refusal tells a second hook that one is already at work. A record that comes twice is read once.
 * @param line where the hook hands over its port
 */
export function listenToPage(
  window: Window,
  line: EventTarget,
  listener: PagePortListener,
  signal: AbortSignal,
): PagePort {
  let port: MessagePort | undefined
  let recording: boolean | undefined
  /** ends when the hook has handed over everything it held */
  const handOver = createWaiting()
  let lastSeq = 0
  let otherClock = false

  function read(data: unknown): void {
    const batch = parse(data)
    if (!batch) {
      listener.rejected(1)
      return
    }
    const records = batch.slice(0, maxRecords).flatMap((candidate) => listener.recordOf(candidate) ?? [])
    if (records.length < batch.length) listener.rejected(batch.length - records.length)
    const fresh = records.filter(({ seq }) => seq > lastSeq)
    for (const { seq } of fresh) lastSeq = Math.max(lastSeq, seq)
    if (fresh.length > 0) listener.records(fresh)
  }

  function take(offered: MessagePort): void {
    port = offered
    offered.onmessage = (event) => {
      const { data } = event
      // A dispatched batch has now been taken, so the hook need not send it through the port as well.
      event.preventDefault()
      if (data === '[]' || data === '[0]') {
        otherClock = data === '[0]'
        handOver.end()
      } else read(data)
    }
    if (recording !== undefined) offered.postMessage({ type: 'hello', recording })
  }

  listenForGood(
    window,
    line,
    portEvent,
    (event) => {
      const offered = (event as MessageEvent).ports?.[0]
      // The relay of an extension updated meanwhile leaves the port to its successor.
      if (!listener.alive()) return
      event.stopImmediatePropagation()
      if (port || !offered) return event.preventDefault()
      take(offered)
    },
    signal,
  )
  return {
    record(next) {
      port?.postMessage({ type: recording === undefined ? 'hello' : 'record', recording: next })
      recording = next
    },
    async flush() {
      if (!port) return
      // A page with a busy main thread, or a hook of an older version, must not hold up the capture.
      const handedOver = handOver.until(flushPatience)
      port.postMessage({ type: 'flush' })
      await handedOver
    },
    get otherClock() {
      return otherClock
    },
    get connected() {
      return port !== undefined
    },
  }
}

function parse(text: unknown): unknown[] | undefined {
  if (typeof text !== 'string' || text.length > maxBatch) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}
