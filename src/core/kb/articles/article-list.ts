/**
 * The articles that an index is of. It needs their texts only for the few that a search shows, so an index that was loaded
 * knows of the others no more than which they are, and whether they have changed.
 */
import type { Article } from './article.ts'
import { nameOf } from './article-name.ts'

export type ArticleKey = Pick<Article, 'source' | 'id'>

export interface ArticleList {
  readonly length: number
  /** the article of this number, from 0; undefined where it was not read yet */
  at(place: number): Article | undefined
  /** of `keyOf` */
  keyAt(place: number): string
  /** of `contentMark` */
  markAt(place: number): number
  /** hands in an article that was read; only where articles are read when they are needed */
  put?(place: number, article: Article): void
}

/** An id is unique within one import. One line. */
export const keyOf = ({ source, id }: ArticleKey): string => JSON.stringify([source, id])

export function keyFrom(key: string): ArticleKey {
  const [source, id] = JSON.parse(key) as [string, string]
  return { source, id }
}

/**
 * A number that is another one when what is indexed of an article is another: FNV-1a, twice, of which 53 bits are kept.
 * http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function contentMark(article: Article): number {
  const { title, body, product = '', tags } = article
  let [low, high] = [0x811c9dc5, 0x1234567]
  for (const text of [title, body, product, tags.join(), nameOf(article)]) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      low = Math.imul(low ^ code, 0x01000193)
      high = Math.imul(high ^ code, 0x01000193)
    }
    // Where one field ends counts too.
    low = Math.imul(low ^ 0x10000, 0x01000193)
    high = Math.imul(high ^ 0x10001, 0x01000193)
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

/** The articles of a stored index; each is handed in when it is needed. */
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
