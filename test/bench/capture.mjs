// @ts-check
/**
 * `npm run bench:capture`: what recording costs the page, compared with the unrecorded page and with other products in the
 * same browser. `--quick` takes a minute and a half, `--json FILE` writes the figures.
 */
import process from 'node:process'
import { launchBench } from '../support/launch.mjs'

await launchBench('/test/bench/capture/run.ts', 'benchCapture', {
  peers: true,
  extension: !process.argv.includes('--quick'),
})
