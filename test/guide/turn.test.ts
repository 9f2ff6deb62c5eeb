import { expect, it, vi } from 'vitest'
import { createTurn } from '../../src/guide/turn.ts'
import { fakeLocks } from '../support/locks.ts'

/** As a browser grants them: in a later turn. */
function laterLocks(held: Set<string>): LockManager {
  const now = fakeLocks(held)
  const request = async (...asked: Parameters<LockManager['request']>) => {
    await Promise.resolve()
    return now.request(...asked)
  }
  return { ...now, request: request as LockManager['request'] }
}

it('one panel has the turn until it gives it back', async () => {
  const held = new Set<string>()
  const first = createTurn(laterLocks(held))
  const second = createTurn(laterLocks(held))
  expect(await first.ask(() => undefined)).toBe(true)
  expect(await second.ask(() => undefined)).toBe(false)
  first.leave()
  await vi.waitFor(() => expect(held.size).toBe(0))
})

it('a turn that was given back before it came is held by nobody', async () => {
  const held = new Set<string>()
  const turn = createTurn(laterLocks(held))
  const asked = turn.ask(() => undefined)
  turn.leave()
  expect(await asked).toBe(false)
  await vi.waitFor(() => expect(held.size).toBe(0))
  expect(await turn.ask(() => undefined)).toBe(true)
})
