/** Reads a file in the order in which the viewer shows it. */
import { type OnProgress, type OpenedFile, openInSteps } from '../../core/bundle/index.ts'
import { type Overview, overviewOf } from '../models/overview-model.ts'

/** A file on disk, which the worker reads itself, or bytes that are transferred to it. */
export type Source = Blob | Uint8Array<ArrayBuffer> | Embedded

/** A bundle embedded in the page in two parts: what the recording is read from, and what may come later. */
export interface Embedded {
  first: Uint8Array<ArrayBuffer>
  others: Promise<Uint8Array<ArrayBuffer> | undefined>
}

/** A file as far as it has been read. */
export interface Reading {
  file: OpenedFile
  overview: Overview
  /** all events are here; until then there are none, or only outlines */
  whole: boolean
  /** all files of a bundle are here and were checked */
  checked: boolean
}

/**
 * Reads a file: each reading knows more than the one before, and the last is `whole` and `checked`. Rejects with what
 * `openFile` of the bundle room throws, or when `signal` is aborted.
 */
export type ReadFile = (
  source: Source,
  password?: string,
  onProgress?: OnProgress,
  signal?: AbortSignal,
) => AsyncIterable<Reading>

/** Reads in the current thread. */
export async function* readFile(source: Source, password?: string, onProgress?: OnProgress): AsyncGenerator<Reading> {
  const [first, others] = 'first' in source ? [source.first, source.others] : [source, undefined]
  let last: Reading | undefined
  for await (const step of openInSteps(first, password, onProgress, others)) {
    const known = step.file.session === last?.file.session
    last = { ...step, overview: known && last ? last.overview : overviewOf(step.file) }
    yield last
  }
}
