import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { SessionEvent } from '../core/session/index.ts'
import type { Look as KeptLook } from '../ui/index.ts'
import { eventIndex, noFilter, type Span } from '../views/index.ts'
import { landingOf } from './address/landing.ts'
import { type Place, type TabId, tabsOf } from './address/location.ts'
import { nextProblem } from './models/next-problem.ts'
import { createNarrowing } from './narrowing.ts'
import type { Reading } from './worker/read.ts'

export type Look = ReturnType<typeof createLook>

/** The reader's position in an open file (tab, event, span and filters), and how it moves. */
export function createLook(opened: ReadonlySignal<Reading | undefined>) {
  const tab = signal<TabId>('overview')
  const selected = signal<string>()
  /** of the replay, in ms since recording began */
  const moment = signal<number>()
  /** counts links followed to an event, as opposed to moves in a list */
  const jumps = signal(0)
  /** what is open and scrolled to on the tabs that are not shown */
  const kept: KeptLook = new Map()
  /** a sentence for the reader, until dismissed */
  const notice = signal('')

  const tabs = computed(() => (opened.value ? tabsOf(opened.value.file) : []))
  const events = computed<readonly SessionEvent[]>(() => opened.value?.file.session.events ?? [])
  const eventOf = (id: string | undefined) => (id === undefined ? undefined : eventIndex(events.value).byId.get(id))
  const selectedEvent = computed(() => eventOf(selected.value))

  const narrowing = createNarrowing(events)
  const { filter, span } = narrowing.signals

  return {
    tab,
    tabs,
    selected,
    selectedEvent,
    jumps,
    moment,
    notice,
    kept,
    ...narrowing.signals,
    /** Resets everything for another file. */
    lookAnew: () => {
      selected.value = undefined
      moment.value = undefined
      notice.value = ''
      narrowing.reset()
      kept.clear()
      tab.value = 'overview'
    },
    /** Shows the reader a sentence; an empty one dismisses it. */
    say: (sentence: string) => {
      notice.value = sentence
    },
    showTab: (id: TabId) => {
      tab.value = id
    },
    /** Limits the lists to a time span, or removes the limit. */
    narrow: (wanted: Span | undefined) => {
      span.value = wanted
    },
    select: (id: string | undefined) => {
      selected.value = id
    },
    /** Follows a link to an event next to the current list. */
    jumpTo: (id: string) =>
      batch(() => {
        selected.value = id
        jumps.value++
      }),
    /** Shows an event in the timeline, from any tab. */
    showEvent: (id: string) =>
      batch(() => {
        if (!opened.value) return
        const event = eventOf(id)
        // It may still arrive, until everything is read.
        if (!event && opened.value.whole) return
        if (event) narrowing.reveal(event, 'timeline')
        else filter.value = noFilter
        selected.value = id
        tab.value = 'timeline'
        jumps.value++
      }),
    /** Shows the next problem. @returns false if there is none */
    nextProblem: (direction: 1 | -1): boolean => {
      const next = nextProblem(events.value, { tab: tab.value, selected: selected.value }, direction)
      if (!next) return false
      batch(() => {
        narrowing.reveal(next.event, next.tab)
        tab.value = next.tab
        selected.value = next.event.id
      })
      return true
    },
    /** Shows how the page looked at a moment. */
    showMoment: (at: number) =>
      batch(() => {
        moment.value = at
        tab.value = 'replay'
      }),
    /** Limits the timeline to the causes and effects of an event. */
    isolate: (id: string) =>
      batch(() => {
        filter.value = { ...noFilter, around: id }
        span.value = undefined
        selected.value = id
        tab.value = 'timeline'
      }),
    /**
     * Goes to the target of a deep link; an event or moment without a tab is shown in the timeline.
     * @returns false while the target may still arrive; if it is missing once all is read, the reader is told
     */
    goTo: (place: Place): boolean =>
      batch(() => {
        const { tab: wanted, at } = place
        notice.value = ''
        if (wanted === 'replay' && tabs.value.includes(wanted)) {
          moment.value = at ?? moment.value
          tab.value = wanted
          return true
        }
        if (place.span) span.value = place.span
        const whole = opened.value?.whole === true
        const landing = landingOf(place, { events: events.value, whole, tabs: tabs.value })
        notice.value = landing.notice
        // The target of a link is shown even if filters would hide it.
        narrowing.reveal(landing.event, landing.tab)
        selected.value = landing.selected
        if (landing.tab) tab.value = landing.tab
        return landing.isFinal
      }),
  }
}
