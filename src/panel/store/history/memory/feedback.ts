/** Agents' feedback on articles, counted for the problem of a case. */
import {
  alikeKeys,
  type Feedback,
  feedbackOf,
  type HistoryStore,
  type KnownError,
  seenLimit,
} from '../../../../core/history/index.ts'

/**
 * Counts all cases alike, including the one shown.
 * @param main key of the main problem
 * @param known known errors, which determine which problems count as the same
 * @param minAt epoch ms: older cases are left out
 */
export async function readFeedback(
  store: HistoryStore,
  main: string,
  known: readonly KnownError[],
  minAt: number,
): Promise<Feedback[]> {
  const keys = alikeKeys(main, known)
  const records = await Promise.all(keys.map((key) => store.casesWith(key, minAt, seenLimit)))
  return feedbackOf(records.flat(), keys)
}
