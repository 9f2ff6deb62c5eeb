import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../hostile/fuzz/run.ts'
import { markdownOf, reportOf } from './bars.ts'

const good: Outcome = { parser: 'stack', iterations: 100, seed: 7, time: 2, slowest: 5 }
const failing = (told: Partial<Outcome>) =>
  reportOf([{ ...good, ...told }], 100).bars.flatMap(({ name, holds }) => (holds ? [] : [name]))

describe('the bars of fuzzing', () => {
  it('hold for a parser that has borne all inputs', () => {
    expect(failing({})).toEqual([])
  })
  it.each<[string, Partial<Outcome>, string]>([
    ['an input that breaks it', { failure: 'Counterexample: ...' }, 'stack: failures'],
    ['one input less', { iterations: 99 }, 'stack: inputs'],
    ['an input that takes long', { slowest: 2_001 }, 'stack: slowest input, ms'],
  ])('fail for %s', (_, told, name) => {
    expect(failing(told)).toEqual([name])
  })
  it('are shown in a table', () => {
    expect(markdownOf([good])).toBe('| stack | 100 | 7 | 50 | 5.0 | 0 |')
  })
})
