// @ts-check
/**
 * Installs what `npm start` and `npm test` need before they can do anything: dependencies and a browser. Plain Node on
 * purpose: it runs in a fresh clone with nothing installed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { findBrowser } from '../e2e/browsers/find-browser.mjs'

/** A failure the user can fix: prints its message, but no stack. */
export class SetupError extends Error {}

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${text}\n`)
}

/** The end of a command's output, where the reason for a failure is. @param {string} output */
export const lastLines = (output) => output.trim().split('\n').slice(-25).join('\n')

/**
 * Runs a command and shows its output only if it fails.
 * @param {string} command @param {string[]} args @param {{cwd?: string}} [options]
 */
export function run(command, args, options = {}) {
  const windows = process.platform === 'win32'
  const result = spawnSync(command, args, { ...options, encoding: 'utf8', shell: windows, maxBuffer: 64 << 20 })
  if (result.status === 0) return
  const output = lastLines(`${result.stdout ?? ''}${result.stderr ?? ''}`)
  throw new SetupError(`"${command} ${args.join(' ')}" failed.\n${output || result.error?.message || ''}`)
}

/**
 * Installs a folder's locked dependencies if they are missing or older than the lock file.
 * @param {string} [folder] @param {string} [what] words for the progress line
 */
export function installDependencies(folder = '.', what = 'dependencies') {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    throw new SetupError(`Node 20.19 or newer is needed; this is ${process.versions.node}.`)
  const marker = join(folder, 'node_modules', '.package-lock.json')
  const lock = join(folder, 'package-lock.json')
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return
  say(`Installing ${what} ...`)
  run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder })
}

/**
 * Path of a browser; if it is missing, installs it on Debian and Ubuntu as root.
 * @param {'chromium' | 'firefox'} name
 * @returns {string}
 */
export function ensureBrowser(name) {
  const found = findBrowser(name) ?? installOnDebian(name, name === 'chromium' ? 'chromium' : 'firefox-esr')
  if (found) return found
  const advice =
    name === 'chromium'
      ? 'Install Chrome, Chromium or Edge, or set CASEFILE_CHROMIUM to the path of one.'
      : 'Install Firefox 140 or newer, or set CASEFILE_FIREFOX to its path.'
  throw new SetupError(`No browser was found. ${advice}`)
}

/**
 * Tests of plain pages run faster in the headless shell. They use the full browser if there is none, or if Debian's browser
 * is too old to have one.
 */
export function offerHeadlessShell() {
  try {
    if (!findBrowser('headless-shell')) installOnDebian('headless-shell', 'chromium-headless-shell')
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say('Without the headless shell, the tests of pages take longer.')
  }
}

/**
 * @param {import('../e2e/browsers/find-browser.mjs').BrowserName} name @param {string} debianPackage
 * @returns {string | undefined} undefined if the user has to install it
 */
function installOnDebian(name, debianPackage) {
  if (!isDebian() || process.getuid?.() !== 0) return undefined
  say(`Installing ${debianPackage} ...`)
  run('apt-get', ['update', '-qq'])
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage])
  return findBrowser(name)
}

function isDebian() {
  if (!existsSync('/etc/os-release')) return false
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
}
