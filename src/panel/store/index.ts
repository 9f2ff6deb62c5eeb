/** Makes the panel's state: one object of signals and actions, each part in a file of its own. */
import { computed, signal } from '@preact/signals'
import { noFilter } from '../../views/timeline/timeline-model.ts'
import type { PanelPorts } from '../ports.ts'
import { createAlwaysRecorded } from './always.ts'
import { createCaseActions } from './case-actions.ts'
import { createCases } from './cases.ts'
import { createDrafts } from './drafts.ts'
import { createElsewhere } from './elsewhere.ts'
import { createFailures } from './failures.ts'
import { createGuides } from './guides.ts'
import { createIncoming } from './incoming.ts'
import { createKeptCases } from './kept-cases.ts'
import { createLedger } from './ledger.ts'
import { createLibrary } from './library.ts'
import { createLive, type NotedMoment } from './live.ts'
import { createNavigation } from './navigation.ts'
import type { DialogName, PanelState, PanelStore } from './panel-store.ts'
import { createRecordingActions } from './recording-actions.ts'
import { createReview } from './review.ts'
import { type Screen, screenOf } from './screen.ts'
import { startPanel } from './start.ts'
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
    toast: signal<Toast | undefined>(),
    singleKeys: signal(true),
    arrived: false,
  }
}

type Covering = Pick<
  PanelState,
  'failures' | 'knowledgeOpen' | 'ledger' | 'guides' | 'cases' | 'drafts' | 'review' | 'live'
>

/** The topmost of what is open; beneath all lies the tab. Each value is read, so that the screen follows it. */
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
