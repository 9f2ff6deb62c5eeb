/** Brings a kept case back as it was left. */

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

/** @returns what opens a kept case; it throws a sentence about why that cannot be done, and may hold the case then */
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

/** What the agent decides: each is another object after a change. */
const choicesIn = ({ note, choices, saving }: Case) => [note.peek(), choices.peek(), saving.peek()]

/** The articles of a large knowledge base come later, and are no change of the agent's. */
function sayAgainWhenSettled(item: Case, kept: KeptCase, before: readonly unknown[]): void {
  void item.matching.settled(savePatience).then(() => {
    if (sameItems(before, choicesIn(item))) sayAsSaved(item, kept)
  })
}
