// @ts-check
/**
 * `npm test`: installs what is missing while it builds for both browsers, then types, lint, and the tests. The tests without
 * a browser run beside those with one, in the time in which these only wait. `npm run test:long` runs every case of those of
 * which `npm test` takes a few (`--project long`).
 * The last line is `N passed, N failed`: each static check counts as one.
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { setPriority } from 'node:os'
import { relative } from 'node:path'
import process from 'node:process'
import {
  ensureBrowser,
  installDependencies,
  lastLines,
  offerHeadlessShell,
  outcomeOf,
  SetupError,
  say,
} from './support/setup.mjs'

let passed = 0
let failed = 0
/** What failed, by name: told once more at the end, since the lines in between are too many to read. @type {string[]} */
const failures = []

/** @param {string} what */
function fail(what) {
  failed++
  failures.push(what)
}

/** @param {string[]} args */
const node = (...args) => outcomeOf(process.execPath, args)

/** A static check: one command, one result. @param {string} name @param {string[]} args */
async function check(name, ...args) {
  const { code, output } = await node(...args)
  if (code === 0) passed++
  else fail(name)
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

/** Lower than usual, which is 0, but not so low that a busy machine would starve it. */
const lower = 5

/**
 * Runs vitest and adds its counts.
 * @param {string} name of its report in `artifacts` @param {string[]} args
 * @param {{ beside?: boolean }} [options] beside another run: takes only what that leaves of the processors, and prints at
 * its end, so that the lines of the two do not mix
 */
async function vitest(name, args, { beside = false } = {}) {
  const report = `artifacts/${name}.json`
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args], {
    stdio: beside ? 'pipe' : 'inherit',
  })
  if (beside && child.pid) setPriority(child.pid, lower)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (output += part))
  const code = await new Promise((resolve) => child.on('close', resolve))
  count(report, code)
  return output
}

/** Adds the counts of a report. @param {string} report @param {number | null} code exit code of the run */
function count(report, code) {
  if (!existsSync(report)) {
    fail(`${report}: the test runner ended without a report`)
    return
  }
  const counts = JSON.parse(readFileSync(report, 'utf8'))
  passed += counts.numPassedTests
  for (const { name, assertionResults } of counts.testResults)
    for (const test of assertionResults)
      if (test.status === 'failed') fail(`${relative('.', name)}: ${test.fullName}\n  ${test.failureMessages[0]}`)
  // A file that cannot even be loaded has no failed tests, but it has failed.
  if (code !== 0 && counts.numFailedTests === 0) fail(`${report}: the test runner ended with ${code}`)
}

/** @param {string[]} names */
const projects = (...names) => names.map((name) => `--project=${name}`)

/** Builds the extension for both browsers. */
async function buildExtension() {
  const vite = 'node_modules/vite/bin/vite.js'
  for (const mode of ['chromium', 'firefox']) await build(`for ${mode}`, vite, 'build', '--mode', mode)
}

const buildEmbed = () => build('of the embed', 'src/build/embed.mjs')

/** Installs what only tests need: tools, then browsers, which Debian installs one at a time. */
async function installForTests() {
  await installDependencies('test/bench', 'the tools that only tests need')
  await ensureBrowser('chromium')
  await ensureBrowser('firefox')
  await offerHeadlessShell()
}

/**
 * Everything, with both processors always at work: what tests need is installed while the extension and the embed are built,
 * and what needs no browser runs beside what does. At the end what tolerates nothing beside it.
 */
async function everything() {
  const ready = Promise.all([installForTests(), buildExtension(), buildEmbed()])
  const withBrowsers = async () => {
    await ready
    await vitest('browser', projects('browser'))
  }
  const withoutBrowsers = async () => {
    await ready
    await staticChecks()
    return vitest('small', projects('unit', 'pages'), { beside: true })
  }
  const [output] = await Promise.all([withoutBrowsers(), withBrowsers()])
  say(output)
  await vitest('timed', projects('timed'))
}

/** What the command line names, one after the other. @param {string[]} args */
async function chosen(args) {
  await Promise.all([installForTests(), buildExtension(), buildEmbed()])
  await staticChecks()
  const named = args.some((arg) => arg.startsWith('--project'))
  await vitest('chosen', named ? args : [...projects('unit', 'pages', 'browser', 'timed'), ...args])
}

try {
  await installDependencies()
  say('Building for Chromium and Firefox ...')
  const args = process.argv.slice(2)
  await (args.length === 0 ? everything() : chosen(args))
} catch (error) {
  fail(error instanceof SetupError ? error.message : String(error instanceof Error ? error.stack : error))
}
for (const what of failures) say(`✗ ${what}`)
say(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
