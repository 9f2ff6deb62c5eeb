/** Searches the knowledge base, whose index may be out of date with the stored articles. */
import {
  type ArticleStore,
  contentMark,
  find,
  type Hit,
  hitOf,
  type KbIndex,
  keyFrom,
  type Query,
} from '../core/kb/index.ts'
import type { KeptIndex } from './knowledge-index.ts'

/** Hits, and whether an article found has since changed or gone. */
interface Answer {
  hits: Hit[]
  stale: boolean
}

/**
 * The answers to a query, best first. If another window has changed the articles, reloads them and searches once more.
 * @param ask the query, which may need the terms of the index
 */
export async function searchIn(
  index: KeptIndex,
  store: ArticleStore,
  ask: (known: KbIndex) => Query,
  limit: number,
): Promise<Hit[]> {
  const known = await index.ready()
  const first = await hitsIn(store, known, ask(known), limit)
  // A change in progress here is indexed when it ends.
  if (!first.stale || index.isChanging()) return first.hits
  await index.load()
  const now = await index.ready()
  return (await hitsIn(store, now, ask(now), limit)).hits
}

/**
 * Searches an index. A loaded index reads the articles it shows, and keeps them. One that is gone from disk gives way to the
 * next in rank; one that has changed is shown as it is.
 */
async function hitsIn(store: ArticleStore, known: KbIndex, query: Query, limit: number): Promise<Answer> {
  const { articles } = known.forward
  const found = find(known, query)
  const answer: Answer = { hits: [], stale: false }
  for (let from = 0; from < found.length && answer.hits.length < limit; ) {
    const next = found.slice(from, from + limit - answer.hits.length)
    from += next.length
    const missing = next.filter(({ doc }) => articles.at(doc) === undefined)
    const stored = missing.length > 0 ? await store.some(missing.map(({ doc }) => keyFrom(articles.keyAt(doc)))) : []
    const read = new Map(missing.map(({ doc }, place) => [doc, stored[place]]))
    for (const [doc, article] of read) {
      if (article && contentMark(article) === articles.markAt(doc)) articles.put?.(doc, article)
      else answer.stale = true
    }
    for (const ranked of next) {
      const article = articles.at(ranked.doc) ?? read.get(ranked.doc)
      if (article) answer.hits.push(hitOf(known, query, ranked, article))
    }
  }
  return answer
}
