/** What was captured: each case with its verdict, its articles and the agent's words. Kept until the panel closes. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { buildBundle } from '../../core/bundle/index.ts'
import { type Hit, type KbIndex, queryFrom, search } from '../../core/kb/index.ts'
import { foldProblems, type Note, type Problem, type RequestEvent, type Session } from '../../core/session/index.ts'
import { judge, type Verdict } from '../../core/triage/index.ts'
import { articleKey, failingRequests, firstNote } from '../models/case.ts'
import { type MaskedKind, maskedKinds } from '../models/masked.ts'
import { ticketNote } from '../models/ticket-note.ts'
import type { PanelPorts } from '../ports.ts'
import type { Failures } from './failures.ts'
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

/** ms from the arrival of the captured session */
export interface Timings {
  verdict: number
  articles: number
}

export type CaseTab = 'answer' | 'evidence' | 'timeline' | 'report'

export interface Case {
  key: string
  tabId: number
  /** epoch ms */
  capturedAt: number
  session: Session
  /** undefined when the verdict could not be reached; the capture is there all the same */
  verdict: Verdict | undefined
  problems: readonly Problem[]
  failing: readonly RequestEvent[]
  note: Signal<Note>
  /** the agent's words as they are searched for: renewed when a field is left, without the title made for them */
  told: Signal<Note>
  tab: Signal<CaseTab>
  /** id of the event whose details are open */
  selected: Signal<string | undefined>
  match: ReadonlySignal<Match>
  /** the articles that go into the bundle and the ticket note: the best ones, unless the agent chose otherwise */
  attached: ReadonlySignal<readonly Hit[]>
  /** what the agent has decided: this hit in, or the article of this key out */
  choices: Signal<ReadonlyMap<string, Hit | 'out'>>
  saving: ReadonlySignal<Saving>
  /** what was masked, by kind */
  masked: readonly MaskedKind[]
  /** the saved file no longer says what the screen says */
  stale: ReadonlySignal<boolean>
}

export interface Cases {
  /** newest first */
  list: ReadonlySignal<readonly Case[]>
  /** the case on the screen */
  current: ReadonlySignal<Case | undefined>
  capturing: ReadonlySignal<boolean>
  timings: ReadonlySignal<Timings | undefined>
  capture(tabId: number): Promise<void>
  open(key: string | undefined): void
  /** the agent has finished a field: what was written is searched for too */
  noteWritten(item: Case): void
  attach(item: Case, hit: Hit, wanted: boolean): void
  save(item: Case): Promise<void>
  copyNote(item: Case): Promise<boolean>
  copyText(text: string): Promise<boolean>
}

