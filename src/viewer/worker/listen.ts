/** Runs in the viewer's worker. */
import { runWorker, type WorkerScope } from '../../core/base/worker-port.ts'
import { maskFile } from './mask-file.ts'
import { readFile } from './read.ts'
import { createReadListener, type ReadNews, type ReadOrder } from './wire.ts'

/** The worker's end of the connection. */
export type ReaderScope = WorkerScope<ReadNews, ReadOrder>

/**
 * Reads or masks the files the viewer sends. If no worker can be started, the page puts its own scope in `casefileReader`.
 */
export function listenForFiles(global: object): void {
  const { casefileReader: inPage } = global as { casefileReader?: ReaderScope }
  runWorker(inPage ?? global, (tell) => createReadListener(readFile, tell, maskFile))
}
