import { expect, it } from 'vitest'
import { askOnce } from '../../src/background/ask-once.ts'

it('asks once, also when several wait, and again when it was told to', async () => {
  let asked = 0
  const { answer, forget } = askOnce(async () => ++asked)
  expect(await Promise.all([answer(), answer()])).toEqual([1, 1])
  expect(await answer()).toBe(1)
  forget()
  expect(await answer()).toBe(2)
})

it('asks again after a failure, and not for a failure of before', async () => {
  const answers = [Promise.reject(new Error('busy')), Promise.resolve('there')]
  const { answer } = askOnce(() => answers.shift()!)
  const [first, second] = [answer(), answer()]
  await expect(first).rejects.toThrow('busy')
  await expect(second).rejects.toThrow('busy')
  expect(await answer()).toBe('there')
  expect(await answer()).toBe('there')
})
