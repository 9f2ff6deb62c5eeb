// @ts-check
/**
 * `npm run bench:grouping`: whether events of one fault are recognised as one problem, and those of two are kept apart,
 * across builds, ids, languages and browsers. `--show` prints the mistakes, `--json FILE` writes the figures.
 */
import { launchBench } from '../support/launch.mjs'

await launchBench('/test/bench/grouping/run.ts', 'benchGrouping', { extension: false, peers: true })
