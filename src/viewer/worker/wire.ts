/**
 * Connects the viewer to the worker that reads its files: parsing 100 MB of JSON in one go would block the page. The first
 * screen's data comes first; the events follow in slices small enough to be copied within a frame.
 */
import type { Tell, WorkerPort } from '../../core/base/worker-port.ts'
import { BundleError } from '../../core/bundle/errors.ts'
import type { MaskPhase, OnProgress, OpenedBundle, OpenedFile } from '../../core/bundle/index.ts'
import type { SessionEvent } from '../../core/session/index.ts'
import { slicesOf } from '../../core/session/slices.ts'
import type { MaskedCopy, MaskFile, MaskHar, MaskOrder } from './mask-file.ts'
import { errorFrom, newsOf, noWorker, type Refused, refusalOf, started } from './port.ts'
import type { Embedded, ReadFile, Reading, Source } from './read.ts'

/**
 * The one request to a worker; `others` is the second embedded part, sent once available. A truncated page may end within
 * it.
 */
export type ReadOrder =
  | MaskOrder
  | { source: Blob | Uint8Array<ArrayBuffer>; password: string | undefined; inParts: boolean }
  | { others: Uint8Array<ArrayBuffer> | 'damaged' | undefined }

/** What is known about a bundle once it is fully checked. */
type Checked = Pick<OpenedBundle, 'files' | 'integrity' | 'problems'>

/** What the worker reports: that it runs, its progress, the file without events, slices of events, and the end of them. */
export type ReadNews =
  | { ready: true }
  | { done: number; all: number }
  | { begun: Reading }
  | { events: SessionEvent[] }
  | { whole: true }
  | { checked: Checked }
  | { phase: MaskPhase; done: number; all: number }
  | { masked: MaskedCopy }
  | { refused: Refused }

/** The reader's end of the connection. */
export type ReaderPort = WorkerPort<ReadOrder, ReadNews>

/** Events per slice. */
const slice = 250

/**
 * Reads each file in a worker of its own, so that all its memory is released and a long read can be cancelled.
 * @param inPage reads if the browser cannot start a worker; this blocks the page
 */
export function readerIn(start: () => ReaderPort, inPage: () => ReaderPort = noWorker): ReadFile {
  // Started early, so that a worker is ready when a file arrives; the first caller takes it.
  const begin = () => started(start).catch(() => started(inPage))
  let next: Promise<ReaderPort> | undefined = begin()
  // Reported to whoever asks for a file.
  next.catch(() => undefined)
  return async function* (source, password, onProgress, signal) {
    const begun = next ?? begin()
    next = undefined
    const port = await begun
    try {
      signal?.throwIfAborted()
      yield* read(port, source, password, onProgress, signal)
    } finally {
      port.terminate()
    }
  }
}

