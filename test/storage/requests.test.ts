import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { ask, ended, next, openAt } from '../../src/storage/requests.ts'

let count = 0
const open = () => openAt(`requests-${++count}`, 1, (tx) => void tx.db.createObjectStore('rows', { keyPath: 'id' }))

describe('requests with promises', () => {
  it('gives what was written, and walks through it', async () => {
    const db = await open()
    const tx = db.transaction('rows', 'readwrite')
    const end = ended(tx)
    for (const id of [2, 1, 3]) tx.objectStore('rows').put({ id })
    await end
    const rows = db.transaction('rows').objectStore('rows')
    const ids: unknown[] = []
    for (let cursor = await ask(rows.openCursor()); cursor; cursor = await next(cursor)) ids.push(cursor.key)
    expect(ids).toEqual([1, 2, 3])
  })

  it('fails with what a request failed with, and then writes nothing of the transaction', async () => {
    const db = await open()
    const tx = db.transaction('rows', 'readwrite')
    const end = ended(tx)
    tx.objectStore('rows').add({ id: 1 })
    await expect(ask(tx.objectStore('rows').add({ id: 1 }))).rejects.toMatchObject({ name: 'ConstraintError' })
    await expect(end).rejects.toMatchObject({ name: 'ConstraintError' })
    expect(await ask(db.transaction('rows').objectStore('rows').count())).toBe(0)
  })

  it('says that a transaction was given up', async () => {
    const tx = (await open()).transaction('rows', 'readwrite')
    const end = ended(tx)
    tx.abort()
    await expect(end).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('opens no database of a newer version', async () => {
    const db = await openAt('requests-newer', 2, () => undefined)
    db.close()
    await expect(openAt('requests-newer', 1, () => undefined)).rejects.toMatchObject({ name: 'VersionError' })
  })

  it('stays at the older version, and says why, where bringing it up to date fails', async () => {
    ;(await openAt('requests-broken', 1, () => undefined)).close()
    const later = (tx: IDBTransaction) =>
      ask(tx.db.createObjectStore('rows').count()).then(() => {
        throw new Error('A row cannot be read.')
      })
    await expect(openAt('requests-broken', 2, later)).rejects.toThrow('A row cannot be read.')
    const at = (tx: IDBTransaction) => void tx.db.createObjectStore('rows')
    await expect(openAt('requests-broken', 2, at)).resolves.toMatchObject({ version: 2 })
  })

  it('makes room for a newer version that another tab opens', async () => {
    const old = await openAt('requests-shared', 1, (tx) => void tx.db.createObjectStore('rows'))
    await expect(openAt('requests-shared', 2, () => undefined)).resolves.toMatchObject({ version: 2 })
    expect(() => old.transaction('rows')).toThrow(expect.objectContaining({ name: 'InvalidStateError' }))
  })
})
