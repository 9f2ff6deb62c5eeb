/**
 * The index as plain data that can be stored (IndexedDB) or posted to a worker: few, small arrays and no articles, because
 * the panel waits for it when it opens.
 */
import { storedList } from '../articles/article-list.ts'
import type { KbIndex } from './bm25f.ts'
import { routesAmong } from './forward.ts'
import { packAscending, unpackAscending } from './varint.ts'

/** Raise it when the terms, the parts, the weights or what is told of articles changes: an index of another version is made anew. */
const indexVersion = 7

/** Structured-cloneable; the buffers may be transferred. */
export interface SavedIndex {
  version: number
  /** source and id of the articles in the order of their numbers, a line each, and a mark of their content */
  keys: string
  marks: Float64Array
  /** in the order of their numbers, a line each; none has a line break in it */
  terms: string
  /** see `reading.ts` */
  text: Uint8Array
  english: Uint8Array
  /** packed; see `varint.ts` */
  docs: Uint8Array
  impacts: Uint8Array
  textStarts: Uint32Array
  termStarts: Uint32Array
}

const lines = (text: string): string[] => (text === '' ? [] : text.split('\n'))

/** The index as data. */
export function saveIndex({ forward, postings }: KbIndex): SavedIndex {
  const { articles } = forward
  const places = Array.from({ length: articles.length }, (_, place) => place)
  return {
    version: indexVersion,
    keys: places.map((place) => articles.keyAt(place)).join('\n'),
    marks: Float64Array.from(places, (place) => articles.markAt(place)),
    terms: [...forward.terms.keys()].join('\n'),
    text: forward.text,
    english: forward.english,
    docs: packAscending(postings.docs, postings.starts),
    impacts: postings.impacts,
    textStarts: forward.starts,
    termStarts: postings.starts,
  }
}

/** The index back from its data; undefined when it is of another version or does not fit together. */
export function loadIndex(saved: SavedIndex): KbIndex | undefined {
  if (saved.version !== indexVersion) return undefined
  const { marks, impacts, textStarts, termStarts } = saved
  const keys = lines(saved.keys)
  const terms = new Map<string, number>()
  for (const term of lines(saved.terms)) terms.set(term, terms.size)
  const fits =
    keys.length === marks.length &&
    saved.english.length === keys.length &&
    textStarts.length === keys.length + 1 &&
    textStarts.at(-1) === saved.text.length &&
    termStarts.length === terms.size + 1 &&
    termStarts.at(-1) === impacts.length
  if (!fits) return undefined
  return {
    forward: {
      articles: storedList(keys, marks),
      terms,
      text: saved.text,
      starts: textStarts,
      english: saved.english,
      routes: routesAmong(terms),
    },
    postings: { starts: termStarts, docs: unpackAscending(saved.docs, termStarts), impacts },
  }
}
