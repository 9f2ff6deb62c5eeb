/** What the browser warns developers of: deprecated features in use, and things that it did against the page's will. */
import { isExtensionUrl } from '../../core/session/extension-url.ts'
import { sourcePosition } from './csp.ts'
import { type Emit, epoch, type Flush } from './draft.ts'
import { createFold } from './fold.ts'
import type { BrowserReport } from './platform-types.ts'

/**
 * Reports deprecations and interventions until the signal ends (https://w3c.github.io/reporting/#reporting-observer).
 * Does nothing where the browser has no ReportingObserver.
 */
export function observeReports(emit: Emit, signal: AbortSignal): Flush {
  const fold = createFold('browser reports', emit, signal)
  if (typeof ReportingObserver === 'undefined') return fold.flush
  const observer = new ReportingObserver(
    (reports) => {
      for (const { type, body } of reports as BrowserReport[]) {
        if (type !== 'deprecation' && type !== 'intervention') continue
        if (!body || isExtensionUrl(body.sourceFile)) continue
        const message = body.message ?? body.id ?? type
        const position = sourcePosition(body)
        fold.offer(`${type} ${body.id} ${message} ${position.url} ${position.line}`, {
          kind: 'report',
          at: epoch(),
          report: type,
          message,
          ...position,
        })
      }
    },
    { types: ['deprecation', 'intervention'], buffered: true },
  )
  observer.observe()
  signal.addEventListener('abort', () => observer.disconnect())
  return fold.flush
}
