// @ts-check
/**
 * `npm run bench:kb -- --data DIR`: how often the right article comes first, whether a missing one is reported as such, and
 * what the index costs, compared with search libraries on the same articles. `--quick` runs fewer queries on the libraries,
 * `--json FILE` writes the figures.
 */
import { launchBench } from '../support/launch.mjs'

await launchBench('/test/bench/kb/run.ts', 'benchKb', { extension: false, peers: true })
