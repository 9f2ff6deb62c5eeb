import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { describe, expect, it } from 'vitest'
import { openHistory } from '../../src/storage/history.ts'
import { deleteDatabase } from '../support/delete-database.ts'
import { caseRecord, knownError, recordId, saveFails } from '../support/history.ts'

let databases = 0
const fresh = () => `history-${++databases}`
const other = { key: 'other', title: 'Other', count: 1 }

it('finds cases by any of their problems and by their recording, also after it was closed', async () => {
  const name = fresh()
  const [one, two] = [caseRecord({ session: 's' }), caseRecord({ problems: [other, { ...saveFails, count: 2 }] })]
  const first = openHistory(name)
  await first.putCase(one)
  await first.putCase(two)
  const table = openHistory(name)
  expect(await table.casesWith(saveFails.key, 0, 10)).toEqual([one, two])
  expect(await table.casesWith('other', 0, 10)).toEqual([two])
  expect(await table.casesOf('s')).toEqual([one])
  await table.removeCase(one.id)
  expect(await table.cases()).toEqual([two])
})

it('gives the newest cases since a time, and no more than are wanted', async () => {
  const table = openHistory(fresh())
  for (const at of [30, 10, 40, 20]) await table.putCase(caseRecord({ at }))
  await table.putCase(caseRecord({ at: 50, problems: [other] }))
  const times = async (minAt: number, limit: number) =>
    (await table.casesWith(saveFails.key, minAt, limit)).map(({ at }) => at)
  expect([await times(0, 10), await times(0, 2), await times(30, 10)]).toEqual([
    [40, 30, 20, 10],
    [40, 30],
    [40, 30],
  ])
})

it('replaces a case, with the problems that it is found by', async () => {
  const table = openHistory(fresh())
  const record = caseRecord()
  await table.putCase(record)
  await table.putCase({ ...record, problems: [other] })
  expect(await table.casesWith(saveFails.key, 0, 10)).toEqual([])
  expect(await table.cases()).toHaveLength(1)
})

it('finds a known error once, however many of its problems are asked for', async () => {
  const table = openHistory(fresh())
  const both = knownError({ keys: [saveFails.key, 'other'] })
  await table.putKnown(both)
  await table.putKnown(knownError({ keys: ['third'] }))
  expect(await table.knownFor(['other', saveFails.key, 'fourth'])).toEqual([both])
  expect(await table.knownFor([])).toEqual([])
  await table.removeKnown(both.id)
  expect(await table.knownFor([saveFails.key])).toEqual([])
})

it('forgets what is older than the retention, and nothing at its very edge', async () => {
  const table = openHistory(fresh())
  for (const at of [10, 20, 30]) await table.putCase(caseRecord({ at }))
  await table.putKnown(knownError({ changedAt: 1 }))
  expect(await table.prune(20)).toBe(1)
  expect((await table.cases()).map(({ at }) => at)).toEqual([20, 30])
  expect(await table.known()).toHaveLength(1)
  expect(await table.prune(20)).toBe(0)
})

it('deletes the cases, and the known errors only where that is wanted', async () => {
  const table = openHistory(fresh())
  await table.putCase(caseRecord())
  await table.putKnown(knownError())
  await table.clear({ known: false })
  expect([await table.cases(), (await table.known()).length]).toEqual([[], 1])
  await table.clear({ known: true })
  expect(await table.known()).toEqual([])
})

describe('merging', () => {
  it('takes over what is new or was edited later, and keeps ids', async () => {
    const table = openHistory(fresh())
    const [mine, edited] = [knownError({ changedAt: 5 }), knownError({ changedAt: 5 })]
    await table.putKnown(mine)
    await table.putKnown(edited)
    const [theirs, foreign] = [{ ...edited, changedAt: 6, title: 'Edited' }, knownError()]
    const record = caseRecord()
    const history = { known: [{ ...mine, changedAt: 4, title: 'Old' }, theirs, foreign], cases: [record, record] }
    expect(await table.merge(history)).toEqual({ known: { added: 1, changed: 1 }, cases: { added: 1, changed: 0 } })
    expect((await table.known()).map(({ title }) => title).sort()).toEqual([mine.title, 'Edited', foreign.title].sort())
    expect(await table.casesWith(saveFails.key, 0, 10)).toEqual([record])
    expect(await table.merge(history)).toEqual({ known: { added: 0, changed: 0 }, cases: { added: 0, changed: 0 } })
  })

  it('loses nothing and takes nothing when it fails halfway', async () => {
    const table = openHistory(fresh())
    const mine = knownError()
    await table.putKnown(mine)
    const bad = { ...caseRecord(), at: Symbol('cannot be stored') as unknown as number }
    await expect(
      table.merge({ known: [{ ...mine, changedAt: mine.changedAt + 1 }, knownError()], cases: [bad] }),
    ).rejects.toThrow()
    expect(await table.known()).toEqual([mine])
  })
})

it('leaves out what another version wrote, and shows the rest', async () => {
  const name = fresh()
  const table = openHistory(name)
  const good = caseRecord()
  await table.putCase(good)
  const db = await openDB(name)
  await db.put('cases', { id: recordId(), session: 's', at: 1, keys: [[saveFails.key, -1]], record: { old: true } })
  db.close()
  expect(await table.casesWith(saveFails.key, 0, 10)).toEqual([good])
})

it('tries again after it could not be opened', async () => {
  const real = indexedDB.open
  const table = openHistory(fresh())
  indexedDB.open = () => {
    throw new Error('No storage in this window')
  }
  await expect(table.cases()).rejects.toThrow('No storage')
  indexedDB.open = real
  expect(await table.cases()).toEqual([])
})

it('lets itself be deleted while it is open, and keeps what comes then', async () => {
  const name = fresh()
  const table = openHistory(name)
  await table.putCase(caseRecord())
  await deleteDatabase(name)
  expect(await table.cases()).toEqual([])
  const later = caseRecord()
  await table.putCase(later)
  expect(await openHistory(name).cases()).toEqual([later])
})
