/** Moves from one problem to the next in the current list. Pure. */
import type { SessionEvent } from '../../core/session/index.ts'
import { isShownAsFailed, levelOf } from '../../views/index.ts'
import type { TabId } from '../address/location.ts'
import { isNetworkEvent } from './network-model.ts'

/** Which events have a row in a table. */
const standsIn: Partial<Record<TabId, (event: SessionEvent) => boolean>> = {
  network: isNetworkEvent,
  console: (event) => levelOf(event) !== undefined,
}

/**
 * The problem before or after the selected event; without a selection the last or first. In the network table and the
 * console only their own problems count, if they have any; otherwise it goes to the timeline.
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
