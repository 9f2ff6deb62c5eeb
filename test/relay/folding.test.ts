import { describe, expect, it } from 'vitest'
import type { PageRecord } from '../../src/core/session/index.ts'
import { createFolding } from '../../src/relay/folding.ts'
import { createRecordReader } from '../../src/relay/records.ts'

const error = (at: number, repeat?: number) => ({
  kind: 'error' as const,
  at,
  source: 'uncaught' as const,
  error: { name: 'Error', message: 'again' },
  ...(repeat !== undefined && { repeat }),
})
const loss = (at: number, count: number) => ({ kind: 'gap' as const, at, what: 'errors', why: 'too many', count })

describe('what comes again', () => {
  it('is counted in the event that told of it first, and told anew after a while', () => {
    const fold = createFolding()
    expect(fold('a', 1, error(1000))).toMatchObject({ key: 1, draft: { at: 1000 } })
    expect(fold('a', 2, error(1016))).toMatchObject({ key: 1, draft: { at: 1000, repeat: 2 } })
    expect(fold('a', 3, error(1032, 5))).toMatchObject({ key: 1, draft: { at: 1000, repeat: 7 } })
    expect(fold('a', 4, error(6000, 2))).toMatchObject({ key: 4, draft: { at: 6000, repeat: 2 } })
  })

  it('is told apart by its identity, and losses are added up', () => {
    const fold = createFolding()
    fold('a', 1, error(1000))
    expect(fold('b', 2, error(1001))).toMatchObject({ key: 2, draft: { at: 1001 } })
    fold('lost', 3, loss(1002, 40))
    expect(fold('lost', 4, loss(1100, 2))).toMatchObject({ key: 3, draft: { at: 1002, count: 42 } })
  })

  it('leaves what is handed out as it was', () => {
    const fold = createFolding()
    const { draft } = fold('a', 1, error(1000))
    fold('a', 2, error(1001))
    expect(draft).toEqual(error(1000))
  })
})

describe('records', () => {
  const uncaught = (seq: number, message: string, more = {}): PageRecord => ({
    ...{ type: 'error', seq, time: 1000 + seq, source: 'uncaught', error: { name: 'Error', message }, ...more },
  })

  it('of the same uncaught error are one event; each rejection is its own', () => {
    const reader = createRecordReader('chrome-extension://casefile/')
    const read = (record: PageRecord) => reader.read(record)
    read(uncaught(1, 'loop', { line: 3 }))
    expect(read(uncaught(2, 'loop', { line: 3, repeat: 6 }))).toMatchObject({ key: 1, draft: { repeat: 7 } })
    expect(read(uncaught(3, 'loop', { line: 4 }))).toMatchObject({ key: 3 })
    expect(read(uncaught(4, 'no loop', { line: 3 }))).toMatchObject({ key: 4 })
    for (const seq of [5, 6]) expect(read(uncaught(seq, 'x', { source: 'rejection' }))).toMatchObject({ key: seq })
    expect(read({ type: 'handled', seq: 7, time: 1007, ref: 5 })).toMatchObject({
      key: 5,
      draft: { handledLater: true },
    })
  })

  it('of timers and counters are warnings where they warn', () => {
    const reader = createRecordReader('chrome-extension://casefile/')
    const level = (method: string) => {
      const call: PageRecord = { type: 'console', seq: 1, time: 1, method, args: [] }
      // The second timer of a name is the one that is told.
      const read = reader.read(call) ?? reader.read(call)
      return read?.draft.kind === 'console' && read.draft.level
    }
    expect(['time', 'countReset', 'timeEnd', 'count'].map(level)).toEqual(['warn', 'warn', 'log', 'log'])
  })
})

describe('a record that lacks what is read of it', () => {
  it('is told, and does not stop the next one', () => {
    let malformed = 0
    const reader = createRecordReader('chrome-extension://casefile/', () => malformed++)
    expect(reader.read({ type: 'console', seq: 1, time: 5 } as unknown as PageRecord)).toBeUndefined()
    expect(malformed).toBe(1)
    expect(
      reader.read({ type: 'dropped', seq: 2, time: 6, what: 'console calls', count: 3 } as PageRecord),
    ).toBeDefined()
    expect(malformed).toBe(1)
  })
})
