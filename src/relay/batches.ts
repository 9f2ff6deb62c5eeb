/** Batches of events for the keeper: each names its document, and is masked on its way out. */
import { redactEvent, redactText, redactUrl } from '../core/privacy/index.ts'
import { cutText, type SessionEvent, withoutContent } from '../core/session/index.ts'
import type { Labels } from './labels.ts'
import { withNetworkFacts } from './network-facts.ts'
import { isLate } from './page-state.ts'
import type { RelayPorts } from './ports.ts'
import type { RelayState } from './relay-state.ts'
import { inSlices } from './slices.ts'

/** Characters kept of the page's address and title: a page may give itself megabytes of either. */
const most = { url: 16 * 1024, title: 300 }

export interface Batches {
  /** Masks events and hands them over. @throws if they were not stored */
  send(events: SessionEvent[]): Promise<void>
  /** Whether the keeper must be told something even if no event happens: about new sites in frames of this document. */
  isOwed(): boolean
  /** The keeper has forgotten this document. */
  restart(): void
}

export function createBatches(
  window: Window,
  documentId: string,
  ports: RelayPorts,
  labels: Labels,
  state: Readonly<RelayState>,
): Batches {
  const startedAt = performance.timeOrigin
  const late = ports.late ?? (ports.isTopFrame && isLate(window.document))
  let batch = 0
  /** how many sites in frames the keeper knows */
  let told = 0

  return {
    async send(events) {
      const embeds = ports.embeddedSites()
      const by = labels.now()
      const mask = (event: SessionEvent) => redactEvent(withNetworkFacts(event, ports), by)
      const urgent = state.leaving
      const masked = urgent ? events.map(mask) : await inSlices(events, mask, () => state.leaving)
      // The page was left meanwhile, and everything was handed over in its final form: this would arrive later and is older.
      if (state.leaving && !urgent) throw new Error('leaving')
      const secrets = labels.untold(by)
      await ports.send('page.events', {
        document: {
          id: documentId,
          url: redactUrl(cutText(withoutContent(window.location.href), most.url), labels.now()),
          title: redactText(cutText(ports.title(), most.title), labels.now()),
          startedAt,
          late,
          top: ports.isTopFrame,
          ...(embeds.length > 0 && { embeds }),
        },
        batch: batch++,
        events: masked,
        ...(state.recording === undefined && { early: true }),
        ...(secrets.known.length > 0 && { known: secrets.known }),
      })
      secrets.told()
      told = embeds.length
    },
    isOwed: () => ports.embeddedSites().length > told,
    restart() {
      told = 0
    },
  }
}
