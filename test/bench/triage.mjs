// @ts-check
/**
 * `npm run bench:triage`: whether the verdict is right, over every fault of the lab's apps and a twin of each. `--quick`
 * plays a fixed part in less than a minute, `--only ID` one session, `--json FILE` writes the figures.
 */
import { launchBench } from '../support/launch.mjs'

await launchBench('/test/bench/triage/run.ts', 'benchTriage', { peers: true })
