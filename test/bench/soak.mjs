// @ts-check
/**
 * `npm run bench:soak`: whether a page that is recorded for long keeps its memory. Takes ten minutes; `--quick` takes
 * less than one, `--json FILE` writes the figures.
 */
import { launchBench } from '../support/launch.mjs'

await launchBench('/test/bench/soak/run.ts', 'benchSoak')
