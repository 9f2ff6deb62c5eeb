// @ts-check
/** Starts the commands of package.json that are written in TypeScript; plain Node, as in setup.mjs. */
import process from 'node:process'
import { isBuilt } from './build-state.mjs'
import { ensureBrowser, installDependencies, run, SetupError, say } from './setup.mjs'

/** Builds the extension for Chromium unless the build is newer than all of its sources. */
export async function ensureBuilt() {
  if (isBuilt('chromium')) return
  say('Building the extension ...')
  await run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', 'chromium'])
}

/** Builds the embed, which is always built anew. */
async function buildEmbed() {
  say('Building the embed ...')
  await run(process.execPath, ['src/build/embed.mjs'])
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
 * @param {{ extension?: boolean, embed?: boolean, peers?: boolean }} [needs] what has to be built, and whether there are products to
 * compare with
 */
export async function launchBench(path, measure, { extension = true, embed = false, peers = false } = {}) {
  try {
    await installDependencies()
    if (peers) await installDependencies('test/bench', 'the products to compare with')
    await ensureBrowser('chromium')
    if (extension) await ensureBuilt()
    if (embed) await buildEmbed()
    process.exitCode = (await (await load(path))[measure](process.argv.slice(2))) ? 0 : 1
  } catch (error) {
    process.stderr.write(`\n${error instanceof SetupError || !(error instanceof Error) ? error : error.stack}\n`)
    process.exitCode = 1
  }
}
