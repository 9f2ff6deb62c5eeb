/** What a page looks plainer without, and works. */
import type { ReportEvent } from '../session/index.ts'

/** A font, icon list or the like that the page's policy does not allow (https://w3c.github.io/webappsec-csp/#directives-fetch). */
export function isOrnament({ directive = '' }: ReportEvent): boolean {
  return /^(?:font|manifest|prefetch)-src$/.test(directive)
}
