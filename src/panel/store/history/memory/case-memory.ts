/** What the rest of the panel asks of the memory. */
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

/** Those that are named replace what was said before; undefined takes it back. */
export type Words = { [K in keyof CaseWords]?: CaseWords[K] | undefined }

export interface CaseMemory {
  /** for so many days cases are remembered; 0 when they are not */
  days: Signal<number>
  /** grows with every change of what is stored, for whoever shows all of it */
  changes: ReadonlySignal<number>
  /** Looks a case up and remembers it. Never rejects; a case that is looked up again is not counted twice. */
  look(item: Case): Promise<void>
  /** What the agent says of the case. @param unkept what is said when it could not be stored */
  say(item: Case, words: Words, unkept?: string): Promise<void>
  /** what the agent says of an article for this case; resolves to whether that is stored */
  sayOf(item: Case, article: SolvedBy, word: ArticleWord): Promise<boolean>
  /** takes the case out of the history, or puts it back */
  keep(item: Case, wanted: boolean): Promise<void>
  /** makes a known error of a problem of a case; resolves to whether it is stored */
  makeKnown(problem: Pick<SeenProblem, 'key' | 'title'>, words: KnownWords): Promise<boolean>
  editKnown(known: KnownError, words: KnownWords): Promise<boolean>
  /** says that the problem of this key is this known error too; resolves to whether that is stored */
  alsoKnown(key: string, known: KnownError): Promise<boolean>
  /** resolves to whether it is gone; `restoreKnown` brings it back, and undoes `alsoKnown` */
  removeKnown(known: KnownError): Promise<boolean>
  restoreKnown(known: KnownError): Promise<void>
  /** looks all these cases up again, after the history as a whole has changed */
  changed(): Promise<void>
}