async function* read(
  port: ReaderPort,
  source: Source,
  password: string | undefined,
  onProgress: OnProgress | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<Reading> {
  const news = newsOf(port, signal)
  order(port, source, password)
  const events: SessionEvent[] = []
  let reading: Reading | undefined
  for await (const told of news) {
    if ('done' in told) onProgress?.(told.done, told.all)
    else if ('refused' in told) throw errorFrom(told.refused)
    else if ('events' in told) for (const event of told.events) events.push(event)
    else {
      reading = grown(reading, told, events)
      if (reading) yield reading
      if (reading?.whole && reading.checked) return
    }
  }
}

/** Merges what has become known into the reading. */
function grown(reading: Reading | undefined, told: ReadNews, events: SessionEvent[]): Reading | undefined {
  if ('begun' in told) return told.begun
  if (!reading) return undefined
  if ('whole' in told) {
    const file = withEvents(reading.file, events)
    // A HAR has no checksums, so once its events are here nothing is left to check.
    return { ...reading, file, whole: true, checked: file.kind === 'har' }
  }
  if ('checked' in told) return { ...reading, file: { ...reading.file, ...told.checked }, checked: true }
  return reading
}

/** Bytes are transferred instead of copied: they are no longer needed here. */
function order(port: ReaderPort, source: Source, password: string | undefined): void {
  const post = (first: Blob | Uint8Array<ArrayBuffer>, inParts: boolean) =>
    port.postMessage({ source: first, password, inParts }, first instanceof Blob ? [] : [first.buffer])
  if (!('first' in source)) {
    post(source, false)
    return
  }
  post(source.first, true)
  source.others.then(
    (others) => port.postMessage({ others }, others ? [others.buffer] : []),
    () => port.postMessage({ others: 'damaged' }, []),
  )
}

function withEvents<F extends OpenedFile>(file: F, events: SessionEvent[]): F {
  return { ...file, session: { ...file.session, events } }
}

/** Makes masked copies, each in a worker of its own that is terminated by `signal`. */
export function maskerIn(start: () => ReaderPort, inPage: () => ReaderPort = noWorker): MaskHar {
  return async (asked, onProgress, signal) => {
    const port = await started(start).catch(() => started(inPage))
    try {
      signal.throwIfAborted()
      const news = newsOf(port, signal)
      port.postMessage(asked, [])
      for await (const told of news) {
        if ('phase' in told) onProgress(told.phase, told.done, told.all)
        else if ('refused' in told) throw errorFrom(told.refused)
        else if ('masked' in told) return told.masked
      }
      throw new Error('The worker ended without an answer.')
    } finally {
      port.terminate()
    }
  }
}

const noMasking: MaskFile = () => Promise.reject(new Error('Nothing is masked here.'))

/** The worker's side. */
export function createReadListener(
  readFile: ReadFile,
  tell: Tell<ReadNews>,
  maskFile: MaskFile = noMasking,
): (order: ReadOrder) => Promise<void> {
  let take: (others: Uint8Array<ArrayBuffer> | undefined) => void
  let refuse: (error: BundleError) => void
  const others = new Promise<Uint8Array<ArrayBuffer> | undefined>((resolve, reject) => {
    take = resolve
    refuse = reject
  })
  // It may fail before the first part is read.
  others.catch(() => undefined)
  tell({ ready: true })
  return async (order) => {
    if ('mask' in order) return tellMasked(order, maskFile, tell)
    if ('others' in order) return order.others === 'damaged' ? refuse(damagedHalf()) : take(order.others)
    const source: Source = order.inParts ? ({ first: order.source, others } as Embedded) : order.source
    try {
      let whole = false
      for await (const reading of readFile(source, order.password, (done, all) => tell({ done, all }))) {
        if (!whole) tellBegun(reading, tell)
        whole = reading.whole
        if (reading.checked && reading.file.kind === 'bundle') tellChecked(reading.file, tell)
      }
    } catch (error) {
      tell({ refused: refusalOf(error) })
    }
  }
}

function damagedHalf(): BundleError {
  return new BundleError('The second half of this file is damaged or was cut off on the way; ask for it again.')
}

async function tellMasked(order: MaskOrder, maskFile: MaskFile, tell: Tell<ReadNews>): Promise<void> {
  try {
    const masked = await maskFile(order, (phase, done, all) => tell({ phase, done, all }))
    tell({ masked }, [masked.bytes.buffer])
  } catch (error) {
    tell({ refused: refusalOf(error) })
  }
}

function tellBegun(reading: Reading, tell: Tell<ReadNews>): void {
  const { events } = reading.file.session
  const { file } = reading
  // Each picture was decoded into a buffer of its own.
  const pictures = file.kind === 'har' ? [...file.pictures.values()].map(({ bytes }) => bytes.buffer) : []
  tell({ begun: { ...reading, file: withEvents(file, []), whole: false, checked: false } }, pictures)
  if (!reading.whole) return
  for (const part of slicesOf(events, slice)) tell({ events: part })
  tell({ whole: true })
}

/** Each file was unpacked by `openZip` into a buffer of its own. */
function tellChecked({ files, integrity, problems }: OpenedBundle, tell: Tell<ReadNews>): void {
  const memory = new Set([...files.values()].map(({ buffer }) => buffer as ArrayBuffer))
  tell({ checked: { files, integrity, problems } }, [...memory])
}
