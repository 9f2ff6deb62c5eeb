/** What runs in the viewer's worker. */
import { openFile } from '../../core/bundle/index.ts'
import { judge } from '../../core/triage/index.ts'
import { createReadListener, type ReadNews, type ReadOrder } from './wire.ts'

/** The part of a worker's global scope that is used. */
export interface ReaderScope {
  postMessage(news: ReadNews, transfer: Transferable[]): void
  onmessage: ((event: { data: ReadOrder }) => void) | null
}

/** Reads what the viewer hands over. */
export function listenForFiles(scope: ReaderScope): void {
  const listener = createReadListener(openFile, judge, (news, transfer) => scope.postMessage(news, transfer))
  scope.onmessage = ({ data }) => void listener(data)
}
