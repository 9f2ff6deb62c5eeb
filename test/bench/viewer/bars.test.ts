import { expect, it } from 'vitest'
import { bundleBars, harBar, requestBar, rowsOf, timeBetween } from './bars.ts'
import type { Opened } from './casefile.ts'

const opened = (told: Partial<Opened> = {}): Opened => ({
  paint: 1000,
  found: 2000,
  work: { paint: 1500, found: 2500 },
  timeline: Array.from({ length: 100 }, (_, n) => n / 10),
  network: Array.from({ length: 100 }, (_, n) => n / 5),
  select: Array.from({ length: 40 }, (_, n) => n / 2),
  task: 150,
  heap: 30_000_000,
  ...told,
})
const failing = (bars: { name: string; holds: boolean }[]) => bars.flatMap(({ name, holds }) => (holds ? [] : [name]))

it('counts the shortest wait of several rounds', () => {
  const rows = rowsOf('Casefile', [opened({ paint: 9000 }), opened()])
  expect(rows.find(({ metric }) => metric === 'first screen')?.value).toBe(1)
  expect(failing(bundleBars(10_000, [opened({ paint: 9000 }), opened()]))).toEqual([])
})

it.each<[string, number, Partial<Opened>, string[]]>([
  ['a late first screen', 10_000, { paint: 1500 }, ['10,000 events: first screen, s']],
  ['a late search', 10_000, { found: 3001 }, ['10,000 events: found, s']],
  ['slow frames', 100_000, { timeline: Array(100).fill(17) }, ['100,000 events: frame of the timeline, ms']],
  ['slow selections', 100_000, { select: Array(40).fill(51) }, ['100,000 events: selecting the next, ms']],
  ['frames that could not be measured', 100_000, { timeline: [] }, ['100,000 events: frame of the timeline, ms']],
])('fails on %s', (_, events, told, bars) => {
  const calm = events === 100_000 ? { network: [1], ...told } : told
  expect(failing(bundleBars(events, [opened(calm)]))).toEqual(bars)
})

it('fails on a long task and on any request', () => {
  expect(harBar(100_000, [opened({ task: 201 })]).holds).toBe(false)
  expect(harBar(100_000, [opened({ task: 201 }), opened()]).holds).toBe(true)
  expect(requestBar(['https://elsewhere.example/']).holds).toBe(false)
  expect(requestBar([]).holds).toBe(true)
})

it.each<[string, [number, number][], [number, number][], number]>([
  ['of what ran all the while', [[1, 5]], [[1, 7]], 2],
  [
    'also of what began meanwhile',
    [[1, 5]],
    [
      [1, 6],
      [2, 3],
    ],
    4,
  ],
  [
    'and takes nothing off for what ended',
    [
      [1, 5],
      [2, 40],
    ],
    [[1, 6]],
    1,
  ],
])('counts the processor time %s', (_, before, after, time) => {
  expect(timeBetween(new Map(before), new Map(after))).toBe(time)
})
