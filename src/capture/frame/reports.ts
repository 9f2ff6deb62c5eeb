/** The browser's warnings to developers: deprecated features in use, and interventions against the page. */
import { isExtensionUrl } from '../../core/session/extension-url.ts'
import { sourcePosition } from './csp.ts'
import { type Emit, epoch, type Flush } from './draft.ts'
import { createFold } from './fold.ts'
import type { BrowserReport } from './platform-types.ts'

/**
 * Reports deprecations and interventions until the signal aborts (https://w3c.github.io/reporting/#reporting-observer).
 * Does nothing in browsers without ReportingObserver.
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
