/** What the panel remembers of cases: "seen before" for each case, the agent's words, and known errors. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import {
  type ArticleWord,
  alsoAbout,
  type CaseRecord,
  type CaseWords,
  dayMs,
  type Feedback,
  isSameCase,
  type KnownError,
  type KnownWords,
  knownErrorOf,
  knownFor,
  laterThan,
  renewed,
  rewritten,
  type SeenProblem,
  type SolvedBy,
  seenLimit,
  seenOf,
  withArticleWord,
  withWords,
} from '../../core/history/index.ts'
import { VerdictClass } from '../../core/triage/index.ts'
import type { PanelPorts } from '../ports.ts'
import type { Case } from './case.ts'
import { readFeedback } from './case-feedback.ts'
import { keysOf, mainProblem, recordNow, unstoredWords } from './case-history.ts'
import type { Failures } from './failures.ts'
import { usualDays } from './retention-days.ts'

export type Words = { [K in keyof CaseWords]?: CaseWords[K] | undefined }

export interface CaseMemory {
  /** for so many days cases are remembered; 0 when they are not */
  days: Signal<number>
  /** grows with every change of what is stored, for whoever shows all of it */
  changes: ReadonlySignal<number>
  /** Looks a case up and remembers it. Never rejects; a case that is looked up again is not counted twice. */
  look(item: Case): Promise<void>
  /** What the agent says of the case. @param unkept what is said when it could not be stored */
  say(item: Case, words: Words, unkept?: string): Promise<void>
  /** what the agent says of an article for this case; resolves to whether that is stored */
  sayOf(item: Case, article: SolvedBy, word: ArticleWord): Promise<boolean>
  /** takes the case out of the history, or puts it back */
  keep(item: Case, wanted: boolean): Promise<void>
  /** makes a known error of a problem of a case; resolves to whether it is stored */
  makeKnown(problem: Pick<SeenProblem, 'key' | 'title'>, words: KnownWords): Promise<boolean>
  editKnown(known: KnownError, words: KnownWords): Promise<boolean>
  /** says that the problem of this key is this known error too; resolves to whether that is stored */
  alsoKnown(key: string, known: KnownError): Promise<boolean>
  /** resolves to whether it is gone; `restoreKnown` brings it back, and undoes `alsoKnown` */
  removeKnown(known: KnownError): Promise<boolean>
  restoreKnown(known: KnownError): Promise<void>
  /** looks all these cases up again, after the history as a whole has changed */
  changed(): Promise<void>
}

