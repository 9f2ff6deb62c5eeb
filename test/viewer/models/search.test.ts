import { afterEach, expect, it, vi } from 'vitest'
import { createSearch } from '../../../src/viewer/models/search.ts'
import { consoleLine } from '../../support/session-builder.ts'

/** What waits for the browser to have nothing else to do. */
let waiting: Map<number, (deadline: { timeRemaining(): number }) => void>
function idle(turns: number): void {
  waiting = new Map()
  let handles = 0
  vi.stubGlobal('requestIdleCallback', (run: (deadline: { timeRemaining(): number }) => void) => {
    waiting.set(++handles, run)
    return handles
  })
  vi.stubGlobal('cancelIdleCallback', (handle: number) => void waiting.delete(handle))
  budget = turns
}
let budget = 0
/** One moment of rest, in which so many stretches of work find time. */
function rest(): void {
  for (const [handle, run] of [...waiting]) {
    waiting.delete(handle)
    let left = budget
    run({ timeRemaining: () => left-- })
  }
}
/** Events of which it can be told whether their texts were made. */
function events(count: number) {
  const read = new Set<number>()
  const all = Array.from({ length: count }, (_, n) => {
    const event = consoleLine({ at: n, text: '' })
    return Object.defineProperty(event, 'text', {
      enumerable: true,
      get() {
        read.add(n)
        return `line ${n}`
      },
    })
  })
  return { all, read }
}
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('makes the texts of all events, a part in each moment of rest', () => {
  idle(1)
  const { all, read } = events(120)
  createSearch().over(all)
  expect(read.size).toBe(0)
  rest()
  expect(read.size).toBe(50)
  rest()
  rest()
  expect(read.size).toBe(120)
  expect(waiting.size).toBe(0)
})

it('stops with the file', () => {
  idle(1)
  const { all, read } = events(120)
  const stop = createSearch().over(all)
  rest()
  stop()
  rest()
  expect(read.size).toBe(50)
})

it('does nothing where there are no moments of rest', () => {
  waiting = new Map()
  const { all, read } = events(3)
  createSearch().over(all)()
  expect(read.size).toBe(0)
})

it('is ready at once for a few, and for many when somebody waits, in turns between which the page can answer', () => {
  idle(0)
  const search = createSearch()
  expect(search.ready.value).toBe(true)
  search.over(events(1000).all)
  expect(search.ready.value).toBe(true)
  const { all, read } = events(5000)
  search.over(all)
  expect(search.ready.value).toBe(false)
  vi.useFakeTimers()
  let now = 0
  // Every look at the clock takes 4 ms, so a turn is over at the third.
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 4
    return now
  })
  search.hurry()
  search.hurry()
  expect(read.size).toBe(0)
  vi.advanceTimersToNextTimer()
  expect(read.size).toBe(100)
  vi.runAllTimers()
  expect([read.size, search.ready.value]).toEqual([5000, true])
  vi.restoreAllMocks()
})
