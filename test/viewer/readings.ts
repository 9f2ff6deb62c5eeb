/** Readers that need no file. */
import type { OpenedFile } from '../../src/core/bundle/index.ts'
import { overviewOf } from '../../src/viewer/models/overview-model.ts'
import type { ReadFile, Reading } from '../../src/viewer/worker/read.ts'

/** All there is to know of a file. */
export function readingOf(file: OpenedFile): Reading {
  return { file, overview: overviewOf(file), whole: true, checked: true }
}

/** Reads what `open` gives, at once. */
export function readerOf(open: (...asked: Parameters<ReadFile>) => Promise<OpenedFile>): ReadFile {
  return async function* (...asked) {
    yield readingOf(await open(...asked))
  }
}
