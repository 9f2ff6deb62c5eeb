/** The panel's state and actions, as the screens see them: created once per panel and passed down by context. */
import type { ReadonlySignal, Signal } from '@preact/signals'
import type { KeptCase } from '../../core/cases/index.ts'
import type { KnownWords } from '../../core/history/index.ts'
import type { MarkEvent } from '../../core/session/index.ts'
import type { TimelineFilter } from '../../views/timeline/timeline-model.ts'
import type { PanelPorts } from '../ports.ts'
import type { Case } from './case/case.ts'
import type { Cases } from './case/cases.ts'
import type { IncomingBundle } from './case/incoming.ts'
import type { Drafts } from './drafts/drafts.ts'
import type { Failures } from './failures.ts'
import type { Guides } from './guides/guides.ts'
import type { Ledger } from './history/ledger.ts'
import type { KeptCases } from './kept/kept-cases.ts'
import type { Shelved } from './kept/shelf.ts'
import type { Library } from './knowledge/library.ts'
import type { Review } from './review/review.ts'
import type { Screen } from './screen.ts'
import type { AlwaysRecorded } from './tab/always.ts'
import type { Elsewhere } from './tab/elsewhere.ts'
import type { Live, NotedMoment } from './tab/live.ts'
import type { Toast } from './toast.ts'

export type DialogName = 'help' | 'privacy' | 'always' | 'clear' | 'mark'

export interface PanelState {
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
  /** filter of the live timeline; survives looking at a case */
  filter: Signal<TimelineFilter>
  /** the knowledge base covers the current screen, which reappears on closing */
  knowledgeOpen: Signal<boolean>
  dialog: Signal<DialogName | undefined>
  /** the moment a note is being written for */
  noted: Signal<NotedMoment | undefined>
  /** what was written in a form for a known error that closed unsaved, by what the form was about */
  unsavedKnown: Map<string, Partial<KnownWords>>
  /** a short confirmation at the bottom of the panel */
  toast: Signal<Toast | undefined>
  /** single-character shortcuts are enabled */
  singleKeys: Signal<boolean>
  /** a screen has been shown; from then on each new screen takes the focus */
  arrived: boolean
}

export interface PanelStore extends PanelState {
  capture(): Promise<void>
  /** asks for a note about this moment */
  askForNote(): void
  /** asks for another note about a mark of this recording */
  editNote(mark: MarkEvent): void
  /** marks the moment the note was asked for, or else now */
  mark(note: string, moment?: NotedMoment): Promise<void>
  takePicture(): Promise<void>
  /** makes a case from a received bundle */
  openBundle(file: File): Promise<void>
  unlockBundle(password: string): Promise<void>
  /** shows a captured case, whatever screen covers it */
  showCase(one: Shelved): Promise<void>
  copyNote(item: Case): Promise<void>
  copyReply(item: Case): Promise<void>
  /** saves the bundle; during a review, exactly the bytes shown */
  save(item: Case): Promise<void>
  /** Removes a captured case and offers an undo; `Case` if it is open here. */
  removeCase(one: Case | KeptCase): Promise<void>
  backToLive(): void
  /** one step back: closes the details, then the knowledge base or the case */
  back(): void
  /** Reads everything for the first time and then follows the browser; returns how to stop. */
  start(): () => void
}
