/**
 * How sure it is that an article answers, and not merely comes first: where the right article is missing, one about
 * something alike comes first just as well.
 *
 * What tells the two apart: how strongly the article matches one message; how far it is ahead of the next, as a relative
 * is seldom alone; for a failing request, whether it tells of that very endpoint, since its siblings share nearly all of
 * its words; whether it holds the error code that the message names; and whether it is about trouble at all.
 */

/** How an article stands to the endpoint of a message. `none`: the message has none. */
export type Endpoint = 'none' | 'told' | 'other-method' | 'not-told'

/** What each leaves of the evidence of a message. */
const LEFT: Record<Endpoint, number> = { none: 1, told: 1, 'other-method': 0.25, 'not-told': 0.5 }
/** what is left where the message has error codes and the article has none of them */
const OTHER_CODE = 0.5
/** what is left of an article that is not about trouble */
const NO_TROUBLE = 0.8
/** what being ahead adds at most: the next may be far off for want of articles */
const MOST_LEAD = 1
/** strengths below this are noise, and being ahead of noise says little */
const NOISE = 0.3

/** What speaks for an article in one message. */
export interface Evidence {
  /** as `Ranked.strengths` */
  strength: number
  /** the same of the best other article */
  rival: number
  endpoint: Endpoint
  /** as `troubleIn` */
  trouble: number
  /** whether the article has an error code of the message; `none`: the message has none, or one that many articles have */
  code: 'none' | 'told' | 'not-told'
}

/** What being about another subject leaves. A reference tells of endpoints and of no trouble; a code of its own is enough. */
function subjectOf({ endpoint, trouble, code }: Evidence): number {
  if (endpoint === 'none') return NO_TROUBLE + (1 - NO_TROUBLE) * trouble
  return code === 'told' ? 1 : LEFT[endpoint]
}

function certaintyBy(evidence: Evidence): number {
  const { strength, rival, code } = evidence
  const lead = Math.min(1 + MOST_LEAD, (strength + NOISE) / (rival + NOISE))
  return strength * lead * subjectOf(evidence) * (code === 'not-told' ? OTHER_CODE : 1)
}

/**
 * The certainty by the best message: 0 and up, comparable between queries and knowledge bases. The numbers were fitted
 * to sessions whose article is known (npm run bench:kb); exact values matter little.
 */
export const certaintyOf = (evidence: readonly Evidence[]): number => Math.max(0, ...evidence.map(certaintyBy))
