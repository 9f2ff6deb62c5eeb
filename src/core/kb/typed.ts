/** Search by hand, while the agent is still typing. */

import type { Query } from './query/query.ts'
import { type Hit, search } from './search.ts'
import type { KbIndex } from './terms/bm25f.ts'
import { normal, tokenise } from './words/tokenise.ts'

const maxCompletions = 8
const shortest = 2

/** The text with its last word, if no article knows it, replaced by the words it could become, most common first. */
function completed({ forward, postings }: KbIndex, text: string): string {
  const last = /(?<!\S)\S+$/.exec(text)?.[0] ?? ''
  const [term, ...more] = tokenise(last)
  if (term === undefined || more.length > 0 || last.length < shortest || forward.terms.has(term)) return text
  const beginning = normal(last)
  const found: { word: string; articles: number }[] = []
  for (const [word, id] of forward.terms) {
    if (word.startsWith(beginning)) found.push({ word, articles: postings.starts[id + 1]! - postings.starts[id]! })
  }
  const words = found.sort((a, b) => b.articles - a.articles).slice(0, maxCompletions)
  return words.length === 0 ? text : `${text.slice(0, -last.length)}${words.map(({ word }) => word).join(' ')}`
}

/** The query for typed words; the last one may be unfinished. */
export function typedQuery(index: KbIndex, text: string): Query {
  return { messages: [{ text: completed(index, text.trimStart()), weight: 1 }] }
}

/** Searches for typed words. At most `limit` hits, best first. */
export function searchText(index: KbIndex, text: string, limit = 5): Hit[] {
  return search(index, typedQuery(index, text), limit)
}
