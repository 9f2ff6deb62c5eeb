/** Connects this page's relay with its keeper, even while the page goes away and when it is restored. */
import type { EventBatch, Output, Send } from '../../messages/index.ts'
import type { Slot } from '../slot.ts'
import { PartMissing } from './desk.ts'
import type { GuideSide } from './guide-side.ts'
import { keepLast, takeLast } from './last-batches.ts'
import type { RecordedPage } from './page.ts'

export interface KeeperLine {
  /** what the relay sends */
  send: Send
  /** The relay asks again whether this page is recorded, and by which rules. */
  greetAgain(): Promise<void>
  /** Hands over what the previous page kept in its last moment. */
  handOverLast(): Promise<void>
}

/**
 * Call it before there is a relay: its listener for the end of the page has to run before the relay's, which sends the last
 * events.
 * @param keeper asks the background
 * @param reread called when the page was restored: what is stored may have changed while it was away
 */
export function keeperLine(
  slot: Slot,
  page: RecordedPage,
  guide: GuideSide,
  keeper: Send,
  reread: () => Promise<void>,
): KeeperLine {
  let leaving = false

  async function hello(): Promise<Output<'page.hello'>> {
    await guide.first
    const answer = await keeper('page.hello', {})
    // Checked at the answer, because the extension may have arrived in between.
    return page.yielding ? { ...answer, recording: false } : answer
  }

  const send = ((name: string, given: unknown) => {
    if (name === 'page.hello') return hello()
    if (name === 'page.events' && leaving) keepLast(slot, given as EventBatch)
    return keeper(name as 'page.events', given as EventBatch)
  }) as Send

  async function greetAgain(): Promise<void> {
    const { relay } = page
    if (!relay) return
    const { recording, rules } = await hello()
    relay.rules(rules)
    await relay.record(recording)
  }

  async function handOverLast(): Promise<void> {
    for (const batch of takeLast(slot)) {
      await keeper('page.events', batch).catch((error) => {
        // Nobody has processed it yet: the next page hands it over.
        if (error instanceof PartMissing) keepLast(slot, batch)
      })
    }
  }

  function onTheWay(event: PageTransitionEvent): void {
    if (!event.isTrusted) return
    leaving = event.type === 'pagehide'
    if (leaving) return
    void handOverLast()
    // A page restored with all its memory may have been stopped, or its guide ended, in a later page of the tab. If that
    // cannot be found out, nothing is recorded.
    if (event.persisted) reread().then(greetAgain).catch(page.leaveAlone)
  }
  for (const type of ['pagehide', 'pageshow'] as const) window.addEventListener(type, onTheWay, true)

  return { send, greetAgain, handOverLast }
}
