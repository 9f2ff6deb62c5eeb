/**
 * How sure it is that an article answers, and not merely comes first: where the right article is missing, one about
 * something alike comes first just as well.
 *
 * What tells the two apart is weighed by a logistic regression: how strongly the article matches one message; how far it
 * is ahead of the next, as a relative is seldom alone; for a failing request, whether it is about that very endpoint, since
 * its siblings share nearly all of its words; whether it holds the error code that the message names; and whether it is
 * about trouble at all.
 */

/**
 * How an article stands to the endpoint of a message. `none`: the message has none; `own`: it is about it, by its title, a
 * heading or its first words; `told`: it names it in passing.
 */
export type Endpoint = 'none' | 'own' | 'told' | 'other-method' | 'not-told'

/** What speaks for an article in one message. */
export interface Evidence {
  /** how strongly the article matches the message: 0 and up */
  strength: number
  /** the same of the best other article */
  rival: number
  /** share of the message's words, by rarity, that the article has: 0 to 1 */
  coverage: number
  endpoint: Endpoint
  /** as `troubleIn` */
  trouble: number
  /** whether the article has an error code of the message; `none`: the message has none, or one that many articles have */
  code: 'none' | 'told' | 'not-told'
}

/** Strengths below this are noise, and being ahead of noise says little. */
const NOISE = 0.3
/** The next may be far off for want of articles: more than this says no more. */
const MOST_LEAD = 1

/** What the regression weighs, each about 0 to 1, or the logarithm of a ratio. */
export function featuresOf({ strength, rival, coverage, endpoint, trouble, code }: Evidence) {
  // A code of its own is enough, whatever the endpoint.
  const elsewhere = code !== 'told'
  return {
    constant: 1,
    strength: Math.log(strength + 0.1),
    lead: Math.min(MOST_LEAD, Math.log((strength + NOISE) / (rival + NOISE))),
    ownEndpoint: Number(endpoint === 'own'),
    endpointInPassing: Number(endpoint === 'told' && elsewhere),
    otherMethod: Number(endpoint === 'other-method' && elsewhere),
    otherEndpoint: Number(endpoint === 'not-told' && elsewhere),
    // A reference of an endpoint seldom lists the codes that it may answer with.
    otherCode: Number(code === 'not-told' && endpoint !== 'own'),
    // A reference tells of no trouble.
    trouble: endpoint === 'none' ? trouble : 1,
    // For the same strength: a short message that is wholly there says less than much of a long one.
    coverage,
  }
}

export type Weights = Record<keyof ReturnType<typeof featuresOf>, number>

/**
 * Fitted to sessions whose article is known, once with it and once without, by
 * `npm run bench:kb -- --data DIR --fit`, which prints this table anew.
 */
const WEIGHTS: Weights = {
  constant: -1.43,
  strength: 2.56,
  lead: 2.44,
  ownEndpoint: 2.78,
  endpointInPassing: -2.08,
  otherMethod: -3,
  otherEndpoint: -2.99,
  otherCode: -1.63,
  trouble: 0.3,
  coverage: -1.53,
}

/** The logit of one message. */
export function logitOf(evidence: Evidence, weights: Weights = WEIGHTS): number {
  const features = featuresOf(evidence)
  return (Object.keys(weights) as (keyof Weights)[]).reduce((sum, name) => sum + weights[name] * features[name], 0)
}

/**
 * The certainty by the best message: 0 to 1, the probability that the article answers where as many sessions have one as
 * have none. Comparable between queries and knowledge bases.
 */
export function certaintyOf(evidence: readonly Evidence[], weights: Weights = WEIGHTS): number {
  if (evidence.length === 0) return 0
  return 1 / (1 + Math.exp(-Math.max(...evidence.map((one) => logitOf(one, weights)))))
}
