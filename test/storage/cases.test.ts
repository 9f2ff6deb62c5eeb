import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { expect, it } from 'vitest'
import type { CaseContent, KeptCase } from '../../src/core/cases/index.ts'
import { openCases } from '../../src/storage/cases.ts'
import { articleOf } from '../panel/support/articles.ts'
import { fakeLocks } from '../support/locks.ts'
import { failingSave, mark, sessionOf } from '../support/session-builder.ts'

const hour = 3_600_000
let databases = 0

/** A database with as many panels as are asked for. */
function disk() {
  const name = `cases-${++databases}`
  const held = new Set<string>()
  return { name, panel: () => openCases(name, fakeLocks(held)) }
}

const kept = (told: Partial<KeptCase> = {}): KeptCase => ({
  ...{ id: 'a', capturedAt: 10, changedAt: 10, site: 'https://app.example', lastEdit: 0 },
  ...{ note: { title: 'Saving fails', text: '' }, edits: [], choices: [] },
  ...{ password: false, forgotten: false, tab: 'answer', ...told },
})
const content = (told: Partial<CaseContent> = {}): CaseContent => ({
  session: sessionOf(failingSave()),
  pictures: new Map([['screenshots/1.webp', new Uint8Array([1, 2, 3])]]),
  ...told,
})

it('gives a case back as it was kept, to the panel that comes next', async () => {
  const { panel } = disk()
  const whole = kept({
    shownAt: 12,
    edits: [
      { id: 1, what: 'mask', value: 'Northwind', label: 'redacted-manual-1' },
      { id: 2, what: 'event', event: 'e-1' },
      { id: 3, what: 'kind', kind: 'console' },
      {
        ...{ id: 4, what: 'drawing', file: 'screenshots/1.webp' },
        shapes: [{ tool: 'cover', from: { x: 1, y: 2 }, to: { x: 3, y: 4 } }],
        drawn: { width: 10, height: 10, file: 'screenshots/2.webp' },
      },
    ],
    lastEdit: 4,
    choices: [
      { key: 'out' },
      {
        key: 'in',
        hit: {
          article: articleOf(),
          score: 2,
          certainty: 1,
          confident: true,
          matched: [{ terms: ['tax'], quote: 'q' }],
        },
      },
    ],
    saved: { name: 'a.zip', size: 5, locked: true, changed: false },
    password: true,
  })
  await panel().put(whole, content())
  expect(await panel().list()).toEqual({ here: [whole], elsewhere: [] })
  expect(await panel().read('a')).toEqual(content())
  expect(await panel().read('b')).toBeUndefined()
})

it('keeps nothing of a case that cannot be kept as a whole', async () => {
  const { name, panel } = disk()
  const pictures = new Map([['screenshots/1.webp', (() => undefined) as never]])
  await expect(panel().put(kept(), content({ pictures }))).rejects.toThrow()
  for (const table of ['cases', 'sizes', 'sessions', 'events', 'pictures']) expect(await rows(name, table)).toEqual([])
})

it('has the newest capture first, whatever was changed last', async () => {
  const store = disk().panel()
  for (const one of [kept(), kept({ id: 'b', capturedAt: 30 }), kept({ id: 'c', capturedAt: 20, changedAt: 99 })])
    await store.put(one, content())
  expect((await store.list()).here.map(({ id }) => id)).toEqual(['b', 'c', 'a'])
})

it('keeps a session of many slices whole and in order', async () => {
  const store = disk().panel()
  const long = 'word '.repeat(2000)
  const session = sessionOf(Array.from({ length: 200 }, (_, i) => mark({ id: `n-${i}`, at: i, note: `${i} ${long}` })))
  await store.put(kept(), content({ session }))
  expect((await store.read('a'))?.session).toEqual(session)
})

it('writes what has changed, and the pictures that have come, without the session', async () => {
  const { name, panel } = disk()
  const store = panel()
  await store.put(kept(), content())
  const before = await rows(name, 'events')
  await store.change(kept({ changedAt: 20, note: { title: 'Mine', text: '' } }), new Map())
  await store.change(kept({ changedAt: 30, tab: 'report' }), new Map([['screenshots/2.webp', new Uint8Array([4])]]))
  expect((await store.list()).here.map(({ changedAt, tab }) => [changedAt, tab])).toEqual([[30, 'report']])
  expect([...(await store.read('a'))!.pictures.keys()]).toEqual(['screenshots/1.webp', 'screenshots/2.webp'])
  expect(await rows(name, 'events')).toEqual(before)
  expect((await rows<{ size: number }>(name, 'sizes'))[0]?.size).toBe(
    4 + before.reduce((sum, { text }) => sum + text.length, 0),
  )
})

