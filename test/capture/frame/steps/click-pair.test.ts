import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createClickPair } from '../../../../src/capture/frame/steps/click-pair.ts'
import type { Act } from '../../../../src/capture/frame/steps/step-writer.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function start() {
  const told: number[] = []
  const pair = createClickPair((act) => told.push(act.at))
  return { told, pair }
}

/** Clicks on one of two things, each at a given time. */
const things = [{ element: {} }, { element: {} }]
const click = (at: number, thing = 0) => ({ action: 'click', at, target: things[thing] }) as unknown as Act

it('tells a click when no second one comes', () => {
  const { told, pair } = start()
  pair.click(click(1), 1)
  expect(told).toEqual([])
  vi.advanceTimersByTime(900)
  expect(told).toEqual([1])
})

it('makes one of two, with the time of the first', () => {
  const { told, pair } = start()
  pair.click(click(1), 1)
  pair.click(click(2), 2)
  expect(pair.merge()).toMatchObject({ at: 1 })
  vi.runAllTimers()
  expect(told).toEqual([])
})

it('tells both when they hit two things, or when no double click comes of them', () => {
  const { told, pair } = start()
  pair.click(click(1), 1)
  pair.click(click(2, 1), 2)
  expect(pair.merge()).toBeUndefined()
  pair.release()
  expect(told).toEqual([1, 2])
})

it('tells each of several quick clicks once', () => {
  const { told, pair } = start()
  pair.click(click(1), 1)
  pair.click(click(2), 2)
  pair.merge()
  pair.click(click(3), 3)
  pair.click(click(4), 0)
  pair.release()
  expect(told).toEqual([3, 4])
})
