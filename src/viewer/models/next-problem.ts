/** From one problem to the next, in the list that the reader looks at. Pure. */
import type { SessionEvent } from '../../core/session/index.ts'
import { isShownAsFailed, levelOf } from '../../views/index.ts'
import type { TabId } from '../address/location.ts'
import { isNetworkEvent } from './network-model.ts'

/** Which events are lines of a table. */
const standsIn: Partial<Record<TabId, (event: SessionEvent) => boolean>> = {
  network: isNetworkEvent,
  console: (event) => levelOf(event) !== undefined,
}

/**
 * The problem after the selected event, or before it; without one the first, or the last. In the table of requests and in
 * the console only theirs, as long as they have any: from anywhere else it leads to the timeline.
 */
export function nextProblem(
  events: readonly SessionEvent[],
  from: { tab: TabId; selected: string | undefined },
  direction: 1 | -1,
): { event: SessionEvent; tab: TabId } | undefined {
  const own = events.filter(standsIn[from.tab] ?? (() => false))
  const stays = own.some(isShownAsFailed)
  const listed = stays ? own : events
  const at = listed.findIndex(({ id }) => id === from.selected)
  const before = direction === -1 && at !== -1 ? listed.slice(0, at) : listed
  const event = direction === 1 ? listed.slice(at + 1).find(isShownAsFailed) : before.findLast(isShownAsFailed)
  return event && { event, tab: stays ? from.tab : 'timeline' }
}
