import { expect, it } from 'vitest'
import { askOnce } from '../../../src/core/base/ask-once.ts'

it('asks once, also when several wait, and again when it was told to', async () => {
  let asked = 0
  const answer = askOnce(async () => ++asked)
  expect(await Promise.all([answer(), answer()])).toEqual([1, 1])
  expect(await answer()).toBe(1)
  answer.forget()
  expect(await answer()).toBe(2)
})

it('asks again after a failure, and not for a failure of before', async () => {
  const answers = [Promise.reject(new Error('busy')), Promise.resolve('there')]
  const answer = askOnce(() => answers.shift()!)
  const [first, second] = [answer(), answer()]
  await expect(first).rejects.toThrow('busy')
  await expect(second).rejects.toThrow('busy')
  expect(await answer()).toBe('there')
  expect(await answer()).toBe('there')
})

it('asks again when an answer is lost, which a later one does not notice', async () => {
  const losses: (() => void)[] = []
  const answer = askOnce(async (lost) => losses.push(lost))
  expect(await answer()).toBe(1)
  losses[0]!()
  expect(await answer()).toBe(2)
  losses[0]!()
  expect(await answer()).toBe(2)
})
