import { expect, it } from 'vitest'
import { oneAtATime } from '../../src/messages/index.ts'

function steps() {
  const finish: (() => void)[] = []
  const run = oneAtATime(() => new Promise<void>((resolve) => finish.push(resolve)))
  return { finish, run }
}

it('does it once more for all calls that came during a run', async () => {
  const { finish, run } = steps()
  const calls = [run(), run(), run()]
  expect(finish).toHaveLength(1)
  finish[0]!()
  await expect.poll(() => finish.length).toBe(2)
  finish[1]!()
  await Promise.all(calls)
  expect(finish).toHaveLength(2)
})

it('begins anew after it was done, and after it failed', async () => {
  let runs = 0
  const run = oneAtATime(async () => {
    if (++runs === 2) throw new Error('no')
  })
  await run()
  await expect(run()).rejects.toThrow('no')
  await run()
  expect(runs).toBe(3)
})
