/** Brings a kept case back as it was left. */
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
    if (!content) throw new Error('It cannot be read any more.')
    const item = await caseFrom(kept, content, tasks, library)
    cases.noteWritten(item)
    await item.matching.settled(paintPatience)
    sayAsSaved(item, kept)
    keeping.isAsKept(item, kept.changedAt)
    cases.add(item)
    sayAgainWhenSettled(item, kept)
    return true
  }
}

/** The articles of a large knowledge base come later, and are no change of the agent's. */
function sayAgainWhenSettled(item: Case, kept: KeptCase): void {
  const [note, choices, saving] = [item.note.peek(), item.choices.peek(), item.saving.peek()]
  void item.matching.settled(savePatience).then(() => {
    const isSame = item.note.peek() === note && item.choices.peek() === choices
    if (isSame && item.saving.peek() === saving) sayAsSaved(item, kept)
  })
}
