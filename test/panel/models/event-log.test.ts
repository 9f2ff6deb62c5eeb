import { describe, expect, it } from 'vitest'
import { createEventLog } from '../../../src/panel/models/event-log.ts'
import { expectLinear } from '../../support/processor-time.ts'
import { consoleLine, documentOf, request } from '../../support/session-builder.ts'

const times = (log: ReturnType<typeof createEventLog>) => log.events.map((event) => event.at)

describe('event log', () => {
  it('puts events in time order, whatever order they come in', () => {
    const log = createEventLog()
    log.merge([consoleLine({ at: 30 }), consoleLine({ at: 10 })], [])
    log.merge([consoleLine({ at: 20 })], [])
    expect(times(log)).toEqual([10, 20, 30])
  })

  it('orders by id what happened at the same time', () => {
    const log = createEventLog()
    log.merge([consoleLine({ at: 1, id: 'b' }), consoleLine({ at: 1, id: 'a' })], [])
    expect(log.events.map((event) => event.id)).toEqual(['a', 'b'])
  })

  it('replaces an event that comes again, in its place', () => {
    const log = createEventLog()
    log.merge([request({ at: 1, id: 'r', state: 'pending' }), consoleLine({ at: 5 })], [])
    log.merge([request({ at: 1, id: 'r', status: 500 })], [])
    expect(log.events).toHaveLength(2)
    expect(log.events[0]).toMatchObject({ id: 'r', state: 'done', status: 500 })
  })

  it('finds an event again after a sort has moved it', () => {
    const log = createEventLog()
    log.merge([request({ at: 50, id: 'r', state: 'pending' })], [])
    log.merge([consoleLine({ at: 10 })], [])
    log.merge([request({ at: 50, id: 'r', status: 200 })], [])
    expect(log.events.map((event) => event.id)).toEqual(['console-10', 'r'])
  })

  it('is in order after any mixture of new, late and changed events', () => {
    const log = createEventLog()
    // A fixed sequence that looks like chance.
    let seed = 7
    const next = (below: number) => {
      seed = (seed * 16_807) % 2_147_483_647
      return seed % below
    }
    const newest = new Map<string, number>()
    for (let round = 0; round < 60; round++) {
      const batch = Array.from({ length: 1 + next(8) }, () => {
        const event = consoleLine({ id: `e${next(150)}`, at: round * 10 + next(60) })
        newest.set(event.id, event.at)
        return event
      })
      log.merge(batch, [])
      expect(times(log)).toEqual(times(log).toSorted((a, b) => a - b))
      expect(new Map(log.events.map(({ id, at }) => [id, at]))).toEqual(newest)
    }
  })

  it('moves an event whose time was corrected', () => {
    const log = createEventLog()
    log.merge([consoleLine({ at: 10, id: 'a' }), consoleLine({ at: 20, id: 'b' })], [])
    log.merge([consoleLine({ at: 30, id: 'a' })], [])
    expect(log.events.map((event) => event.id)).toEqual(['b', 'a'])
  })

  it('gives a new array after a change and the same one without', () => {
    const log = createEventLog()
    log.merge([consoleLine({ at: 1 })], [])
    const before = log.events
    log.merge([], [])
    expect(log.events).toBe(before)
    log.merge([consoleLine({ at: 2 })], [])
    expect(log.events).not.toBe(before)
    expect(before).toHaveLength(1)
  })

  it('drops what the recording no longer keeps, by age and by group', () => {
    const log = createEventLog()
    const ample = { events: 100, bytes: 1e9 }
    const caps = {
      error: ample,
      errorLine: ample,
      request: ample,
      console: { events: 10, bytes: 1e9 },
      story: ample,
      notice: ample,
      replay: ample,
    }
    log.merge([request({ at: 1, id: 'old' }), request({ at: 60, id: 'r' })], [])
    log.merge(
      Array.from({ length: 20 }, (_, i) => consoleLine({ at: 50 + i, id: `c${i}`, level: 'log' })),
      [],
    )
    log.keep(caps, 50)
    expect(log.events.filter(({ kind }) => kind === 'console').map(({ at }) => at)).toEqual([
      60, 61, 62, 63, 64, 65, 66, 67, 68, 69,
    ])
    expect(log.events.filter(({ kind }) => kind === 'request').map(({ id }) => id)).toEqual(['r'])
    log.merge([request({ at: 60, id: 'r', status: 500 })], [])
    expect(log.events.filter(({ id }) => id === 'r')).toMatchObject([{ status: 500 }])
    const before = log.events
    log.keep(caps, 50)
    expect(log.events).toBe(before)
  })

  it('merges documents by id, earliest first', () => {
    const log = createEventLog()
    log.merge([], [documentOf({ id: 'b', startedAt: 90 }), documentOf({ id: 'a', startedAt: 0 })])
    log.merge([], [documentOf({ id: 'b', startedAt: 90, title: 'Reports' })])
    expect(log.documents.map(({ id, title }) => [id, title])).toEqual([
      ['a', 'Invoices - Tallybook'],
      ['b', 'Reports'],
    ])
  })

  it('takes 10,000 events in pages without slowing down', () => {
    const pagesOf = (size: number) =>
      Array.from({ length: 10 }, (_, page) =>
        Array.from({ length: size / 10 }, (_, i) => consoleLine({ at: page * size + i, id: `e${page}.${i}` })),
      )
    return expectLinear(10_000, pagesOf, (pages) => {
      const log = createEventLog()
      for (const page of pages) log.merge(page, [])
      expect(log.events).toHaveLength(pages.flat().length)
    })
  })
})
