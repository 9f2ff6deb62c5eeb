/** The probes of the isolated world: what can be observed of a page without touching it. */
import { observeCsp } from './csp.ts'
import { observeDocumentRequest } from './document-request.ts'
import type { Emit, Flush } from './draft.ts'
import { observeEmbeddedSites } from './embedded.ts'
import { observeNavigation } from './navigation.ts'
import { observeNotices } from './notices/notices.ts'
import { observeReports } from './reports.ts'
import { observeResources } from './resources.ts'
import { observeSteps, type ShadowRootOf } from './steps/steps.ts'
import { observeTimings } from './timing.ts'
import { observeVitals } from './vitals.ts'

export { type Areas, sensitiveAreas } from './areas/sensitive-areas.ts'
export type { Draft } from './draft.ts'
export { embeddedSites } from './embedded.ts'
export { noticed } from './notices/notices.ts'
export { leaveOut } from './own-part.ts'
export { pageTitle } from './page-title.ts'
export { allowElements, hideElements, privateSelector } from './private-parts.ts'
export { withAbsences } from './steps/absence.ts'
export { resourceFacts } from './timing.ts'

export interface FrameOptions {
  /** opens closed shadow trees, if the browser lets extensions do so */
  shadowRootOf?: ShadowRootOf
  /** adds to the probe of steps: `withAbsences`, unless the script has no room for it */
  withSteps?(probe: Probe): Probe
}

type Probe = (emit: Emit, signal: AbortSignal) => Flush

/**
 * Starts every probe of this document; they end with the signal.
 *
 * The result flushes what the probes still hold back (text of a focused field, vitals that may still grow, repeats
 * being counted): call it before events are collected. Probes flush themselves on `pagehide`.
 */
export function observeFrame(
  emit: Emit,
  signal: AbortSignal,
  { shadowRootOf, withSteps = (probe) => probe }: FrameOptions = {},
): Flush {
  observeTimings(signal)
  observeEmbeddedSites(signal)
  const probes = [
    observeNavigation,
    observeDocumentRequest,
    observeResources,
    observeCsp,
    observeReports,
    observeVitals,
    withSteps((emit, signal) => observeSteps(emit, signal, shadowRootOf)),
    // After the steps, so that typing and pressing precede the page's reaction.
    (emit: Emit, signal: AbortSignal) => observeNotices(emit, signal, shadowRootOf),
  ]
  const flushes = probes.map((observe) => observe(emit, signal))
  return () => {
    for (const flush of flushes) flush()
  }
}
