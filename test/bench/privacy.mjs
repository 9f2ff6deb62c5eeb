// @ts-check
/**
 * `npm run bench:privacy`: which secrets leave, which ordinary values are lost, and how long it takes, beside other
 * products on the same input. `--quick` takes less than a minute, `--json FILE` writes the figures.
 */
import { launchBench } from '../support/launch.mjs'

await launchBench('/test/bench/privacy/run.ts', 'benchPrivacy', { built: false, peers: true })
