import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import { quoted } from '../core/bundle/errors.ts'
import type { SessionEvent } from '../core/session/index.ts'
import { eventIndex, filterEvents, isShownAsFailed, isWithin, noFilter, type Span } from '../views/index.ts'
import { type Place, type TabId, tabsOf } from './address/location.ts'
import { namedEvent, namesEvent } from './address/named-event.ts'
import { type ConsoleFilter, filterConsole, levelOf } from './models/console-model.ts'
import { filterNetwork, isNetworkEvent, type NetworkFilter, type Order } from './models/network-model.ts'
import type { Reading } from './worker/read.ts'

/** What the tables show; it stays while the reader looks at something else. */
export const allRequests: NetworkFilter & { order: Order } = {
  ...{ show: new Set<never>(), text: '' },
  order: { column: 'start', descending: false },
}
export const allLines: ConsoleFilter = { show: new Set<never>(), text: '' }

/** Which events are lines of a table. */
const standsIn: Partial<Record<TabId, (event: SessionEvent) => boolean>> = {
  network: isNetworkEvent,
  console: (event) => levelOf(event) !== undefined,
}

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

  /** Takes the filter of a table away when it would hide what is to be shown there. */
  const passFilter = (table: TabId | undefined, event: SessionEvent | undefined) => {
    if (!event) return
    if (table === 'network' && isNetworkEvent(event) && filterNetwork([event], network.value).length === 0)
      network.value = { ...allRequests, order: network.value.order }
    if (table === 'console' && levelOf(event) && filterConsole([event], lines.value).length === 0)
      lines.value = allLines
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
        if (!event || !filterEvents(events.value, filter.value).includes(event)) filter.value = noFilter
        widenFor(event)
        selected.value = id
        tab.value = 'timeline'
        jumps.value++
      }),
    /**
     * Shows the problem after the selected event, or before it; without one the first, or the last. In the table of requests
     * and in the console only theirs, as long as they have any; from anywhere else it leads to the timeline.
     * @returns false where there is none
     */
    nextProblem: (direction: 1 | -1): boolean => {
      const own = events.value.filter(standsIn[tab.value] ?? (() => false))
      const stays = own.some(isShownAsFailed)
      const listed = stays ? own : events.value
      const at = listed.findIndex(({ id }) => id === selected.value)
      const before = direction === -1 && at !== -1 ? listed.slice(0, at) : listed
      const next = direction === 1 ? listed.slice(at + 1).find(isShownAsFailed) : before.findLast(isShownAsFailed)
      if (!next) return false
      batch(() => {
        if (stays) passFilter(tab.value, next)
        else {
          if (!filterEvents(listed, filter.value).includes(next)) filter.value = noFilter
          tab.value = 'timeline'
        }
        widenFor(next)
        selected.value = next.id
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
        const named = namedEvent(place, events.value)
        const whole = opened.value?.whole === true
        if (whole && !named && namesEvent(place) && place.at === undefined)
          notice.value = `This file has no ${place.step === undefined ? `event ${quoted(place.event ?? '')}` : `step ${place.step}`}.`
        // What a link names is shown, whatever was being looked for.
        passFilter(wanted, named)
        widenFor(named)
        selected.value = named?.id ?? (whole ? undefined : place.event)
        if (wanted && tabs.value.includes(wanted)) tab.value = wanted
        else if (namesEvent(place) || place.span) tab.value = 'timeline'
        const isCertain = named !== undefined && place.at === undefined && place.step === undefined
        return whole || isCertain || !namesEvent(place)
      }),
  }
}
