// @ts-check
/**
 * `npm run bench:keeping`: what a long session costs where it is kept: the worker, the disk, the panel, the capture and
 * the bundle. `--quick` takes less than a minute, `--json FILE` writes the figures.
 */
import process from 'node:process'
import { ensureBrowser, installDependencies, run, SetupError, say } from '../support/setup.mjs'

try {
  installDependencies()
  ensureBrowser('chromium')
  const { isBuilt } = await import('../support/build-state.mjs')
  if (!isBuilt('chromium')) {
    say('Building the extension ...')
    run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', 'chromium'])
  }
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport('/test/bench/keeping/run.ts', { configFile: false, logLevel: 'error' })
  process.exitCode = (await module.benchKeeping(process.argv.slice(2))) ? 0 : 1
} catch (error) {
  process.stderr.write(`\n${error instanceof SetupError || !(error instanceof Error) ? error : error.stack}\n`)
  process.exitCode = 1
}
