/**
 * How certain it is that an article answers the query rather than merely ranking first: if the right article is missing, a
 * similar one ranks first just as well.
 *
 * A logistic regression weighs what tells the two apart. It counts how many words of one message the article has, above all
 * where the article says what it is about. They count less if little of the message stands together in one passage, because
 * a related article shares many words of a long message here and there. The lead over the next five articles counts: a
 * related article leads a crowd by little, while the right one may have a close twin or two. For a failing request, it
 * matters whether the article is about that exact endpoint, because sibling endpoints share nearly all its words. So does
 * whether the article holds the message's error code.
 *
 * The features are few because the user's knowledge base is not one the weights were fitted to. The strength of a match
 * depends on the lengths of messages and articles, so a strong match in one source is weak in another. Also left out:
 * whether an article is about trouble, its lead over the next one alone, how it names an endpoint it is not about, how much
 * of the message or of its rarest words it has in one run, and how few articles have all of it. On sources the weights had
 * not seen, each of these told less than on those they were fitted to, or nothing.
 */

/** The evidence for an article in one message. */
export interface Evidence {
  /** how strongly the article matches the message, from 0 up */
  strength: number
  /** mean strength of the five best other articles */
  others: number
  /** share of the message's words that the article has, weighted by rarity: 0 to 1 */
  coverage: number
  /** the same share for the single best passage */
  passage: number
  /**
   * how many of the message's words the article has; words found in neither its title nor its beginning count less, unless
   * the article holds the whole message
   */
  words: number
  /** whether the message is a failing request */
  isRequest: boolean
  /**
   * `own`: the article is about it, by its title, a heading or its first words; `none`: the message has none, or no article
   * found is about any
   */
  endpoint: 'none' | 'own' | 'other'
  /**
   * whether the article has an error code from the message; `none`: the message has none, or only one that many articles
   * have
   */
  code: 'none' | 'told' | 'not-told'
}

/** Strengths below this are noise, and a lead over noise says little. */
const noise = 0.3
/**
 * A right article holds at least this share of a message; below it, the words they share are rare only because the knowledge
 * base is small.
 */
const leastCoverage = 0.2

/** The regression's features, each about -1 to 1, or a logarithm. */
export function featuresOf({ strength, others, coverage, passage, words, isRequest, endpoint, code }: Evidence) {
  // A matching error code is enough, whatever the endpoint.
  const elsewhere = endpoint === 'other' && code !== 'told'
  const match = strength * Math.min(1, coverage / leastCoverage) + noise
  return {
    constant: 1,
    words: isRequest ? 0 : Math.log(1 + words * passage),
    lead: Math.log(match / (others + noise)),
    endpoint: Number(endpoint === 'own') - Number(elsewhere),
    // Endpoint references seldom list the codes they may return.
    otherCode: Number(code === 'not-told' && endpoint !== 'own'),
  }
}

export type Weights = Record<keyof ReturnType<typeof featuresOf>, number>

/**
 * Fitted to sessions whose article is known, each once with that article present and once without, by
 * `npm run bench:kb -- --data DIR --fit`, which prints this table again.
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
 * Certainty from the best message: 0 to 1, the probability that the article answers, given equal numbers of sessions with
 * and without an answer. Comparable between queries and knowledge bases.
 */
export function certaintyOf(evidence: readonly Evidence[], weights: Weights = fittedWeights): number {
  if (evidence.length === 0) return 0
  return 1 / (1 + Math.exp(-Math.max(...evidence.map((one) => logitOf(one, weights)))))
}