it('keeps nothing of a change when the case is not there any more', async () => {
  const { name, panel } = disk()
  const store = panel()
  await store.put(kept(), content())
  expect(await store.change(kept({ changedAt: 20 }), new Map())).toBe(true)
  await store.remove('a')
  expect(await store.change(kept({ changedAt: 30 }), new Map([['screenshots/2.webp', new Uint8Array([4])]]))).toBe(
    false,
  )
  for (const table of ['cases', 'sizes', 'pictures']) expect(await rows(name, table)).toEqual([])
})

it('is changed without waiting for an answer as a panel goes', async () => {
  const store = disk().panel()
  await store.put(kept(), content())
  await store.changeAndGo(kept({ changedAt: 40 }))
  expect((await store.list()).here.map(({ changedAt }) => changedAt)).toEqual([40])
})

it('leaves nothing of a case that is removed, and others as they are', async () => {
  const { name, panel } = disk()
  const store = panel()
  for (const id of ['a', 'b', 'ab']) await store.put(kept({ id }), content())
  await store.remove('a')
  for (const table of ['cases', 'sizes', 'sessions', 'events', 'pictures'])
    expect(new Set((await rows(name, table)).map(({ id }) => id))).toEqual(new Set(['b', 'ab']))
  await store.clear()
  for (const table of ['cases', 'sizes', 'sessions', 'events', 'pictures']) expect(await rows(name, table)).toEqual([])
})

it('drops what is too old, and what cannot be read', async () => {
  const { name, panel } = disk()
  const store = panel()
  for (const [id, changedAt] of [
    ['a', 0],
    ['b', hour],
    ['c', hour],
  ] as const)
    await store.put(kept({ id, changedAt }), content())
  await change(name, 'cases', { id: 'c', kept: { of: 'an older version' } })
  await store.prune(24 * hour + 1)
  expect((await rows(name, 'sessions')).map(({ id }) => id)).toEqual(['b'])
  expect((await rows(name, 'cases')).map(({ id }) => id)).toEqual(['b'])
})

it.each([
  ['what the agent has added', 'cases', { id: 'a', kept: kept({ site: 1 as never }) }],
  ['one of its edits', 'cases', { id: 'a', kept: kept({ edits: [{ id: 1, what: 'blur' } as never] }) }],
  ['the agent’s part without a session', 'cases', { id: 'b', kept: kept({ id: 'b' }) }],
])('does not list what it cannot read: %s', async (_what, table, row) => {
  const { name, panel } = disk()
  const store = panel()
  await store.put(kept(), content())
  await change(name, table, row)
  expect((await store.list()).here.map(({ id }) => id)).toEqual(row.id === 'a' ? [] : ['a'])
})

it('leaves out events that do not fit, and gives no case without a session', async () => {
  const { name, panel } = disk()
  const store = panel()
  const [first, ...others] = failingSave()
  await store.put(kept(), content())
  await change(name, 'events', { id: 'a', part: 0, text: JSON.stringify([{ kind: 'old' }, first, 5]) })
  expect(others.length).toBeGreaterThan(0)
  expect((await store.read('a'))?.session.events).toEqual([first])
  await change(name, 'sessions', { id: 'a', session: {} })
  expect(await store.read('a')).toBeUndefined()
})

it('keeps a case to the panel that has it open, until that lets go of it', async () => {
  const { panel } = disk()
  const [one, other] = [panel(), panel()]
  await one.put(kept(), content())
  expect([await one.hold('a'), await one.hold('a'), await other.hold('a')]).toEqual([true, true, false])
  expect([(await one.list()).here.length, (await other.list()).elsewhere.length]).toEqual([1, 1])
  await other.prune(100 * hour)
  expect((await one.list()).here.length).toBe(1)
  one.release('a')
  // The browser gives it back in its own time.
  await expect.poll(() => other.hold('a')).toBe(true)
  expect((await one.list()).here.length).toBe(0)
})

interface Row {
  id: string
  text: string
}

async function rows<R = Row>(name: string, table: string): Promise<(R & { id: string })[]> {
  const db = await openDB(name)
  const found = await db.getAll(table)
  db.close()
  return found
}

async function change(name: string, table: string, row: unknown): Promise<void> {
  const db = await openDB(name)
  await db.put(table, row)
  db.close()
}
