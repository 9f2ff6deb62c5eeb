/** One captured case: the session, what was derived from it, and what the agent adds. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { sameItems } from '../../../core/base/same-items.ts'
import type { GuideAccount } from '../../../core/guide/index.ts'
import type { Hit } from '../../../core/kb/index.ts'
import type { Edit } from '../../../core/privacy/index.ts'
import type { Note, Problem, RequestEvent, Session } from '../../../core/session/index.ts'
import type { Verdict } from '../../../core/triage/index.ts'
import type { Captured } from '../../../messages/index.ts'
import type { Findings } from '../../../tasks/findings.ts'
import type { Look } from '../../../ui/index.ts'
import { type MaskedKind, maskedKinds } from '../../../views/masked-kinds.ts'
import { noFilter, type TimelineFilter } from '../../../views/timeline/timeline-model.ts'
import { articleKey, failingRequests, firstNote } from '../../models/case.ts'
import { isAboutVerdict } from '../../models/own-articles.ts'
import { nothingSaid } from '../../models/rerank.ts'
import type { Library } from '../knowledge/library.ts'
import { type CaseHistory, saidIn } from './case-said.ts'
import { createMatching, type Match, type Matching } from './matching.ts'

export type Saving =
  | { step: 'idle' | 'building' | 'writing' }
  /**
   * Saved in a file. `of` lists the parts it was made from, to tell whether it is still up to date; `opened`: this is the
   * file the case was opened from, and nothing has been saved yet.
   */
  | { step: 'saved'; name: string; size: number; locked: boolean; of: readonly unknown[]; opened?: true }

export const caseTabs = ['answer', 'evidence', 'timeline', 'report'] as const
export type CaseTab = (typeof caseTabs)[number]

export interface Case {
  /** random; also the id of the case on disk, which it shares with cases of other panels */
  key: string
  /** epoch ms */
  capturedAt: number
  /** for a case opened from a file: sentences on what could not be read, or differs from what was captured */
  remarks?: readonly string[]
  /** the guide the customer followed, if the bundle was made with one */
  guide?: GuideAccount
  /** as it was captured; never changed */
  captured: Session
  /** what the user has masked and removed since, in order */
  edits: Signal<readonly Edit[]>
  /** the highest id of an edit so far, including undone ones */
  lastEdit: { id: number }
  /** as it leaves: the captured session with the edits applied; everything below is derived from it */
  session: Session
  /**
   * raw values of secrets with their labels, for the final check of the file; never stored or shown, so a reopened case has
   * none
   */
  known: Captured['known']
  /** the picture files by path in the bundle: captured ones, and those that were drawn on */
  pictures: ReadonlyMap<string, Uint8Array>
  /** undefined if triage failed; the capture is available anyway */
  verdict: Verdict | undefined
  problems: readonly Problem[]
  failing: readonly RequestEvent[]
  /** what was masked, by kind */
  masked: readonly MaskedKind[]
  note: Signal<Note>
  /** the agent's words used for the search: updated when a field loses focus, and without a generated title */
  told: Signal<Note>
  match: ReadonlySignal<Match>
  /** what the agent has made of the query, one line for each message; undefined if it is searched as it is */
  byHand: Signal<string | undefined>
  /** keeps the articles up to date with the knowledge base and the agent's words */
  matching: Matching
  /** the agent's decisions: attach this hit, or leave out the article with this key */
  choices: Signal<ReadonlyMap<string, Hit | 'out'>>
  /** the articles for the bundle and the ticket note: the best match plus the agent's choices */
  attached: ReadonlySignal<readonly Hit[]>
  /** what a file of this case is made from; each part keeps its identity until it changes */
  parts: ReadonlySignal<readonly unknown[]>
  /** encrypts the file, if set; kept in memory only, and not validated before it is used */
  password: Signal<string | undefined>
  saving: Signal<Saving>
  /** it is also on disk, where it outlives this panel for a while; undefined if not known yet */
  kept: Signal<boolean | undefined>
  /** the saved file no longer matches the screen */
  stale: ReadonlySignal<boolean>
  /** what is remembered about it and about earlier cases like it */
  history: Signal<CaseHistory>
  /** the agent does not want it remembered */
  forgotten: Signal<boolean>
  tab: Signal<CaseTab>
  /** filter of its timeline */
  filter: Signal<TimelineFilter>
  /** what is open and scrolled to on its tabs, while another screen covers it */
  look: Look
  /** id of the event whose details are open */
  selected: Signal<string | undefined>
  /** the form for the agent's own view as far as it is filled in; undefined if it is closed */
  viewForm: Signal<ViewForm | undefined>
}

