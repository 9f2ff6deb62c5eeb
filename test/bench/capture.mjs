// @ts-check
/**
 * `npm run bench:capture`: what recording costs the page, measured against the page without it and against other
 * products in the same browser. `--quick` takes less than a minute, `--json FILE` writes the figures.
 */
import process from 'node:process'
import { ensureBrowser, installDependencies, SetupError } from '../support/setup.mjs'

try {
  installDependencies()
  installDependencies('test/bench', 'the products to compare with')
  ensureBrowser('chromium')
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport('/test/bench/capture/run.ts', { configFile: false, logLevel: 'error' })
  process.exitCode = (await module.benchCapture(process.argv.slice(2))) ? 0 : 1
} catch (error) {
  process.stderr.write(`\n${error instanceof SetupError || !(error instanceof Error) ? error : error.stack}\n`)
  process.exitCode = 1
}
