// @ts-check
/**
 * `npm run bench:keeping`: what a long session costs where it is kept: the worker, the disk, the panel, the capture and
 * the bundle. `--quick` takes less than a minute, `--json FILE` writes the figures.
 */
import { launchBench } from '../support/launch.mjs'

await launchBench('/test/bench/keeping/run.ts', 'benchKeeping')
