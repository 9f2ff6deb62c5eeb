/**
 * IndexedDB with promises, as far as the recordings store needs it. A library that wraps everything in proxies would
 * noticeably slow the start of a page with the embed, and is more code than this.
 */

type Keys = IDBValidKey | IDBKeyRange

/** An index, typed by its rows. */
export interface IndexOf<T> extends Omit<IDBIndex, 'getAll'> {
  getAll(query?: Keys, count?: number): IDBRequest<T[]>
}

/** An object store, typed by its rows. */
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

/** @throws the request's error */
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
 * Resolves when all of a transaction is written. Call it before the transaction can end, because it announces its end only
 * once. The promise may be ignored: the requests report a failure too.
 * @throws why the transaction was aborted; nothing of it is written then
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
 * Opens a database in its newest version. It closes when another tab opens a newer one, which would otherwise wait forever.
 * The browser may close it too, for example when site data is deleted (https://w3c.github.io/IndexedDB/#closing-connection):
 * it is unusable from then on.
 * @param upgrade turns an older version (0: none) into the newest one, in a transaction that lasts as long as there are
 *   requests; if it fails, the older version stays
 * @param lost called when it was closed
 * @throws what `upgrade` has thrown, or what the browser says: no space, a newer version, storage that is blocked
 */
export async function openAt(
  name: string,
  version: number,
  upgrade: (tx: IDBTransaction, from: number) => void | Promise<void>,
  lost: () => void = () => undefined,
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
    db.onclose = lost
    db.onversionchange = () => {
      db.close()
      lost()
    }
    return db
  } catch (error) {
    throw failure ?? error
  }
}
