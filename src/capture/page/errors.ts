import { encode } from './encode.ts'
import { createBucket } from './flood.ts'
import { getters, WeakRegister, weakGet, weakSet } from './intrinsics.ts'
import type { Later } from './json.ts'
import type { Listeners } from './lasting.ts'
import type { Outbox } from './outbox.ts'
import { preview } from './preview.ts'
import { quietly } from './quietly.ts'
import { cutUrl } from './request-url.ts'
import { eventTarget } from './saved.ts'
import { isRepeat, newSeries } from './series.ts'
import { thrownInfo } from './thrown.ts'

const [errorOf, messageOf, fileOf, lineOf, columnOf] = getters(
  ErrorEvent.prototype,
  'error',
  'message',
  'filename',
  'lineno',
  'colno',
)
const [reasonOf, promiseOf] = getters(PromiseRejectionEvent.prototype, 'reason', 'promise')

/**
 * Records uncaught errors and unhandled rejections; returns a handler per window event.
 *
 * Must run in the capture phase before all others, so that no listener of the page can hide an event. `window.onerror`
 * is left alone: the page may read it, and only the last handler set is called.
 */
export function watchErrors(outbox: Outbox): Listeners {
  const bucket = createBucket(outbox, 'errors', 300, 20)
  const series = newSeries()
  const reported = new WeakRegister<object, number>()

  const whileRecording = (record: (event: Event) => void) => (event: Event) => {
    if (outbox.recording) quietly(() => record(event))
  }

  return {
    error: whileRecording((event) => {
      // Elements that fail to load raise `error` too; the isolated world observes those.
      if (eventTarget(event) !== window) return
      const error = errorOf(event)
      const message = messageOf(event)
      // Compare message and position: the thrown object differs each time.
      const of = [message, cutUrl(fileOf(event)), lineOf(event), columnOf(event)] as const
      if (isRepeat(series, of) || !bucket.take()) return
      const thrown =
        // No error is given for a cross-origin script without CORS (`Script error.`), for `throw null`, and for the
        // browser's own errors.
        error === null || error === undefined ? { error: { name: 'Error', message } } : told(error)
      // A ResizeObserver loop fails in every frame, and must not use up the quota of other errors.
      const record = { type: 'error', source: 'uncaught', ...thrown, url: of[1], line: of[2], column: of[3] } as const
      series.last = outbox.add(record, true, 0, undefined, undefined, series, bucket)
      series.of = of
    }),

    unhandledrejection: whileRecording((event) => {
      if (!bucket.take()) return
      const { seq } = outbox.add({ type: 'error', source: 'rejection', ...told(reasonOf(event)) }, true)
      weakSet(reported, promiseOf(event), seq)
    }),

    rejectionhandled: whileRecording((event) => {
      const ref = weakGet(reported, promiseOf(event)) as number | undefined
      if (ref) outbox.add({ type: 'handled', ref }, true)
    }),
  }
}

/** What was thrown; if it is not an Error, the value too. */
function told(value: unknown): { error: Later; thrown: Later | undefined } {
  const error = thrownInfo(value)
  return { error: () => encode(error), thrown: error.isError === false ? preview(value) : undefined }
}
