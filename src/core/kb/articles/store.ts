/** Storage for articles: the interface the knowledge base uses and the storage room implements. */
import type { Article } from './article.ts'
import type { ArticleKey } from './article-list.ts'

/** One imported set of articles. `importedAt` is in epoch ms. */
export interface ArticleSource {
  source: string
  count: number
  importedAt: number
}

/** Keeps articles between sessions. Every method rejects with a sentence for the user, e.g. if the disk is full. */
export interface ArticleStore {
  all(): Promise<Article[]>
  /** these articles, in the order asked for; undefined for any that is missing */
  some(keys: readonly ArticleKey[]): Promise<(Article | undefined)[]>
  /** replaces everything stored under this source with these articles */
  replaceSource(source: string, articles: Article[]): Promise<void>
  removeSource(source: string): Promise<void>
  /**
   * Adds one article to its source, replacing any with the same id; resolves to the one it replaced. Atomic, like
   * `removeOne`, so that two windows cannot undo each other's changes.
   */
  putOne(article: Article): Promise<Article | undefined>
  /** removes one article, and its source along with the last one */
  removeOne(key: ArticleKey): Promise<void>
  sources(): Promise<ArticleSource[]>
  /** what `putIndex` last stored, or undefined */
  savedIndex(): Promise<unknown>
  putIndex(saved: unknown): Promise<void>
}
