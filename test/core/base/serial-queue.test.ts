import { expect, it } from 'vitest'
import { createSerialQueue } from '../../../src/core/base/serial-queue.ts'

it('begins a work when the one before has ended', async () => {
  const inTurn = createSerialQueue()
  const told: string[] = []
  const { promise, resolve } = deferred()
  const first = inTurn(async () => {
    told.push('first begins')
    await promise
    told.push('first ends')
  })
  const second = inTurn(async () => void told.push('second'))
  await Promise.resolve()
  expect(told).toEqual(['first begins'])
  resolve()
  await Promise.all([first, second])
  expect(told).toEqual(['first begins', 'first ends', 'second'])
})

it('gives each its own outcome, and goes on after a failure', async () => {
  const inTurn = createSerialQueue()
  const failed = inTurn(() => Promise.reject(new Error('no')))
  const next = inTurn(async () => 2)
  await expect(failed).rejects.toThrow('no')
  await expect(next).resolves.toBe(2)
})

function deferred() {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
