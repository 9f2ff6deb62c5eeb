// @ts-check
/**
 * `npm run bench:privacy`: which secrets leak, which ordinary values are lost, and how long masking takes, compared with
 * other products on the same input. `--quick` takes less than a minute, `--json FILE` writes the figures.
 */
import { launchBench } from '../support/launch.mjs'

await launchBench('/test/bench/privacy/run.ts', 'benchPrivacy', { extension: false, peers: true })
