/** What the rest of the panel can ask of the memory. */
import type { ReadonlySignal, Signal } from '@preact/signals'
import type {
  ArticleWord,
  CaseWords,
  KnownError,
  KnownWords,
  SeenProblem,
  SolvedBy,
} from '../../../../core/history/index.ts'
import type { Case } from '../../case/case.ts'

/** Fields given replace what was said before; undefined clears them. */
export type Words = { [K in keyof CaseWords]?: CaseWords[K] | undefined }

export interface CaseMemory {
  /** how many days cases are remembered; 0 = not at all */
  days: Signal<number>
  /** incremented with every change to the stored history, for whoever shows all of it */
  changes: ReadonlySignal<number>
  /** Looks a case up and remembers it. Never rejects; repeated look-ups do not count a case twice. */
  look(item: Case): Promise<void>
  /** Stores what the agent says about the case. @param unkept the message if it could not be stored */
  say(item: Case, words: Words, unkept?: string): Promise<void>
  /** the agent's feedback on an article for this case; resolves to whether it was stored */
  sayOf(item: Case, article: SolvedBy, word: ArticleWord): Promise<boolean>
  /** removes the case from the history, or puts it back */
  keep(item: Case, wanted: boolean): Promise<void>
  /** creates a known error from a problem of a case; resolves to whether it was stored */
  makeKnown(problem: Pick<SeenProblem, 'key' | 'title'>, words: KnownWords): Promise<boolean>
  editKnown(known: KnownError, words: KnownWords): Promise<boolean>
  /** records that the problem with this key is this known error too; resolves to whether it was stored */
  alsoKnown(key: string, known: KnownError): Promise<boolean>
  /** resolves to whether it was removed; `restoreKnown` brings it back, and also undoes `alsoKnown` */
  removeKnown(known: KnownError): Promise<boolean>
  restoreKnown(known: KnownError): Promise<void>
  /** looks up all these cases again, after the history as a whole has changed */
  changed(): Promise<void>
}
