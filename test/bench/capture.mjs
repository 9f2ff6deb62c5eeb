// @ts-check
/**
 * `npm run bench:capture`: what recording costs the page, measured against the page without it and against other
 * products in the same browser. `--quick` takes less than a minute, `--json FILE` writes the figures.
 */
import process from 'node:process'
import { ensureBrowser, installDependencies, run, SetupError, say } from '../support/setup.mjs'

try {
  installDependencies()
  installDependencies('test/bench', 'the products to compare with')
  ensureBrowser('chromium')
  const { isBuilt } = await import('../support/build-state.mjs')
  if (!process.argv.includes('--quick') && !isBuilt('chromium')) {
    say('Building the extension ...')
    run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', 'chromium'])
  }
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport('/test/bench/capture/run.ts', { configFile: false, logLevel: 'error' })
  process.exitCode = (await module.benchCapture(process.argv.slice(2))) ? 0 : 1
} catch (error) {
  process.stderr.write(`\n${error instanceof SetupError || !(error instanceof Error) ? error : error.stack}\n`)
  process.exitCode = 1
}
