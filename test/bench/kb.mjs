// @ts-check
/**
 * `npm run bench:kb -- --data DIR`: how often the right article comes first, whether its absence is told, and what the
 * index costs, beside search libraries on the same articles. `--quick` asks the libraries less, `--json FILE` writes the
 * figures.
 */
import { launchBench } from '../support/launch.mjs'

await launchBench('/test/bench/kb/run.ts', 'benchKb', { built: false, peers: true })
