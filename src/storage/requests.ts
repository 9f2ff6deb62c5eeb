/**
 * IndexedDB with promises, as far as the store of recordings needs it. A library that wraps everything in proxies costs a page
 * that records a noticeable part of its start, and more code than what is here.
 */

type Keys = IDBValidKey | IDBKeyRange

/** An index of rows whose form is known. */
export interface IndexOf<T> extends Omit<IDBIndex, 'getAll'> {
  getAll(query?: Keys, count?: number): IDBRequest<T[]>
}

/** An object store of rows whose form is known. */
export interface StoreOf<T> extends Omit<IDBObjectStore, 'get' | 'getAll' | 'index' | 'openCursor' | 'put'> {
  get(query: Keys): IDBRequest<T | undefined>
  getAll(query?: Keys, count?: number): IDBRequest<T[]>
  index(name: string): IndexOf<T>
  openCursor(): IDBRequest<CursorOf<T> | null>
  put(row: T): IDBRequest<IDBValidKey>
}

export interface CursorOf<T> extends Omit<IDBCursorWithValue, 'value'> {
  readonly value: T
}

/** @throws what the request failed with */
export function ask<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** The next entry of a cursor; null after the last. */
export function next<C extends Pick<IDBCursor, 'continue' | 'request'>>(cursor: C): Promise<C | null> {
  cursor.continue()
  return ask(cursor.request as IDBRequest<C | null>)
}

/**
 * To be called before the transaction can be over: it tells its end only once.
 * @returns when all of it is written. It may be left alone: where nobody waits for it, a failure is told by the requests
 * @throws why the transaction was given up; none of it is written then
 */
export function ended(tx: IDBTransaction): Promise<void> {
  const end = new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve()
    tx.onabort = () => reject(tx.error ?? new DOMException('The transaction was aborted.', 'AbortError'))
  })
  end.catch(() => undefined)
  return end
}

/**
 * Opens a database of the newest version. It closes when another tab opens a newer one, which would wait for it for ever.
 * @param upgrade makes of an older version (0: none) the newest one, in a transaction that lasts as long as it asks for
 * something; where it fails, the older version stays
 * @throws what `upgrade` has thrown, or what the browser says: no room, a newer version, storage that is blocked
 */
export async function openAt(
  name: string,
  version: number,
  upgrade: (tx: IDBTransaction, from: number) => void | Promise<void>,
): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version)
  let failure: unknown
  request.onupgradeneeded = async ({ oldVersion }) => {
    const tx = request.transaction!
    try {
      await upgrade(tx, oldVersion)
    } catch (error) {
      failure = error
      tx.abort()
    }
  }
  try {
    const db = await ask(request)
    db.onversionchange = () => db.close()
    return db
  } catch (error) {
    throw failure ?? error
  }
}
