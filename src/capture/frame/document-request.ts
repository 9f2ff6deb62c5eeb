/** The request for the document itself, which no script of the page can observe. */
import { type DraftOf, type Emit, epoch, type Flush } from './draft.ts'
import { flushAtEnd, whenParsed } from './listen.ts'
import { page } from './native.ts'
import { pageText } from './page-text.ts'
import { whenPrivateKnown } from './private-parts.ts'
import { toFacts } from './timing.ts'

/**
 * Reports the request for this document once it has been received. Nothing for documents that were never requested
 * (about:blank, srcdoc).
 *
 * The browser does not reveal the method, so a document that answered a form's POST is reported as GET; nor does it
 * reveal headers, hence the empty list. If the status is an error, the page's text becomes the response body: servers
 * that render whole pages give the reason nowhere else.
 */
export function observeDocumentRequest(emit: Emit, signal: AbortSignal): Flush {
  let refused: DraftOf<'request'> | undefined
  const tell = () => {
    if (!refused) return
    const said = pageText()
    const body = said && { type: page.contentType, ...said }
    emit({ ...refused, ...(body && { responseBody: body }) })
    refused = undefined
  }
  const parsed = whenParsed(() => {
    const request = documentRequest()
    if (!request) return
    if ((request.status ?? 0) < 400) {
      emit(request)
      return
    }
    refused = request
    whenPrivateKnown(tell)
  }, signal)
  return flushAtEnd(() => {
    parsed()
    tell()
  }, signal)
}

function documentRequest(): DraftOf<'request'> | undefined {
  const entry = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined
  if (!entry || !/^https?:/.test(entry.name)) return undefined
  const arrived = entry.responseEnd > 0
  return {
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
  }
}
