/**
 * The knowledge base of the panel: articles on disk, their index in memory, imports and searches. It runs in a worker, because
 * indexing 10,000 articles takes seconds, and one search of a large index more than a frame.
 */
import {
  type Article,
  type ArticleStore,
  type Hit,
  type Query,
  type ReadProblem,
  readArticle,
  readArticles,
  typedQuery,
} from '../core/kb/index.ts'
import { createKeptIndex, type Known, type OnStep } from './knowledge-index.ts'
import { searchIn } from './knowledge-search.ts'

export type { ImportStep, Known, OnStep } from './knowledge-index.ts'

export interface Imported {
  /** undefined if nothing has changed: no article was found, or `tooFew` for what the source holds */
  known: Known | undefined
  articles: number
  /** how many the source held before */
  before: number
  problems: ReadProblem[]
}

export interface Knowledge {
  /** Reads what is stored. Calling it again is cheap, and picks up what a panel in another window has imported. */
  load(): Promise<Known>
  /**
   * Reads files one by one; an unreadable one is reported and does not stop the others. The articles found replace those of
   * the source; if they are `tooFew`, only if a person has `agreed`.
   */
  importFiles(
    source: string,
    files: readonly { path: string; file: Blob }[],
    onStep?: OnStep,
    agreed?: boolean,
  ): Promise<Imported>
  /** Replaces the articles of a source. */
  put(source: string, articles: Article[], onStep?: OnStep): Promise<Known>
  remove(source: string): Promise<Known>
  /** What an import would make of one Markdown file. Nothing is stored. */
  read(text: string, name: string, source: string): Promise<{ article: Article } | { problem: string }>
  /** Adds one article to its source, or replaces the one with its id. */
  putOne(article: Article): Promise<{ known: Known; before: Article | undefined }>
  removeOne(article: Pick<Article, 'source' | 'id'>): Promise<Known>
  /** The answers to a session, best first. */
  search(query: Query, limit: number): Promise<Hit[]>
  /** The answers to words a person types; the last one may be unfinished. */
  searchText(text: string, limit: number): Promise<Hit[]>
}

/**
 * Whether an import looks like a mistake: another folder of the same name, or one file of many. A help centre is tidied
 * up too, but seldom by more than half.
 */
const tooFew = (articles: number, before: number): boolean => articles * 2 < before

/** @param store where the articles and their index are kept */
export function createKnowledge(store: ArticleStore): Knowledge {
  const index = createKeptIndex(store)

  async function put(source: string, articles: Article[], onStep?: OnStep): Promise<Known> {
    const work = () => {
      onStep?.({ step: 'storing', done: 0, total: 0 })
      return store.replaceSource(source, articles)
    }
    return (await index.change(work, onStep)).known
  }

  return {
    load: index.load,
    put,

    async importFiles(source, files, onStep, agreed = false) {
      const { read, unreadable } = await readFiles(files, onStep)
      const { articles, problems } = readArticles(read, source)
      const before = (await store.sources()).find((one) => one.source === source)?.count ?? 0
      // An import that yields nothing must not wipe out an older one with the same name.
      const stores = articles.length > 0 && (agreed || !tooFew(articles.length, before))
      return {
        known: stores ? await put(source, articles, onStep) : undefined,
        articles: articles.length,
        before,
        problems: [...unreadable, ...problems],
      }
    },

    remove: async (source) => (await index.change(() => store.removeSource(source))).known,

    read: async (text, name, source) => readArticle(text, name, source),

    async putOne(article) {
      const { known, result: before } = await index.change(() => store.putOne(article))
      return { known, before }
    },

    removeOne: async (article) => (await index.change(() => store.removeOne(article))).known,

    search: (query, limit) => searchIn(index, store, () => query, limit),
    searchText: (text, limit) => searchIn(index, store, (known) => typedQuery(known, text), limit),
  }
}

/** Reads files one by one; one that has disappeared is a problem of its own. */
async function readFiles(files: readonly { path: string; file: Blob }[], onStep: OnStep | undefined) {
  const read: { name: string; bytes: Uint8Array }[] = []
  const unreadable: ReadProblem[] = []
  for (const [done, { path, file }] of files.entries()) {
    onStep?.({ step: 'reading', done, total: files.length })
    try {
      read.push({ name: path, bytes: new Uint8Array(await file.arrayBuffer()) })
    } catch {
      unreadable.push({ file: path, reason: 'It was moved, changed or removed before it could be read.' })
    }
  }
  return { read, unreadable }
}
