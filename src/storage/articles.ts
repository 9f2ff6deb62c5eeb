/** The knowledge base on disk (IndexedDB): articles by source, and the index that was built from them. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { askOnce } from '../core/base/ask-once.ts'
import { Article, type ArticleKey, type ArticleStore } from '../core/kb/index.ts'
import { closing, inWords } from './disk.ts'

const full = 'The disk is full, so the articles could not be stored. The existing ones are unchanged.'

interface Schema extends DBSchema {
  articles: { key: [string, string]; value: { source: string; id: string; article: unknown } }
  sources: { key: string; value: { source: string; count: number; importedAt: number } }
  index: { key: string; value: unknown }
}

/** Opens the store; `name` differs only in tests. Rejects with a sentence for a person. */
export async function openArticles(now: () => number, name = 'casefile-articles'): Promise<ArticleStore> {
  const open = askOnce((lost) => openDatabase(name, lost))
  await open()
  const inDatabase = <T>(work: (db: IDBPDatabase<Schema>) => Promise<T>) =>
    inWords(full, async () => work(await open()))
  const ofSource = (source: string) => IDBKeyRange.bound([source, ''], [source, '\uffff'])

  /** Changes one article and the stored facts about its source, in one transaction. @returns the previous article */
  async function changeOne(
    db: IDBPDatabase<Schema>,
    { source, id }: ArticleKey,
    article: Article | undefined,
  ): Promise<Article | undefined> {
    const tx = db.transaction(['articles', 'sources', 'index'], 'readwrite')
    tx.done.catch(() => undefined)
    const [table, sources] = [tx.objectStore('articles'), tx.objectStore('sources')]
    const before = await table.get([source, id])
    await (article ? table.put({ source, id, article }) : table.delete([source, id]))
    const count = await table.count(ofSource(source))
    // Always later than before, even within the same millisecond, because it shows whether the articles have changed.
    const importedAt = Math.max(now(), ((await sources.get(source))?.importedAt ?? 0) + 1)
    await (count > 0 ? sources.put({ source, count, importedAt }) : sources.delete(source))
    await tx.objectStore('index').clear()
    await tx.done
    return parsed(before?.article)
  }

  return {
    all: () =>
      inDatabase(async (db) => {
        const rows = await db.getAll('articles')
        return rows.flatMap((row) => parsed(row.article) ?? [])
      }),
    some: (keys) =>
      inDatabase(async (db) => {
        const { store, done } = db.transaction('articles')
        const [rows] = await Promise.all([Promise.all(keys.map(({ source, id }) => store.get([source, id]))), done])
        return rows.map((row) => parsed(row?.article))
      }),
    replaceSource: (source, articles) =>
      inDatabase(async (db) => {
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
      inDatabase(async (db) => {
        const tx = db.transaction(['articles', 'sources', 'index'], 'readwrite')
        await Promise.all([
          tx.objectStore('articles').delete(ofSource(source)),
          tx.objectStore('sources').delete(source),
          tx.objectStore('index').clear(),
          tx.done,
        ])
      }),
    putOne: (article) => inDatabase((db) => changeOne(db, article, article)),
    removeOne: (key) => inDatabase(async (db) => void (await changeOne(db, key, undefined))),
    sources: () => inDatabase((db) => db.getAll('sources')),
    savedIndex: () => inDatabase((db) => db.get('index', 'index')),
    putIndex: (saved) => inDatabase(async (db) => void (await db.put('index', saved, 'index'))),
  }
}

function openDatabase(name: string, lost: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, 1, {
    ...closing(lost),
    upgrade(database) {
      database.createObjectStore('articles', { keyPath: ['source', 'id'] })
      database.createObjectStore('sources', { keyPath: 'source' })
      database.createObjectStore('index')
    },
  })
}

/** An older version may have written it: anything that does not fit the schema is skipped, and stays on disk. */
function parsed(stored: unknown): Article | undefined {
  const { success, data } = Article.safeParse(stored)
  return success ? data : undefined
}
