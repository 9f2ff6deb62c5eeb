/** The knowledge base's index: built from the stored articles, kept in memory and on disk, rebuilt when they change. */
import {
  type ArticleSource,
  type ArticleStore,
  createIndex,
  type KbIndex,
  loadIndex,
  type SavedIndex,
  saveIndex,
} from '../core/kb/index.ts'

/** What can be searched. `version` changes whenever the articles do. */
export interface Known {
  sources: readonly ArticleSource[]
  version: string
}

/** Progress of an import: files while reading, articles while indexing; `total` is 0 if unknown. */
export interface ImportStep {
  step: 'reading' | 'storing' | 'indexing'
  done: number
  total: number
}
export type OnStep = (step: ImportStep) => void

export interface KeptIndex {
  /** Reads what is stored; rebuilds the index only if none was built from these articles. */
  load(): Promise<Known>
  /** The index in memory. A worker that replaced an ended one has loaded nothing yet. */
  ready(): Promise<KbIndex>
  /** Runs a task that changes the stored articles, then indexes the result. */
  change<T>(work: () => Promise<T>, onStep?: OnStep): Promise<{ known: Known; result: T }>
  /** a change has begun and not ended */
  isChanging(): boolean
}

/** What `putIndex` stores: the index, and which articles it was built from. */
interface StoredIndex {
  madeOf: string
  index: SavedIndex
}

/** Articles between two progress reports. */
const stretch = 100

export function createKeptIndex(store: ArticleStore): KeptIndex {
  let index: KbIndex | undefined
  /** which articles the index in memory was built from */
  let madeOf: string | undefined
  /** changes that have begun, and those that have ended */
  const changes = { begun: 0, ended: 0 }

  /** Runs after each change of the stored articles. */
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
      // A change that began meanwhile builds the index itself.
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

/** The stored index, if it was built from exactly the articles now stored. */
async function savedIndex(store: ArticleStore, version: string): Promise<KbIndex | undefined> {
  try {
    const saved = (await store.savedIndex()) as StoredIndex | undefined
    return saved?.madeOf === version ? loadIndex(saved.index) : undefined
  } catch {
    // The index is damaged or of an older version: it is rebuilt from the articles.
    return undefined
  }
}

/** @param before only articles that have changed since are read again */
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
    // Nothing is lost: the index is rebuilt next time.
  }
  return built
}

function versionOf(sources: readonly ArticleSource[]): string {
  return JSON.stringify(sources.map(({ source, count, importedAt }) => [source, count, importedAt]).sort())
}
