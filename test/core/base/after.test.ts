import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { after } from '../../../src/core/base/after.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('runs once, in its time, and at once if that is over', () => {
  const ran: string[] = []
  after(100, () => ran.push('later'))
  after(-5, () => ran.push('at once'))
  vi.advanceTimersByTime(99)
  expect(ran).toEqual(['at once'])
  vi.advanceTimersByTime(1_000)
  expect(ran).toEqual(['at once', 'later'])
})

it('does not run when it was ended, which may be done at any time', () => {
  const run = vi.fn()
  const cancel = after(100, run)
  cancel()
  vi.advanceTimersByTime(1_000)
  cancel()
  expect(run).not.toHaveBeenCalled()
})
