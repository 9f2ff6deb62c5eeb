/**
 * The articles behind an index. Their text is needed only for the few a search shows, so a stored index knows the rest only
 * by key and by whether they have changed.
 */
import { fnv32, fnvPrime } from '../../base/fnv.ts'
import type { Article } from './article.ts'
import { nameOf } from './article-name.ts'

export type ArticleKey = Pick<Article, 'source' | 'id'>

export interface ArticleList {
  readonly length: number
  /** the article with this number, from 0; undefined if it has not been read yet */
  at(place: number): Article | undefined
  /** of `keyOf` */
  keyAt(place: number): string
  /** of `contentMark` */
  markAt(place: number): number
  /** supplies an article that was read; present only if articles are read on demand */
  put?(place: number, article: Article): void
}

/** An id is unique only within one import. Always a single line. */
export const keyOf = ({ source, id }: ArticleKey): string => JSON.stringify([source, id])

export function keyFrom(key: string): ArticleKey {
  const [source, id] = JSON.parse(key) as [string, string]
  return { source, id }
}

/**
 * A number that changes whenever the indexed content of an article changes: two FNV-1a hashes, cut to 53 bits.
 */
export function contentMark(article: Article): number {
  const { title, body, product = '', tags } = article
  let [low, high] = [0x811c9dc5, 0x1234567]
  for (const text of [title, body, product, tags.join(), nameOf(article)]) {
    // Field boundaries count too.
    low = Math.imul(fnv32(text, low) ^ 0x10000, fnvPrime)
    high = Math.imul(fnv32(text, high) ^ 0x10001, fnvPrime)
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0)
}

export function listOf(articles: readonly Article[]): ArticleList {
  return {
    length: articles.length,
    at: (place) => articles[place],
    keyAt: (place) => keyOf(articles[place]!),
    markAt: (place) => contentMark(articles[place]!),
  }
}

/** The articles of a stored index; each is supplied when needed. */
export function storedList(keys: readonly string[], marks: Float64Array): ArticleList {
  const read = new Map<number, Article>()
  return {
    length: keys.length,
    at: (place) => read.get(place),
    keyAt: (place) => keys[place]!,
    markAt: (place) => marks[place]!,
    put: (place, article) => void read.set(place, article),
  }
}
