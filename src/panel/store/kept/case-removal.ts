/** Deletes captured cases immediately, and offers to undo that where possible. */
import { batch } from '@preact/signals'
import type { KeptCase } from '../../../core/cases/index.ts'
import type { PanelPorts } from '../../ports.ts'
import type { Case } from '../case/case.ts'
import type { Cases } from '../case/cases.ts'
import type { Failures } from '../failures.ts'
import type { Keeping } from './keeping.ts'
import { isKeepable } from './kept-case.ts'
import { openElsewhere } from './reopening.ts'

export interface CaseRemoval {
  /** Both resolve to a function that undoes the deletion; undefined if nothing was deleted, or if it cannot be undone. */
  remove(kept: KeptCase): Promise<(() => void) | undefined>
  removeOpen(item: Case): Promise<(() => void) | undefined>
  /** Deletes all, including those open here; resolves to whether it was done. */
  removeAll(): Promise<boolean>
}

/** The list of cases on disk, as the panel shows it. */
interface Shown {
  /** Removes this case from the list; without an id, all of them. */
  drop(id?: string): void
  /** Reads the list again. */
  load(): Promise<void>
}

const notDeleted = 'The case was not removed.'

export function createCaseRemoval(
  { cases: store }: Pick<PanelPorts, 'cases'>,
  cases: Cases,
  failures: Failures,
  { inTurn }: Pick<Keeping, 'inTurn'>,
  shown: Shown,
): CaseRemoval {
  /** Deletes a case that is not open; resolves to its content, for undoing. */
  async function taken({ id }: KeptCase) {
    if (!(await store.hold(id))) throw new Error(openElsewhere)
    try {
      const content = await store.read(id).catch(() => undefined)
      await store.remove(id)
      return { content }
    } finally {
      store.release(id)
    }
  }

  const removal: CaseRemoval = {
    async remove(one) {
      const retry = () => void removal.remove(one)
      const done = await failures.run('kept', notDeleted, () => inTurn(() => taken(one)), retry)
      if (!done) return undefined
      shown.drop(one.id)
      const { content } = done
      // What could not be read cannot be restored.
      if (!content) return undefined
      return () => {
        const put = async () => {
          await inTurn(() => store.put(one, content))
          await shown.load()
        }
        const undo = () => void failures.run('kept', 'The case could not be brought back.', put, undo)
        undo()
      }
    },

    async removeOpen(item) {
      const work = () =>
        inTurn(async () => {
          if (item.kept.peek()) await store.remove(item.key)
          batch(() => {
            cases.drop(item.key)
            shown.drop(item.key)
          })
          return true
        })
      const done = await failures.run('kept', notDeleted, work, () => void removal.removeOpen(item))
      if (!done) return undefined
      item.kept.value = undefined
      // It is stored again as a new case.
      return () => void cases.add(item)
    },

    async removeAll() {
      const work = () =>
        inTurn(async () => {
          await store.clear()
          // Within the same turn: otherwise a queued write would put an open case back on disk.
          batch(() => {
            for (const item of cases.list.peek().filter(isKeepable)) cases.drop(item.key)
            shown.drop()
          })
          return true
        })
      const retry = () => void removal.removeAll()
      return (await failures.run('kept', 'The captured cases were not deleted.', work, retry)) ?? false
    },
  }

  return removal
}
