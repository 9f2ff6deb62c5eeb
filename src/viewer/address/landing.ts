/** Where a deep link leads in a file that may not be fully read yet. Pure. */
import { quoted } from '../../core/bundle/errors.ts'
import type { SessionEvent } from '../../core/session/index.ts'
import type { Place, TabId } from './location.ts'
import { namedEvent, namesEvent } from './named-event.ts'

export interface Landing {
  /** undefined: keep the current tab */
  tab: TabId | undefined
  event: SessionEvent | undefined
  /** id of the selected event, or of one that may still arrive */
  selected: string | undefined
  /** a sentence for the reader, or empty */
  notice: string
  /** the link's target was found, or does not exist: further reading will not change that */
  isFinal: boolean
}

/**
 * An event or moment without a tab is shown in the timeline.
 * @param whole all events have been read
 * @param tabs of the file
 */
export function landingOf(
  place: Place,
  { events, whole, tabs }: { events: readonly SessionEvent[]; whole: boolean; tabs: readonly TabId[] },
): Landing {
  const event = namedEvent(place, events)
  const hasTab = place.tab !== undefined && tabs.includes(place.tab)
  const isSought = namesEvent(place)
  // Later events may be nearer to a moment, and step numbers may still change.
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
