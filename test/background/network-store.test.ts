import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { describe, expect, it } from 'vitest'
import type { DocumentInfo, NetworkRecord } from '../../src/core/session/index.ts'
import { openRecordings } from '../../src/storage/recordings.ts'

let databases = 0
const fresh = () => `network-store-${++databases}`
const record = (requestId: string, startedAt: number): NetworkRecord => ({
  ...{ requestId, startedAt, endedAt: startedAt + 10, frameId: 0, tabId: 1, type: 'xmlhttprequest', method: 'GET' },
  ...{ url: 'https://app.test/api', status: 200, redirects: [], requestHeaders: [['a', 'b']], responseHeaders: [] },
})
const page: DocumentInfo = { id: 'doc1', url: 'https://app.test/', frameId: 0, startedAt: 0, late: false }
const ids = (records: NetworkRecord[]) => records.map(({ requestId }) => requestId)

describe('network records on disk', () => {
  it('come back oldest first, by session; one that comes twice is stored once', async () => {
    const store = openRecordings(fresh())
    await store.putNetwork('s1', [record('b', 20), record('a', -5)])
    await store.putNetwork('s2', [record('other', 1)])
    await store.putNetwork('s1', [record('b', 20)])
    expect(await store.network('s1')).toEqual([record('a', -5), record('b', 20)])
  })

  it('go with their session', async () => {
    const store = openRecordings(fresh())
    await store.putNetwork('s1', [record('a', 1)])
    await store.putNetwork('s2', [record('b', 1)])
    await store.remove('s1')
    expect([ids(await store.network('s1')), ids(await store.network('s2'))]).toEqual([[], ['b']])
  })

  it.each<[string, number, number, string[], number]>([
    ['within the cap nothing goes', 3, -100, ['a', 'b', 'c'], 0],
    ['over the cap the oldest go and are counted', 1, -100, ['c'], 2],
    ['what is too old goes uncounted: its events went with it', 3, 15, ['c'], 0],
    ['both', 2, 15, ['c'], 1],
  ])('trim: %s', async (_name, cap, minAt, left, counted) => {
    const store = openRecordings(fresh())
    await store.putNetwork('s1', [record('a', -10), record('b', 10), record('c', 20)])
    expect(await store.trimNetwork('s1', cap, minAt)).toBe(counted)
    expect(ids(await store.network('s1'))).toEqual(left)
  })

  it('leave out what an older or newer version wrote and this one cannot read', async () => {
    const name = fresh()
    const store = openRecordings(name)
    await store.putNetwork('s1', [record('a', 1)])
    const db = await openDB(name)
    await db.put('network', { session: 's1', id: 'odd', at: 2, record: { requestId: 7 } })
    db.close()
    expect(ids(await store.network('s1'))).toEqual(['a'])
  })

  it('find their place in a database of the first version, which keeps what it holds', async () => {
    const name = fresh()
    const event = { kind: 'mark', id: 'e1', at: 5, frame: 'doc1', note: 'kept' }
    const first = await openDB(name, 1, {
      upgrade(database) {
        const events = database.createObjectStore('events', { keyPath: ['session', 'id'] })
        events.createIndex('order', ['session', 'order'])
        events.createIndex('newest', 'order')
        events.createIndex('group', ['session', 'group', 'order'])
        events.createIndex('problem', ['session', 'problem'])
        events.createIndex('failed', ['session', 'failed'])
        database.createObjectStore('documents', { keyPath: ['session', 'id'] })
      },
    })
    const row = { session: 's1', id: 'e1', order: 1, group: 'story', problem: 0, failed: 0, at: 5, event }
    await first.put('events', row)
    await first.put('documents', { session: 's1', id: 'doc1', document: page })
    first.close()

    const store = openRecordings(name)
    expect((await store.read('s1', 0, 10)).events).toEqual([event])
    expect(await store.documents('s1')).toEqual([page])
    await store.putNetwork('s1', [record('a', 1)])
    expect(ids(await store.network('s1'))).toEqual(['a'])
  })
})
