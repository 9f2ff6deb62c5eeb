/** Which page loads a recording waits for, and which it makes by itself. */
import type { DocumentInfo, NavigationEvent, SessionEvent, StepEvent } from '../../session/index.ts'
import type { AssertedNavigation } from './recorder-format.ts'

/** How long after a step a page load still counts as its consequence when nothing says so, in ms. */
export const consequence = 2000

/** What a replay sees as a navigation: `replaceState` and leaving are none. */
const awaited: ReadonlySet<NavigationEvent['how']> = new Set(['load', 'push', 'hash', 'traverse', 'back-forward'])

const historic: ReadonlySet<string> = new Set(['traverse', 'back-forward', 'back', 'forward'])

/**
 * The first navigation that each step led to, directly or through a request. Replay waits for an asserted navigation of
 * the frame in which the step was made, so one is written down only where it followed, and there.
 */
export function navigationsByStep(
  events: readonly SessionEvent[],
  frameIdOf: (document: string) => number | undefined,
): Map<string, NavigationEvent> {
  const byId = new Map(events.map((event) => [event.id, event]))
  const found = new Map<string, NavigationEvent>()
  for (const event of events) {
    if (event.kind !== 'navigation' || !awaited.has(event.how)) continue
    const cause = byId.get(event.cause ?? '')
    const step = cause?.kind === 'step' ? cause : byId.get(cause?.cause ?? '')
    if (step?.kind !== 'step' || found.has(step.id) || frameIdOf(step.frame) !== frameIdOf(event.frame)) continue
    // A way through the history that follows a click may be the person's own: waiting for it in vain would fail.
    if (historic.has(event.how) && !historic.has(step.action)) continue
    found.set(step.id, event)
  }
  return found
}

/** A page load that the person asked for otherwise than by a step: address bar, reload, back from another site. */
export function isVisit(
  event: SessionEvent,
  top: ReadonlySet<string>,
  lastStep: StepEvent | undefined,
  first: DocumentInfo | undefined,
): event is NavigationEvent {
  if (event.kind !== 'navigation' || !top.has(event.frame) || event.cause !== undefined) return false
  if (event.how === 'reload') return true
  if (!['load', 'back-forward'].includes(event.how) || event.frame === first?.id) return false
  return lastStep === undefined || event.at - lastStep.at > consequence
}

export function asserted(navigation: NavigationEvent | undefined): { assertedEvents?: AssertedNavigation[] } {
  if (!navigation) return {}
  return { assertedEvents: [{ type: 'navigation', url: navigation.url, title: navigation.title ?? '' }] }
}
