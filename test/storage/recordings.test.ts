import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { describe, expect, it, vi } from 'vitest'
import type { Limits, SessionEvent } from '../../src/core/session/index.ts'
import { eventKeeper } from '../../src/storage/event-keeper.ts'
import { openRecordings, type Picture } from '../../src/storage/recordings.ts'
import { databaseOf } from '../../src/storage/schema.ts'
import { consoleLine, documentOf, replay, request, step, thrown } from '../support/session-builder.ts'

let databases = 0
const fresh = () => `recordings-${++databases}`
const page = documentOf()
const ample = { events: 1_000, bytes: 1e9 }
const caps = (told: Partial<Limits['caps']> = {}): Limits['caps'] => ({
  ...{ error: ample, errorLine: ample, request: ample, console: ample, story: ample, notice: ample, replay: ample },
  ...told,
})
const lines = (from: number, to: number): SessionEvent[] =>
  Array.from({ length: to - from }, (_, i) => consoleLine({ level: 'log', at: from + i, id: `line-${from + i}` }))
const ids = async (store: ReturnType<typeof openRecordings>, session = 's') =>
  (await store.read(session, 0, 10_000)).events.map(({ id }) => id)

describe('changing what is stored', () => {
  const shout = <T>(event: T): T => {
    const { kind, text } = event as { kind: string; text?: string }
    return kind === 'console' && text === 'secret' ? ({ ...event, text: 'redacted' } as T) : event
  }

  it('takes each event as it is now, in its place, and counts anew', async () => {
    const store = openRecordings(fresh())
    await store.put('s', page, [
      consoleLine({ id: 'a', text: 'secret' }),
      request({ id: 'r', at: 1, state: 'pending' }),
    ])
    const { cursor } = await store.read('s', 0, 10)
    await store.put('s', page, [request({ id: 'r', at: 1, status: 500 }), thrown({ at: 2, id: 'e' })])
    const later = await ids(store)
    await store.rewrite('s', ['a', 'r', 'gone'], shout)
    const { events } = await store.read('s', 0, 10)
    expect(events.map(({ id }) => id)).toEqual(later)
    expect(events).toContainEqual(expect.objectContaining({ id: 'a', text: 'redacted' }))
    expect(events).toContainEqual(expect.objectContaining({ id: 'r', status: 500 }))
    // Whoever has read up to there meets only what was written since.
    expect((await store.read('s', cursor, 10)).events.map(({ id }) => id)).toEqual(['r', 'e'])
    expect(await store.counts('s')).toEqual({ events: 3, errors: 3, requests: 1, failed: 1 })
    await store.trim('s', caps({ errorLine: { events: 10, bytes: 0 } }), 0)
    expect(await ids(store)).toEqual(['r', 'e'])
  })

  it('leaves alone what need not change', async () => {
    const store = openRecordings(fresh())
    await store.rewrite('none', ['a'], shout)
    expect(await store.strays()).toEqual([])
  })
})

it('copies what was written after a cursor, with its documents, except what is there already', async () => {
  const store = openRecordings(fresh())
  const [other, unused] = ['other', 'unused'].map((id) => documentOf({ id, startedAt: 200 }))
  await store.put('s', page, [consoleLine({ id: 'before', at: 10, frame: page.id })])
  await store.put('s', unused!, [])
  const { cursor } = await store.read('s', 0, 10)
  await store.put('s', page, [request({ id: 'r', at: 1_100, frame: page.id, state: 'pending' })])
  await store.put('s', other!, [consoleLine({ id: 'after', at: 1_200, frame: 'other' })])
  const titled = { ...page, title: 'Newer' }
  await store.put('t', titled, [request({ id: 'r', at: 100, frame: page.id, status: 500 })])
  await store.copy('s', cursor, 't', 1_000)
  const { events } = await store.read('t', 0, 10)
  expect(events.map(({ id, at }) => [id, at])).toEqual([
    ['r', 100],
    ['after', 200],
  ])
  expect(events[0]).toMatchObject({ status: 500 })
  expect(await store.documents('t')).toMatchObject([{ id: 'other', startedAt: -800 }, titled])
  expect(await store.counts('t')).toMatchObject({ events: 2, failed: 1 })
})

