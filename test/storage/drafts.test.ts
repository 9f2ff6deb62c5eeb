import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { expect, it } from 'vitest'
import type { StoredDraft } from '../../src/core/kb/index.ts'
import { openDrafts } from '../../src/storage/drafts.ts'
import { articleOf } from '../panel/support/articles.ts'
import { deleteDatabase } from '../support/delete-database.ts'

let databases = 0
const fresh = () => `drafts-${++databases}`
const draft = (told: Partial<StoredDraft> = {}): StoredDraft => ({
  ...{ session: 's', problem: 'p', id: 'a-1', text: 'Text.', changedAt: 10, ...told },
})

it('keeps a draft of each problem of a recording, also after it was closed', async () => {
  const name = fresh()
  const table = openDrafts(name)
  const later = draft({ text: 'Later.', added: { text: 'Text.', article: articleOf() } })
  for (const one of [draft(), draft({ problem: 'q' }), later]) await table.put(one)
  expect(await openDrafts(name).get('s', 'p')).toEqual(later)
  expect(await table.get('s', 'q')).toEqual(draft({ problem: 'q' }))
  expect(await table.get('t', 'p')).toBeUndefined()
})

it('deletes what was changed before a time, and no other', async () => {
  const table = openDrafts(fresh())
  await table.put(draft())
  await table.put(draft({ problem: 'q', changedAt: 20 }))
  await table.prune(20)
  expect([await table.get('s', 'p'), (await table.get('s', 'q'))?.changedAt]).toEqual([undefined, 20])
})

it('gives none for a row that it cannot read', async () => {
  const name = fresh()
  const table = openDrafts(name)
  await table.put(draft())
  const db = await openDB(name)
  await db.put('drafts', { session: 's', problem: 'p', changedAt: 1, draft: { of: 'an older version' } })
  db.close()
  expect(await table.get('s', 'p')).toBeUndefined()
})

it('lets itself be deleted while it is open, and keeps what comes then', async () => {
  const name = fresh()
  const table = openDrafts(name)
  await table.put(draft())
  await deleteDatabase(name)
  expect(await table.get('s', 'p')).toBeUndefined()
  await table.put(draft({ text: 'Later.' }))
  expect(await openDrafts(name).get('s', 'p')).toEqual(draft({ text: 'Later.' }))
})
