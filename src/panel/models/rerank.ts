/** Orders articles by agents' feedback for a problem, and puts that feedback into words. Pure. */
import {
  type ArticleWord,
  articleName,
  articleWord,
  type CaseRecord,
  type Feedback,
  sameArticle,
} from '../../core/history/index.ts'
import type { Article, Hit } from '../../core/kb/index.ts'

/** Agents' feedback on articles for the problem of a case. */
export interface Said {
  /** totals over all cases of the problem, including this one */
  feedback: readonly Feedback[]
  /** feedback given in this case */
  own: Pick<CaseRecord, 'solvedBy' | 'notThis'>
}

export const nothingSaid: Said = { feedback: [], own: {} }

/** Feedback on one article; undefined if there is none. */
export function feedbackFor(
  { title, url }: Pick<Article, 'title' | 'url'>,
  feedback: readonly Feedback[],
): Feedback | undefined {
  const name = articleName({ title, url })
  return feedback.find((one) => sameArticle(one, name))
}

/** Larger than any number of cases: feedback in the case itself outweighs feedback in all others. */
const ownWeight = Number.MAX_SAFE_INTEGER

function netOf({ article }: Hit, { feedback, own }: Said): number {
  const word = articleWord(own, articleName(article))
  if (word) return word === 'solved' ? ownWeight : -ownWeight
  const said = feedbackFor(article, feedback)
  return said ? said.solved - said.rejected : 0
}

/**
 * Puts articles that mostly solved the problem first, by how often; those that mostly did not fit last; and the rest in
 * between, in search order. Within a case its own feedback decides alone: what solved it is first, what does not fit is
 * last. Simple enough to explain in one sentence beside each article.
 * @param limit applies to articles not marked as wrong; those stay, so that the mark can be undone
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
 * The feedback in words, and how it changed the order.
 * @param own feedback in the case shown, which decides alone
 */
export function feedbackWords({ solved, rejected }: Pick<Feedback, 'solved' | 'rejected'>, own?: ArticleWord): string {
  const net = own ? (own === 'solved' ? 1 : -1) : solved - rejected
  const effect = net > 0 ? '; moved up.' : net < 0 ? '; moved down.' : '.'
  if (rejected === 0) return `Solved this ${times(solved)} here${effect}`
  const not = `arked as not a match${rejected === 1 ? '' : ` ${times(rejected)}`}`
  if (solved === 0) return `M${not}${effect}`
  return `Solved this ${times(solved)} here, m${not}${effect}`
}
