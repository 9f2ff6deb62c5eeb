/** What runs in the viewer's worker. */
import { runWorker, type WorkerScope } from '../../core/base/worker-port.ts'
import { maskFile } from './mask-file.ts'
import { readFile } from './read.ts'
import { createReadListener, type ReadNews, type ReadOrder } from './wire.ts'

/** The worker's own end. */
export type ReaderScope = WorkerScope<ReadNews, ReadOrder>

/** Reads what the viewer hands over, or masks it. A page that starts no worker leaves its own scope in `casefileReader`. */
export function listenForFiles(global: object): void {
  const { casefileReader: inPage } = global as { casefileReader?: ReaderScope }
  runWorker(inPage ?? global, (tell) => createReadListener(readFile, tell, maskFile))
}
