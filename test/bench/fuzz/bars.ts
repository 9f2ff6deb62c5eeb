/** Turns fuzzing results into figures, and checks them against what was promised. */
import type { Outcome } from '../../hostile/fuzz/run.ts'
import { atMost, type Bar, type Report } from '../report.ts'

/** Inputs per parser. */
export const iterations = { whole: 1_000_000, quick: 5_000 }
/** ms of processor time that one input may take */
const SLOWEST = 2_000

/** @param least minimum inputs that each parser must have had */
export function reportOf(outcomes: readonly Outcome[], least: number): Report {
  const bars = outcomes.flatMap(({ parser, iterations, slowest, failure }): Bar[] => [
    atMost(`${parser}: failures`, failure === undefined ? 0 : 1, 0),
    { name: `${parser}: inputs`, value: iterations, limit: least, holds: iterations >= least },
    atMost(`${parser}: slowest input, ms`, slowest, SLOWEST),
  ])
  const rows = outcomes.flatMap(({ parser, iterations, seed, time, slowest, failure }) => [
    { subject: 'inputs', metric: parser, value: iterations, unit: 'of a seed' },
    { subject: 'seed', metric: parser, value: seed, unit: 'of a seed' },
    { subject: 'per second', metric: parser, value: iterations / time, unit: 'of a seed' },
    { subject: 'slowest, ms', metric: parser, value: slowest, unit: 'of a seed' },
    { subject: 'failures', metric: parser, value: failure === undefined ? 0 : 1, unit: 'of a seed' },
  ])
  return { rows, bars }
}

/** The results as a Markdown table. */
export function markdownOf(outcomes: readonly Outcome[]): string {
  return outcomes
    .map(({ parser, iterations, seed, time, slowest, failure }) => {
      const cells = [
        parser,
        iterations,
        seed,
        Math.round(iterations / time),
        slowest.toFixed(1),
        failure === undefined ? 0 : 1,
      ]
      return `| ${cells.join(' | ')} |`
    })
    .join('\n')
}