it('knows what is kept of recordings that nobody remembers', async () => {
  const store = openRecordings(fresh())
  await store.saveSession({ id: 'known', site: 'https://app.test', startedAt: 0, savedAt: 0 })
  await store.put('known', page, [consoleLine()])
  await store.put('stray', page, [consoleLine()])
  await store.putNetwork('of-network', [])
  const shownBy = { id: 'p', at: 1, frame: page.id }
  await store.putPicture('pictured', { file: 'f', bytes: new Uint8Array([1]), captured: false, shownBy }, 1e6)
  expect((await store.strays()).sort()).toEqual(['of-network', 'pictured', 'stray'])
  for (const id of await store.strays()) await store.remove(id)
  expect(await store.strays()).toEqual([])
  expect(await ids(store, 'known')).toHaveLength(1)
})

describe('counting', () => {
  it('follows events that are replaced, also when they become something else', async () => {
    const store = openRecordings(fresh())
    await store.put('s', page, [request({ id: 'r', at: 1, state: 'pending' }), thrown({ at: 2 }), step({ at: 3 })])
    expect(await store.counts('s')).toEqual({ events: 3, errors: 1, requests: 1, failed: 0 })
    await store.put('s', page, [request({ id: 'r', at: 1, status: 500 })])
    expect(await store.counts('s')).toEqual({ events: 3, errors: 2, requests: 1, failed: 1 })
    await store.put('s', page, [request({ id: 'r', at: 1 }), request({ id: 'r', at: 1, status: 404 })])
    expect(await store.counts('s')).toEqual({ events: 3, errors: 2, requests: 1, failed: 1 })
  })

  it('is right after a trim and after all is gone', async () => {
    const store = openRecordings(fresh())
    await store.put('s', page, [thrown({ at: 1 }), ...lines(2, 12)])
    await store.trim('s', caps({ console: { ...ample, events: 4 } }), 0)
    expect(await store.counts('s')).toMatchObject({ events: 5, errors: 1 })
    await store.trim('s', caps(), 1_000)
    expect(await store.counts('s')).toEqual({ events: 0, errors: 0, requests: 0, failed: 0 })
  })

  it('keeps sessions apart', async () => {
    const store = openRecordings(fresh())
    await Promise.all([store.put('a', page, lines(0, 3)), store.put('b', page, [thrown()])])
    expect(await store.counts('a')).toMatchObject({ events: 3, errors: 0 })
    await store.remove('a')
    expect(await store.counts('a')).toMatchObject({ events: 0 })
    expect(await store.counts('b')).toMatchObject({ events: 1, errors: 1 })
  })
})

