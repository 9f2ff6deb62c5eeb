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
})
