/**
 * How sure it is that an article answers, and not merely comes first: where the right article is missing, one about
 * something alike comes first just as well.
 *
 * What tells the two apart is weighed by a logistic regression: how strongly the article matches one message; how far it
 * is ahead of the next, as a relative is seldom alone, and of the third after it, as a twin of the right article may be as
 * near but a crowd of them is of relatives; for a failing request, whether it is about that very endpoint, since its siblings
 * share nearly all of its words; and whether it holds the error code that the message names.
 *
 * Whether it is about trouble is left out: it orders articles well, but how much it says of certainty differs so much
 * between knowledge bases that one which the weights were not fitted to was judged worse by it.
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
  /** the same of the best other article, and of the third best */
  rival: number
  third: number
  /** share of the message's words, by rarity, that the article has: 0 to 1 */
  coverage: number
  endpoint: Endpoint
  /** whether the article has an error code of the message; `none`: the message has none, or one that many articles have */
  code: 'none' | 'told' | 'not-told'
}

/** Strengths below this are noise, and being ahead of noise says little. */
const NOISE = 0.3
/**
 * A right article holds at least so much of what a message says; with less it shares a word that is rare only because the
 * knowledge base is small.
 */
const LEAST_COVERAGE = 0.2
/** The others may be far off for want of articles: more than this says no more. */
const MOST_LEAD = { next: 1, third: 1.5 }

/** What the regression weighs, each about 0 to 1, or the logarithm of a ratio. */
export function featuresOf({ strength, rival, third, coverage, endpoint, code }: Evidence) {
  // A code of its own is enough, whatever the endpoint.
  const elsewhere = code !== 'told'
  const leadOver = (other: number) => Math.log((strength + NOISE) / (other + NOISE))
  return {
    constant: 1,
    strength: Math.log(strength * Math.min(1, coverage / LEAST_COVERAGE) + 0.1),
    lead: Math.min(MOST_LEAD.next, leadOver(rival)),
    leadOverThird: Math.min(MOST_LEAD.third, leadOver(third)),
    ownEndpoint: Number(endpoint === 'own'),
    endpointInPassing: Number(endpoint === 'told' && elsewhere),
    otherMethod: Number(endpoint === 'other-method' && elsewhere),
    otherEndpoint: Number(endpoint === 'not-told' && elsewhere),
    // A reference of an endpoint seldom lists the codes that it may answer with.
    otherCode: Number(code === 'not-told' && endpoint !== 'own'),
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
  constant: -1.58,
  strength: 2.17,
  lead: 1.51,
  leadOverThird: 1.18,
  ownEndpoint: 3,
  endpointInPassing: -1.93,
  otherMethod: -2.83,
  otherEndpoint: -2.84,
  otherCode: -1.61,
  coverage: -1.37,
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
