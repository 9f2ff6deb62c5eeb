import { encode } from './encode.ts'
import { createBucket } from './flood.ts'
import { getter, WeakRegister, weakGet, weakSet } from './intrinsics.ts'
import type { Later } from './json.ts'
import type { Listeners } from './lasting.ts'
import type { Outbox } from './outbox.ts'
import { preview } from './preview.ts'
import { quietly } from './quietly.ts'
import { eventTarget } from './saved.ts'
import { isRepeat, newSeries } from './series.ts'
import { thrownInfo } from './thrown.ts'

const errorOf = getter(ErrorEvent.prototype, 'error')
const messageOf = getter(ErrorEvent.prototype, 'message')
const fileOf = getter(ErrorEvent.prototype, 'filename')
const lineOf = getter(ErrorEvent.prototype, 'lineno')
const columnOf = getter(ErrorEvent.prototype, 'colno')
const reasonOf = getter(PromiseRejectionEvent.prototype, 'reason')
const promiseOf = getter(PromiseRejectionEvent.prototype, 'promise')

/**
 * Records uncaught errors and unhandled rejections: what is to be done with each event of the window.
 *
 * To be called in the capture phase and first of all, so that no listener of the page can hide an event.
 * `window.onerror` is left alone: the page may read it, and whoever sets it last is the only one to be called.
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
      // Elements whose load failed raise `error` too; those are seen from the isolated world.
      if (eventTarget(event) !== window) return
      const error = errorOf(event)
      const message = messageOf(event)
      const place = { url: fileOf(event), line: lineOf(event), column: columnOf(event) }
      // The same message from the same place: what was thrown is another object each time.
      const of = [message, place.url, place.line, place.column]
      if (isRepeat(series, of) || !bucket.take()) return
      const thrown =
        // None for a script of another origin without CORS (`Script error.`), `throw null`, and the browser's own.
        error === null || error === undefined ? { error: { name: 'Error', message } } : told(error)
      // A ResizeObserver that finds no rest fails in every frame: that must not use up the room of other errors.
      const options = { keep: true, series, bucket }
      series.last = outbox.add({ type: 'error', source: 'uncaught', ...thrown, ...place }, options)
      series.of = of
    }),

    unhandledrejection: whileRecording((event) => {
      if (!bucket.take()) return
      const { seq } = outbox.add({ type: 'error', source: 'rejection', ...told(reasonOf(event)) }, { keep: true })
      weakSet(reported, promiseOf(event), seq)
    }),

    rejectionhandled: whileRecording((event) => {
      const ref = weakGet(reported, promiseOf(event)) as number | undefined
      if (ref) outbox.add({ type: 'handled', ref }, { keep: true })
    }),
  }
}

/** What was thrown; of what is no error the value too. */
function told(value: unknown): { error: Later; thrown: Later | undefined } {
  const error = thrownInfo(value)
  return { error: () => encode(error), thrown: error.isError === false ? preview(value) : undefined }
}
