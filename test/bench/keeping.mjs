// @ts-check
/**
 * `npm run bench:keeping`: what a long session costs wherever it is kept: worker, disk, panel, capture and bundle. `--quick`
 * takes less than a minute, `--json FILE` writes the figures.
 */
import { launchBench } from '../support/launch.mjs'

await launchBench('/test/bench/keeping/run.ts', 'benchKeeping')
