/** What runs in the viewer's worker. */
import { maskFile } from './mask-file.ts'
import { readFile } from './read.ts'
import { createReadListener, type ReadNews, type ReadOrder } from './wire.ts'

/** The part of a worker's global scope that is used. */
export interface ReaderScope {
  postMessage(news: ReadNews, transfer: Transferable[]): void
  onmessage: ((event: { data: ReadOrder }) => void) | null
}

/** Reads what the viewer hands over, or masks it. A page that starts no worker leaves its own scope in `casefileReader`. */
export function listenForFiles(global: object): void {
  const scope: ReaderScope = (global as { casefileReader?: ReaderScope }).casefileReader ?? (global as ReaderScope)
  const listener = createReadListener(readFile, (news, transfer) => scope.postMessage(news, transfer), maskFile)
  scope.onmessage = ({ data }) => void listener(data)
}
