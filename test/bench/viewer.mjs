// @ts-check
/**
 * `npm run bench:viewer`: how soon the viewer of a bundle shows, finds and scrolls, beside the viewers that engineers
 * know. `--quick` takes less than a minute, `--json FILE` writes the figures.
 */
import { launchBench } from '../support/launch.mjs'

await launchBench('/test/bench/viewer/run.ts', 'benchViewer', { built: false, peers: true })