/** `chosen`: id of an entry of the form's list. */
export interface ViewForm {
  chosen: string
  text: string
}

/** What stays the same whatever is masked or removed. */
type Lasting = Pick<
  Case,
  | 'key'
  | 'capturedAt'
  | 'remarks'
  | 'guide'
  | 'captured'
  | 'known'
  | 'pictures'
  | 'edits'
  | 'lastEdit'
  | 'note'
  | 'told'
  | 'byHand'
  | 'choices'
  | 'saving'
  | 'kept'
  | 'password'
  | 'history'
  | 'forgotten'
  | 'tab'
  | 'filter'
  | 'look'
  | 'selected'
  | 'viewForm'
>

/** Makes a case from a session and its findings; its articles follow the knowledge base, including later imports. */
export function makeCase(
  { key, capturedAt }: Pick<Case, 'key' | 'capturedAt'>,
  { session: captured, known, pictures }: Captured & Pick<Case, 'pictures'>,
  findings: Findings,
  library: Library,
): Case {
  const lasting: Lasting = {
    key,
    capturedAt,
    captured,
    known,
    pictures,
    edits: signal<readonly Edit[]>([]),
    lastEdit: { id: 0 },
    note: signal(firstNote(captured, findings.verdict)),
    told: signal(captured.note),
    byHand: signal<string | undefined>(),
    choices: signal<ReadonlyMap<string, Hit | 'out'>>(new Map()),
    saving: signal<Saving>({ step: 'idle' }),
    kept: signal<boolean | undefined>(),
    password: signal<string | undefined>(),
    history: signal<CaseHistory>({ state: 'reading' }),
    forgotten: signal(false),
    tab: signal<CaseTab>('answer'),
    filter: signal(noFilter),
    look: new Map(),
    selected: signal<string | undefined>(),
    viewForm: signal<ViewForm | undefined>(),
  }
  return withSession(lasting, captured, findings, library)
}

/** The same case after an edit, with a new session and its findings. A title nobody has changed follows the verdict. */
export function edited(item: Case, session: Session, findings: Findings, library: Library): Case {
  const note = item.note.peek()
  if (note.title === firstNote(item.captured, item.verdict).title) {
    item.note.value = { ...note, title: firstNote(item.captured, findings.verdict).title }
  }
  item.matching.close()
  return withSession(item, session, findings, library, item.match.peek())
}

function withSession(lasting: Lasting, session: Session, findings: Findings, library: Library, before?: Match): Case {
  const { note, told, byHand, choices, saving, password, history } = lasting
  const { verdict, problems, evidence } = findings
  let lastSaid = nothingSaid
  const said = computed(() => {
    lastSaid = saidIn(history.value, lastSaid)
    return lastSaid
  })
  const matching = createMatching(evidence, told, said, byHand, library, before)
  const { match } = matching
  const attached = computed(() => {
    const best = match.value.state === 'searched' ? match.value.best : []
    const first = best.find((hit) => isAboutVerdict(hit, verdict, session.events))
    const chosen = [...choices.value.values()].filter((choice) => choice !== 'out')
    const hits = new Map([...(first ? [first] : []), ...chosen].map((hit) => [articleKey(hit.article), hit]))
    return [...hits].flatMap(([id, hit]) => (choices.value.get(id) === 'out' ? [] : [hit]))
  })
  const parts = computed(() => [session, note.value, ...attached.value.map((hit) => hit.article)])
  return {
    ...lasting,
    session,
    verdict,
    problems,
    failing: failingRequests(session.events),
    masked: maskedKinds(session.redactions),
    match,
    matching,
    attached,
    parts,
    stale: computed(() => {
      const state = saving.value
      return state.step === 'saved' && !sameItems(state.of, [...parts.value, password.value])
    }),
  }
}
