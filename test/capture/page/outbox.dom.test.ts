import { describe, expect, it } from 'vitest'
import { createBucket } from '../../../src/capture/page/flood.ts'
import { createOutbox, type Draft, type Outbox } from '../../../src/capture/page/outbox.ts'
import { newSeries } from '../../../src/capture/page/series.ts'
import type { PageRecord } from '../../../src/core/session/events/page-record.ts'

/** An outbox and what it sent: one array per batch, by the way it was sent. */
function setUp(): { outbox: Outbox; posted: PageRecord[][]; last: PageRecord[][]; sizes: number[] } {
  const posted: PageRecord[][] = []
  const last: PageRecord[][] = []
  const sizes: number[] = []
  const outbox = createOutbox({
    post(json, leaving) {
      if (leaving) return last.push(JSON.parse(json))
      sizes.push(json.length)
      return posted.push(JSON.parse(json))
    },
  })
  return { outbox, posted, last, sizes }
}

const line = (text: string): Draft => ({
  type: 'console',
  method: 'log',
  args: [text],
})
const failure: Draft = { type: 'error', source: 'uncaught', error: { name: 'Error', message: 'x' } }

describe('outbox', () => {
  it('holds records until it is answered, then sends them in order with number and time', () => {
    const { outbox, posted } = setUp()
    outbox.add(line('one'), false, 0, undefined, 1000.5)
    outbox.add(failure, true)
    expect(posted).toEqual([])
    outbox.answer(true)
    expect(posted).toEqual([
      [
        { seq: 1, time: 1000.5, ...line('one') },
        { seq: 2, time: expect.any(Number), ...failure },
      ],
    ])
  })

  it('forgets what it held, and records no more, when nobody wants records', () => {
    const { outbox, posted } = setUp()
    outbox.add(line('one'))
    outbox.drop('console lines')
    outbox.answer(false)
    expect(outbox.recording).toBe(false)
    outbox.add(line('two'))
    outbox.handOver()
    expect(posted).toEqual([[]])
    outbox.answer(true)
    outbox.add(line('three'))
    outbox.handOver()
    expect(posted.flat().map(({ seq }) => seq)).toEqual([3])
  })

  it('sends in batches of 64 KiB, and in the midst of a task only when megabytes wait', () => {
    const { outbox, posted, sizes } = setUp()
    for (let i = 0; i < 40; i++) outbox.add(line('x'.repeat(8000)))
    expect(posted).toEqual([])
    outbox.answer(true)
    expect(posted.flat()).toHaveLength(40)
    expect(Math.max(...sizes)).toBeLessThan(64 * 1024 + 9000)
    const before = posted.length
    for (let i = 0; i < 200; i++) outbox.add(line('x'.repeat(8000)), false, 8000)
    expect(posted.length).toBe(before)
    for (let i = 0; i < 100; i++) outbox.add(line('x'.repeat(8000)), false, 8000)
    expect(posted.length).toBeGreaterThan(before + 25)
  })

  it('sends nothing of a record that is too long for any batch, for the relay to refuse it alone', () => {
    const { outbox, posted, sizes } = setUp()
    outbox.answer(true)
    outbox.add(line('before'))
    outbox.add(line('x'.repeat(2_000_000)))
    outbox.add(line('after'))
    outbox.handOver()
    expect(Math.max(...sizes)).toBeLessThan(1_000_000)
    expect(posted.flat()).toMatchObject([line('before'), { seq: 2, type: 0 }, line('after')])
  })

  it('keeps errors when it has to give records up, and tells how many it gave up', () => {
    const { outbox, posted } = setUp()
    outbox.add(failure, true)
    for (let i = 0; i < 2000; i++) outbox.add(line(`${i}`))
    outbox.answer(true)
    const sent = posted.flat()
    const lost = sent.find((record) => record.type === 'dropped')
    expect(sent[0]).toMatchObject(failure)
    expect(sent.at(-2)).toMatchObject(line('1999'))
    expect(sent.length).toBeLessThanOrEqual(1502)
    expect(lost).toMatchObject({ what: 'records', count: 2001 - (sent.length - 1) })
  })

  it('gives up by size, too', () => {
    const { outbox, posted } = setUp()
    for (let i = 0; i < 100; i++) outbox.add(line('x'.repeat(60_000)), false, 60_000)
    outbox.answer(true)
    expect(JSON.stringify(posted).length).toBeLessThan(2.2 * 1024 * 1024)
  })

  it('tells identical records of a kind that follow each other as one, and gives back their tokens', () => {
    const { outbox, posted } = setUp()
    const bucket = createBucket(outbox, 'console lines', 3, 0)
    const series = newSeries()
    const add = (text: string) =>
      bucket.take() && outbox.add(line(text), false, 0, undefined, undefined, series, bucket)
    add('again')
    outbox.add(failure)
    add('again')
    add('again')
    outbox.answer(true)
    expect(posted.flat()).toMatchObject([{ seq: 1, ...line('again'), repeat: 3 }, failure])
    add('again')
    add('other')
    outbox.handOver()
    expect(posted.flat().slice(2)).toMatchObject([line('again'), line('other')])
    expect(posted.flat()[2]).not.toHaveProperty('repeat')
    expect(bucket.take()).toBe(false)
  })

  it('writes a record only when it sends it, and does without one that cannot be written', () => {
    const { outbox, posted } = setUp()
    let text = 'early'
    outbox.add(() => line(text))
    outbox.add(() => {
      throw new Error('revoked')
    })
    text = 'late'
    outbox.answer(true)
    expect(posted).toMatchObject([[line('late')]])
  })

  it('adds a stack when it sends, and only a text', () => {
    const { outbox, posted } = setUp()
    outbox.add(line('a'), false, 0, { stack: 'Error\n    at f' })
    outbox.add(line('b'), false, 0, { stack: [] })
    outbox.answer(true)
    expect(posted.flat().map((record) => ('stack' in record ? record.stack : undefined))).toEqual([
      'Error\n    at f',
      undefined,
    ])
  })

  it('waits for nothing once the page is being left', () => {
    const { outbox, posted, last } = setUp()
    outbox.answer(true)
    outbox.add(line('before'))
    outbox.leave()
    outbox.add(line('after'))
    outbox.drop('console lines')
    expect(posted).toEqual([])
    expect(last.map((batch) => batch.map(({ type }) => type))).toEqual([['console'], ['console'], ['dropped']])
    outbox.leaving = false
    outbox.add(line('back again'))
    outbox.handOver()
    expect(posted).toHaveLength(2)
  })

  it('sends once more what was on its way when the page is left', () => {
    const { outbox, posted, last } = setUp()
    outbox.answer(true)
    outbox.add(line('heard long ago'))
    outbox.handOver()
    outbox.add(line('on its way'))
    outbox.handOver()
    outbox.add(line('waiting'))
    outbox.leave()
    expect(last.flat()).toMatchObject([
      { seq: 2, ...line('on its way') },
      { seq: 3, ...line('waiting') },
    ])
    expect(posted.flat()).toHaveLength(2)
  })

  it('hands over what it holds, and then an empty batch', () => {
    const { outbox, posted } = setUp()
    outbox.answer(true)
    outbox.add(line('one'))
    outbox.handOver()
    expect(posted.map((batch) => batch.length)).toEqual([1, 0])
  })
})