describe('trimming', () => {
  it('takes the oldest of the group that is over, and of no other', async () => {
    const store = openRecordings(fresh())
    await store.put('s', page, [thrown({ at: 0 }), request({ at: 0 }), step({ at: 0 }), ...lines(1, 251)])
    const trimmed = await store.trim('s', caps({ console: { ...ample, events: 10 } }), -1)
    expect(trimmed).toEqual({ over: { console: 240 }, aged: 0 })
    expect(await ids(store)).toEqual(['error-0', 'request-0', 'step-0', ...lines(241, 251).map(({ id }) => id)])
  })

  it('keeps a thrown error when the page prints errors in a flood', async () => {
    const store = openRecordings(fresh())
    await store.put('s', page, [thrown({ at: 0 })])
    await store.put(
      's',
      page,
      Array.from({ length: 50 }, (_, i) => consoleLine({ at: i, id: `printed-${i}` })),
    )
    await store.trim('s', caps({ errorLine: { ...ample, events: 5 } }), -1)
    expect(await ids(store)).toContain('error-0')
    expect(await store.counts('s')).toMatchObject({ events: 6 })
  })

  it('goes by bytes too: a few large answers count for many', async () => {
    const store = openRecordings(fresh())
    const large = (at: number) => request({ at, responseBody: { text: 'x'.repeat(50_000), size: 50_000 } })
    await store.put('s', page, [large(1), large(2), large(3), request({ at: 4 })])
    const trimmed = await store.trim('s', caps({ request: { ...ample, bytes: 110_000 } }), -1)
    expect(trimmed.over).toEqual({ request: 1 })
    expect(await ids(store)).toEqual(['request-2', 'request-3', 'request-4'])
  })

  it('takes what is too old with its pages, but not the page that is open', async () => {
    const store = openRecordings(fresh())
    const put = (id: string, startedAt: number, at: number) =>
      store.put('s', documentOf({ id, startedAt }), [step({ at, id: `step-${id}`, frame: id })])
    await put('first', 0, 10)
    await put('second', 100, 110)
    await put('third', 200, 210)
    expect(await store.trim('s', caps(), 105)).toEqual({ over: {}, aged: 1 })
    expect((await store.documents('s')).map(({ id }) => id)).toEqual(['second', 'third'])
    expect(await store.trim('s', caps(), 500)).toEqual({ over: {}, aged: 2 })
    expect((await store.documents('s')).map(({ id }) => id)).toEqual(['third'])
  })

  it('lets a request that ended a moment ago stay, however long ago it began', async () => {
    const store = openRecordings(fresh())
    await store.put('s', page, [request({ id: 'slow', at: 10, state: 'pending' }), ...lines(20, 22)])
    await store.put('s', page, [...lines(900, 902).map((line) => line)])
    await store.put('s', page, [request({ at: 950 }), request({ id: 'slow', at: 10, status: 504 })])
    await store.trim('s', caps(), 500)
    expect(await ids(store)).toContain('slow')
  })
})

describe('how the page looked', () => {
  it('has a budget of its own, and is no event that anybody counts', async () => {
    const store = openRecordings(fresh())
    const large = (at: number) => replay({ at, records: [{ type: 2, after: 0, data: 'x'.repeat(50_000) }] })
    await store.put('s', page, [step({ at: 0 }), large(1), large(2), large(3)])
    expect(await store.counts('s')).toMatchObject({ events: 1 })
    const trimmed = await store.trim('s', caps({ replay: { ...ample, bytes: 110_000 } }), -1)
    expect(trimmed).toEqual({ over: { replay: 1 }, aged: 0 })
    expect(await ids(store)).toEqual(['step-0', 'replay-2', 'replay-3'])
    expect(await store.trim('s', caps(), 3)).toEqual({ over: {}, aged: 1 })
    await store.remove('s')
    expect(await ids(store)).toEqual([])
  })

  it('is taken into a tally of an older version, which has no place for it', async () => {
    const name = fresh()
    const store = openRecordings(name)
    await store.put('s', page, [step({ at: 0 })])
    const db = await openDB(name)
    const { groups, ...tally } = await db.get('tallies', 's')
    const none = { events: 0, bytes: 0 }
    await db.put('tallies', {
      ...tally,
      groups: { error: none, errorLine: none, request: none, console: none, ...groups },
    })
    db.close()
    await store.put('s', page, [replay({ at: 1 })])
    expect(await store.counts('s')).toEqual({ events: 1, errors: 0, requests: 0, failed: 0 })
    expect(await store.trim('s', caps({ replay: { events: 0, bytes: 0 } }), -1)).toEqual({
      over: { replay: 1 },
      aged: 0,
    })
  })
})

