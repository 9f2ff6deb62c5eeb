/** Looks a case up in the history when it was captured or edited: shows what is known, and remembers the case. */
import {
  type CaseRecord,
  isSameCase,
  knownFor,
  laterThan,
  seenLimit,
  ticketTag,
} from '../../../../core/history/index.ts'
import type { Case } from '../../case/case.ts'
import { keysOf, recordNow, unstoredWords } from '../../case/case-history.ts'
import type { Failures } from '../../failures.ts'
import type { CaseMemory } from './case-memory.ts'
import { type MemoryDesk, show } from './desk.ts'
import { readFeedback } from './feedback.ts'
import { earlierCases, isSameRecord, leftBehind, recordToKeep, seenIn, viewFrom } from './found.ts'

/**
 * Stores the result of a look-up. Resolves to whether an existing record changed, in which case the feedback on articles has
 * to be recounted.
 */
type Write = () => Promise<boolean>

export function createLookUp(desk: MemoryDesk, failures: Failures): Pick<CaseMemory, 'look' | 'changed'> {
  const { store, days, changes } = desk

  /** Shows what is known about a case; returns what is to be stored, if anything. */
  function read(item: Case): Promise<Write | undefined> {
    const [main] = keysOf(item)
    return main === undefined ? readNothing(item) : readProblems(item, main)
  }

  /** The review removed everything that could be recognized, so the earlier record is deleted too. */
  async function readNothing(item: Case): Promise<Write | undefined> {
    const gone = leftBehind(item, await store.casesOf(item.session.id))
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

  /** @param main key of the main problem */
  async function readProblems(item: Case, main: string): Promise<Write | undefined> {
    const keys = keysOf(item)
    const unsaid = item.note.peek().view === undefined && item.history.peek().state === 'reading'
    // One more to tell whether there are more, and one for the case itself.
    const casesWith = (key: string) => store.casesWith(key, desk.since(), seenLimit + 2)
    const [stored, captured, tagged, before] = await Promise.all([
      store.knownFor(keys),
      casesWith(main),
      casesWith(ticketTag(main)),
      store.casesOf(item.session.id),
    ])
    const alike = [...captured, ...tagged].sort((a, b) => b.at - a.at)
    const now = recordNow(item)
    const own = now && before.find((record) => isSameCase(record, now))
    if (unsaid) takeView(item, own)
    const wanted = days.peek() > 0 && !item.forgotten.peek()
    const seen = seenIn(earlierCases(alike, own, item.capturedAt), main, days.peek(), desk.now())
    const known = knownFor(stored, keys)
    const feedback = days.peek() === 0 ? [] : await readFeedback(store, main, known, desk.since())
    item.history.value = { state: 'read', record: wanted ? own : undefined, seen, known, feedback }
    return now && wanted ? () => remember(item, recordToKeep(now, own), own) : undefined
  }

  async function remember(item: Case, record: CaseRecord, before: CaseRecord | undefined): Promise<boolean> {
    if (isSameRecord(record, before)) return false
    const latest = { ...record, changedAt: laterThan(before, desk.now()) }
    await store.putCase(latest)
    show(item, { record: latest })
    changes.value += 1
    return before !== undefined
  }

  async function lookUp(item: Case, writes: boolean): Promise<void> {
    let replaced: boolean | undefined
    await desk.whenReadable(item, async () => {
      const write = await read(item)
      if (writes && write)
        replaced = await failures.run('history', unstoredWords(item), write, () => void lookUp(item, true))
    })
    if (replaced) await desk.renewFeedback()
  }

  return {
    look: (item) => lookUp(item, true),

    async changed() {
      changes.value += 1
      await Promise.all(desk.cases().map((item) => lookUp(item, false)))
    },
  }
}

/** For a case captured again or opened from its file, restores the agent's own view of it. */
function takeView(item: Case, own: CaseRecord | undefined): void {
  const note = item.note.peek()
  const view = viewFrom(own)
  if (view && note.view === undefined) item.note.value = { ...note, view }
}
