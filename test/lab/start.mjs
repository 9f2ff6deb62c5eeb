// @ts-check
/**
 * `npm start`: installs what is missing, builds the extension, serves the sample app and opens a browser with the extension
 * in it. Without a display, or with `-- --headless`, it plays the main job by itself.
 */
import process from 'node:process'
import { ensureBuilt, load } from '../support/launch.mjs'
import { ensureBrowser, installDependencies, SetupError } from '../support/setup.mjs'

const headless =
  process.argv.includes('--headless') ||
  (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)

try {
  await installDependencies()
  await ensureBrowser('chromium')
  await ensureBuilt()
  const module = await load('/test/lab/demo.ts')
  await (headless ? module.playMainJob() : module.openForPerson())
} catch (error) {
  if (error instanceof SetupError) process.stderr.write(`\n${error.message}\n`)
  else process.stderr.write(`\nThe main job did not succeed: ${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}
