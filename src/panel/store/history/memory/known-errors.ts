/** The known errors the agent creates, edits and removes; each case on screen is updated. */
import {
  alsoAbout,
  type KnownError,
  knownErrorOf,
  knownFor,
  laterThan,
  rewritten,
} from '../../../../core/history/index.ts'
import type { Case } from '../../case/case.ts'
import { keysOf } from '../../case/case-history.ts'
import type { CaseMemory } from './case-memory.ts'
import { type MemoryDesk, show } from './desk.ts'

type KnownErrors = Pick<CaseMemory, 'makeKnown' | 'editKnown' | 'alsoKnown' | 'removeKnown' | 'restoreKnown'>

export function createKnownErrors({ store, cases, now, change, whenReadable, renewFeedback }: MemoryDesk): KnownErrors {
  /** Reads only the known errors of a case, if nothing else has changed. */
  async function read(item: Case): Promise<void> {
    const keys = keysOf(item)
    await whenReadable(item, async () => show(item, { known: knownFor(await store.knownFor(keys), keys) }))
  }

  async function changeKnown(what: string, work: () => Promise<void>, retry: () => void): Promise<boolean> {
    const done = await change(what, () => work().then(() => true), retry)
    await Promise.all(cases().map(read))
    // Known errors determine which problems count as the same.
    await renewFeedback()
    return done ?? false
  }

  const write = (record: KnownError, retry: () => void) =>
    changeKnown('The known error was not saved.', () => store.putKnown(record), retry)

  const known: KnownErrors = {
    makeKnown: (problem, words) =>
      write(knownErrorOf(problem, words, now()), () => void known.makeKnown(problem, words)),

    editKnown: (error, words) => write(rewritten(error, words, now()), () => void known.editKnown(error, words)),

    alsoKnown: (key, error) => write(alsoAbout(error, key, now()), () => void known.alsoKnown(key, error)),

    removeKnown: (error) =>
      changeKnown(
        'The known error was not removed.',
        () => store.removeKnown(error.id),
        () => void known.removeKnown(error),
      ),

    async restoreKnown(error) {
      await write({ ...error, changedAt: laterThan(error, now()) + 1 }, () => void known.restoreKnown(error))
    },
  }
  return known
}
