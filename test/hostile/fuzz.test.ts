/** Every parser of strangers' data, fed with a few thousand hostile inputs; `npm run bench:fuzz` feeds a million. */
import { describe, expect, it } from 'vitest'
import { fuzz, parsers } from './fuzz/run.ts'

describe('fuzzed', () => {
  it.each(parsers.map((parser) => [parser.name, parser] as const))('%s', async (_, parser) => {
    const { failure, iterations } = await fuzz(parser, 300, 20_260_312)
    expect(failure).toBeUndefined()
    expect(iterations).toBe(300)
  })
})
