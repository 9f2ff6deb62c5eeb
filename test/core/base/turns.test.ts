import { expect, it } from 'vitest'
import { createTurns } from '../../../src/core/base/turns.ts'

it('gives each answer to its own question, in whatever order they come', async () => {
  const turns = createTurns<string>()
  const sent: number[] = []
  const [first, second] = [turns.ask((turn) => sent.push(turn)), turns.ask((turn) => sent.push(turn))]
  expect([sent, turns.waiting()]).toEqual([[1, 2], 2])
  turns.take(2)?.resolve('b')
  turns.take(1)?.reject(new Error('a'))
  expect(await second).toBe('b')
  await expect(first).rejects.toThrow('a')
  expect([turns.waiting(), turns.take(1), turns.take(3)]).toEqual([0, undefined, undefined])
})

it('lets nobody wait for an end that is gone', async () => {
  const turns = createTurns<string>()
  const all = [turns.ask(() => undefined), turns.ask(() => undefined)]
  for (const { resolve } of turns.takeAll()) resolve('lost')
  expect(await Promise.all(all)).toEqual(['lost', 'lost'])
  expect(turns.takeAll()).toEqual([])
})

it('fails with what sending throws', async () => {
  const turns = createTurns()
  const refused = turns.ask(() => {
    throw new Error('no worker')
  })
  await expect(refused).rejects.toThrow('no worker')
  expect(turns.waiting()).toBe(0)
})
