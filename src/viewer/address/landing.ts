/** Where a deep link leads in a file that may not have been read to its end yet. Pure. */
import { quoted } from '../../core/bundle/errors.ts'
import type { SessionEvent } from '../../core/session/index.ts'
import type { Place, TabId } from './location.ts'
import { namedEvent, namesEvent } from './named-event.ts'

export interface Landing {
  /** undefined: the one that is shown stays */
  tab: TabId | undefined
  event: SessionEvent | undefined
  /** id of what is selected: of the event, or of one that may still come */
  selected: string | undefined
  /** a sentence for the reader, or nothing */
  notice: string
  /** what the link names is found, or is not there: nothing that is still read changes that */
  isFinal: boolean
}

/**
 * An event or a moment without a tab is shown in the timeline.
 * @param whole all events are here
 * @param tabs of the file
 */
export function landingOf(
  place: Place,
  { events, whole, tabs }: { events: readonly SessionEvent[]; whole: boolean; tabs: readonly TabId[] },
): Landing {
  const event = namedEvent(place, events)
  const hasTab = place.tab !== undefined && tabs.includes(place.tab)
  const isSought = namesEvent(place)
  // More events may be nearer to a moment, and steps are counted.
  const isCertain = event !== undefined && place.at === undefined && place.step === undefined
  return {
    tab: hasTab ? place.tab : isSought || place.span ? 'timeline' : undefined,
    event,
    selected: event?.id ?? (whole ? undefined : place.event),
    notice: whole && !event && isSought && place.at === undefined ? missing(place) : '',
    isFinal: whole || isCertain || !isSought,
  }
}

function missing({ step, event = '' }: Place): string {
  return `This file has no ${step === undefined ? `event ${quoted(event)}` : `step ${step}`}.`
}
