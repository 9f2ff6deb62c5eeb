/**
 * `npm run bench:kb -- --data DIR --fit`: fits the weights of `src/core/kb/ranking/certainty.ts` and the limit of
 * `src/core/kb/search.ts` to a set, and evaluates them on each source with weights fitted to the others.
 */

import { createIndex } from '../../../src/core/kb/index.ts'
import {
  certaintyOf,
  type Evidence,
  featuresOf,
  logitOf,
  type Weights,
} from '../../../src/core/kb/ranking/certainty.ts'
import { rank } from '../../../src/core/kb/ranking/rank.ts'
import type { Asked, EvalSet } from './data.ts'
import { type Judged, limitOf, toldAtFivePercent, toldOf, without, wronglyToldOf } from './missing.ts'
import { fitLogistic } from './regression.ts'
import { queryOf } from './session.ts'

/** The evidence for the first hit of a session, with its article present and without. */
export interface Seen {
  source: string
  first: boolean
  there: Evidence[]
  gone: Evidence[]
}

function seenIn({ articles }: EvalSet, sessions: readonly Asked[]): Seen[] {
  const index = createIndex(articles)
  return sessions.map((asked) => {
    const query = queryOf(asked)
    const [there] = rank(index, query, 1)
    const [gone] = rank(without(index, asked.relevant), query, 1)
    return {
      source: asked.source,
      first: there !== undefined && asked.relevant.includes(articles[there.doc]!.id),
      there: there?.evidence ?? [],
      gone: gone?.evidence ?? [],
    }
  })
}

/** Which message determines certainty depends on the weights, and vice versa: both settle after a few rounds. */
const ROUNDS = 6

/**
 * Separates right first hits from first hits when the article is missing. Every source counts the same, and so do both
 * sides, however many sessions there are.
 */
export function fitWeights(seen: readonly Seen[]): Weights {
  const right = countBySource(seen.filter(({ first }) => first))
  const all = countBySource(seen)
  const names = Object.keys(featuresOf(nothing)) as (keyof Weights)[]
  let weights: Weights | undefined
  for (let round = 0; round < ROUNDS; round++) {
    const exampleOf = (evidence: readonly Evidence[], label: number, weight: number) => {
      const best = strongest(evidence, weights)
      const features = best && featuresOf(best)
      return features ? [{ features: names.map((name) => features[name]), label, weight }] : []
    }
    const examples = seen.flatMap(({ source, first, there, gone }) => [
      ...(first ? exampleOf(there, 1, 1 / right.get(source)!) : []),
      ...exampleOf(gone, 0, 1 / all.get(source)!),
    ])
    const fitted = fitLogistic(examples)
    weights = Object.fromEntries(names.map((name, i) => [name, fitted[i]!])) as Weights
  }
  return weights!
}

const nothing: Evidence = {
  strength: 0,
  others: 0,
  coverage: 0,
  passage: 0,
  words: 0,
  isRequest: false,
  endpoint: 'none',
  code: 'none',
}

/** The message that determines certainty; before there are any weights, the best match. */
function strongest(evidence: readonly Evidence[], weights: Weights | undefined): Evidence | undefined {
  const value = (one: Evidence) => (weights ? logitOf(one, weights) : one.strength)
  return [...evidence].sort((a, b) => value(b) - value(a))[0]
}

function countBySource(seen: readonly Seen[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { source } of seen) counts.set(source, (counts.get(source) ?? 0) + 1)
  return counts
}

/** The results with these weights, and with this limit or the best-fitting one. */
function judged(seen: readonly Seen[], weights: Weights, limit?: number): Judged[] {
  const said = (evidence: readonly Evidence[]) => ({ confident: false, certainty: certaintyOf(evidence, weights) })
  const all = seen.map(({ source, first, there, gone }) => ({
    source,
    there: { first, ...said(there) },
    gone: said(gone),
  }))
  const from = limit ?? limitOf(all)
  for (const { there, gone } of all) for (const one of [there, gone]) one.confident = one.certainty >= from
  return all
}

/** The results for each source with weights and a limit fitted to the others. */
export function leaveOneOut(seen: readonly Seen[]): Judged[] {
  return [...countBySource(seen).keys()].flatMap((source) => {
    const others = seen.filter((one) => one.source !== source)
    const weights = fitWeights(others)
    const limit = limitOf(judged(others, weights))
    return judged(
      seen.filter((one) => one.source === source),
      weights,
      limit,
    )
  })
}

/** The fitted numbers and their quality, as lines of text. */
export function fitText(set: EvalSet): string {
  const seen = seenIn(set, set.noisy)
  const weights = fitWeights(seen)
  const all = judged(seen, weights)
  const apart = leaveOneOut(seen)
  const lines = [
    ...Object.entries(weights).map(([name, weight]) => `  ${name}: ${weight.toFixed(2)},`),
    // The lower of the two, so that error rates hold for sources the weights know and for unknown ones; rounded down,
    // because the weights are rounded too.
    `limit: ${Math.floor(100 * Math.min(limitOf(all), limitOf(apart))) / 100}`,
    '',
    toldText('all sources, fitted to all of them', all),
    toldText('each source, fitted to the others', apart),
    `the same with one limit for all of them, at 5 % wrongly: ${toldAtFivePercent(apart).toFixed(3)} told`,
    ...[...countBySource(seen).keys()].map((source) =>
      toldText(
        `  ${source}`,
        apart.filter((one) => one.source === source),
      ),
    ),
  ]
  return lines.join('\n')
}

const toldText = (name: string, judged: readonly Judged[]) =>
  `${name}: ${toldOf(judged).toFixed(3)} told, ${wronglyToldOf(judged).toFixed(3)} wrongly`