/** @param cases those whose history may be on the screen */
export function createMemory(ports: PanelPorts, failures: Failures, cases: () => readonly Case[]): CaseMemory {
  const store = ports.history
  const days = signal<number>(usualDays)
  const changes = signal(0)
  /** epoch ms: older cases do not count */
  const since = () => ports.now() - days.peek() * dayMs
  /** one after the other: a case that is edited while it is being looked up must not be stored as it was */
  let queue: Promise<unknown> = Promise.resolve()

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = queue.then(work)
    queue = next.catch(() => undefined)
    return next
  }

  /**
   * Shows what is known of a case; gives what is to be stored of it, if anything is. That resolves to whether a record
   * which was there before is another one now, so that what was said of articles has to be counted again.
   */
  async function read(item: Case): Promise<(() => Promise<boolean>) | undefined> {
    const keys = keysOf(item)
    const [main] = keys
    if (main === undefined) {
      // All that could be recognised was taken out in the review.
      const history = item.history.peek()
      const shown = history.state === 'read' ? history.record?.id : undefined
      const own = ({ id, at }: CaseRecord) => id === shown || at === item.capturedAt
      const gone = (await store.casesOf(item.session.id)).find(own)
      if (!gone) {
        item.history.value = { state: 'nothing' }
        return undefined
      }
      return async () => {
        await store.removeCase(gone.id)
        item.history.value = { state: 'nothing' }
        changes.value += 1
        return true
      }
    }
    const unsaid = item.note.peek().view === undefined && item.history.peek().state === 'reading'
    const [known, found, before] = await Promise.all([
      store.knownFor(keys),
      // One more to tell whether there are more, and one for the case itself.
      store.casesWith(main, since(), seenLimit + 2),
      store.casesOf(item.session.id),
    ])
    const now = recordNow(item)
    const own = now && before.find((record) => isSameCase(record, now))
    // Captured once more, or opened from its file: what the agent took it for is still so.
    const view = VerdictClass.safeParse(own?.view)
    const note = item.note.peek()
    if (unsaid && view.success && note.view === undefined)
      item.note.value = { ...note, view: { class: view.data, text: '' } }
    const earlier = found.filter(({ id, at }) => id !== own?.id && at <= item.capturedAt)
    const wanted = days.peek() > 0 && !item.forgotten.peek()
    const seen = days.peek() === 0 ? undefined : seenOf(earlier, main, ports.now())
    const about = knownFor(known, keys)
    const feedback = days.peek() === 0 ? [] : await readFeedback(store, main, about, since())
    item.history.value = { state: 'read', record: wanted ? own : undefined, seen, known: about, feedback }
    return now && wanted ? () => remember(item, own ? renewed(own, now) : now, own) : undefined
  }

  /** In every case that is shown: they may be of one problem. Never rejects: what was stored before stays told as stored. */
  async function renewFeedback(): Promise<void> {
    const renew = async (item: Case) => {
      const history = item.history.peek()
      const main = mainProblem(item)?.key
      if (days.peek() === 0 || history.state !== 'read' || main === undefined) return
      const feedback = await readFeedback(store, main, history.known, since())
      if (JSON.stringify(feedback) !== JSON.stringify(history.feedback)) put(item, { feedback })
    }
    try {
      await inTurn(() => Promise.all(cases().map(renew)))
    } catch {
      // The articles stay in their order until the case is looked up again.
    }
  }

  async function remember(item: Case, record: CaseRecord, before: CaseRecord | undefined): Promise<boolean> {
    const told = (one: CaseRecord | undefined) => one && JSON.stringify({ ...one, changedAt: 0 })
    if (told(record) === told(before)) return false
    const latest = { ...record, changedAt: laterThan(before, ports.now()) }
    await store.putCase(latest)
    put(item, { record: latest })
    changes.value += 1
    return before !== undefined
  }

  function put(item: Case, part: { record?: CaseRecord | undefined; feedback?: readonly Feedback[] }) {
    const history = item.history.peek()
    if (history.state === 'read') item.history.value = { ...history, ...part }
  }

  /** In every case that shows it: a recording that was captured twice is one case. */
  function putAll(id: string, record: CaseRecord | undefined) {
    for (const item of cases()) {
      const history = item.history.peek()
      if (history.state === 'read' && history.record?.id === id) put(item, { record })
    }
  }

  /** @param work resolves to whether it stored anything */
  const change = (what: string, work: () => Promise<boolean>, retry: () => void) =>
    failures.run(
      'history',
      what,
      () =>
        inTurn(async () => {
          const stored = await work()
          if (stored) changes.value += 1
          return stored
        }),
      retry,
    )

  async function changeKnown(what: string, work: () => Promise<void>, retry: () => void): Promise<boolean> {
    const done = await change(what, () => work().then(() => true), retry)
    await Promise.all(cases().map(readKnown))
    // Which problems are one is said by the known errors.
    await renewFeedback()
    return done ?? false
  }

  const writeKnown = (record: KnownError, retry: () => void) =>
    changeKnown('The known error was not stored.', () => store.putKnown(record), retry)

  /** Only the known errors of a case, when just these have changed. */
  async function readKnown(item: Case): Promise<void> {
    const keys = keysOf(item)
    await whenReadable(item, async () => {
      const known = knownFor(await store.knownFor(keys), keys)
      const history = item.history.peek()
      if (history.state === 'read') item.history.value = { ...history, known }
    })
  }

  async function lookUp(item: Case, writes: boolean): Promise<void> {
    let replaced: boolean | undefined
    await whenReadable(item, async () => {
      const write = await read(item)
      if (writes && write)
        replaced = await failures.run('history', unstoredWords(item), write, () => void memory.look(item))
    })
    if (replaced) await renewFeedback()
  }

  async function whenReadable(item: Case, work: () => Promise<void>): Promise<void> {
    try {
      await inTurn(work)
    } catch {
      // The verdict is there all the same; the case says it and offers to try again.
      item.history.value = { state: 'failed' }
    }
  }

  /** Resolves to whether it was written: the record may have been removed meanwhile, also by another panel. */
  async function rewrite(item: Case, words: (record: CaseRecord) => Words): Promise<boolean> {
    const history = item.history.peek()
    if (history.state !== 'read' || !history.record) return false
    const { id } = history.record
    // As it is stored: a second capture of the same recording may have said more.
    const stored = (await store.casesOf(item.session.id)).find((one) => one.id === id)
    if (!stored) {
      putAll(id, undefined)
      return false
    }
    const record = withWords(stored, words(stored), ports.now())
    await store.putCase(record)
    putAll(id, record)
    return true
  }

  const memory: CaseMemory = {
    days,
    changes,

    look: (item) => lookUp(item, true),

    async say(item, words, unkept = 'What you wrote about this case was not kept.') {
      const work = () => rewrite(item, () => words)
      await change(unkept, work, () => void memory.say(item, words, unkept))
    },

    async sayOf(item, article, word) {
      const work = () => rewrite(item, (record) => withArticleWord(record, article, word))
      const what = 'What you said of the article was not kept.'
      const stored = await change(what, work, () => void memory.sayOf(item, article, word))
      await renewFeedback()
      return stored ?? false
    },

    async keep(item, wanted) {
      const history = item.history.peek()
      if (history.state !== 'read') return
      item.forgotten.value = !wanted
      const { record } = history
      if (wanted) await memory.look(item)
      else if (record) {
        const work = async () => {
          await store.removeCase(record.id)
          putAll(record.id, undefined)
          return true
        }
        await change('The case is still remembered.', work, () => void memory.keep(item, wanted))
        await renewFeedback()
      }
    },

    makeKnown: (problem, words) =>
      writeKnown(knownErrorOf(problem, words, ports.now()), () => void memory.makeKnown(problem, words)),

    editKnown: (known, words) =>
      writeKnown(rewritten(known, words, ports.now()), () => void memory.editKnown(known, words)),

    alsoKnown: (key, known) => writeKnown(alsoAbout(known, key, ports.now()), () => void memory.alsoKnown(key, known)),

    removeKnown: (known) =>
      changeKnown(
        'The known error was not removed.',
        () => store.removeKnown(known.id),
        () => void memory.removeKnown(known),
      ),

    async restoreKnown(known) {
      await writeKnown(
        { ...known, changedAt: laterThan(known, ports.now()) + 1 },
        () => void memory.restoreKnown(known),
      )
    },

    async changed() {
      changes.value += 1
      await Promise.all(cases().map((item) => lookUp(item, false)))
    },
  }
  return memory
}
