/**
 * The viewer and the worker that reads files for it: JSON of 100 MB is parsed in one go, in which a page would stand
 * still. What was read comes back in slices, each copied within the time of a frame.
 */
import { BundleError } from '../../core/bundle/errors.ts'
import type { OnProgress, OpenedFile } from '../../core/bundle/index.ts'
import { PasswordError } from '../../core/bundle/lock.ts'
import type { Session, SessionEvent } from '../../core/session/index.ts'
import type { Verdict } from '../../core/triage/index.ts'

/** A file with the verdict on it, where that was reached already. */
export type JudgedFile = OpenedFile & { verdict?: Verdict }

/** What is to be read: a file on disk, which the worker reads itself, or bytes that are handed over to it. */
export type Source = Blob | Uint8Array<ArrayBuffer>

/** Reads a file. Rejects with what `openFile` of the bundle room throws, or when `signal` is aborted. */
export type ReadFile = (
  source: Source,
  password?: string,
  onProgress?: OnProgress,
  signal?: AbortSignal,
) => Promise<JudgedFile>

/** What is asked of the worker, once. */
export interface ReadOrder {
  source: Source
  password: string | undefined
}

/** Why a file was refused: what a person reads, whether a password was wrong and not just missing, or a fault of ours. */
type Refused = { message: string } | { wrong: boolean } | { fault: string }

/** What the worker tells: that it runs, how far it is, then any number of slices and the file without its events. */
export type ReadNews =
  | { ready: true }
  | { done: number; all: number }
  | { events: SessionEvent[] }
  | { file: JudgedFile }
  | { refused: Refused }

/** The part of a Worker that is used. */
export interface ReaderPort {
  postMessage(order: ReadOrder, transfer: Transferable[]): void
  onmessage: ((event: { data: ReadNews }) => void) | null
  onerror: ((event: { message?: string }) => void) | null
  terminate(): void
}

/** Events of one slice. */
const slice = 250

/**
 * Reads each file in a worker of its own, so that all its memory is given back and a long reading can be broken off.
 * @param inPage reads where the browser starts no worker; the page then stands still meanwhile
 */
export function readerIn(start: () => ReaderPort, inPage: ReadFile): ReadFile {
  // Begun at once, so that it runs by the time that a file is there; the first who asks takes it.
  let next: Promise<ReaderPort | undefined> | undefined = started(start)
  return async (source, password, onProgress, signal) => {
    const begun = next ?? started(start)
    next = undefined
    const worker = await begun
    if (!worker) return inPage(source, password, onProgress, signal)
    try {
      signal?.throwIfAborted()
      return await read(worker, { source, password }, onProgress, signal)
    } finally {
      worker.terminate()
    }
  }
}

/** A worker that runs; undefined where none can. */
async function started(start: () => ReaderPort): Promise<ReaderPort | undefined> {
  try {
    const worker = start()
    return await new Promise((resolve) => {
      worker.onmessage = () => resolve(worker)
      worker.onerror = () => resolve(undefined)
    })
  } catch {
    return undefined
  }
}

function read(
  worker: ReaderPort,
  order: ReadOrder,
  onProgress?: OnProgress,
  signal?: AbortSignal,
): Promise<JudgedFile> {
  const events: SessionEvent[] = []
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason))
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.onmessage = ({ data }) => {
      if ('events' in data) for (const event of data.events) events.push(event)
      else if ('file' in data) resolve(withEvents(data.file, events))
      else if ('refused' in data) reject(errorFrom(data.refused))
      else if ('done' in data) onProgress?.(data.done, data.all)
    }
    // Handed over and not copied; nobody needs them here any more.
    worker.postMessage(order, order.source instanceof Blob ? [] : [order.source.buffer])
  })
}

function withEvents<F extends JudgedFile>(file: F, events: SessionEvent[]): F {
  return { ...file, session: { ...file.session, events } }
}

function errorFrom(refused: Refused): Error {
  if ('fault' in refused) return new Error(refused.fault)
  return 'wrong' in refused ? new PasswordError(refused.wrong) : new BundleError(refused.message)
}

/** The worker's side. */
export function createReadListener(
  openFile: (source: Source, password: string | undefined, onProgress: OnProgress) => Promise<OpenedFile>,
  judge: (session: Session) => Verdict,
  tell: (news: ReadNews, transfer: Transferable[]) => void,
): (order: ReadOrder) => Promise<void> {
  tell({ ready: true }, [])
  return async ({ source, password }) => {
    try {
      const file: JudgedFile = await openFile(source, password, (done, all) => tell({ done, all }, []))
      const { events } = file.session
      const verdict = file.verdict ?? judge(file.session)
      for (let from = 0; from < events.length; from += slice) {
        tell({ events: events.slice(from, from + slice) }, [])
      }
      tell({ file: { ...withEvents(file, []), verdict } }, buffersOf(file))
    } catch (error) {
      tell({ refused: refusalOf(error) }, [])
    }
  }
}

/** The memory of its files: each has its own, as `readZip` unpacks them. */
function buffersOf(file: JudgedFile): ArrayBuffer[] {
  if (file.kind === 'har') return []
  return [...new Set([...file.files.values()].map(({ buffer }) => buffer as ArrayBuffer))]
}

function refusalOf(error: unknown): Refused {
  if (error instanceof PasswordError) return { wrong: error.wrong }
  if (error instanceof BundleError) return { message: error.message }
  return { fault: error instanceof Error ? error.message : String(error) }
}
