import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { inTime } from '../../../src/capture/frame/in-time.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('gives what comes, and nothing for what fails or is not there', async () => {
  expect(await inTime(Promise.resolve(7))).toBe(7)
  expect(await inTime(Promise.reject(new Error('no')))).toBeUndefined()
  expect(await inTime(undefined)).toBeUndefined()
})

it('waits a second for what never comes', async () => {
  const answer = inTime(new Promise(() => undefined))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await answer).toBeUndefined()
})
