// @ts-check
/** `npm run screenshots`: the pictures in README.md, taken from the built extension while it does the main job. */
import process from 'node:process'
import { runnerImport } from 'vite'

const { module } = await runnerImport('/test/e2e/take-screenshots.ts', { configFile: false, logLevel: 'error' })
await /** @type {{ takeScreenshots(): Promise<void> }} */ (module).takeScreenshots()
process.exit(0)
