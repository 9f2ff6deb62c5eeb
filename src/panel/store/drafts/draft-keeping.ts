/** Stores drafts of articles on disk, so that they outlive the panel. */
import { dayMs } from '../../../core/base/day.ts'
import type { PanelPorts } from '../../ports.ts'
import type { Case } from '../case/case.ts'
import { mainProblem } from '../case/case-history.ts'
import type { Failures } from '../failures.ts'
import type { Draft } from './draft.ts'

/** How long a draft is kept after its last change. */
const keptDays = 30

export interface DraftKeeping {
  /** Stores a changed draft, in the state it has when its turn comes. */
  keep(item: Case): void
  /**
   * The draft of a case left by an earlier panel, if there is one; undefined if that could not be read.
   * @param retry tries the whole action again
   */
  find(item: Case, retry: () => void): Promise<{ draft?: Draft } | undefined>
  /** Deletes drafts that have not changed for a long time. */
  prune(): Promise<void>
  /** Deletes all; resolves to whether it was done. @param retry tries the whole action again */
  forgetAll(retry: () => void): Promise<boolean>
}

/** @param draftOf the draft to store for a case */
export function createDraftKeeping(
  ports: PanelPorts,
  failures: Failures,
  draftOf: (item: Case) => Draft | undefined,
): DraftKeeping {
  /** cases whose current draft is not stored yet */
  const changed = new Set<Case>()
  let storing = false

  /** Stores drafts one after the other, each in its latest state, so that fast typing does not cause a write per letter. */
  async function store(): Promise<void> {
    if (storing) return
    storing = true
    for (const item of changed) {
      changed.delete(item)
      const draft = draftOf(item)
      if (!draft || item.forgotten.peek()) continue
      const { id, text, added } = draft
      const put = () =>
        ports.drafts.put({ ...placeOf(item), id, text, ...(added && { added }), changedAt: ports.now() })
      await failures.run('draft', 'The draft is kept only until this panel is closed.', put, () => keep(item))
    }
    storing = false
  }

  function keep(item: Case): void {
    changed.add(item)
    void store()
  }

  return {
    keep,

    find(item, retry) {
      const { session, problem } = placeOf(item)
      const read = async () => {
        const found = await ports.drafts.get(session, problem)
        if (!found) return {}
        const { id, text, added } = found
        // The generated text is not stored; the draft was changed since, or it would not be on disk.
        return { draft: { id, text, made: '', added, busy: false } }
      }
      return failures.run('draft', 'An earlier draft of this case could not be read.', read, retry)
    },

    async prune() {
      // A silent failure here is retried at the next start.
      await ports.drafts.prune(ports.now() - keptDays * dayMs).catch(() => undefined)
    },

    async forgetAll(retry) {
      changed.clear()
      const work = () => ports.drafts.prune(Number.POSITIVE_INFINITY).then(() => true)
      return (await failures.run('draft', 'The article drafts were not deleted.', work, retry)) ?? false
    },
  }
}

/** Where the draft of a case is stored: captures of one recording share it. */
export const placeOf = (item: Case) => ({ session: item.session.id, problem: mainProblem(item)?.key ?? '' })
