/** Feeds a parser with so many inputs made of a seed. */
import fc from 'fast-check'
import { processorTime } from '../../support/processor-time.ts'
import { fileParsers } from './files.ts'
import { expectUnpolluted, type Parser } from './parser.ts'
import { relayParser } from './relay.ts'
import { replayParsers } from './replay.ts'
import { schemaParsers } from './schemas.ts'
import { textParsers } from './texts.ts'

export const parsers: readonly Parser[] = [
  ...schemaParsers,
  relayParser,
  ...fileParsers,
  ...replayParsers,
  ...textParsers,
]

export interface Outcome {
  parser: string
  iterations: number
  seed: number
  /** s */
  time: number
  /** ms of processor time of the slowest input: a clock would count what the machine does besides */
  slowest: number
  /** the smallest input that breaks it, and how; undefined when none was found */
  failure?: string
}

/** Runs `iterations` inputs through the parser, or as many as come before the first failure. */
export async function fuzz(parser: Parser, iterations: number, seed: number): Promise<Outcome> {
  let slowest = 0
  const check = parser.check as (input: unknown) => void | Promise<void>
  const begun = performance.now()
  const done = (details: fc.RunDetails<[unknown]>): Outcome => ({
    parser: parser.name,
    iterations: details.numRuns,
    seed,
    time: (performance.now() - begun) / 1000,
    slowest,
    ...(details.failed && { failure: fc.defaultReportMessage(details) ?? 'failed' }),
  })
  const options = { numRuns: iterations, seed }
  const took = (from: number) => {
    slowest = Math.max(slowest, processorTime() - from)
    expectUnpolluted()
  }
  // Only what has to wait pays for waiting.
  if (check.constructor.name === 'AsyncFunction') {
    const property = fc.asyncProperty(parser.input, async (input) => {
      const from = processorTime()
      await check(input)
      took(from)
    })
    return done(await fc.check(property, options))
  }
  const property = fc.property(parser.input, (input) => {
    const from = processorTime()
    check(input)
    took(from)
  })
  return done(fc.check(property, options))
}
