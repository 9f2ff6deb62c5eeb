import { launchBench } from '../support/launch.mjs'
await launchBench('/test/bench/scratch.ts', 'scratch', { built: false, peers: true })
