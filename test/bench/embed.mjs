// @ts-check
/**
 * `npm run bench:embed`: what Casefile costs an app that includes it, compared with other products. `--quick` does fewer
 * rounds, `--json FILE` writes the figures.
 */
import { launchBench } from '../support/launch.mjs'

await launchBench('/test/bench/embed/run.ts', 'benchEmbed', { extension: false, embed: true, peers: true })
