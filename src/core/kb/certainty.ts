/**
 * How sure it is that an article answers, and not merely comes first: where the right article is missing, one about
 * something alike comes first just as well.
 *
 * Three things tell the two apart. How strongly the article matches one message, less where most of its words are
 * unknown. How far it is ahead of the next: a relative is seldom alone. And, for a failing request, whether it tells of
 * that very endpoint: its siblings share nearly all of its words.
 */
import type { Needle } from './needle.ts'

/** How an article stands to the endpoint of a message. `none`: the message has none. */
export type Endpoint = 'none' | 'told' | 'other-method' | 'not-told'

/** What the endpoint leaves of the evidence of a message. */
const LEFT: Record<Endpoint, number> = { none: 1, told: 1, 'other-method': 0.25, 'not-told': 0.5 }
/** What being ahead adds at most, in a message whose words are all known: the next may be far off for want of articles. */
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
}

/**
 * The certainty by the best message: 0 and up, comparable between queries and knowledge bases. The numbers were fitted
 * to sessions whose article is known (npm run bench:kb); exact values matter little.
 */
export function certaintyOf(needles: readonly Pick<Needle, 'known'>[], evidence: readonly Evidence[]): number {
  const each = evidence.map(({ strength, rival, endpoint }, i) => {
    const { known } = needles[i]!
    const lead = Math.min(1 + MOST_LEAD * known, (strength + NOISE) / (rival + NOISE))
    return strength * Math.sqrt(known) * lead * LEFT[endpoint]
  })
  return Math.max(0, ...each)
}
