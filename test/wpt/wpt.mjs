// @ts-check
/**
 * `npm run test:wpt -- --wpt DIR`: runs a web-platform-tests checkout without and with the extension. `--quick` takes
 * every tenth page, `--only fetch/api` one folder, `--parallel 4` that many pages at once.
 */
import process from 'node:process'
import { ensureBuilt, load } from '../support/launch.mjs'
import { ensureBrowser, installDependencies, SetupError, say } from '../support/setup.mjs'

try {
  await installDependencies()
  const module = await load('/test/wpt/index.ts')
  const options = module.readOptions(process.argv.slice(2))
  if ('problem' in options) throw new SetupError(options.problem)
  await ensureBrowser('chromium')
  await ensureBuilt()
  const outcome = await module.runWpt(options, say)
  say(module.outcomeText(outcome))
  process.exitCode = module.isClean(outcome) ? 0 : 1
} catch (error) {
  process.stderr.write(
    `\n${error instanceof SetupError ? error.message : error instanceof Error ? error.stack : error}\n`,
  )
  process.exitCode = 1
}
