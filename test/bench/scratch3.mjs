import { launchBench } from '../support/launch.mjs'
await launchBench('/test/bench/scratch3.ts', 'shots', { built: false, peers: true })