export function createCases(ports: PanelPorts, library: Library, failures: Failures): Cases {
  const list = signal<readonly Case[]>([])
  const currentKey = signal<string | undefined>()
  const current = computed(() => list.value.find((item) => item.key === currentKey.value))
  const capturing = signal(false)
  const timings = signal<Timings | undefined>()
  const savings = new WeakMap<Case, Signal<Saving>>()
  let count = 0

  function match(session: Session, verdict: Verdict | undefined, index: KbIndex | undefined): Match {
    if (!index) return { state: library.state.value === 'failed' ? 'failed' : 'loading' }
    if (library.sources.value.length === 0) return { state: 'no-articles' }
    try {
      const hits = search(index, queryFrom(session, verdict), hitLimit)
      return {
        state: 'searched',
        best: hits.filter((hit) => hit.confident),
        others: hits.filter((hit) => !hit.confident),
      }
    } catch {
      return { state: 'failed' }
    }
  }

  /** The verdict is a help, the capture is the thing: what fails here must not lose it. */
  function judged(session: Session): Verdict | undefined {
    try {
      return judge(session)
    } catch {
      return undefined
    }
  }

  function makeCase(tabId: number, session: Session): Case {
    count += 1
    const verdict = judged(session)
    const note = signal(firstNote(session, verdict))
    const told = signal(session.note)
    const choices = signal<ReadonlyMap<string, Hit | 'out'>>(new Map())
    const found = computed(() => match({ ...session, note: told.value }, verdict, library.index.value))
    const attached = computed(() => {
      const best = found.value.state === 'searched' ? found.value.best : []
      const chosen = [...choices.value.values()].filter((choice) => choice !== 'out')
      const hits = new Map([...best, ...chosen].map((hit) => [articleKey(hit.article), hit]))
      return [...hits].flatMap(([key, hit]) => (choices.value.get(key) === 'out' ? [] : [hit]))
    })
    const saving = signal<Saving>({ step: 'idle' })
    const item: Case = {
      key: `case-${count}`,
      tabId,
      capturedAt: ports.now(),
      session,
      verdict,
      problems: foldProblems(session.events),
      failing: failingRequests(session.events),
      note,
      told,
      tab: signal<CaseTab>('answer'),
      selected: signal<string | undefined>(),
      match: found,
      attached,
      choices,
      saving,
      masked: maskedKinds(session.redactions),
      stale: computed(() => {
        const state = saving.value
        return state.step === 'saved' && !sameParts(state.of, [note.value, ...attached.value])
      }),
    }
    savings.set(item, saving)
    return item
  }

  const copyText = async (text: string) => {
    const what = 'Nothing was copied.'
    const done = await failures.run(
      'copy',
      what,
      () => ports.copy(text).then(() => true),
      () => void copyText(text),
    )
    return done === true
  }

  const cases: Cases = {
    list,
    current,
    capturing,
    timings,

    async capture(tabId) {
      if (capturing.peek()) return
      capturing.value = true
      await failures.run(
        'capture',
        'Nothing was captured.',
        async () => {
          const session = await ports.send('session.capture', { tabId })
          const arrived = performance.now()
          const item = makeCase(tabId, session)
          const verdict = performance.now() - arrived
          // Asked for here, so that the ranking is ready before the first paint of the case.
          item.match.peek()
          batch(() => {
            timings.value = { verdict, articles: performance.now() - arrived }
            list.value = [item, ...list.peek()]
            currentKey.value = item.key
          })
        },
        () => void cases.capture(tabId),
      )
      capturing.value = false
    },

    open(key) {
      currentKey.value = key
    },

    noteWritten(item) {
      const note = item.note.peek()
      const made = firstNote(item.session, item.verdict).title
      item.told.value = note.title === made ? { ...note, title: item.session.note.title } : note
    },

    attach(item, hit, wanted) {
      item.choices.value = new Map(item.choices.peek()).set(articleKey(hit.article), wanted ? hit : 'out')
    },

    async save(item) {
      const saving = savings.get(item)
      if (!saving || saving.peek().step === 'building' || saving.peek().step === 'writing') return
      const before = saving.peek()
      saving.value = { step: 'building' }
      const saved = await failures.run(
        'save',
        'The bundle was not saved.',
        async () => {
          const note = item.note.peek()
          const attached = item.attached.peek()
          const bundle = await buildBundle({
            session: { ...item.session, note },
            ...(item.verdict ? { verdict: item.verdict } : {}),
            articles: attached.map(({ article }) => ({
              id: article.id,
              title: article.title,
              ...(article.url === undefined ? {} : { url: article.url }),
            })),
            viewerTemplate: await ports.viewerTemplate(),
            tool: { name: 'Casefile', version: ports.version },
            createdAt: ports.now(),
          })
          saving.value = { step: 'writing' }
          await ports.save(bundle.name, bundle.bytes, 'application/zip')
          return { name: bundle.name, size: bundle.bytes.length, of: [note, ...attached] }
        },
        () => void cases.save(item),
      )
      saving.value = saved ? { step: 'saved', ...saved } : before
    },

    copyNote(item) {
      const saving = item.saving.peek()
      return copyText(
        ticketNote({
          session: item.session,
          note: item.note.peek(),
          verdict: item.verdict,
          problems: item.problems,
          failing: item.failing,
          articles: item.attached.peek().map((hit) => hit.article),
          bundle: saving.step === 'saved' ? saving : undefined,
          masked: item.masked.map((kind) => kind.words),
          version: ports.version,
        }),
      )
    },

    copyText,
  }
  return cases
}

function sameParts(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index])
}
