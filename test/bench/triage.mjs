// @ts-check
/**
 * `npm run bench:triage`: whether the verdict is right, for every fault of the lab's apps and its twin. `--quick` plays a
 * fixed subset in less than a minute, `--only ID` one session, `--json FILE` writes the figures.
 */
import { launchBench } from '../support/launch.mjs'

await launchBench('/test/bench/triage/run.ts', 'benchTriage', { peers: true })
