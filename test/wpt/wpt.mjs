// @ts-check
/**
 * `npm run test:wpt -- --wpt DIR`: runs a web-platform-tests checkout without and with the extension. `--quick` takes
 * every tenth page, `--only fetch/api` one folder, `--parallel 4` that many pages at once.
 */
import process from 'node:process'
import { ensureBrowser, installDependencies, run, SetupError, say } from '../support/setup.mjs'

try {
  installDependencies()
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport('/test/wpt/index.ts', { configFile: false, logLevel: 'error' })
  const options = module.readOptions(process.argv.slice(2))
  if ('problem' in options) throw new SetupError(options.problem)
  ensureBrowser('chromium')
  const { isBuilt } = await import('../support/build-state.mjs')
  if (!isBuilt('chromium')) {
    say('Building the extension ...')
    run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', 'chromium'])
  }
  const outcome = await module.runWpt(options, say)
  say(module.outcomeText(outcome))
  process.exitCode = module.isClean(outcome) ? 0 : 1
} catch (error) {
  process.stderr.write(
    `\n${error instanceof SetupError ? error.message : error instanceof Error ? error.stack : error}\n`,
  )
  process.exitCode = 1
}
