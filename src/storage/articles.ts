/** The knowledge base on disk (IndexedDB): articles by source, and the index that was built from them. */
import { type DBSchema, openDB } from 'idb'
import { Article, type ArticleStore } from '../core/kb/index.ts'

interface Schema extends DBSchema {
  articles: { key: [string, string]; value: { source: string; id: string; article: unknown } }
  sources: { key: string; value: { source: string; count: number; importedAt: number } }
  index: { key: string; value: unknown }
}

/** Opens the table; `name` is another one only in tests. Rejects with a sentence for a person. */
export async function openArticles(now: () => number, name = 'casefile-articles'): Promise<ArticleStore> {
  const db = await openDB<Schema>(name, 1, {
    upgrade(database) {
      database.createObjectStore('articles', { keyPath: ['source', 'id'] })
      database.createObjectStore('sources', { keyPath: 'source' })
      database.createObjectStore('index')
    },
  })
  const ofSource = (source: string) => IDBKeyRange.bound([source, ''], [source, '\uffff'])

  return {
    async all() {
      const rows = await db.getAll('articles')
      return rows.flatMap((row) => {
        const parsed = Article.safeParse(row.article)
        return parsed.success ? [parsed.data] : []
      })
    },
    async some(keys) {
      const { store, done } = db.transaction('articles')
      const [rows] = await Promise.all([Promise.all(keys.map(({ source, id }) => store.get([source, id]))), done])
      return rows.map((row) => {
        const parsed = Article.safeParse(row?.article)
        return parsed.success ? parsed.data : undefined
      })
    },
    replaceSource: (source, articles) =>
      inWords(async () => {
        const tx = db.transaction(['articles', 'sources', 'index'], 'readwrite')
        const table = tx.objectStore('articles')
        await Promise.all([
          table.delete(ofSource(source)),
          ...articles.map((article) => table.put({ source, id: article.id, article })),
          tx.objectStore('sources').put({ source, count: articles.length, importedAt: now() }),
          tx.objectStore('index').clear(),
          tx.done,
        ])
      }),
    removeSource: (source) =>
      inWords(async () => {
        const tx = db.transaction(['articles', 'sources', 'index'], 'readwrite')
        await Promise.all([
          tx.objectStore('articles').delete(ofSource(source)),
          tx.objectStore('sources').delete(source),
          tx.objectStore('index').clear(),
          tx.done,
        ])
      }),
    sources: () => db.getAll('sources'),
    savedIndex: () => db.get('index', 'index'),
    putIndex: (saved) =>
      inWords(async () => {
        await db.put('index', saved, 'index')
      }),
  }
}

async function inWords(write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (error instanceof Error && error.name === 'QuotaExceededError')
      throw new Error(
        'The disk is full, so the articles could not be stored. The ones that were there before are unchanged.',
      )
    throw error
  }
}
