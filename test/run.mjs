// @ts-check
/**
 * `npm test`: everything. Installs what is missing, builds for both browsers, then types, lint, and all tests.
 * The last line is `N passed, N failed`: the two static checks count as one each.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import process from 'node:process'
import { ensureBrowser, installDependencies, offerHeadlessShell, run, SetupError, say } from './support/setup.mjs'

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
  for (const mode of ['chromium', 'firefox'])
    run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', mode])
  run(process.execPath, ['src/build/embed.mjs'])
  check('types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'])
  check('types of core, without DOM, browser or Node', [
    'node_modules/typescript/bin/tsc',
    '--noEmit',
    '-p',
    'src/core/tsconfig.json',
  ])
  check('lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'])
  await vitest(process.argv.slice(2))
} catch (error) {
  failed++
  say(error instanceof SetupError ? error.message : String(error instanceof Error ? error.stack : error))
}
say(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
