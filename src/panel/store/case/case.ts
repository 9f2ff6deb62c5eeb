/** One captured case: the session, what follows from it, and what the agent adds. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { sameItems } from '../../../core/base/same-items.ts'
import type { GuideAccount } from '../../../core/guide/index.ts'
import type { Hit } from '../../../core/kb/index.ts'
import type { Edit } from '../../../core/privacy/index.ts'
import type { Note, Problem, RequestEvent, Session } from '../../../core/session/index.ts'
import type { Verdict } from '../../../core/triage/index.ts'
import type { Captured } from '../../../messages/index.ts'
import type { Findings } from '../../../tasks/findings.ts'
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
   * It stands in a file. `of` is what that was made of, to tell whether it still holds the latest words; `opened`: it is
   * the file that the case was opened from, and nothing was saved yet.
   */
  | { step: 'saved'; name: string; size: number; locked: boolean; of: readonly unknown[]; opened?: true }

export const caseTabs = ['answer', 'evidence', 'timeline', 'report'] as const
export type CaseTab = (typeof caseTabs)[number]

export interface Case {
  /** random: also that of the case on disk, where other panels have theirs */
  key: string
  /** epoch ms */
  capturedAt: number
  /** of one that was opened from a file: what could not be read of it, or is not as it was captured, in sentences */
  remarks?: readonly string[]
  /** the guide that the customer has followed, of a bundle that was made so */
  guide?: GuideAccount
  /** as it was captured; never changed */
  captured: Session
  /** what the person has masked and removed since, in order */
  edits: Signal<readonly Edit[]>
  /** the highest id of an edit so far, also of those that were undone */
  lastEdit: { id: number }
  /** as it leaves: the captured one with the edits; all that follows is made of it */
  session: Session
  /** raw values of secrets with their labels, for the last look at the file; never stored, never shown, so a case that was read again has none */
  known: Captured['known']
  /** the files of its pictures, by path in the bundle: the captured ones, and those that were drawn on */
  pictures: ReadonlyMap<string, Uint8Array>
  /** undefined when the verdict could not be reached; the capture is there all the same */
  verdict: Verdict | undefined
  problems: readonly Problem[]
  failing: readonly RequestEvent[]
  /** what was masked, by kind */
  masked: readonly MaskedKind[]
  note: Signal<Note>
  /** the agent's words as they are searched for: renewed when a field is left, without the title made for them */
  told: Signal<Note>
  match: ReadonlySignal<Match>
  /** what follows the knowledge base and the agent's words for this case */
  matching: Matching
  /** what the agent has decided: this hit in, or the article of this key out */
  choices: Signal<ReadonlyMap<string, Hit | 'out'>>
  /** the articles that go into the bundle and the ticket note: the best match, and what the agent chooses */
  attached: ReadonlySignal<readonly Hit[]>
  /** what the content of a file of this case is made of, each the same object as long as it did not change */
  parts: ReadonlySignal<readonly unknown[]>
  /** the file is encrypted with it, where there is one; kept in memory only, and not checked before it is used */
  password: Signal<string | undefined>
  saving: Signal<Saving>
  /** it is on disk too, and outlives this panel for a while; undefined while that is not known yet */
  kept: Signal<boolean | undefined>
  /** the saved file no longer says what the screen says */
  stale: ReadonlySignal<boolean>
  /** what is remembered of it, and of earlier ones like it */
  history: Signal<CaseHistory>
  /** the agent does not want it remembered */
  forgotten: Signal<boolean>
  tab: Signal<CaseTab>
  /** of its timeline */
  filter: Signal<TimelineFilter>
  /** id of the event whose details are open */
  selected: Signal<string | undefined>
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
  | 'choices'
  | 'saving'
  | 'kept'
  | 'password'
  | 'history'
  | 'forgotten'
  | 'tab'
  | 'filter'
  | 'selected'
>

/** Makes a case of a session and what was found in it; its articles follow the knowledge base, also when that is imported later. */
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
    choices: signal<ReadonlyMap<string, Hit | 'out'>>(new Map()),
    saving: signal<Saving>({ step: 'idle' }),
    kept: signal<boolean | undefined>(),
    password: signal<string | undefined>(),
    history: signal<CaseHistory>({ state: 'reading' }),
    forgotten: signal(false),
    tab: signal<CaseTab>('answer'),
    filter: signal(noFilter),
    selected: signal<string | undefined>(),
  }
  return withSession(lasting, captured, findings, library)
}

/**
 * The same case after an edit: another session, and what was found in that. A title that nobody has changed follows the
 * verdict.
 */
export function edited(item: Case, session: Session, findings: Findings, library: Library): Case {
  const note = item.note.peek()
  if (note.title === firstNote(item.captured, item.verdict).title) {
    item.note.value = { ...note, title: firstNote(item.captured, findings.verdict).title }
  }
  item.matching.close()
  return withSession(item, session, findings, library, item.match.peek())
}

function withSession(lasting: Lasting, session: Session, findings: Findings, library: Library, before?: Match): Case {
  const { note, told, choices, saving, password, history } = lasting
  const { verdict, problems, evidence } = findings
  let lastSaid = nothingSaid
  const said = computed(() => {
    lastSaid = saidIn(history.value, lastSaid)
    return lastSaid
  })
  const matching = createMatching(evidence, told, said, library, before)
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
