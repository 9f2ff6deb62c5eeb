import { describe, expect, it } from 'vitest'
import { expectCost, expectLinear } from './processor-time.ts'

const text = (size: number) => `${' '.repeat(size)}x`

describe('work in linear time', () => {
  it('is let through, dear as it may be', () => expectLinear(2_000_000, text, (long) => long.split(' ')))

  it('is told from a pattern that begins anew at each character', async () => {
    const square = expectLinear(20_000, text, (long) => long.replace(/\s+$/, ''))
    await expect(square).rejects.toThrow('times the cost at 16 times the size')
  })
})

describe('a limit', () => {
  const work = () => JSON.stringify(Array.from({ length: 50_000 }, (_, id) => ({ id }))).length

  it('gives what the work gives', async () => expect(await expectCost(60_000, work)).toBeGreaterThan(50_000))

  it('holds for work that waits as well', async () => {
    await expect(expectCost(0.01, async () => work())).rejects.toThrow('ms of processor time')
  })

  it('passes on what the work throws', async () => {
    const broken = async () => {
      throw new Error('broken')
    }
    await expect(expectCost(60_000, broken)).rejects.toThrow('broken')
  })
})
