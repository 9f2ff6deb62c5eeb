/** Articles in the order that agents have given them for a problem, and what was said, in words. Pure. */
import {
  type ArticleWord,
  articleName,
  articleWord,
  type CaseRecord,
  type Feedback,
  sameArticle,
} from '../../core/history/index.ts'
import type { Article, Hit } from '../../core/kb/index.ts'

/** What agents have said of articles for the problem of a case. */
export interface Said {
  /** counted over all cases of the problem, this one included */
  feedback: readonly Feedback[]
  /** what was said in this case itself */
  own: Pick<CaseRecord, 'solvedBy' | 'notThis'>
}

export const nothingSaid: Said = { feedback: [], own: {} }

/** What was said of an article; undefined when nothing was. */
export function feedbackFor(
  { title, url }: Pick<Article, 'title' | 'url'>,
  feedback: readonly Feedback[],
): Feedback | undefined {
  const name = articleName({ title, url })
  return feedback.find((one) => sameArticle(one, name))
}

/** More than any number of cases: what is said in a case itself outweighs what was said in the others. */
const ownWeight = Number.MAX_SAFE_INTEGER

function netOf({ article }: Hit, { feedback, own }: Said): number {
  const word = articleWord(own, articleName(article))
  if (word) return word === 'solved' ? ownWeight : -ownWeight
  const said = feedbackFor(article, feedback)
  return said ? said.solved - said.rejected : 0
}

/**
 * Those first that solved the problem more often than not, the most often first; those last that were said not to fit
 * more often; the others between them as they were found. In its own case a word counts alone: its solver is the first,
 * and what does not fit it is the last. Plain enough to be told in a sentence beside each.
 * @param limit of those that were not said to be wrong; these stay, so that it can be taken back
 */
export function reranked(
  hits: readonly Hit[],
  said: Said,
  limit: number,
): { best: readonly Hit[]; others: readonly Hit[] } {
  const all = hits.map((hit) => ({ hit, net: netOf(hit, said) }))
  const solvers = all.filter((one) => one.net > 0).sort((a, b) => b.net - a.net)
  const rest = all.filter((one) => one.net === 0)
  const kept = [...solvers, ...rest].slice(0, limit)
  const wrong = all.filter((one) => one.net < 0).sort((a, b) => b.net - a.net)
  return {
    best: kept.filter((one) => one.net > 0 || one.hit.confident).map(({ hit }) => hit),
    others: [...kept.filter((one) => one.net === 0 && !one.hit.confident), ...wrong].map(({ hit }) => hit),
  }
}

const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)

/**
 * What was said, and what that has done to the order.
 * @param own what was said in the case that is shown, which decides alone
 */
export function feedbackWords({ solved, rejected }: Pick<Feedback, 'solved' | 'rejected'>, own?: ArticleWord): string {
  const net = own ? (own === 'solved' ? 1 : -1) : solved - rejected
  const effect = net > 0 ? '; moved up.' : net < 0 ? '; moved down.' : '.'
  if (rejected === 0) return `Solved this ${times(solved)} here${effect}`
  const not = `arked as not a match${rejected === 1 ? '' : ` ${times(rejected)}`}`
  if (solved === 0) return `M${not}${effect}`
  return `Solved this ${times(solved)} here, m${not}${effect}`
}
