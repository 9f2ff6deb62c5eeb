/** Where articles are kept: the knowledge base asks for it, the storage has it. */
import type { Article } from './article.ts'
import type { ArticleKey } from './article-list.ts'

/** One imported set of articles. `importedAt` is in epoch ms. */
export interface ArticleSource {
  source: string
  count: number
  importedAt: number
}

/** Where articles are kept between sessions. Every method rejects with a sentence for a person, e.g. on a full disk. */
export interface ArticleStore {
  all(): Promise<Article[]>
  /** these articles, in their order; undefined for one that is not there */
  some(keys: readonly ArticleKey[]): Promise<(Article | undefined)[]>
  /** stores the articles under this source, in the place of what it held before */
  replaceSource(source: string, articles: Article[]): Promise<void>
  removeSource(source: string): Promise<void>
  /**
   * Puts one article beside the others of its source, in the place of the one with its id; resolves to that one. At once,
   * so that two windows cannot undo each other's, as the next.
   */
  putOne(article: Article): Promise<Article | undefined>
  /** takes one article out, and its source with the last one */
  removeOne(key: ArticleKey): Promise<void>
  sources(): Promise<ArticleSource[]>
  /** what `putIndex` stored last, or undefined */
  savedIndex(): Promise<unknown>
  putIndex(saved: unknown): Promise<void>
}
