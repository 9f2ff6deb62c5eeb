/** The captured cases left on disk by earlier panels: the list of them, and opening one. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { KeptCase } from '../../../core/cases/index.ts'
import type { PanelPorts } from '../../ports.ts'
import type { Cases } from '../case/cases.ts'
import type { Failures } from '../failures.ts'
import type { Library } from '../knowledge/library.ts'
import { type CaseRemoval, createCaseRemoval } from './case-removal.ts'
import { createKeeping, type Keeping } from './keeping.ts'
import { createReopening } from './reopening.ts'

/** ms after a case was last on screen during which the next panel offers to continue with it */
const justLeft = 10 * 60_000

export interface KeptCases extends Pick<Keeping, 'flush' | 'follow'>, CaseRemoval {
  /** those not open in this panel, newest capture first */
  list: ReadonlySignal<readonly KeptCase[]>
  /** those another panel had open when the list was last read */
  elsewhere: ReadonlySignal<readonly KeptCase[]>
  /** the newest one, if it is from this site, was on screen when a panel closed moments ago, and is not in a saved file */
  left: ReadonlySignal<KeptCase | undefined>
  /** id of the one being opened */
  opening: ReadonlySignal<string | undefined>
  /** Deletes what is too old, and reads the rest. */
  load(): Promise<void>
  /** Shows a case as it was left. Resolves to whether it worked. */
  open(kept: KeptCase): Promise<boolean>
}

/** @param site of the current tab; reads signals */
export function createKeptCases(
  ports: PanelPorts,
  cases: Cases,
  library: Library,
  failures: Failures,
  site: () => string | undefined,
): KeptCases {
  const store = ports.cases
  const all = signal<readonly KeptCase[]>([])
  const elsewhere = signal<readonly KeptCase[]>([])
  const opening = signal<string | undefined>()
  /** id of the case the previous panel left; null if it left none */
  const leftId = signal<string | null | undefined>()
  const keeping = createKeeping(ports, cases, failures, () => void kept.load())
  const reopen = createReopening(ports, cases, library, keeping)

  const list = computed(() => {
    const open = new Set(cases.list.value.map(({ key }) => key))
    return all.value.filter(({ id }) => !open.has(id))
  })

  const removal = createCaseRemoval(ports, cases, failures, keeping, {
    drop(id) {
      all.value = id === undefined ? [] : all.peek().filter((one) => one.id !== id)
    },
    load: () => kept.load(),
  })

  const kept: KeptCases = {
    ...{ list, elsewhere, opening, ...removal },
    flush: keeping.flush,
    follow: keeping.follow,

    // Once this panel has a case of its own, the others are listed beside it.
    left: computed(() => {
      const one = list.value.find(({ id }) => id === leftId.value)
      return cases.list.value.length === 0 && one?.site === site() ? one : undefined
    }),

    async load() {
      const read = async () => {
        // A silent failure here is retried next time.
        await store.prune(ports.now()).catch(() => undefined)
        return store.list()
      }
      const what = 'The cases that were captured before could not be read.'
      const found = await failures.run(
        'kept',
        what,
        () => keeping.inTurn(read),
        () => void kept.load(),
      )
      if (!found) return
      const ids = new Set(found.here.map(({ id }) => id))
      batch(() => {
        if (leftId.peek() === undefined) leftId.value = justLeftOf(found.here[0], ports.now())?.id ?? null
        all.value = found.here
        elsewhere.value = found.elsewhere
        // Another panel may have deleted it, or it expired: the next change stores it again.
        for (const item of cases.list.peek()) if (item.kept.peek() && !ids.has(item.key)) item.kept.value = false
      })
    },

    async open(one) {
      if (opening.peek() !== undefined) return false
      opening.value = one.id
      const retry = () => void kept.open(one)
      const done = await failures.run('open', 'The case was not opened.', () => reopen(one), retry)
      if (!done) store.release(one.id)
      opening.value = undefined
      return done ?? false
    },
  }

  return kept
}

function justLeftOf(newest: KeptCase | undefined, now: number): KeptCase | undefined {
  const { shownAt, saved } = newest ?? {}
  const isHandedOver = saved !== undefined && !saved.changed
  return shownAt !== undefined && now - shownAt <= justLeft && !isHandedOver ? newest : undefined
}
