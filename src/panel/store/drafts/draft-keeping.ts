/** Keeps the drafts of articles on disk: one that was begun outlives the panel. */
import { dayMs } from '../../../core/base/day.ts'
import type { PanelPorts } from '../../ports.ts'
import type { Case } from '../case/case.ts'
import { mainProblem } from '../case/case-history.ts'
import type { Failures } from '../failures.ts'
import type { Draft } from './draft.ts'

/** So long after its last change a draft is kept. */
const keptDays = 30

export interface DraftKeeping {
  /** Keeps a draft that has changed, as it is when its turn comes. */
  keep(item: Case): void
  /** The draft of a case as a panel before this one has left it. */
  find(item: Case): Promise<Draft | undefined>
  /** Deletes those that nobody has changed for long. */
  prune(): Promise<void>
  /** Deletes all; resolves to whether it was done. @param retry tries all of that again */
  forgetAll(retry: () => void): Promise<boolean>
}

/** @param draftOf what is to be kept of a case */
export function createDraftKeeping(
  ports: PanelPorts,
  failures: Failures,
  draftOf: (item: Case) => Draft | undefined,
): DraftKeeping {
  /** cases whose drafts are not kept as they are now */
  const changed = new Set<Case>()
  let storing = false

  /** One after the other, each as it is then: what is written meanwhile is kept at once and not letter by letter. */
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

    async find(item) {
      const { session, problem } = placeOf(item)
      const what = 'An earlier draft of this case could not be read.'
      const found = await failures.run('draft', what, () => ports.drafts.get(session, problem))
      if (!found) return undefined
      const { id, text, added } = found
      // How it was made is no longer known; somebody has changed it since.
      return { id, text, made: '', added, busy: false }
    },

    async prune() {
      // What fails quietly here is tried again at the next start.
      await ports.drafts.prune(ports.now() - keptDays * dayMs).catch(() => undefined)
    },

    async forgetAll(retry) {
      changed.clear()
      const work = () => ports.drafts.prune(Number.POSITIVE_INFINITY).then(() => true)
      return (await failures.run('draft', 'The article drafts were not deleted.', work, retry)) ?? false
    },
  }
}

const placeOf = (item: Case) => ({ session: item.session.id, problem: mainProblem(item)?.key ?? '' })
