import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { within } from '../../../src/core/base/within.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('gives what comes, and fails as that does', async () => {
  expect(await within(100, Promise.resolve(7))).toBe(7)
  await expect(within(100, Promise.reject(new Error('no')))).rejects.toThrow('no')
})

it('waits so long for what never comes, and hears no more of what fails later', async () => {
  let fail: (reason: Error) => void = () => undefined
  const answer = within(
    100,
    new Promise((_resolve, reject) => {
      fail = reject
    }),
  )
  await vi.advanceTimersByTimeAsync(100)
  expect(await answer).toBeUndefined()
  fail(new Error('too late'))
  await vi.advanceTimersByTimeAsync(0)
})
