/** The worker being measured: builds, searches, stores and loads an index. */
import {
  type Article,
  createIndex,
  type KbIndex,
  loadIndex,
  type Query,
  saveIndex,
  search,
} from '../../../../src/core/kb/index.ts'
import { grow } from './grow.ts'

let articles: Article[] = []
let index: KbIndex | undefined

/** As many as the panel shows. */
const HITS = 6
const ROUNDS = 5

const steps = {
  async grow(count: number) {
    articles = grow((await (await fetch('/articles.json')).json()) as Article[], count)
    return articles.length
  },
  /** ms */
  build() {
    const from = performance.now()
    index = createIndex(articles)
    return performance.now() - from
  },
  /** ms per query, the fastest round, when nothing else was running on the shared machine */
  async query() {
    const queries = (await (await fetch('/queries.json')).json()) as Query[]
    const times = queries.map(() => Number.POSITIVE_INFINITY)
    for (let round = 0; round < ROUNDS; round++) {
      for (const [i, query] of queries.entries()) {
        const from = performance.now()
        search(index!, query, HITS)
        times[i] = Math.min(times[i]!, performance.now() - from)
      }
    }
    return times
  },
  async store() {
    const database = await opened(indexedDB.open('scale', 1))
    await opened(database.transaction('kb', 'readwrite').objectStore('kb').put(saveIndex(index!), 'index'))
    database.close()
    index = undefined
  },
  /** from disk to a searchable index; ms of wall time */
  async reload() {
    index = undefined
    const from = performance.now()
    const database = await opened(indexedDB.open('scale', 1))
    index = loadIndex(await opened(database.transaction('kb').objectStore('kb').get('index')))
    const took = performance.now() - from
    database.close()
    if (!index) throw new Error('The stored index could not be read.')
    return took
  },
}
export type Steps = typeof steps

function opened<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error)
    request.onsuccess = () => resolve(request.result)
    if (request instanceof IDBOpenDBRequest) request.onupgradeneeded = () => request.result.createObjectStore('kb')
  })
}

Object.assign(self, { steps })
