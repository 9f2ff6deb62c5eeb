import { batch, computed, signal } from '@preact/signals'
import { compareSessions } from '../core/bundle/compare/index.ts'
import { quoted } from '../core/bundle/errors.ts'
import { fromBase64 } from '../core/session/bytes.ts'
import type { SessionEvent } from '../core/session/index.ts'
import { eventIndex, filterEvents, isShownAsFailed, isWithin, noFilter, type Span } from '../views/index.ts'
import { type Place, type TabId, tabsOf } from './address/location.ts'
import { namedEvent, namesEvent } from './address/named-event.ts'
import type { EmbeddedBundle } from './files/embedded.ts'
import { createOpening } from './files/opening.ts'
import { createMasking, type MaskingDeps } from './masking/masking.ts'
import { type ConsoleFilter, filterConsole, levelOf } from './models/console-model.ts'
import { filterNetwork, isNetworkEvent, type NetworkFilter, type Order } from './models/network-model.ts'
import { siteIn } from './models/overview-model.ts'
import { createSearch } from './models/search.ts'
import { headlineWith } from './sources/original-places.ts'
import { createSources } from './sources/sources.ts'
import type { MaskedCopy } from './worker/mask-file.ts'
import type { ReadFile, Reading } from './worker/read.ts'

export interface ViewerDeps extends MaskingDeps {
  /** rejects with a BundleError whose message is for the reader */
  readFile: ReadFile
  /** the page of an empty viewer, into which a bundle is put that is saved; without it none can be saved */
  viewerTemplate?: () => Promise<string>
}

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

export type ViewerStore = ReturnType<typeof createViewerStore>

/** The state of the viewer: what is open, which tab, which event. Knows nothing of the page around it. */
export function createViewerStore({ readFile, viewerTemplate, ...maskingDeps }: ViewerDeps) {
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
  const opening = createOpening(readFile, () => {
    selected.value = undefined
    moment.value = undefined
    notice.value = ''
    filter.value = noFilter
    span.value = undefined
    network.value = allRequests
    lines.value = allLines
    tab.value = 'overview'
  })
  const { state } = opening
  /** the file that it is compared with */
  const other = createOpening(readFile)

  const opened = computed(() => (state.value.name === 'open' ? state.value : undefined))
  const session = computed(() => opened.value?.file.session)
  const overview = computed(() => opened.value?.overview)
  const tabs = computed(() => (opened.value ? tabsOf(opened.value.file) : []))
  const site = computed(() => session.value && siteIn(session.value))
  const eventOf = (id: string | undefined) =>
    id === undefined ? undefined : eventIndex(session.value?.events ?? []).byId.get(id)
  const selectedEvent = computed(() => eventOf(selected.value))

  const search = createSearch()
  const masking = createMasking(maskingDeps)
  /** the masked copy that is looked through before it is saved */
  const lookedThrough = signal<File>()
  const copy = computed(() => (opened.value?.from === lookedThrough.value ? lookedThrough.value : undefined))
  const sources = createSources(
    session,
    computed(() => (opened.value && isComplete(opened.value) ? opened.value : undefined)),
    viewerTemplate,
  )
  const headline = computed(() => {
    const { headline: parts = [], focus } = overview.value ?? {}
    return headlineWith(parts, focus?.error && sources.placeOf.value?.(focus.error))
  })
  const comparison = computed(() => {
    const { value } = other.state
    if (!opened.value || value.name !== 'open' || !isComplete(opened.value) || !isComplete(value)) return undefined
    return compareSessions(opened.value.file.session, value.file.session)
  })

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
    state,
    tab,
    tabs,
    selected,
    jumps,
    moment,
    notice,
    filter,
    span,
    network,
    lines,
    session,
    overview,
    /** the first sentence, with the place of the error in its source where that is known */
    headline,
    site,
    selectedEvent,
    /** Opens the bundle that stands in the page. */
    openEmbedded: ({ first, others }: EmbeddedBundle) =>
      opening.open(() => ({
        first: fromBase64(first),
        others: others.then((text) => (text === undefined ? text : fromBase64(text))),
      })),
    /** Opens a file that was dropped or chosen. */
    openFile: opening.openFile,
    /** Opens the file that waits for its password. */
    unlock: opening.unlock,
    /** Breaks off what is being opened, and shows again what was there before. */
    cancelOpening: opening.cancel,
    other,
    comparison,
    search,
    sources,
    masking,
    /** the open file, if it is a masked copy that was made here */
    copy,
    /** Opens a masked copy that was made here, to be looked through and saved. */
    openCopy: ({ name, bytes }: MaskedCopy) => {
      masking.close()
      lookedThrough.value = new File([bytes], name)
      return opening.openFile(lookedThrough.value)
    },
    /** Makes a masked copy of the HAR that is open. */
    maskCopy: () => {
      const from = opened.value?.from
      if (from && opened.value?.file.kind === 'har') void masking.start(from)
    },
    /** Opens a second file and shows what is different in it. */
    compareWith: (file: Blob) => {
      tab.value = 'compare'
      return other.openFile(file)
    },
    /** Looks at the other file, and compares it with the one that was open. */
    swap: () =>
      batch(() => {
        const [ours, theirs] = [state.value, other.state.value]
        // What comes of a file yet comes to the side that it was opened on.
        if (ours.name !== 'open' || theirs.name !== 'open' || !isComplete(ours) || !isComplete(theirs)) return
        opening.put(theirs)
        other.put(ours)
        tab.value = 'compare'
      }),
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
        const { file, whole } = opened.value
        const event = eventOf(id)
        // Before they are all here, it may still come.
        if (!event && whole) return
        if (!event || !filterEvents(file.session.events, filter.value).includes(event)) filter.value = noFilter
        widenFor(event)
        selected.value = id
        tab.value = 'timeline'
        jumps.value++
      }),
    /** Where the replay begins: where it was left, at what is looked at, or at the step before the failure. */
    replayFrom: () => {
      const { step, request, error } = overview.value?.focus ?? {}
      return moment.value ?? selectedEvent.value?.at ?? (step ?? request ?? error)?.at
    },
    /**
     * Shows the problem after the selected event, or before it; without one the first, or the last. In the table of requests
     * and in the console only theirs, as long as they have any; from anywhere else it leads to the timeline.
     * @returns false where there is none
     */
    nextProblem: (direction: 1 | -1): boolean => {
      const all = session.value?.events ?? []
      const own = all.filter(standsIn[tab.value] ?? (() => false))
      const stays = own.some(isShownAsFailed)
      const events = stays ? own : all
      const at = events.findIndex(({ id }) => id === selected.value)
      const before = direction === -1 && at !== -1 ? events.slice(0, at) : events
      const next = direction === 1 ? events.slice(at + 1).find(isShownAsFailed) : before.findLast(isShownAsFailed)
      if (!next) return false
      batch(() => {
        if (stays) passFilter(tab.value, next)
        else {
          if (!filterEvents(events, filter.value).includes(next)) filter.value = noFilter
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
        const named = namedEvent(place, session.value?.events ?? [])
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

/** Whether all of a file is read: nothing is said of its events before. */
export function isComplete({ whole, checked }: Reading): boolean {
  return whole && checked
}
