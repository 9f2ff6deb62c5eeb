/**
 * How sure it is that an article answers, and not merely comes first: where the right article is missing, one about
 * something alike comes first just as well.
 *
 * What tells the two apart is weighed by a logistic regression: how many words of one message the article has, above all
 * where it says what it is about, and less the less of the message stands together in one passage, since a relative shares
 * many words of a long message, here and there; how far it is ahead of the five after it, as a relative is of a crowd, while one or two twins of the right
 * article may be as near; for a failing request, whether the article is about that very endpoint, since its siblings share
 * nearly all of its words; and whether it holds the error code that the message names.
 *
 * It is so few because the knowledge base at hand is none that the weights were fitted to. How strongly an article matches
 * depends on how long messages and articles are, so that what is strong in one source is weak in another. Left out are also
 * whether an article is about trouble, how far it is ahead of the next, how it names an endpoint that it is not about, how
 * much of the message it has in one run, or of its rarest words, and how few articles have all of it: of a source that the
 * weights have not seen, each tells less than it does of those at hand, or nothing.
 */

/** What speaks for an article in one message. */
export interface Evidence {
  /** how strongly the article matches the message: 0 and up */
  strength: number
  /** the mean of the same of the five best other articles */
  others: number
  /** share of the message's words, by rarity, that the article has: 0 to 1 */
  coverage: number
  /** the same of the one passage of the article that has the most of them */
  passage: number
  /**
   * how many of the message's words the article has; those that stand neither in its title nor where it begins count less,
   * unless the whole message does
   */
  words: number
  /** whether the message is a failing request */
  isRequest: boolean
  /**
   * `own`: the article is about it, by its title, a heading or its first words; `none`: the message has none, or nothing
   * that was found is about any
   */
  endpoint: 'none' | 'own' | 'other'
  /** whether the article has an error code of the message; `none`: the message has none, or one that many articles have */
  code: 'none' | 'told' | 'not-told'
}

/** Strengths below this are noise, and being ahead of noise says little. */
const noise = 0.3
/**
 * A right article holds at least so much of what a message says; with less it shares a word that is rare only because the
 * knowledge base is small.
 */
const leastCoverage = 0.2

/** What the regression weighs, each about -1 to 1, or a logarithm. */
export function featuresOf({ strength, others, coverage, passage, words, isRequest, endpoint, code }: Evidence) {
  // A code of its own is enough, whatever the endpoint.
  const elsewhere = endpoint === 'other' && code !== 'told'
  const match = strength * Math.min(1, coverage / leastCoverage) + noise
  return {
    constant: 1,
    words: isRequest ? 0 : Math.log(1 + words * passage),
    lead: Math.log(match / (others + noise)),
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
const fittedWeights: Weights = {
  constant: -2.19,
  words: 0.9,
  lead: 2.48,
  endpoint: 2.96,
  otherCode: -1.63,
}

/** The logit of one message. */
export function logitOf(evidence: Evidence, weights: Weights = fittedWeights): number {
  const features = featuresOf(evidence)
  return (Object.keys(weights) as (keyof Weights)[]).reduce((sum, name) => sum + weights[name] * features[name], 0)
}

/**
 * The certainty by the best message: 0 to 1, the probability that the article answers where as many sessions have one as
 * have none. Comparable between queries and knowledge bases.
 */
export function certaintyOf(evidence: readonly Evidence[], weights: Weights = fittedWeights): number {
  if (evidence.length === 0) return 0
  return 1 / (1 + Math.exp(-Math.max(...evidence.map((one) => logitOf(one, weights)))))
}
