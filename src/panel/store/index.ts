/**
 * The panel's state: one object of signals and actions, with a folder for each subject.
 * - `tab/`: the tab the panel looks at, what is recorded in it, and the sites that are always recorded
 * - `case/`: cases, how one enters (captured, or from a file), and how it leaves (copied, saved)
 * - `review/`: what is masked and removed in a case before it leaves
 * - `kept/`: cases on disk: when they are written, reopened and deleted
 * - `history/`: what is remembered about all cases; `history/memory/`: whether one was seen before
 * - `knowledge/`: articles and their import; `drafts/`: articles the agent writes; `guides/`: guides for customers
 *
 * `topScreen` here decides which screen is shown, or screen.ts if only the tab is open. `start.ts` lists what the panel
 * reads first and what it follows, `failures.ts` how failures are shown.
 */
import { computed, signal } from '@preact/signals'
import { noFilter } from '../../views/timeline/timeline-model.ts'
import type { PanelPorts } from '../ports.ts'
import { createCaseActions } from './case/case-actions.ts'
import { createCases } from './case/cases.ts'
import { createIncoming } from './case/incoming.ts'
import { createDrafts } from './drafts/drafts.ts'
import { createFailures } from './failures.ts'
import { createGuides } from './guides/guides.ts'
import { createLedger } from './history/ledger.ts'
import { createKeptCases } from './kept/kept-cases.ts'
import { createLibrary } from './knowledge/library.ts'
import { createNavigation } from './navigation.ts'
import type { DialogName, PanelState, PanelStore } from './panel-store.ts'
import { createReview } from './review/review.ts'
import { type Screen, screenOf } from './screen.ts'
import { startPanel } from './start.ts'
import { createAlwaysRecorded } from './tab/always.ts'
import { createElsewhere } from './tab/elsewhere.ts'
import { createLive, type NotedMoment } from './tab/live.ts'
import { createRecordingActions } from './tab/recording-actions.ts'
import type { Toast } from './toast.ts'

export type { PanelStore } from './panel-store.ts'
export type { Screen } from './screen.ts'

/** The whole state of one panel. Does nothing until `start`. */
export function createPanelStore(ports: PanelPorts): PanelStore {
  const state = createState(ports)
  const caseActions = createCaseActions(state)
  return {
    ...state,
    ...createRecordingActions(state),
    ...caseActions,
    ...createNavigation(state, caseActions.backToLive),
    start: () => startPanel(state),
  }
}

function createState(ports: PanelPorts): PanelState {
  const failures = createFailures()
  const live = createLive(ports, failures)
  const library = createLibrary(ports, failures)
  const cases = createCases(ports, library, failures)
  const parts = {
    ...{ ports, failures, live, library, cases },
    always: createAlwaysRecorded(ports, failures, live),
    elsewhere: createElsewhere(ports, failures),
    kept: createKeptCases(ports, cases, library, failures, () => live.tab.value?.site),
    incoming: createIncoming(ports, cases, failures),
    ledger: createLedger(ports, cases.memory, failures),
    review: createReview(ports, cases, failures),
    drafts: createDrafts(ports, library, failures),
    guides: createGuides(ports, failures),
    knowledgeOpen: signal(false),
  }
  return {
    ...parts,
    screen: computed(() => topScreen(parts)),
    selected: signal<string | undefined>(),
    filter: signal(noFilter),
    dialog: signal<DialogName | undefined>(),
    noted: signal<NotedMoment | undefined>(),
    unsavedKnown: new Map(),
    toast: signal<Toast | undefined>(),
    singleKeys: signal(true),
    arrived: false,
  }
}

type Covering = Pick<
  PanelState,
  'failures' | 'knowledgeOpen' | 'ledger' | 'guides' | 'cases' | 'drafts' | 'review' | 'live'
>

/**
 * The topmost of what is open, otherwise the tab. Reads every signal unconditionally, so that the screen follows all of
 * them.
 */
function topScreen({ failures, knowledgeOpen, ledger, guides, cases, drafts, review, live }: Covering): Screen {
  if (failures.lost.value) return { name: 'lost' }
  if (knowledgeOpen.value) return { name: 'knowledge' }
  if (ledger.open.value) return { name: 'history' }
  if (guides.draft.value) return { name: 'guide', id: guides.id.value, draft: guides.draft.value }
  const open = cases.current.value
  const draft = open && drafts.openOf(open)
  if (draft) return { name: 'article', case: open, draft }
  if (open) return { name: review.key.value === open.key ? 'review' : 'case', case: open }
  return screenOf(live.tab.value, live.ready.value)
}
