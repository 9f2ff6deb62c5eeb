/** The panel's state: one object of signals and actions, made once per panel and handed down by context. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { KeptCase } from '../../core/cases/index.ts'
import type { TabState } from '../../messages/index.ts'
import { noFilter, type TimelineFilter } from '../../views/timeline/timeline-model.ts'
import type { GuideDraft } from '../models/guide-draft.ts'
import { timeOfDay } from '../models/words.ts'
import type { PanelPorts } from '../ports.ts'
import { type AlwaysRecorded, createAlwaysRecorded } from './always.ts'
import type { Case } from './case.ts'
import { copiedNoteWords, namesLatestFile } from './case-note.ts'
import { type Cases, createCases } from './cases.ts'
import { createDrafts, type Draft, type Drafts } from './drafts.ts'
import { createElsewhere, type Elsewhere } from './elsewhere.ts'
import { createFailures, dismissWithScreen, type Failures } from './failures.ts'
import { createGuides, type Guides } from './guides.ts'
import { createIncoming, type IncomingBundle } from './incoming.ts'
import { createKeptCases, type KeptCases } from './kept-cases.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { createLibrary, type Library } from './library.ts'
import { createLive, type Live, type NotedMoment } from './live.ts'
import { resumeAfterReturn } from './resume.ts'
import { createReview, type Review } from './review.ts'

export type Screen =
  /** the extension was updated under this page */
  | { name: 'lost' }
  | { name: 'loading' }
  | { name: 'knowledge' }
  | { name: 'history' }
  /** the agent writes one */
  | { name: 'guide'; id: string; draft: GuideDraft }
  | { name: 'case'; case: Case }
  /** the same case, on its way out */
  | { name: 'review'; case: Case }
  /** the article that the agent writes about a case */
  | { name: 'article'; case: Case; draft: Draft }
  /** the tab's address is not known: the browser shows it only after a click on the toolbar button */
  | { name: 'unseen' }
  /** no extension may see this page */
  | { name: 'forbidden'; reason: string }
  | { name: 'ready'; tab: TabState; site: string }
  /** a recording under way, or one that was stopped and is still there */
  | { name: 'live'; tab: TabState }

export type DialogName = 'help' | 'privacy' | 'always' | 'clear' | 'mark'

/** What was done, and what a button of this label does to complete it. */
export interface Offered {
  sentence: string
  label: string
  act: () => void
}

/** A word about something that was removed, with the way back. */
export interface Removed {
  sentence: string
  undo: () => void
}

export interface PanelStore {
  ports: PanelPorts
  failures: Failures
  live: Live
  always: AlwaysRecorded
  elsewhere: Elsewhere
  library: Library
  cases: Cases
  kept: KeptCases
  incoming: IncomingBundle
  ledger: Ledger
  review: Review
  drafts: Drafts
  guides: Guides
  screen: ReadonlySignal<Screen>
  /** id of the event whose details are open in the live view */
  selected: Signal<string | undefined>
  /** of the live timeline; stays while the agent looks at a case */
  filter: Signal<TimelineFilter>
  /** the knowledge base covers whatever was there before, and closing it shows that again */
  knowledgeOpen: Signal<boolean>
  dialog: Signal<DialogName | undefined>
  /** the moment for which a note was asked */
  noted: ReadonlySignal<NotedMoment | undefined>
  /** a short word of confirmation, at the foot of the panel */
  toast: Signal<string | Removed | Offered | undefined>
  /** shortcuts of one character are on */
  singleKeys: Signal<boolean>
  /** a screen has been shown; from then on each new screen takes the focus */
  arrived: boolean
  capture(): Promise<void>
  /** asks for a note about this moment */
  askForNote(): void
  /** marks the moment for which a note was asked, or else this one */
  mark(note: string, moment?: NotedMoment): Promise<void>
  takePicture(): Promise<void>
  /** makes a case of a bundle that somebody has sent */
  openBundle(file: File): Promise<void>
  unlockBundle(password: string): Promise<void>
  copyNote(item: Case): Promise<void>
  copyReply(item: Case): Promise<void>
  /** saves the bundle; under review, the very bytes that are shown */
  save(item: Case): Promise<void>
  /** Removes a captured case, and says so with the way back; `Case` when it is open here. */
  removeCase(one: Case | KeptCase): Promise<void>
  backToLive(): void
  /** one step back: closes the details, then the knowledge base or the case */
  back(): void
  /** Reads everything for the first time and follows the browser from then on; returns how to stop. */
  start(): () => void
}

