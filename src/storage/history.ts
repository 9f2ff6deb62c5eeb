/** The case history on disk (IndexedDB): remembered cases and known errors, found by the signatures of their problems. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { askOnce } from '../core/base/ask-once.ts'
import { CaseRecord, type HistoryStore, KnownError, type Merged, mergeByEdit } from '../core/history/index.ts'
import { closing, inWords } from './disk.ts'

const full = 'The disk is full, so nothing could be stored. What was there before is unchanged.'

/**
 * `keys` of cases: each signature with the negative time of the case, so that the index has the newest first. `record` is
 * checked whenever it is read.
 */
interface Schema extends DBSchema {
  cases: {
    key: string
    value: { id: string; session: string; at: number; keys: [string, number][]; record: unknown }
    indexes: { keys: [string, number]; session: string; at: number }
  }
  known: {
    key: string
    value: { id: string; keys: string[]; record: unknown }
    indexes: { keys: string }
  }
}

/**
 * The history; `name` differs only in tests. Opens at the first call, so that nothing waits for it, and tries again after a
 * failure. Every method rejects with a sentence for a person.
 */
export function openHistory(name = 'casefile-history'): HistoryStore {
  const open = askOnce((lost) => openDatabase(name, lost))
  const inDatabase = <T>(work: (db: IDBPDatabase<Schema>) => Promise<T>) =>
    inWords(full, async () => work(await open()))

  return {
    casesWith: (key, minAt, limit) =>
      inDatabase(async (db) => {
        const range = IDBKeyRange.bound([key, Number.NEGATIVE_INFINITY], [key, -minAt])
        return casesIn(await db.getAllFromIndex('cases', 'keys', range, limit))
      }),
    casesOf: (session) => inDatabase(async (db) => casesIn(await db.getAllFromIndex('cases', 'session', session))),
    cases: () => inDatabase(async (db) => casesIn(await db.getAll('cases'))),
    putCase: (record) => inDatabase(async (db) => void (await db.put('cases', caseRow(record)))),
    removeCase: (id) => inDatabase((db) => db.delete('cases', id)),

    knownFor: (keys) =>
      inDatabase(async (db) => {
        const found = await Promise.all(keys.map((key) => db.getAllFromIndex('known', 'keys', key)))
        return knownIn([...new Map(found.flat().map((row) => [row.id, row])).values()])
      }),
    known: () => inDatabase(async (db) => knownIn(await db.getAll('known'))),
    putKnown: (record) => inDatabase(async (db) => void (await db.put('known', knownRow(record)))),
    removeKnown: (id) => inDatabase((db) => db.delete('known', id)),

    merge: (history) =>
      inDatabase(async (db) => {
        const tx = db.transaction(['known', 'cases'], 'readwrite')
        tx.done.catch(() => undefined)
        const [known, cases] = [tx.objectStore('known'), tx.objectStore('cases')]
        const newKnown = mergeByEdit(knownIn(await known.getAll()), history.known)
        const newCases = mergeByEdit(casesIn(await cases.getAll()), history.cases)
        try {
          await Promise.all([
            // A row that cannot be stored throws at once, before there is a promise.
            ...newKnown.put.map(async (record) => known.put(knownRow(record))),
            ...newCases.put.map(async (record) => cases.put(caseRow(record))),
          ])
        } catch (error) {
          if (tx.error) throw tx.error
          tx.abort()
          throw error
        }
        await tx.done
        const count = ({ added, changed }: Merged['known']) => ({ added, changed })
        return { known: count(newKnown), cases: count(newCases) }
      }),

    prune: (minAt) =>
      inDatabase(async (db) => {
        const tx = db.transaction('cases', 'readwrite')
        const before = IDBKeyRange.upperBound(minAt, true)
        const keys = await tx.store.index('at').getAllKeys(before)
        await Promise.all([...keys.map((key) => tx.store.delete(key)), tx.done])
        return keys.length
      }),

    clear: ({ known }) =>
      inDatabase(async (db) => {
        const tx = db.transaction(['known', 'cases'], 'readwrite')
        await Promise.all([
          tx.objectStore('cases').clear(),
          ...(known ? [tx.objectStore('known').clear()] : []),
          tx.done,
        ])
      }),
  }
}

function openDatabase(name: string, lost: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, 1, {
    ...closing(lost),
    upgrade(database) {
      const cases = database.createObjectStore('cases', { keyPath: 'id' })
      cases.createIndex('keys', 'keys', { multiEntry: true })
      cases.createIndex('session', 'session')
      cases.createIndex('at', 'at')
      database.createObjectStore('known', { keyPath: 'id' }).createIndex('keys', 'keys', { multiEntry: true })
    },
  })
}

function caseRow(record: CaseRecord): Schema['cases']['value'] {
  const { id, session, at, problems } = record
  return { id, session, at, keys: problems.map(({ key }) => [key, -at]), record }
}

function knownRow(record: KnownError): Schema['known']['value'] {
  return { id: record.id, keys: record.keys, record }
}

/** An older version may have written this: anything that does not fit the schema is left out. */
function casesIn(rows: readonly Schema['cases']['value'][]): CaseRecord[] {
  return rows.flatMap(({ record }) => {
    const parsed = CaseRecord.safeParse(record)
    return parsed.success ? [parsed.data] : []
  })
}

function knownIn(rows: readonly Schema['known']['value'][]): KnownError[] {
  return rows.flatMap(({ record }) => {
    const parsed = KnownError.safeParse(record)
    return parsed.success ? [parsed.data] : []
  })
}
