// @ts-check
/**
 * `npm run bench:embed`: what Casefile costs an app that includes it, compared with other products. `--quick` does fewer
 * rounds, `--json FILE` writes the figures.
 */
import process from 'node:process'
import { launchBench } from '../support/launch.mjs'
import { run, say } from '../support/setup.mjs'

say('Building the embed ...')
run(process.execPath, ['src/build/embed.mjs'])
await launchBench('/test/bench/embed/run.ts', 'benchEmbed', { peers: true, built: false })
