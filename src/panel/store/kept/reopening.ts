/** Reopens a kept case as it was left. */

import { sameItems } from '../../../core/base/same-items.ts'
import type { KeptCase } from '../../../core/cases/index.ts'
import type { PanelPorts } from '../../ports.ts'
import type { Case } from '../case/case.ts'
import type { Cases } from '../case/cases.ts'
import { paintPatience, savePatience } from '../case/patience.ts'
import type { Library } from '../knowledge/library.ts'
import type { Keeping } from './keeping.ts'
import { caseFrom, sayAsSaved } from './kept-case.ts'

export const openElsewhere = 'It is open in another window.'

/** @returns a function that opens a kept case; on failure it throws a sentence saying why, and may still hold the case */
export function createReopening(
  { cases: store, tasks }: Pick<PanelPorts, 'cases' | 'tasks'>,
  cases: Cases,
  library: Library,
  keeping: Pick<Keeping, 'isAsKept'>,
): (kept: KeptCase) => Promise<true> {
  return async (kept) => {
    if (!(await store.hold(kept.id))) throw new Error(openElsewhere)
    const content = await store.read(kept.id)
    if (!content) throw new Error('It can no longer be read.')
    const item = await caseFrom(kept, content, tasks, library)
    cases.noteWritten(item)
    await item.matching.settled(paintPatience)
    sayAsSaved(item, kept)
    keeping.isAsKept(item, kept.changedAt)
    const before = choicesIn(item)
    await cases.add(item)
    sayAgainWhenSettled(item, kept, before)
    return true
  }
}

/** The agent's decisions; each is a new object after a change. */
const choicesIn = ({ note, choices, saving }: Case) => [note.peek(), choices.peek(), saving.peek()]

/** Articles from a large knowledge base arrive later, and do not count as a change by the agent. */
function sayAgainWhenSettled(item: Case, kept: KeptCase, before: readonly unknown[]): void {
  void item.matching.settled(savePatience).then(() => {
    if (sameItems(before, choicesIn(item))) sayAsSaved(item, kept)
  })
}
