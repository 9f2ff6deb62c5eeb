// @ts-check
/** Starts the commands of package.json that are written in TypeScript; plain Node, as in setup.mjs. */
import process from 'node:process'
import { isBuilt } from './build-state.mjs'
import { ensureBrowser, installDependencies, run, SetupError, say } from './setup.mjs'

/** Builds the extension for Chromium unless the build is newer than all of its sources. */
export function ensureBuilt() {
  if (isBuilt('chromium')) return
  say('Building the extension ...')
  run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', 'chromium'])
}

/** Loads a TypeScript module of this repository. @param {string} path from its root @returns {Promise<any>} */
export async function load(path) {
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(path, { configFile: false, logLevel: 'error' })
  return module
}

/**
 * Runs a benchmark: installs what it needs, calls `measure` of the module with the command line arguments, and fails if a
 * threshold is missed.
 * @param {string} path
 * @param {string} measure
 * @param {{ built?: boolean, peers?: boolean }} [needs] the built extension; the products to compare with
 */
export async function launchBench(path, measure, { built = true, peers = false } = {}) {
  try {
    installDependencies()
    if (peers) installDependencies('test/bench', 'the products to compare with')
    ensureBrowser('chromium')
    if (built) ensureBuilt()
    process.exitCode = (await (await load(path))[measure](process.argv.slice(2))) ? 0 : 1
  } catch (error) {
    process.stderr.write(`\n${error instanceof SetupError || !(error instanceof Error) ? error : error.stack}\n`)
    process.exitCode = 1
  }
}
