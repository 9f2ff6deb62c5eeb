/** One captured case: the session, what follows from it, and what the agent adds. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { type Evidence, type Hit, queryWith, search } from '../../core/kb/index.ts'
import type { Note, Problem, RequestEvent, Session } from '../../core/session/index.ts'
import type { Verdict } from '../../core/triage/index.ts'
import type { Captured } from '../../messages/index.ts'
import { articleKey, failingRequests, firstNote } from '../models/case.ts'
import { type MaskedKind, maskedKinds } from '../models/masked.ts'
import type { Findings } from '../worker/tasks.ts'
import type { Library } from './library.ts'

const hitLimit = 6

/** The articles for a case. `best` are good answers; `others` share words with it and may be worth a look. */
export type Match =
  | { state: 'loading' | 'failed' | 'no-articles' }
  | { state: 'searched'; best: readonly Hit[]; others: readonly Hit[] }

export type Saving =
  | { step: 'idle' | 'building' | 'writing' }
  /** `of` is what the file was made of, to tell whether it still holds the latest words */
  | { step: 'saved'; name: string; size: number; of: unknown[] }

export type CaseTab = 'answer' | 'evidence' | 'timeline' | 'report'

export interface Case {
  key: string
  /** epoch ms */
  capturedAt: number
  session: Session
  /** raw values of secrets with their labels, for the last look at the file; never stored, never shown */
  known: Captured['known']
  /** the files of its pictures, by path in the bundle */
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
  /** what the agent has decided: this hit in, or the article of this key out */
  choices: Signal<ReadonlyMap<string, Hit | 'out'>>
  /** the articles that go into the bundle and the ticket note: the best match, and what the agent chooses */
  attached: ReadonlySignal<readonly Hit[]>
  saving: Signal<Saving>
  /** the saved file no longer says what the screen says */
  stale: ReadonlySignal<boolean>
  tab: Signal<CaseTab>
  /** id of the event whose details are open */
  selected: Signal<string | undefined>
}

/** Makes a case of a session and what was found in it; its articles follow the knowledge base, also when that is imported later. */
export function makeCase(
  key: string,
  { session, known }: Captured,
  { verdict, problems, evidence }: Findings,
  capturedAt: number,
  library: Library,
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
): Case {
  const note = signal(firstNote(session, verdict))
  const told = signal(session.note)
  const choices = signal<ReadonlyMap<string, Hit | 'out'>>(new Map())
  const saving = signal<Saving>({ step: 'idle' })
  const match = computed(() => matchOf(evidence, told.value, library))
  const attached = computed(() => {
    const best = match.value.state === 'searched' ? match.value.best.slice(0, 1) : []
    const chosen = [...choices.value.values()].filter((choice) => choice !== 'out')
    const hits = new Map([...best, ...chosen].map((hit) => [articleKey(hit.article), hit]))
    return [...hits].flatMap(([id, hit]) => (choices.value.get(id) === 'out' ? [] : [hit]))
  })
  return {
    key,
    capturedAt,
    session,
    known,
    pictures,
    verdict,
    problems,
    failing: failingRequests(session.events),
    masked: maskedKinds(session.redactions),
    note,
    told,
    match,
    choices,
    attached,
    saving,
    stale: computed(() => {
      const state = saving.value
      return state.step === 'saved' && !sameParts(state.of, [note.value, ...attached.value.map((hit) => hit.article)])
    }),
    tab: signal<CaseTab>('answer'),
    selected: signal<string | undefined>(),
  }
}

function matchOf(evidence: Evidence | undefined, note: Note, library: Library): Match {
  const index = library.index.value
  if (!index) return { state: library.state.value === 'failed' ? 'failed' : 'loading' }
  if (library.sources.value.length === 0) return { state: 'no-articles' }
  if (!evidence) return { state: 'failed' }
  try {
    const hits = search(index, queryWith(evidence, note), hitLimit)
    return {
      state: 'searched',
      best: hits.filter((hit) => hit.confident),
      others: hits.filter((hit) => !hit.confident),
    }
  } catch {
    return { state: 'failed' }
  }
}

function sameParts(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index])
}