describe('reading', () => {
  it('gives the documents that were written since', async () => {
    const store = openRecordings(fresh())
    await store.put('s', documentOf({ id: 'a' }), lines(0, 2))
    const { cursor } = await store.read('s', 0, 10)
    await store.put('s', documentOf({ id: 'b', startedAt: 5 }), lines(2, 4))
    expect((await store.documents('s', cursor)).map(({ id }) => id)).toEqual(['b'])
    const next = await store.read('s', cursor, 10)
    expect(next.events).toHaveLength(2)
    expect(await store.documents('s', next.cursor)).toEqual([])
    expect((await store.documents('s')).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('is not needed for the frames', async () => {
    const store = eventKeeper(databaseOf(fresh()))
    expect(await store.frameIds('s')).toEqual([])
    await store.put('s', documentOf({ id: 'a', frameId: 0 }), lines(0, 1))
    await store.put('s', documentOf({ id: 'b', frameId: 7 }), lines(1, 2))
    await store.put('s', documentOf({ id: 'c', frameId: 7 }), lines(2, 3))
    expect(await store.frameIds('s')).toEqual([0, 7])
  })

  it('opens its database anew when the browser has closed it', async () => {
    const database = databaseOf(fresh())
    const store = eventKeeper(database)
    await store.put('s', documentOf({ id: 'a', frameId: 0 }), lines(0, 1))
    const open = await database()
    open.close()
    open.onclose?.(new Event('close'))
    await store.put('s', documentOf({ id: 'b', frameId: 7 }), lines(1, 2))
    expect(await store.frameIds('s')).toEqual([0, 7])
  })

  it('tries again to open a database that could not be opened', async () => {
    const store = eventKeeper(databaseOf(fresh()))
    const refused = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new Error('The profile is locked.')
    })
    await expect(store.put('s', page, lines(0, 1))).rejects.toThrow('The profile is locked.')
    refused.mockRestore()
    await store.put('s', page, lines(0, 1))
    expect(await store.frameIds('s')).toEqual([page.frameId])
  })

  it('stores all of a batch or nothing', async () => {
    const store = openRecordings(fresh())
    const unstorable = { ...consoleLine({ at: 2 }), extra: () => 1 } as unknown as SessionEvent
    await expect(store.put('s', page, [consoleLine({ at: 1 }), unstorable])).rejects.toThrow()
    expect(await store.counts('s')).toMatchObject({ events: 0 })
    await store.put('s', page, [consoleLine({ at: 3 })])
    expect(await ids(store)).toEqual(['console-3'])
  })
})

describe('pictures', () => {
  const picture = (file: string, at: number, told: Partial<Picture> = {}): Picture => ({
    ...{ file, bytes: new Uint8Array(10).fill(at), captured: false },
    shownBy: { id: `${file}-${at}`, at, frame: 'doc-1' },
    ...told,
  })
  const kept = async (store: ReturnType<typeof openRecordings>, ...files: string[]) => {
    const found = await Promise.all(files.map((file) => store.picture('s', file)))
    return files.filter((_, index) => found[index])
  }

  it.each<[string, Picture[], number, { kept: string[]; dropped: string[] }]>([
    ['all fit', [picture('a', 1), picture('b', 2)], 20, { kept: ['a', 'b'], dropped: [] }],
    [
      'the oldest goes',
      [picture('a', 1), picture('b', 2), picture('c', 3)],
      20,
      { kept: ['b', 'c'], dropped: ['a-1'] },
    ],
    [
      'one of a capture stays longer',
      [picture('a', 1, { captured: true }), picture('b', 2), picture('c', 3)],
      20,
      { kept: ['a', 'c'], dropped: ['b-2'] },
    ],
    [
      'until only those are left',
      [picture('a', 1, { captured: true }), picture('b', 2, { captured: true }), picture('c', 3, { captured: true })],
      20,
      { kept: ['b', 'c'], dropped: ['a-1'] },
    ],
    [
      'the same file counts once, and is as young as its newest event',
      [picture('a', 1), picture('b', 2), picture('a', 3), picture('c', 4)],
      20,
      { kept: ['a', 'c'], dropped: ['b-2'] },
    ],
    [
      'every event of a file that goes is told',
      [picture('a', 1), picture('a', 2), picture('b', 3), picture('c', 4)],
      20,
      { kept: ['b', 'c'], dropped: ['a-1', 'a-2'] },
    ],
    ['one that is larger than all stays', [picture('a', 1), picture('b', 2)], 5, { kept: ['b'], dropped: ['a-1'] }],
  ])('%s', async (_name, pictures, cap, expected) => {
    const store = openRecordings(fresh())
    const dropped: string[] = []
    for (const one of pictures) dropped.push(...(await store.putPicture('s', one, cap)).map(({ id }) => id))
    expect({ kept: await kept(store, 'a', 'b', 'c'), dropped }).toEqual(expected)
  })

  it('go with age and with their session, and with no other', async () => {
    const store = openRecordings(fresh())
    await store.putPicture('s', picture('a', 1), 100)
    await store.putPicture('s', picture('b', 200, { captured: true }), 100)
    await store.putPicture('other', picture('a', 1), 100)
    await store.trim('s', caps(), 100)
    expect(await kept(store, 'a', 'b')).toEqual(['b'])
    await store.trim('s', caps(), 300)
    expect(await kept(store, 'b')).toEqual([])
    await store.putPicture('s', picture('a', 1), 100)
    await store.remove('s')
    expect(await kept(store, 'a')).toEqual([])
    expect(await store.picture('other', 'a')).toEqual(new Uint8Array(10).fill(1))
  })
})

describe('a database of the fourth version', () => {
  it('keeps what it has, and takes pictures', async () => {
    const name = fresh()
    const old = await openDB(name, 4, {
      upgrade(database) {
        const events = database.createObjectStore('events', { keyPath: ['session', 'id'] })
        events.createIndex('order', ['session', 'order'])
        events.createIndex('group', ['session', 'group', 'order'])
        const documents = database.createObjectStore('documents', { keyPath: ['session', 'id'] })
        documents.createIndex('order', ['session', 'order'])
        database.createObjectStore('network', { keyPath: ['session', 'id'] }).createIndex('at', ['session', 'at'])
        database.createObjectStore('sessions', { keyPath: 'id' })
        database.createObjectStore('tallies', { keyPath: 'session' })
      },
    })
    const event = step({ at: 1 })
    await old.put('events', { ...{ session: 's', id: event.id, order: 1, group: 'story', at: 1, size: 9 }, event })
    old.close()
    const store = openRecordings(name)
    expect(await ids(store)).toEqual([event.id])
    const shownBy = { id: 'p', at: 1, frame: page.id }
    await store.putPicture('s', { file: 'f', bytes: new Uint8Array([1]), captured: false, shownBy }, 10)
    expect(await store.picture('s', 'f')).toEqual(new Uint8Array([1]))
  })
})

describe('a database of the third version', () => {
  it('is counted once, and goes on', async () => {
    const name = fresh()
    const old = await openDB(name, 3, {
      upgrade(database) {
        const events = database.createObjectStore('events', { keyPath: ['session', 'id'] })
        events.createIndex('order', ['session', 'order'])
        events.createIndex('newest', 'order')
        events.createIndex('group', ['session', 'group', 'order'])
        events.createIndex('problem', ['session', 'problem'])
        events.createIndex('failed', ['session', 'failed'])
        database.createObjectStore('documents', { keyPath: ['session', 'id'] })
        database.createObjectStore('network', { keyPath: ['session', 'id'] }).createIndex('at', ['session', 'at'])
        database.createObjectStore('sessions', { keyPath: 'id' })
      },
    })
    const row = (event: SessionEvent, order: number, group: string) =>
      old.put('events', { session: 's', id: event.id, order, group, problem: 1, failed: 1, at: event.at, event })
    await row(request({ at: 1, status: 500 }), 7, 'request')
    await row(consoleLine({ at: 2 }), 9, 'error')
    await row({ kind: 'riddle', id: 'odd', at: 3 } as unknown as SessionEvent, 11, 'story')
    await old.put('documents', { session: 's', id: page.id, document: page })
    old.close()

    const store = openRecordings(name)
    expect(await store.counts('s')).toEqual({ events: 2, errors: 2, requests: 1, failed: 1 })
    expect(await store.documents('s')).toEqual([page])
    await store.put('s', page, [consoleLine({ at: 4 })])
    expect((await store.read('s', 9, 10)).events.map(({ id }) => id)).toEqual(['console-4'])
    await store.trim('s', caps({ errorLine: { ...ample, events: 1 } }), -1)
    expect(await ids(store)).toEqual(['request-1', 'console-4'])
  })
})
