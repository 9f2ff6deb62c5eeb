import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { expect, it } from 'vitest'
import { openArticles } from '../../src/storage/articles.ts'
import { articleOf } from '../panel/support/articles.ts'
import { deleteDatabase } from '../support/delete-database.ts'

let databases = 0
const fresh = () => `articles-${++databases}`
const one = (id: string, title = id) => articleOf({ id, title, source: 'a' })

it('puts one article beside the others, in the place of the one with its id, and takes it out again', async () => {
  const table = await openArticles(() => 1000, fresh())
  await table.replaceSource('a', [one('1'), one('2')])
  await table.putIndex('made of these')
  expect(await table.putOne(one('3'))).toBeUndefined()
  expect(await table.savedIndex()).toBeUndefined()
  expect(await table.putOne(one('3', 'Again'))).toEqual(one('3'))
  expect((await table.all()).map(({ title }) => title)).toEqual(['1', '2', 'Again'])
  // Each change is told apart from the one before, also within one millisecond.
  expect(await table.sources()).toEqual([{ source: 'a', count: 3, importedAt: 1002 }])
  for (const { id } of await table.all()) await table.removeOne({ source: 'a', id })
  expect([await table.all(), await table.sources()]).toEqual([[], []])
})

it('keeps what two windows put at the same time', async () => {
  const name = fresh()
  const windows = await Promise.all([openArticles(() => 1, name), openArticles(() => 1, name)])
  await Promise.all(windows.map((table, place) => table.putOne(one(String(place)))))
  expect((await windows[0]!.all()).map(({ id }) => id)).toEqual(['0', '1'])
  expect((await windows[1]!.sources())[0]?.count).toBe(2)
})

it('leaves a row that an older version wrote where it is', async () => {
  const name = fresh()
  const table = await openArticles(() => 1, name)
  await table.replaceSource('a', [one('1')])
  const db = await openDB(name)
  await db.put('articles', { source: 'a', id: 'old', article: { of: 'an older version' } })
  await table.putOne(one('2'))
  await table.removeOne(one('1'))
  expect((await table.all()).map(({ id }) => id)).toEqual(['2'])
  expect(await db.get('articles', ['a', 'old'])).toBeTruthy()
  db.close()
})

it('lets itself be deleted while it is open, and keeps what comes then', async () => {
  const name = fresh()
  const table = await openArticles(() => 1, name)
  await table.replaceSource('a', [one('1')])
  await deleteDatabase(name)
  expect(await table.all()).toEqual([])
  await table.putOne(one('2'))
  expect(await (await openArticles(() => 1, name)).all()).toEqual([one('2')])
})