/** The whole state of one panel. Does nothing until `start`. */
export function createPanelStore(ports: PanelPorts): PanelStore {
  const failures = createFailures()
  const live = createLive(ports, failures)
  const always = createAlwaysRecorded(ports, failures, live)
  const elsewhere = createElsewhere(ports, failures)
  const library = createLibrary(ports, failures)
  const cases = createCases(ports, library, failures)
  const kept = createKeptCases(ports, cases, library, failures, () => live.tab.value?.site)
  const incoming = createIncoming(ports, cases, failures)
  const ledger = createLedger(ports, cases.memory, failures)
  const review = createReview(ports, cases, failures)
  const drafts = createDrafts(ports, library, failures)
  const guides = createGuides(ports, failures)
  const knowledgeOpen = signal(false)
  const dialog = signal<DialogName | undefined>()
  const noted = signal<NotedMoment | undefined>()
  const toast = signal<string | Removed | Offered | undefined>()

  const screen = computed<Screen>(() => {
    if (failures.lost.value) return { name: 'lost' }
    if (knowledgeOpen.value) return { name: 'knowledge' }
    if (ledger.open.value) return { name: 'history' }
    if (guides.draft.value) return { name: 'guide', id: guides.id.value, draft: guides.draft.value }
    const open = cases.current.value
    const draft = open && drafts.openOf(open)
    if (draft) return { name: 'article', case: open, draft }
    if (open) return { name: review.key.value === open.key ? 'review' : 'case', case: open }
    return screenOf(live.tab.value, live.ready.value)
  })

  function closeGuide(): void {
    // A way back that is on the screen says more.
    if (guides.close() && typeof toast.peek() !== 'object') {
      toast.value = 'Your guide is kept while this panel is open: “New guide” shows it again.'
    }
  }

  const place = computed(() => `${screen.value.name} ${'case' in screen.value ? screen.value.case.key : ''}`)

  /** The case that was made of a file stands behind whatever was open. */
  async function showOpened(opening: Promise<boolean>) {
    if (!(await opening)) return
    knowledgeOpen.value = false
    ledger.open.value = false
    closeGuide()
  }

  const store: PanelStore = {
    ports,
    failures,
    live,
    always,
    elsewhere,
    library,
    cases,
    kept,
    incoming,
    ledger,
    review,
    drafts,
    guides,
    screen,
    selected: signal<string | undefined>(),
    filter: signal(noFilter),
    knowledgeOpen,
    dialog,
    noted,
    toast,
    singleKeys: signal(true),
    arrived: false,

    async capture() {
      const tab = live.tab.peek()
      if (!tab || screen.peek().name !== 'live') return
      // What was said of something else would stand over the answer.
      if (typeof toast.peek() === 'string') toast.value = undefined
      await cases.capture(tab.tabId)
    },

    askForNote() {
      noted.value = live.noteMoment()
      dialog.value = 'mark'
    },

    async mark(note, moment) {
      if (await live.mark(note, moment)) toast.value = note ? `Marked: ${note}` : 'This moment is marked.'
    },

    async takePicture() {
      if (await live.takePicture()) toast.value = 'A picture of the page was taken.'
    },

    openBundle: (file) => showOpened(incoming.open(file)),
    unlockBundle: (password) => showOpened(incoming.unlock(password)),

    async copyNote(item) {
      if (!(await cases.copyNote(item))) return
      const sentence = copiedNoteWords(item)
      const again = async () => {
        await store.save(item)
        if (namesLatestFile(item)) await store.copyNote(item)
      }
      toast.value = namesLatestFile(item) ? sentence : { sentence, label: 'Save and copy', act: () => void again() }
    },

    async copyReply(item) {
      if (await cases.copyReply(item)) toast.value = 'The reply is copied.'
    },

    async save(item) {
      await (screen.peek().name === 'review' ? review.save(item) : cases.save(item))
      const saving = item.saving.peek()
      if (screen.peek().name === 'review' && saving.step === 'saved') toast.value = `Saved ${saving.name}`
    },

    async removeCase(one) {
      const undo = await ('key' in one ? kept.removeOpen(one) : kept.remove(one))
      if (!undo) return
      if ('key' in one) store.backToLive()
      toast.value = { sentence: `The case of ${timeOfDay(one.capturedAt)} is removed.`, undo }
    },

    backToLive() {
      cases.open(undefined)
      void live.refresh()
    },

    back() {
      const now = screen.peek()
      const details = now.name === 'case' ? now.case.selected : now.name === 'review' ? review.selected : store.selected
      if (now.name === 'knowledge') knowledgeOpen.value = false
      else if (now.name === 'history') ledger.open.value = false
      else if (now.name === 'guide') closeGuide()
      else if (now.name === 'article') drafts.close()
      else if (details.peek() !== undefined) details.value = undefined
      else if (now.name === 'review') review.close()
      else if (now.name === 'case') store.backToLive()
    },

    start() {
      let switched = false
      const stops = [
        kept.follow(),
        dismissWithScreen(failures, place),
        ports.onChanged((tabId) => live.changed(tabId)),
        resumeAfterReturn(live),
        ports.onAccessChanged(() => void live.refresh()),
        ports.onTabChanged((tabId) => {
          switched = true
          void live.look(tabId)
        }),
      ]
      void library.load()
      void kept.load()
      void ledger.prune()
      void drafts.prune()
      void findTab()
      return () => {
        for (const stop of stops) stop()
      }

      async function findTab() {
        const found = await failures.run(
          'read',
          'Casefile could not find the tab.',
          async () => ({ id: await ports.currentTab() }),
          () => void findTab(),
        )
        if (found && !switched) await live.look(found.id)
      }
    },
  }
  return store
}

/** What to show for a tab. A recording that is there is never hidden behind the page that the tab shows now. */
export function screenOf(tab: TabState | undefined, ready: boolean): Screen {
  if (!tab) return { name: ready ? 'unseen' : 'loading' }
  if (tab.watching || (tab.sessionId !== undefined && tab.counts.events > 0)) return { name: 'live', tab }
  if (tab.access === 'forbidden') {
    return { name: 'forbidden', reason: tab.reason ?? 'The browser keeps extensions out of this page.' }
  }
  return tab.site === undefined ? { name: 'unseen' } : { name: 'ready', tab, site: tab.site }
}
