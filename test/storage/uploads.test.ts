import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { expect, it } from 'vitest'
import { type PendingUpload, pendingFor } from '../../src/core/upload/index.ts'
import { openUploads } from '../../src/storage/uploads.ts'
import { pruneUploads } from '../../src/storage/uploads-database.ts'
import { deleteDatabase } from '../support/delete-database.ts'

let databases = 0
const fresh = () => `uploads-${++databases}`
const pending = (told: Partial<PendingUpload> = {}): PendingUpload => ({
  ...{
    run: 'r',
    origin: 'https://uploads.example',
    name: 'casefile.zip',
    size: 3,
    at: 10,
    arrived: false,
    bytes: new Uint8Array([1, 2, 3]),
    granted: true,
  },
  ...told,
})

it('keeps the upload of a run, also after it was closed, and forgets it', async () => {
  const name = fresh()
  const table = openUploads(name)
  await table.put(pending())
  await table.put(pending({ url: 'https://uploads.example/1' }))
  await table.put(pending({ run: 'q' }))
  expect(await openUploads(name).get('r')).toEqual(pending({ url: 'https://uploads.example/1' }))
  await table.remove('r')
  expect(await table.get('r')).toBeUndefined()
  expect(await table.get('q')).toEqual(pending({ run: 'q' }))
})

it('deletes what was begun before a time, and no other', async () => {
  const table = openUploads(fresh())
  await table.put(pending())
  await table.put(pending({ run: 'q', at: 20 }))
  expect(await table.prune(20)).toEqual([pending()])
  expect([await table.get('r'), (await table.get('q'))?.at]).toEqual([undefined, 20])
})

it('deletes those of other runs', async () => {
  const table = openUploads(fresh())
  await table.put(pending())
  await table.put(pending({ run: 'q' }))
  expect(await table.removeOthers('q')).toEqual([pending()])
  expect([await table.get('r'), await table.get('q')]).toEqual([undefined, pending({ run: 'q' })])
})

it('deletes old ones where there are any, and makes no database for that', async () => {
  const name = fresh()
  await pruneUploads(name, 20 + pendingFor)
  expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name)
  const table = openUploads(name)
  await table.put(pending())
  await table.put(pending({ run: 'q', at: 20 }))
  await pruneUploads(name, 20 + pendingFor)
  expect([await table.get('r'), (await table.get('q'))?.at]).toEqual([undefined, 20])
})

it('gives none for a row that it cannot read', async () => {
  const name = fresh()
  const table = openUploads(name)
  await table.put(pending())
  const db = await openDB(name)
  await db.put('uploads', { run: 'r', at: 1, upload: { run: 'r', bytes: 'AAAA' } })
  db.close()
  expect(await table.get('r')).toBeUndefined()
})

it('lets itself be deleted while it is open, tells of it, and keeps what comes then', async () => {
  const name = fresh()
  const table = openUploads(name)
  let deleted = 0
  table.onDeleted(() => void deleted++)
  await table.put(pending())
  await deleteDatabase(name)
  expect(deleted).toBe(1)
  expect(await table.get('r')).toBeUndefined()
  await table.put(pending({ run: 'q' }))
  expect(await openUploads(name).get('q')).toEqual(pending({ run: 'q' }))
})
