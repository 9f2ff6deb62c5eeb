// @ts-check
/**
 * Installs what `npm start` and `npm test` need before they can do anything: dependencies and a browser. Plain Node on
 * purpose: it runs in a fresh clone with nothing installed.
 */
import { spawn } from 'node:child_process'
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
export async function run(command, args, options = {}) {
  const { code, output } = await outcomeOf(command, args, options)
  if (code !== 0) throw new SetupError(`"${command} ${args.join(' ')}" failed.\n${lastLines(output)}`)
}

/**
 * Runs a command to its end. Never rejects: a command that cannot be started has no exit code.
 * @param {string} command @param {string[]} args @param {{cwd?: string}} [options]
 * @returns {Promise<{ code: number | null, output: string }>} what it printed, on both of its streams
 */
export async function outcomeOf(command, args, options = {}) {
  // npm is a script on Windows, which only a shell starts.
  const child = spawn(command, args, { ...options, shell: process.platform === 'win32' && command === 'npm' })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part))
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: null, output: error.message }))
    child.on('close', (code) => resolve({ code, output }))
  })
}

/**
 * Installs a folder's locked dependencies if they are missing or older than the lock file.
 * @param {string} [folder] @param {string} [what] words for the progress line
 */
export async function installDependencies(folder = '.', what = 'dependencies') {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    throw new SetupError(`Node 20.19 or newer is needed; this is ${process.versions.node}.`)
  const marker = join(folder, 'node_modules', '.package-lock.json')
  const lock = join(folder, 'package-lock.json')
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return
  say(`Installing ${what} ...`)
  await run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder })
}

/**
 * Path of a browser; if it is missing, installs it on Debian and Ubuntu as root.
 * @param {'chromium' | 'firefox'} name
 * @returns {Promise<string>}
 */
export async function ensureBrowser(name) {
  const found = findBrowser(name) ?? (await installOnDebian(name, name === 'chromium' ? 'chromium' : 'firefox-esr'))
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
export async function offerHeadlessShell() {
  try {
    if (!findBrowser('headless-shell')) await installOnDebian('headless-shell', 'chromium-headless-shell')
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say('Without the headless shell, the tests of pages take longer.')
  }
}

/**
 * @param {import('../e2e/browsers/find-browser.mjs').BrowserName} name @param {string} debianPackage
 * @returns {Promise<string | undefined>} undefined if the user has to install it
 */
async function installOnDebian(name, debianPackage) {
  if (!isDebian() || process.getuid?.() !== 0) return undefined
  say(`Installing ${debianPackage} ...`)
  await run('apt-get', ['update', '-qq'])
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage])
  return findBrowser(name)
}

function isDebian() {
  if (!existsSync('/etc/os-release')) return false
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
}
