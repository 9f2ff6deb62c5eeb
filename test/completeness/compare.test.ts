/** Tests the comparison itself: what counts as held, as missed, as never happened. */
import { describe, expect, it } from 'vitest'
import { compare, type Item, recall } from './compare.ts'
import { rowNames } from './rows.ts'
import { missedBars, printTable } from './table.ts'

const item = (key: string, told: Partial<Item> = {}): Item => ({ domain: 'request', row: 'fetch', key, ...told })
const rowOf = (seen: Item[], held: Item[], name = 'fetch') =>
  compare(seen, held, rowNames).find(({ row }) => row === name)!

describe('a pair', () => {
  it('is what has the same key, each item once', () => {
    const row = rowOf([item('GET /a'), item('GET /a'), item('GET /b')], [item('GET /a'), item('GET /c')])
    expect(row).toMatchObject({ seen: 3, held: 1 })
    expect(row.missed.map(({ key }) => key)).toEqual(['GET /a', 'GET /b'])
    expect(row.extra.map(({ key }) => key)).toEqual(['GET /c'])
  })
  it('is never made of things of two kinds', () => {
    expect(rowOf([item('x')], [item('x', { domain: 'console', row: 'console calls' })])).toMatchObject({ held: 0 })
  })
  it('may stand in another line of the table, but rather in the same', () => {
    const held = [item('GET /a', { row: 'requests of workers' }), item('GET /a')]
    expect(rowOf([item('GET /a')], held)).toMatchObject({ held: 1, extra: [] })
    expect(rowOf([item('GET /a')], held.slice(0, 1))).toMatchObject({ held: 1 })
  })
  it('is made by the loose key of what the exact one has left, and of nothing else', () => {
    const seen = [item('Error: a', { loose: 'uncaught' }), item('Error: hidden', { loose: 'uncaught' })]
    const held = [item('Script error.', { loose: 'uncaught' }), item('Error: a', { loose: 'uncaught' })]
    expect(rowOf(seen, held)).toMatchObject({ held: 2, missed: [], extra: [] })
    expect(rowOf([item('Error: b')], [item('Script error.', { loose: 'uncaught' })])).toMatchObject({ held: 0 })
  })
})

describe('an excuse', () => {
  it('is counted by its name, on either side', () => {
    const row = rowOf([item('a', { excuse: 'cached' })], [item('b', { excuse: 'given up' })])
    expect(row).toMatchObject({ seen: 1, held: 0, missed: [], extra: [] })
    expect([...row.excused, ...row.alone]).toEqual([
      ['cached', 1],
      ['given up', 1],
    ])
  })
  it('does not take the twin of what has none', () => {
    const row = rowOf([item('a', { excuse: 'cached' }), item('a')], [item('a', { excuse: 'given up' })])
    expect(row).toMatchObject({ held: 1, missed: [] })
    expect(row.alone.size).toBe(0)
  })
})

describe('the bars', () => {
  const bars = (seen: Item[], held: Item[]) => missedBars(compare(seen, held, rowNames))
  const images = Array.from({ length: 100 }, (_, i) => item(`GET /${i}.png`, { row: 'images' }))

  it('are reached by a capture that holds all', () => {
    expect(bars([item('a'), ...images], [item('a'), ...images])).toEqual([])
  })
  it.each([
    ['one call of a page in a thousand', Array.from({ length: 1000 }, (_, i) => item(String(i))), 999],
    ['two files in a hundred', images, 98],
  ])('are missed by %s', (_name, seen, kept) => {
    expect(bars(seen, seen.slice(0, kept))).toHaveLength(1)
  })
  it('allow for one file in a hundred', () => {
    expect(bars(images, images.slice(0, 99))).toEqual([])
  })
  it('are missed by one record of what never happened, whatever its line', () => {
    expect(bars([], [item('a', { row: 'images' })])).toEqual(['images: never happened:\n  images: a'])
  })
  it('are missed when one kind of file is missing altogether, though it is rare', () => {
    const fonts = [item('a', { row: 'fonts' })]
    expect(bars([...images, ...fonts], images)).toEqual(['fonts: 0.0 % held; missed:\n  fonts: a'])
  })
  it('say what was missed', () => {
    expect(bars([item('GET /lost')], [])).toEqual(['fetch: 0.0 % held; missed:\n  fetch: GET /lost'])
  })
})

it('refuses an item that belongs to no line, which would be counted nowhere', () => {
  expect(() => compare([item('a', { row: 'elsewhere' })], [], rowNames)).toThrow('elsewhere')
})

it('calls nothing at all whole, and 999 of 1000 not', () => {
  const all = Array.from({ length: 1000 }, (_, i) => item(String(i)))
  expect(recall(compare([], [], rowNames))).toBe(1)
  const rows = compare(all, all.slice(1), rowNames)
  expect(recall(rows)).toBe(0.999)
  expect(printTable(rows, 7)).toMatch(/^fetch +1000 +999 +0 +1 +99\.9 %/m)
  expect(printTable(rows, 7)).toMatch(/^console and errors in workers +7 +not covered/m)
})
