/** Why an article was found: the words it shares with a message. */
import { impactOf, type KbIndex, rarity } from '../terms/bm25f.ts'
import { chunks } from '../words/tokenise.ts'

const maxTerms = 6

/** The words of the message that the article holds, as written there, rarest first. */
export function sharedTerms(index: KbIndex, doc: number, message: string): string[] {
  const { terms } = index.forward
  const found = new Map<string, { word: string; idf: number }>()
  for (const chunk of chunks(message)) {
    const ids = chunk.terms.flatMap((term) => terms.get(term) ?? []).filter((id) => impactOf(index, id, doc) > 0)
    if (ids.length === 0) continue
    const idf = Math.max(...ids.map((id) => rarity(index, id)))
    const key = chunk.word.toLowerCase()
    if (!found.has(key)) found.set(key, { word: chunk.word, idf })
  }
  return [...found.values()]
    .sort((a, b) => b.idf - a.idf)
    .slice(0, maxTerms)
    .map(({ word }) => word)
}
