// @ts-check
/**
 * `npm test`: installs what is missing, builds for both browsers, then types, lint, and the tests. `npm run test:long`
 * runs every case of those of which `npm test` takes a few (`--project long`).
 * The last line is `N passed, N failed`: each static check counts as one.
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import process from 'node:process'
import { ensureBrowser, installDependencies, lastLines, offerHeadlessShell, SetupError, say } from './support/setup.mjs'

let passed = 0
let failed = 0

/** Runs Node, and gives what it printed. @param {string[]} args @returns {Promise<{ code: number | null, output: string }>} */
async function node(...args) {
  const child = spawn(process.execPath, args)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })))
}

/** A static check: one command, one result. @param {string} name @param {string[]} args */
async function check(name, ...args) {
  const { code, output } = await node(...args)
  if (code === 0) passed++
  else failed++
  say(code === 0 ? `✓ ${name}` : `✗ ${name}\n${output}`)
}

/** Builds something that the tests need. @param {string} what @param {string[]} args */
async function build(what, ...args) {
  const { code, output } = await node(...args)
  if (code !== 0) throw new SetupError(`The build ${what} failed.\n${lastLines(output)}`)
}

/** Types and lint, one after the other. */
async function staticChecks() {
  const tsc = 'node_modules/typescript/bin/tsc'
  await check('types', tsc, '--noEmit', '-p', 'tsconfig.json')
  await check('types of core, without DOM, browser or Node', tsc, '--noEmit', '-p', 'src/core/tsconfig.json')
  await check('lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')
}

/** Runs vitest and adds its counts. @param {string[]} filters */
async function vitest(filters) {
  const report = 'artifacts/vitest.json'
  rmSync(report, { force: true })
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...filters,
  ]
  const code = await new Promise((resolve) => spawn(process.execPath, args, { stdio: 'inherit' }).on('close', resolve))
  if (!existsSync(report)) {
    failed++
    say('✗ The test runner ended without a report.')
    return
  }
  const counts = JSON.parse(readFileSync(report, 'utf8'))
  passed += counts.numPassedTests
  failed += counts.numFailedTests
  // A file that cannot even be loaded has no failed tests, but it has failed.
  if (code !== 0 && counts.numFailedTests === 0) failed++
}

try {
  installDependencies()
  installDependencies('test/bench', 'the tools that only tests need')
  ensureBrowser('chromium')
  ensureBrowser('firefox')
  offerHeadlessShell()
  say('Building for Chromium and Firefox ...')
  const vite = 'node_modules/vite/bin/vite.js'
  await Promise.all(['chromium', 'firefox'].map((mode) => build(`for ${mode}`, vite, 'build', '--mode', mode)))
  // The build of the embed keeps one processor busy, so what is checked meanwhile costs no time.
  await Promise.all([build('of the embed', 'src/build/embed.mjs'), staticChecks()])
  const args = process.argv.slice(2)
  const projects = ['unit', 'pages', 'browser', 'timed'].map((name) => `--project=${name}`)
  await vitest(args.some((arg) => arg.startsWith('--project')) ? args : [...projects, ...args])
} catch (error) {
  failed++
  say(error instanceof SetupError ? error.message : String(error instanceof Error ? error.stack : error))
}
say(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
