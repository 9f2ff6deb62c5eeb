/**
 * How sure it is that an article answers, and not merely comes first: where the right article is missing, one about
 * something alike comes first just as well.
 *
 * What tells the two apart is weighed by a logistic regression: how strongly the article matches one message; how far it
 * is ahead of the third after it, as a relative is of a crowd, while a twin of the right article may be as near; for a
 * failing request, whether it is about that very endpoint, since its siblings share nearly all of its words; and whether
 * it holds the error code that the message names.
 *
 * It is so few because the knowledge base at hand is none that the weights were fitted to. Left out are whether an article
 * is about trouble, how far it is ahead of the next, how it names an endpoint that it is not about, and how much of the
 * message it has: of a source that the weights have not seen, each tells less than it does of those at hand, or nothing.
 */

/** What speaks for an article in one message. */
export interface Evidence {
  /** how strongly the article matches the message: 0 and up */
  strength: number
  /** the same of the third best other article */
  third: number
  /** share of the message's words, by rarity, that the article has: 0 to 1 */
  coverage: number
  /**
   * `own`: the article is about it, by its title, a heading or its first words; `none`: the message has none, or nothing
   * that was found is about any
   */
  endpoint: 'none' | 'own' | 'other'
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

/** What the regression weighs, each about -1 to 1, or a logarithm. */
export function featuresOf({ strength, third, coverage, endpoint, code }: Evidence) {
  // A code of its own is enough, whatever the endpoint.
  const elsewhere = endpoint === 'other' && code !== 'told'
  const match = strength * Math.min(1, coverage / LEAST_COVERAGE) + NOISE
  return {
    constant: 1,
    strength: Math.log(match),
    lead: Math.log(match / (third + NOISE)),
    endpoint: Number(endpoint === 'own') - Number(elsewhere),
    // A reference of an endpoint seldom lists the codes that it may answer with.
    otherCode: Number(code === 'not-told' && endpoint !== 'own'),
  }
}

export type Weights = Record<keyof ReturnType<typeof featuresOf>, number>

/**
 * Fitted to sessions whose article is known, once with it and once without, by
 * `npm run bench:kb -- --data DIR --fit`, which prints this table anew.
 */
const WEIGHTS: Weights = {
  constant: -2.93,
  strength: 1.8,
  lead: 2.62,
  endpoint: 3.79,
  otherCode: -1.72,
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
