import { encode } from './encode.ts'
import { createBucket } from './flood.ts'
import { dataOf } from './inspect.ts'
import { getter, WeakRegister, weakGet, weakSet } from './intrinsics.ts'
import type { Later } from './json.ts'
import { listenForGood } from './lasting.ts'
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
 * Records uncaught errors and unhandled rejections.
 *
 * Listens in the capture phase and first of all, so no listener of the page can hide an event. `window.onerror` is
 * left alone: the page may read it, and whoever sets it last is the only one to be called.
 */
export function watchErrors(outbox: Outbox): void {
  const bucket = createBucket(outbox, 'errors', 300, 20)
  const series = newSeries()
  const reported = new WeakRegister<object, number>()

  const on = (type: string, record: (event: Event) => void): void =>
    listenForGood(type, (event) => {
      if (outbox.watching) quietly(() => record(event))
    })

  on('error', (event) => {
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
    series.last = outbox.add({ type: 'error', source: 'uncaught', ...thrown, ...place }, { keep: true, series, bucket })
    series.of = of
  })

  on('unhandledrejection', (event) => {
    if (!bucket.take()) return
    const { reason, promise } = rejection(event)
    const entry = outbox.add({ type: 'error', source: 'rejection', ...told(reason) }, { keep: true })
    if (promise) weakSet(reported, promise, entry.seq)
  })

  on('rejectionhandled', (event) => {
    const ref = weakGet(reported, rejection(event).promise) as number | undefined
    if (ref) outbox.add({ type: 'handled', ref }, { keep: true })
  })
}

/** What was thrown; of what is no error the value too. */
function told(value: unknown): { error: Later; thrown: Later | undefined } {
  const error = thrownInfo(value)
  return { error: () => encode(error), thrown: error.isError === false ? preview(value) : undefined }
}

/** Promise libraries raise their own events: the same fields as plain data, or inside `detail`. */
function rejection(event: Event): { reason: unknown; promise: object | undefined } {
  try {
    return { reason: reasonOf(event), promise: promiseOf(event) }
  } catch {
    const source = dataOf(event, 'detail') ?? event
    return { reason: dataOf(source, 'reason'), promise: dataOf(source, 'promise') as object | undefined }
  }
}
