/** Articles in the order that agents have given them for a problem, and what was said, in words. Pure. */
import { articleName, type Feedback, sameArticle } from '../../core/history/index.ts'
import type { Article, Hit } from '../../core/kb/index.ts'

/** What was said of an article; undefined when nothing was. */
export function feedbackFor(
  { title, url }: Pick<Article, 'title' | 'url'>,
  feedback: readonly Feedback[],
): Feedback | undefined {
  const name = articleName({ title, url })
  return feedback.find((one) => sameArticle(one, name))
}

/**
 * Those first that solved the problem more often than not, the most often first; those last that were said not to fit
 * more often; the others between them as they were found. Plain enough to be told in a sentence beside each.
 * @param limit of those that were not said to be wrong; these stay, so that it can be taken back
 */
export function reranked(
  hits: readonly Hit[],
  feedback: readonly Feedback[],
  limit: number,
): { best: readonly Hit[]; others: readonly Hit[] } {
  const net = (hit: Hit) => {
    const said = feedbackFor(hit.article, feedback)
    return said ? said.solved - said.rejected : 0
  }
  const all = hits.map((hit) => ({ hit, net: net(hit) }))
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

/** What was said, and what that has done to the order. */
export function feedbackWords({ solved, rejected }: Pick<Feedback, 'solved' | 'rejected'>): string {
  if (rejected === 0) return `Solved this ${times(solved)} here; moved up.`
  const not = `aid not to fit${rejected === 1 ? '' : ` ${times(rejected)}`}`
  if (solved === 0) return `S${not}; moved down.`
  const effect = solved > rejected ? '; moved up' : solved < rejected ? '; moved down' : ''
  return `Solved this ${times(solved)} here, s${not}${effect}.`
}
