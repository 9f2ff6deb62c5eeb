import { batch, computed, signal } from '@preact/signals'
import { fromBase64 } from '../core/bundle/bytes.ts'
import { BundleError } from '../core/bundle/errors.ts'
import type { OnProgress } from '../core/bundle/index.ts'
import { PasswordError } from '../core/bundle/lock.ts'
import { foldProblems, type Session } from '../core/session/index.ts'
import type { Verdict } from '../core/triage/index.ts'
import { filterEvents, noFilter, siteOf } from '../views/index.ts'
import { type Place, type TabId, tabsOf } from './location.ts'
import type { JudgedFile, ReadFile, Source } from './worker/wire.ts'

export interface ViewerDeps {
  /** rejects with a BundleError whose message is for the reader */
  openFile: ReadFile
  /** for files that hold no verdict */
  judge: (session: Session) => Verdict
}

export type ViewerState =
  | { name: 'empty' }
  /** `before` is what Cancel leads back to */
  | { name: 'opening'; before: ViewerState; progress: { done: number; all: number } | undefined }
  | { name: 'failed'; message: string }
  /** encrypted; `message` when the last password was not the one */
  | { name: 'locked'; message: string | undefined }
  | { name: 'open'; file: JudgedFile }

/** Called again for each password that is tried: the bytes are handed over to who reads them. */
type Read = () => Source

/** Larger than any bundle that is made; reading it would only exhaust the memory. Bytes. */
const maxFile = 512 * 1024 * 1024

export type ViewerStore = ReturnType<typeof createViewerStore>

/** The state of the viewer: what is open, which tab, which event. Knows nothing of the page around it. */
export function createViewerStore({ openFile, judge }: ViewerDeps) {
  const state = signal<ViewerState>({ name: 'empty' })
  const tab = signal<TabId>('overview')
  const selected = signal<string>()
  const filter = signal(noFilter)

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

  /** that which is being opened: a slow file never replaces one that was chosen after it */
  let opening: AbortController | undefined
  /** reads the encrypted file that waits for its password */
  let locked: Read | undefined
  async function open(read: Read, password?: string) {
    opening?.abort()
    const turn = new AbortController()
    opening = turn
    const before = state.value.name === 'opening' ? state.value.before : state.value
    state.value = { name: 'opening', before, progress: undefined }
    const onProgress = (done: number, all: number) => {
      if (turn === opening) state.value = { name: 'opening', before, progress: { done, all } }
    }
    const next = await attempt(read, password, onProgress, turn.signal)
    if (turn !== opening) return
    opening = undefined
    locked = next.name === 'locked' ? read : undefined
    batch(() => show(next))
  }
  async function attempt(
    read: Read,
    password: string | undefined,
    onProgress: OnProgress,
    signal: AbortSignal,
  ): Promise<ViewerState> {
    try {
      return { name: 'open', file: await openFile(read(), password, onProgress, signal) }
    } catch (error) {
      if (error instanceof PasswordError) return { name: 'locked', message: error.wrong ? error.message : undefined }
      return { name: 'failed', message: sentenceOf(error) }
    }
  }
  function show(next: ViewerState) {
    state.value = next
    selected.value = undefined
    filter.value = noFilter
    tab.value = 'overview'
  }

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
    openEmbedded: (base64: string) => open(() => fromBase64(base64)),
    /** Opens a file that was dropped or chosen. */
    openFile: (file: Blob) =>
      open(() => {
        if (file.size > maxFile) throw new BundleError('This file is too large to be opened.')
        return file
      }),
    /** Opens the file that waits for its password. */
    unlock: async (password: string) => {
      if (locked) await open(locked, password)
    },
    /** Breaks off what is being opened, and shows again what was there before. */
    cancelOpening: () => {
      if (state.value.name !== 'opening') return
      opening?.abort()
      opening = undefined
      state.value = state.value.before
    },
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

function sentenceOf(error: unknown): string {
  if (error instanceof BundleError) return error.message
  return 'This file is not one that Casefile opens, or it is damaged.'
}
