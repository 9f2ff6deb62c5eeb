/**
 * The knowledge base of the panel: articles on disk, their index in memory, imports and searches. It runs in a worker:
 * making the index of 10,000 articles takes seconds, and one search of a large one more than a frame.
 */
import {
  type Article,
  type ArticleSource,
  type ArticleStore,
  createIndex,
  find,
  type Hit,
  hitsOf,
  type KbIndex,
  keyFrom,
  loadIndex,
  type Query,
  type ReadProblem,
  readArticle,
  readArticles,
  type SavedIndex,
  saveIndex,
  typedQuery,
} from '../core/kb/index.ts'

/** What there is to search. `version` is another one whenever the articles are others. */
export interface Known {
  sources: readonly ArticleSource[]
  version: string
}

/** How far an import is: files while reading, articles while indexing; `total` is 0 where that is not known. */
export interface ImportStep {
  step: 'reading' | 'storing' | 'indexing'
  done: number
  total: number
}
export type OnStep = (step: ImportStep) => void

export interface Imported {
  /** undefined when no article was found: then nothing has changed */
  known: Known | undefined
  articles: number
  problems: ReadProblem[]
}

export interface Knowledge {
  /** Reads what is stored; again it costs little, and finds what a panel in another window has imported. */
  load(): Promise<Known>
  /** Reads files one by one; one that cannot be read is a problem of its own and stops no other. */
  importFiles(source: string, files: readonly { path: string; file: Blob }[], onStep?: OnStep): Promise<Imported>
  /** Puts these articles in the place of what the source held. */
  put(source: string, articles: Article[], onStep?: OnStep): Promise<Known>
  remove(source: string): Promise<Known>
  /** What an import would make of one Markdown file. Nothing is stored. */
  read(text: string, name: string, source: string): Promise<{ article: Article } | { problem: string }>
  /** Puts one article beside the others of its source, in the place of the one with its id, if there is one. */
  putOne(article: Article): Promise<{ known: Known; before: Article | undefined }>
  removeOne(article: Pick<Article, 'source' | 'id'>): Promise<Known>
  /** What answers a session, best first. */
  search(query: Query, limit: number): Promise<Hit[]>
  /** What answers words that a person types; the last one may be unfinished. */
  searchText(text: string, limit: number): Promise<Hit[]>
}

/** What `putIndex` stores: the index, and of which articles it was made. */
interface StoredIndex {
  madeOf: string
  index: SavedIndex
}

/** Articles between two words of progress. */
const stretch = 100

export function createKnowledge(store: ArticleStore): Knowledge {
  let index: KbIndex | undefined
  /** of which articles the index in memory was made */
  let madeOf: string | undefined

  /** The stored index, if it was made of exactly the articles that are stored now. */
  async function savedIndex(version: string): Promise<KbIndex | undefined> {
    try {
      const saved = (await store.savedIndex()) as StoredIndex | undefined
      return saved?.madeOf === version ? loadIndex(saved.index) : undefined
    } catch {
      // An index of an older version or a damaged one: it is made anew from the articles.
      return undefined
    }
  }

  /** Only articles that have changed are read anew. */
  async function buildIndex(version: string, onStep?: OnStep): Promise<KbIndex> {
    const articles = await store.all()
    const total = articles.length
    const built = createIndex(articles, index, (done) => {
      if (done % stretch === 0) onStep?.({ step: 'indexing', done, total })
    })
    try {
      await store.putIndex({ madeOf: version, index: saveIndex(built) } satisfies StoredIndex)
    } catch {
      // Nothing is lost: the index is made anew the next time.
    }
    return built
  }

  /** After each change of the stored articles. */
  async function reindex(onStep?: OnStep): Promise<Known> {
    const sources = await store.sources()
    const version = versionOf(sources)
    index = await buildIndex(version, onStep)
    madeOf = version
    return { sources, version }
  }

  async function put(source: string, articles: Article[], onStep?: OnStep): Promise<Known> {
    onStep?.({ step: 'storing', done: 0, total: 0 })
    await store.replaceSource(source, articles)
    return reindex(onStep)
  }

  async function load(): Promise<Known> {
    const sources = await store.sources()
    const version = versionOf(sources)
    if (!index || madeOf !== version) {
      index = (await savedIndex(version)) ?? (await buildIndex(version))
      madeOf = version
    }
    return { sources, version }
  }

  /** A worker that was started in the place of one that ended has loaded nothing yet. */
  async function ready(): Promise<KbIndex> {
    if (!index) await load()
    if (!index) throw new Error('The knowledge base is not loaded.')
    return index
  }

  /** An index that was loaded reads the articles that it shows, and keeps them. */
  async function answer(known: KbIndex, query: Query, limit: number): Promise<Hit[]> {
    const { articles } = known.forward
    const found = find(known, query, limit)
    const missing = found.filter(({ doc }) => articles.at(doc) === undefined)
    if (missing.length > 0) {
      const read = await store.some(missing.map(({ doc }) => keyFrom(articles.keyAt(doc))))
      for (const [place, article] of read.entries()) if (article) articles.put?.(missing[place]!.doc, article)
    }
    return hitsOf(known, query, found)
  }

  /** The article that is stored under this id, and the others of its source. */
  async function besides({ source, id }: Pick<Article, 'source' | 'id'>) {
    const all = (await store.all()).filter((one) => one.source === source)
    return { before: all.find((one) => one.id === id), others: all.filter((one) => one.id !== id) }
  }

  const knowledge: Knowledge = {
    load,

    async importFiles(source, files, onStep) {
      const read: { name: string; bytes: Uint8Array }[] = []
      const unreadable: ReadProblem[] = []
      for (const [done, { path, file }] of files.entries()) {
        onStep?.({ step: 'reading', done, total: files.length })
        try {
          read.push({ name: path, bytes: new Uint8Array(await file.arrayBuffer()) })
        } catch {
          unreadable.push({
            file: path,
            reason: 'It was moved, changed or taken away before it was read.',
          })
        }
      }
      const { articles, problems } = readArticles(read, source)
      return {
        // An import that gives nothing must not wipe out an older one of the same name.
        known: articles.length > 0 ? await put(source, articles, onStep) : undefined,
        articles: articles.length,
        problems: [...unreadable, ...problems],
      }
    },

    put,

    async remove(source) {
      await store.removeSource(source)
      return reindex()
    },

    read: async (text, name, source) => readArticle(text, name, source),

    async putOne(article) {
      const { before, others } = await besides(article)
      return { known: await put(article.source, [...others, article]), before }
    },

    async removeOne(article) {
      const { others } = await besides(article)
      return others.length > 0 ? put(article.source, others) : knowledge.remove(article.source)
    },

    search: async (query, limit) => answer(await ready(), query, limit),
    async searchText(text, limit) {
      const known = await ready()
      return answer(known, typedQuery(known, text), limit)
    },
  }
  return knowledge
}

function versionOf(sources: readonly ArticleSource[]): string {
  return JSON.stringify(sources.map(({ source, count, importedAt }) => [source, count, importedAt]).sort())
}
