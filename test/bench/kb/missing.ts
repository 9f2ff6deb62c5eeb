/** What the product says if the article that answers a session is missing. */
import { createIndex, type KbIndex, search } from '../../../src/core/kb/index.ts'
import { quantile } from '../capture/statistics.ts'
import type { Asked, EvalSet } from './data.ts'
import { macro } from './quality.ts'
import { queryOf } from './session.ts'

/** How certain the first hit is, once with the article and once without. */
export interface Judged {
  source: string
  /** with the article present: whether it is the first hit, and what is said about it */
  there: { first: boolean; confident: boolean; certainty: number }
  gone: { confident: boolean; certainty: number }
}

/** Evaluates every session twice. */
export function judge({ articles }: EvalSet, sessions: readonly Asked[]): Judged[] {
  const index = createIndex(articles)
  return sessions.map((asked) => {
    const query = queryOf(asked)
    const [there] = search(index, query, 1)
    const [gone] = search(without(index, asked.relevant), query, 1)
    const said = (hit: typeof there) => ({ confident: hit?.confident ?? false, certainty: hit?.certainty ?? 0 })
    const first = there !== undefined && asked.relevant.includes(there.article.id)
    return { source: asked.source, there: { first, ...said(there) }, gone: said(gone) }
  })
}

/**
 * The index as it would be without some articles; rebuilding it for every session would take minutes. Only the mean article
 * length and the article count stay as they were.
 */
export function without({ forward, postings }: KbIndex, ids: readonly string[]): KbIndex {
  const gone = new Set(ids)
  const isGone = Array.from({ length: forward.articles.length }, (_, doc) => gone.has(forward.articles.at(doc)!.id))
  const docs = new Uint32Array(postings.docs.length)
  const impacts = new Uint8Array(docs.length)
  const starts = new Uint32Array(postings.starts.length)
  const terms = new Map(forward.terms)
  let kept = 0
  for (const [word, term] of forward.terms) {
    starts[term] = kept
    for (let i = postings.starts[term]!; i < postings.starts[term + 1]!; i++) {
      if (isGone[postings.docs[i]!]) continue
      docs[kept] = postings.docs[i]!
      impacts[kept++] = postings.impacts[i]!
    }
    // Terms are numbered in the order of the map.
    if (starts[term] === kept) terms.delete(word)
  }
  starts[forward.terms.size] = kept
  return { forward: { ...forward, terms }, postings: { docs, impacts, starts } }
}

/** Share of right answers that may be called no good match. */
const WRONGLY = 0.05

const right = (judged: readonly Judged[]) => judged.filter(({ there }) => there.first)

/** Share of sessions without their article for which the product says so: the mean over sources. */
export const toldOf = (judged: readonly Judged[]): number => macro(judged, ({ gone }) => (gone.confident ? 0 : 1))

/** Share of right first hits that are called no good match: the mean over sources. */
export const wronglyToldOf = (judged: readonly Judged[]): number =>
  macro(right(judged), ({ there }) => (there.confident ? 0 : 1))

/** `toldOf` with the limit set so that 5 % of the right first hits fall below it. */
export function toldAtFivePercent(judged: readonly Judged[]): number {
  const limit = limitOf(judged)
  return macro(judged, ({ gone }) => (gone.certainty < limit ? 1 : 0))
}

/** The certainty below which 5 % of the right first hits lie, with every source counting the same. */
export function limitOf(all: readonly Judged[]): number {
  const judged = right(all)
  const limits = [...new Set(judged.map(({ there }) => there.certainty))].sort((a, b) => b - a)
  return (
    limits.find((limit) => macro(judged, ({ there }) => (there.certainty < limit ? 1 : 0)) <= WRONGLY) ??
    quantile([], 0)
  )
}
