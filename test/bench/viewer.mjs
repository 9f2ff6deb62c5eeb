// @ts-check
/**
 * `npm run bench:viewer`: how quickly a bundle's viewer opens, searches and scrolls, compared with the viewers engineers
 * know. `--quick` takes less than a minute, `--json FILE` writes the figures.
 */
import { launchBench } from '../support/launch.mjs'

await launchBench('/test/bench/viewer/run.ts', 'benchViewer', { extension: false, peers: true })
