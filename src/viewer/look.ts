import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { SessionEvent } from '../core/session/index.ts'
import { eventIndex, filterEvents, isWithin, noFilter, type Span } from '../views/index.ts'
import { landingOf } from './address/landing.ts'
import { type Place, type TabId, tabsOf } from './address/location.ts'
import { type ConsoleFilter, filterConsole, levelOf } from './models/console-model.ts'
import { filterNetwork, isNetworkEvent, type NetworkFilter, type Order } from './models/network-model.ts'
import { nextProblem } from './models/next-problem.ts'
import type { Reading } from './worker/read.ts'

/** What the tables show; it stays while the reader looks at something else. */
export const allRequests: NetworkFilter & { order: Order } = {
  ...{ show: new Set<never>(), text: '' },
  order: { column: 'start', descending: false },
}
export const allLines: ConsoleFilter = { show: new Set<never>(), text: '' }

export type Look = ReturnType<typeof createLook>

/** Where the reader of an open file is, tab, event, span and filters, and the moves from one place to another. */
export function createLook(opened: ReadonlySignal<Reading | undefined>) {
  const tab = signal<TabId>('overview')
  const selected = signal<string>()
  /** of the replay, in ms since recording began */
  const moment = signal<number>()
  /** counts the links that led to an event, as opposed to moves in a list */
  const jumps = signal(0)
  const filter = signal(noFilter)
  /** a sentence for the reader, until it is put away */
  const notice = signal('')
  /** the time that the lists are narrowed to */
  const span = signal<Span>()
  const network = signal(allRequests)
  const lines = signal(allLines)

  const tabs = computed(() => (opened.value ? tabsOf(opened.value.file) : []))
  const events = computed<readonly SessionEvent[]>(() => opened.value?.file.session.events ?? [])
  const eventOf = (id: string | undefined) => (id === undefined ? undefined : eventIndex(events.value).byId.get(id))
  const selectedEvent = computed(() => eventOf(selected.value))

  /** Takes the span away when it would hide what is to be shown. */
  const widenFor = (event: SessionEvent | undefined) => {
    if (event && span.value && !isWithin(event, span.value)) span.value = undefined
  }

  /** Takes the filter of a list away when it would hide what is to be shown there. */
  const passFilter = (list: TabId | undefined, event: SessionEvent | undefined) => {
    if (!event) return
    if (list === 'timeline' && !filterEvents(events.value, filter.value).includes(event)) filter.value = noFilter
    if (list === 'network' && isNetworkEvent(event) && filterNetwork([event], network.value).length === 0)
      network.value = { ...allRequests, order: network.value.order }
    if (list === 'console' && levelOf(event) && filterConsole([event], lines.value).length === 0) lines.value = allLines
  }

  return {
    tab,
    tabs,
    selected,
    selectedEvent,
    jumps,
    moment,
    notice,
    filter,
    span,
    network,
    lines,
    /** Begins anew, with another file. */
    lookAnew: () => {
      selected.value = undefined
      moment.value = undefined
      notice.value = ''
      filter.value = noFilter
      span.value = undefined
      network.value = allRequests
      lines.value = allLines
      tab.value = 'overview'
    },
    /** Tells the reader a sentence; an empty one puts away what was told. */
    say: (sentence: string) => {
      notice.value = sentence
    },
    showTab: (id: TabId) => {
      tab.value = id
    },
    /** Narrows the lists to a span of time, or shows all of it again. */
    narrow: (wanted: Span | undefined) => {
      span.value = wanted
    },
    select: (id: string | undefined) => {
      selected.value = id
    },
    /** Follows a link to an event beside the list that is shown. */
    jumpTo: (id: string) =>
      batch(() => {
        selected.value = id
        jumps.value++
      }),
    /** Shows an event in the timeline, wherever the reader is. */
    showEvent: (id: string) =>
      batch(() => {
        if (!opened.value) return
        const event = eventOf(id)
        // Before they are all here, it may still come.
        if (!event && opened.value.whole) return
        if (event) passFilter('timeline', event)
        else filter.value = noFilter
        widenFor(event)
        selected.value = id
        tab.value = 'timeline'
        jumps.value++
      }),
    /** Shows the next problem. @returns false where there is none */
    nextProblem: (direction: 1 | -1): boolean => {
      const next = nextProblem(events.value, { tab: tab.value, selected: selected.value }, direction)
      if (!next) return false
      batch(() => {
        passFilter(next.tab, next.event)
        widenFor(next.event)
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
    /** Shows in the timeline only what led to an event and what followed from it. */
    isolate: (id: string) =>
      batch(() => {
        filter.value = { ...noFilter, around: id }
        span.value = undefined
        selected.value = id
        tab.value = 'timeline'
      }),
    /**
     * Goes where a deep link points; an event or a moment without a tab is shown in the timeline.
     * @returns false while what it names may still come; when all is read and it is not there, that is said
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
        // What a link names is shown, whatever was being looked for.
        passFilter(landing.tab, landing.event)
        widenFor(landing.event)
        selected.value = landing.selected
        if (landing.tab) tab.value = landing.tab
        return landing.isFinal
      }),
  }
}
