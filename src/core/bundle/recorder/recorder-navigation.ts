/** Which page loads a recording waits for, and which it performs itself. */
import type { DocumentInfo, NavigationEvent, SessionEvent, StepEvent } from '../../session/index.ts'
import type { AssertedNavigation } from './recorder-format.ts'

/** ms after a step within which a page load counts as its consequence if nothing says so. */
export const consequence = 2000

/** What a replay sees as a navigation: not `replaceState`, and not leaving. */
const awaited: ReadonlySet<NavigationEvent['how']> = new Set(['load', 'push', 'hash', 'traverse', 'back-forward'])

const historic: ReadonlySet<string> = new Set(['traverse', 'back-forward', 'back', 'forward'])

/**
 * The first navigation each step led to, directly or through a request. Replay waits for an asserted navigation in the
 * step's own frame, so one is recorded only if it happened there.
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
    // A history navigation after a click may be the person's own; waiting for it in vain would fail.
    if (historic.has(event.how) && !historic.has(step.action)) continue
    found.set(step.id, event)
  }
  return found
}

/** Every page load has such an event, before all others of its document. */
const loads: ReadonlySet<NavigationEvent['how']> = new Set(['load', 'reload', 'back-forward'])

/** Where a page was opened. Its record follows the app from one view to the next; the event of its load does not. */
export function openedAt(doc: DocumentInfo, events: readonly SessionEvent[]): Pick<DocumentInfo, 'url' | 'title'> {
  const first = events.find((event) => event.kind === 'navigation' && event.frame === doc.id)
  return first?.kind === 'navigation' && loads.has(first.how) ? first : doc
}

/** Whether the person loaded the page other than by a step: address bar, reload, back from another site. */
export function isVisit(
  event: SessionEvent,
  top: ReadonlySet<string>,
  lastStep: StepEvent | undefined,
  first: DocumentInfo | undefined,
): event is NavigationEvent {
  if (event.kind !== 'navigation' || !top.has(event.frame) || event.cause !== undefined) return false
  if (!loads.has(event.how) || event.frame === first?.id) return false
  if (event.how === 'reload') return true
  return lastStep === undefined || event.at - lastStep.at > consequence
}

export function asserted(navigation: Pick<DocumentInfo, 'url' | 'title'> | undefined): {
  assertedEvents?: AssertedNavigation[]
} {
  if (!navigation) return {}
  return { assertedEvents: [{ type: 'navigation', url: navigation.url, title: navigation.title ?? '' }] }
}
