/** Batches of events for the keeper: each says which document it is of, and is masked on its way out. */
import { redactEvent, redactText, redactUrl } from '../core/privacy/index.ts'
import { cutText, type SessionEvent, withoutContent } from '../core/session/index.ts'
import type { Labels } from './labels.ts'
import { withNetworkFacts } from './network-facts.ts'
import { isLate } from './page-state.ts'
import type { RelayPorts } from './ports.ts'
import type { RelayState } from './relay-state.ts'
import { inSlices } from './slices.ts'

/** Characters of the page's address and of its title that are kept: a page may give itself megabytes of either. */
const most = { url: 16 * 1024, title: 300 }

export interface Batches {
  /** Masks events and hands them over. @throws when they were not stored */
  send(events: SessionEvent[]): Promise<void>
  /**
   * Whether the keeper has to hear of this document though nothing happens in it: of sites in its frames.
   * @param introduce of the document itself too
   */
  isOwed(introduce: boolean): boolean
  /** The keeper knows this document no longer. */
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
  /** how many sites in frames the keeper knows of; -1 before it knows this page, in which nothing may happen */
  let told = -1

  return {
    async send(events) {
      const embeds = ports.embeddedSites()
      told = embeds.length
      const by = labels.now()
      const mask = (event: SessionEvent) => redactEvent(withNetworkFacts(event, ports), by)
      const urgent = state.leaving
      const masked = urgent ? events.map(mask) : await inSlices(events, mask, () => state.leaving)
      // Meanwhile everything was handed over as it was at the end; this would come after it and is older.
      if (state.leaving && !urgent) throw new Error('The page is going away.')
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
        ...(secrets.known.length > 0 && { known: secrets.known }),
      })
      secrets.told()
    },
    isOwed: (introduce) => ports.embeddedSites().length > (introduce ? told : Math.max(told, 0)),
    restart() {
      told = -1
    },
  }
}
