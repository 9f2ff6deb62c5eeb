/**
 * The knowledge base of the panel: articles on disk, their index in memory, imports and searches. It runs in a worker:
 * making the index of 10,000 articles takes seconds, and one search of a large one more than a frame.
 */
import {
  type Article,
  type ArticleSource,
  type ArticleStore,
  contentMark,
  createIndex,
  find,
  type Hit,
  hitOf,
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
  /** undefined when nothing has changed: no article was found, or `tooFew` for what the source holds */
  known: Known | undefined
  articles: number
  /** how many the source held before */
  before: number
  problems: ReadProblem[]
}

export interface Knowledge {
  /** Reads what is stored; again it costs little, and finds what a panel in another window has imported. */
  load(): Promise<Known>
  /**
   * Reads files one by one; one that cannot be read is a problem of its own and stops no other. What was found takes the
   * place of what the source held; `tooFew` do so only when a person has `agreed`.
   */
  importFiles(
    source: string,
    files: readonly { path: string; file: Blob }[],
    onStep?: OnStep,
    agreed?: boolean,
  ): Promise<Imported>
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

/** Hits, and whether an article that was found is another one by now, or is gone. */
interface Answer {
  hits: Hit[]
  stale: boolean
}

/**
 * Whether an import looks like a mistake: another folder of the same name, or one file of many. A help centre is tidied
 * up too, but seldom by more than half.
 */
export const tooFew = (articles: number, before: number): boolean => articles * 2 < before

/** Articles between two words of progress. */
const stretch = 100

export function createKnowledge(store: ArticleStore): Knowledge {
  let index: KbIndex | undefined
  /** of which articles the index in memory was made */
  let madeOf: string | undefined
  /** changes that were begun, and those that have ended */
  const changes = { begun: 0, ended: 0 }

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

  async function change<T>(work: () => Promise<T>): Promise<T> {
    changes.begun += 1
    try {
      return await work()
    } finally {
      changes.ended += 1
    }
  }

  /** After each change of the stored articles. */
  async function reindex(onStep?: OnStep): Promise<Known> {
    const sources = await store.sources()
    const version = versionOf(sources)
    index = await buildIndex(version, onStep)
    madeOf = version
    return { sources, version }
  }

  function put(source: string, articles: Article[], onStep?: OnStep): Promise<Known> {
    return change(async () => {
      onStep?.({ step: 'storing', done: 0, total: 0 })
      await store.replaceSource(source, articles)
      return reindex(onStep)
    })
  }

  async function load(): Promise<Known> {
    const sources = await store.sources()
    const version = versionOf(sources)
    if (!index || madeOf !== version) {
      const { begun } = changes
      const loaded = (await savedIndex(version)) ?? (await buildIndex(version))
      // A change that was begun meanwhile makes the index itself.
      if (!index || begun === changes.begun) {
        index = loaded
        madeOf = version
      }
    }
    return { sources, version }
  }

  /** A worker that was started in the place of one that ended has loaded nothing yet. */
  async function ready(): Promise<KbIndex> {
    if (!index) await load()
    if (!index) throw new Error('The knowledge base is not loaded.')
    return index
  }

  /**
   * Searches an index. One that was loaded reads the articles that it shows, and keeps them. One that is gone from the
   * disk makes room for the next in rank; one that is another by now is shown as it is.
   */
  async function hitsIn(known: KbIndex, query: Query, limit: number): Promise<Answer> {
    const { articles } = known.forward
    const found = find(known, query)
    const answer: Answer = { hits: [], stale: false }
    for (let from = 0; from < found.length && answer.hits.length < limit; ) {
      const next = found.slice(from, from + limit - answer.hits.length)
      from += next.length
      const missing = next.filter(({ doc }) => articles.at(doc) === undefined)
      const stored = missing.length > 0 ? await store.some(missing.map(({ doc }) => keyFrom(articles.keyAt(doc)))) : []
      const read = new Map(missing.map(({ doc }, place) => [doc, stored[place]]))
      for (const [doc, article] of read) {
        if (article && contentMark(article) === articles.markAt(doc)) articles.put?.(doc, article)
        else answer.stale = true
      }
      for (const ranked of next) {
        const article = articles.at(ranked.doc) ?? read.get(ranked.doc)
        if (article) answer.hits.push(hitOf(known, query, ranked, article))
      }
    }
    return answer
  }

  /** When another window has changed the articles, they are loaded again and searched once more. */
  async function answer(ask: (known: KbIndex) => Query, limit: number): Promise<Hit[]> {
    const known = await ready()
    const first = await hitsIn(known, ask(known), limit)
    // What is being changed here is indexed at the end of that.
    if (!first.stale || changes.begun > changes.ended) return first.hits
    await load()
    const now = await ready()
    return (await hitsIn(now, ask(now), limit)).hits
  }

  return {
    load,

    async importFiles(source, files, onStep, agreed = false) {
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
      const before = (await store.sources()).find((one) => one.source === source)?.count ?? 0
      // An import that gives nothing must not wipe out an older one of the same name.
      const stores = articles.length > 0 && (agreed || !tooFew(articles.length, before))
      return {
        known: stores ? await put(source, articles, onStep) : undefined,
        articles: articles.length,
        before,
        problems: [...unreadable, ...problems],
      }
    },

    put,

    remove: (source) =>
      change(async () => {
        await store.removeSource(source)
        return reindex()
      }),

    read: async (text, name, source) => readArticle(text, name, source),

    putOne: (article) =>
      change(async () => {
        const before = await store.putOne(article)
        return { known: await reindex(), before }
      }),

    removeOne: (article) =>
      change(async () => {
        await store.removeOne(article)
        return reindex()
      }),

    search: (query, limit) => answer(() => query, limit),
    searchText: (text, limit) => answer((known) => typedQuery(known, text), limit),
  }
}

function versionOf(sources: readonly ArticleSource[]): string {
  return JSON.stringify(sources.map(({ source, count, importedAt }) => [source, count, importedAt]).sort())
}
