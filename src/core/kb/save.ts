/** The index as plain data that can be stored (IndexedDB) or posted to a worker. */
import type { Article } from './article.ts'
import { createIndex, type KbIndex } from './bm25f.ts'

/** Raise it when the terms, the parts or the weights change: an index of another version is made anew. */
const VERSION = 2

/** Structured-cloneable; the buffers may be transferred. */
export interface SavedIndex {
  version: number
  articles: readonly Article[]
  terms: string[]
  text: Uint32Array
  part: Uint8Array
  textStarts: Uint32Array
  docs: Uint32Array
  impacts: Float32Array
  termStarts: Uint32Array
}

/** The index as data. The arrays are shared with the index, not copied. */
export function saveIndex({ forward, postings }: KbIndex): SavedIndex {
  return {
    version: VERSION,
    articles: forward.articles,
    terms: [...forward.terms.keys()],
    text: forward.text,
    part: forward.part,
    textStarts: forward.starts,
    docs: postings.docs,
    impacts: postings.impacts,
    termStarts: postings.starts,
  }
}

const fits = (saved: SavedIndex): boolean =>
  saved.version === VERSION &&
  saved.textStarts.length === saved.articles.length + 1 &&
  saved.termStarts.length === saved.terms.length + 1 &&
  saved.textStarts.at(-1) === saved.text.length &&
  saved.part.length === saved.text.length &&
  saved.termStarts.at(-1) === saved.docs.length &&
  saved.impacts.length === saved.docs.length

/** The index back from its data; made anew from the articles when it is of another version or does not fit together. */
export function loadIndex(saved: SavedIndex): KbIndex {
  if (!fits(saved)) return createIndex(saved.articles)
  return {
    forward: {
      articles: saved.articles,
      terms: new Map(saved.terms.map((term, number) => [term, number])),
      text: saved.text,
      part: saved.part,
      starts: saved.textStarts,
    },
    postings: { starts: saved.termStarts, docs: saved.docs, impacts: saved.impacts },
  }
}
