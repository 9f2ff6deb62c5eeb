/** The request for the document itself, which no script of the page can see being made. */
import { type Emit, epoch, type Flush } from './draft.ts'
import { whenParsed } from './listen.ts'
import { toFacts } from './timing.ts'

/**
 * Reports the request for this document once it has been received. Nothing for documents that were never requested
 * (about:blank, srcdoc).
 *
 * The browser does not tell the method, so a document that answered a form's POST is told as GET; it does not tell
 * headers either, hence the empty list.
 */
export function observeDocumentRequest(emit: Emit, signal: AbortSignal): Flush {
  return whenParsed(() => {
    const entry = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined
    if (!entry || !/^https?:/.test(entry.name)) return
    const arrived = entry.responseEnd > 0
    emit({
      kind: 'request',
      at: epoch(entry.startTime),
      api: 'document',
      method: 'GET',
      url: entry.name,
      state: arrived ? 'done' : 'pending',
      requestHeaders: [],
      ...(entry.responseStatus > 0 && { status: entry.responseStatus }),
      ...(entry.redirectCount > 0 && { redirected: true }),
      ...(arrived && { duration: Math.round((entry.responseEnd - entry.startTime) * 10) / 10, ...toFacts(entry) }),
    })
  }, signal)
}
