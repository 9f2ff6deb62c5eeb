/**
 * The index as plain data to store in IndexedDB or post to a worker: a few small arrays and no articles, because the panel
 * waits for it on opening.
 */
import { storedList } from '../articles/article-list.ts'
import type { KbIndex } from './bm25f.ts'
import { routesAmong } from './forward.ts'
import { packAscending, unpackAscending } from './varint.ts'

/** Raise it when the terms, parts, weights or facts kept about articles change: an index of another version is rebuilt. */
const indexVersion = 7

/** Structured-cloneable; the buffers may be transferred. */
export interface SavedIndex {
  version: number
  /** source and id of the articles by number, one per line, and a mark of their content */
  keys: string
  marks: Float64Array
  /** by number, one per line; none contains a line break */
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

/** Turns the index into data. */
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

/** Restores the index from its data; undefined if it is of another version or inconsistent. */
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
