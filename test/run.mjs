// @ts-check
/**
 * `npm test`: installs what is missing, builds for both browsers, then types, lint, and the tests. `npm run test:long`
 * runs every case of those of which `npm test` takes a few (`--project long`).
 * The last line is `N passed, N failed`: each static check counts as one.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import process from 'node:process'
import {
  ensureBrowser,
  installDependencies,
  lastLines,
  offerHeadlessShell,
  run,
  SetupError,
  say,
} from './support/setup.mjs'

let passed = 0
let failed = 0

/** A static check: one command, one result. @param {string} name @param {string[]} args */
function check(name, args) {
  const result = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 64 << 20 })
  if (result.status === 0) {
    passed++
    say(`✓ ${name}`)
  } else {
    failed++
    say(`✗ ${name}\n${result.stdout}${result.stderr}`)
  }
}

/** Builds the extension for one browser. @param {string} mode */
async function build(mode) {
  const child = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', mode])
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part))
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new SetupError(`The build for ${mode} failed.\n${lastLines(output)}`)
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
  await Promise.all(['chromium', 'firefox'].map(build))
  run(process.execPath, ['src/build/embed.mjs'])
  check('types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'])
  check('types of core, without DOM, browser or Node', [
    'node_modules/typescript/bin/tsc',
    '--noEmit',
    '-p',
    'src/core/tsconfig.json',
  ])
  check('lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'])
  const args = process.argv.slice(2)
  const projects = ['unit', 'pages', 'browser', 'timed'].map((name) => `--project=${name}`)
  await vitest(args.some((arg) => arg.startsWith('--project')) ? args : [...projects, ...args])
} catch (error) {
  failed++
  say(error instanceof SetupError ? error.message : String(error instanceof Error ? error.stack : error))
}
say(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
