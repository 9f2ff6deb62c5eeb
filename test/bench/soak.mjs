// @ts-check
/**
 * `npm run bench:soak`: whether the memory of a page stays stable during a long recording. Takes ten minutes; `--quick`
 * takes less than one, `--json FILE` writes the figures.
 */
import { launchBench } from '../support/launch.mjs'

await launchBench('/test/bench/soak/run.ts', 'benchSoak')
