/** Locks of kept cases, where the browser grants them a moment after they were asked for. */
import { expect, it } from 'vitest'
import { createCaseLocks } from '../../src/storage/case-locks.ts'
import { fakeLocks } from '../support/locks.ts'

/** Grants each lock a turn later, as browsers do. */
function lateLocks(held: Set<string>): LockManager {
  const { request, query } = fakeLocks(held)
  const late = async (...args: Parameters<typeof request>) => {
    await Promise.resolve()
    return request(...args)
  }
  return { request: late as LockManager['request'], query }
}

it('are held by a panel that asks twice at once', async () => {
  const locks = createCaseLocks('cases', lateLocks(new Set()))
  expect(await Promise.all([locks.hold('a'), locks.hold('a')])).toEqual([true, true])
})

it('are given back when the case is let go before the answer', async () => {
  const names = new Set<string>()
  const locks = createCaseLocks('cases', lateLocks(names))
  const asked = locks.hold('a')
  locks.release('a')
  await asked
  await expect.poll(() => [...names]).toEqual([])
  expect(await createCaseLocks('cases', lateLocks(names)).hold('a')).toBe(true)
})

it('are asked for again after another panel has had them', async () => {
  const names = new Set<string>()
  const [one, other] = [createCaseLocks('cases', lateLocks(names)), createCaseLocks('cases', lateLocks(names))]
  expect([await one.hold('a'), await other.hold('a'), await other.hold('a')]).toEqual([true, false, false])
  expect([...(await other.elsewhere())]).toEqual(['a'])
  one.release('a')
  await expect.poll(() => other.hold('a')).toBe(true)
})
