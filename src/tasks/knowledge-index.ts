/** The index of the knowledge base: made of the stored articles, kept in memory and on disk, renewed when they change. */
import {
  type ArticleSource,
  type ArticleStore,
  createIndex,
  type KbIndex,
  loadIndex,
  type SavedIndex,
  saveIndex,
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

export interface KeptIndex {
  /** Reads what is stored; the index is made anew only where none was made of these articles. */
  load(): Promise<Known>
  /** The index in memory. A worker that was started in the place of one that ended has loaded nothing yet. */
  ready(): Promise<KbIndex>
  /** Does a work that changes the stored articles, and makes the index of what is there then. */
  change<T>(work: () => Promise<T>, onStep?: OnStep): Promise<{ known: Known; result: T }>
  /** a change has begun and not ended */
  isChanging(): boolean
}

/** What `putIndex` stores: the index, and of which articles it was made. */
interface StoredIndex {
  madeOf: string
  index: SavedIndex
}

/** Articles between two words of progress. */
const stretch = 100

export function createKeptIndex(store: ArticleStore): KeptIndex {
  let index: KbIndex | undefined
  /** of which articles the index in memory was made */
  let madeOf: string | undefined
  /** changes that were begun, and those that have ended */
  const changes = { begun: 0, ended: 0 }

  /** After each change of the stored articles. */
  async function reindex(onStep?: OnStep): Promise<Known> {
    const sources = await store.sources()
    const version = versionOf(sources)
    index = await buildIndex(store, version, index, onStep)
    madeOf = version
    return { sources, version }
  }

  async function load(): Promise<Known> {
    const sources = await store.sources()
    const version = versionOf(sources)
    if (!index || madeOf !== version) {
      const { begun } = changes
      const loaded = (await savedIndex(store, version)) ?? (await buildIndex(store, version, index))
      // A change that was begun meanwhile makes the index itself.
      if (!index || begun === changes.begun) {
        index = loaded
        madeOf = version
      }
    }
    return { sources, version }
  }

  return {
    load,

    async ready() {
      if (!index) await load()
      if (!index) throw new Error('The knowledge base is not loaded.')
      return index
    },

    async change(work, onStep) {
      changes.begun += 1
      try {
        const result = await work()
        return { known: await reindex(onStep), result }
      } finally {
        changes.ended += 1
      }
    },

    isChanging: () => changes.begun > changes.ended,
  }
}

/** The stored index, if it was made of exactly the articles that are stored now. */
async function savedIndex(store: ArticleStore, version: string): Promise<KbIndex | undefined> {
  try {
    const saved = (await store.savedIndex()) as StoredIndex | undefined
    return saved?.madeOf === version ? loadIndex(saved.index) : undefined
  } catch {
    // An index of an older version or a damaged one: it is made anew from the articles.
    return undefined
  }
}

/** @param before only articles that have changed since are read anew */
async function buildIndex(
  store: ArticleStore,
  version: string,
  before: KbIndex | undefined,
  onStep?: OnStep,
): Promise<KbIndex> {
  const articles = await store.all()
  const total = articles.length
  const built = createIndex(articles, before, (done) => {
    if (done % stretch === 0) onStep?.({ step: 'indexing', done, total })
  })
  try {
    await store.putIndex({ madeOf: version, index: saveIndex(built) } satisfies StoredIndex)
  } catch {
    // Nothing is lost: the index is made anew the next time.
  }
  return built
}

function versionOf(sources: readonly ArticleSource[]): string {
  return JSON.stringify(sources.map(({ source, count, importedAt }) => [source, count, importedAt]).sort())
}
