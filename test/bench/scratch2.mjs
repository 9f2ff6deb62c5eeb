import { launchBench } from '../support/launch.mjs'
await launchBench('/test/bench/scratch2.ts', 'ab', { built: false, peers: true })
