import { batch, computed, signal } from '@preact/signals'
import { fromBase64 } from '../core/bundle/bytes.ts'
import { compareSessions } from '../core/bundle/compare/index.ts'
import { foldProblems, type Session } from '../core/session/index.ts'
import type { Verdict } from '../core/triage/index.ts'
import { filterEvents, noFilter, siteOf } from '../views/index.ts'
import { type Place, type TabId, tabsOf } from './location.ts'
import { createOpening } from './opening.ts'
import { createSources } from './sources.ts'
import type { ReadFile } from './worker/wire.ts'

export interface ViewerDeps {
  /** rejects with a BundleError whose message is for the reader */
  openFile: ReadFile
  /** for files that hold no verdict */
  judge: (session: Session) => Verdict
}

export type ViewerStore = ReturnType<typeof createViewerStore>

/** The state of the viewer: what is open, which tab, which event. Knows nothing of the page around it. */
export function createViewerStore({ openFile, judge }: ViewerDeps) {
  const tab = signal<TabId>('overview')
  const selected = signal<string>()
  const filter = signal(noFilter)
  const opening = createOpening(openFile, () => {
    selected.value = undefined
    filter.value = noFilter
    tab.value = 'overview'
  })
  const { state } = opening
  /** the file that it is compared with */
  const other = createOpening(openFile)

  const session = computed(() => (state.value.name === 'open' ? state.value.file.session : undefined))
  const tabs = computed(() => (state.value.name === 'open' ? tabsOf(state.value.file.kind) : []))
  const verdict = computed(() => {
    if (state.value.name !== 'open') return undefined
    const { file } = state.value
    return file.verdict ?? judge(file.session)
  })
  const problems = computed(() => foldProblems(session.value?.events ?? []))
  const site = computed(() => session.value && (siteOf(session.value.documents) ?? session.value.site))
  const selectedEvent = computed(() => session.value?.events.find((event) => event.id === selected.value))

  const sources = createSources(session)
  const comparison = computed(() => {
    const { value } = other.state
    return session.value && value.name === 'open' ? compareSessions(session.value, value.file.session) : undefined
  })

  return {
    state,
    tab,
    tabs,
    selected,
    filter,
    session,
    verdict,
    problems,
    site,
    selectedEvent,
    /** Opens the bundle that stands in the page as base64. */
    openEmbedded: (base64: string) => opening.open(() => fromBase64(base64)),
    /** Opens a file that was dropped or chosen. */
    openFile: opening.openFile,
    /** Opens the file that waits for its password. */
    unlock: opening.unlock,
    /** Breaks off what is being opened, and shows again what was there before. */
    cancelOpening: opening.cancel,
    other,
    comparison,
    sources,
    /** Opens a second file and shows what is different in it. */
    compareWith: (file: Blob) => {
      tab.value = 'compare'
      return other.openFile(file)
    },
    /** Looks at the other file, and compares it with the one that was open. */
    swap: () =>
      batch(() => {
        const [ours, theirs] = [state.value, other.state.value]
        if (ours.name !== 'open' || theirs.name !== 'open') return
        opening.put(theirs.file)
        other.put(ours.file)
        tab.value = 'compare'
      }),
    showTab: (id: TabId) => {
      tab.value = id
    },
    select: (id: string | undefined) => {
      selected.value = id
    },
    /** Shows an event in the timeline, wherever the reader is. */
    showEvent: (id: string) =>
      batch(() => {
        const event = session.value?.events.find((candidate) => candidate.id === id)
        if (!event) return
        if (!filterEvents(session.value?.events ?? [], filter.value).includes(event)) filter.value = noFilter
        selected.value = id
        tab.value = 'timeline'
      }),
    /** Shows in the timeline only what led to an event and what followed from it. */
    isolate: (id: string) =>
      batch(() => {
        filter.value = { ...noFilter, around: id }
        selected.value = id
        tab.value = 'timeline'
      }),
    /** Goes where a deep link points; an event without a tab is shown in the timeline. */
    goTo: (place: Place) =>
      batch(() => {
        selected.value = place.event
        if (place.tab && tabs.value.includes(place.tab)) tab.value = place.tab
        else if (place.event !== undefined) tab.value = 'timeline'
      }),
  }
}
