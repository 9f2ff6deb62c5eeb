// @ts-check
/**
 * `npm run bench:fuzz`: a million hostile inputs for every parser of untrusted data. `--quick` takes less than a minute,
 * `--parser NAME` runs one, `--seed N` uses other inputs, `--json FILE` writes the figures.
 */
import { launchBench } from '../support/launch.mjs'

await launchBench('/test/bench/fuzz/run.ts', 'benchFuzz', { extension: false })
