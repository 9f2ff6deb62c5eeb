// @ts-check
/** Finds an installed browser; plain Node, because `npm start` needs it before anything is installed. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { env, platform } from 'node:process'

/** @typedef {'chromium' | 'headless-shell' | 'firefox'} BrowserName */

/** @type {Record<BrowserName, string[]>} */
const commands = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  'headless-shell': ['chromium-headless-shell', 'chrome-headless-shell'],
  firefox: ['firefox-esr', 'firefox'],
}
/** @type {Record<string, Partial<Record<BrowserName, string[]>>>} */
const places = {
  darwin: {
    chromium: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  win32: {
    chromium: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((root) =>
      ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((file) =>
        join(env[root] ?? 'C:\\', file),
      ),
    ),
    firefox: [join(env.ProgramFiles ?? 'C:\\', 'Mozilla Firefox\\firefox.exe')],
  },
}

/**
 * Path of an installed browser, or undefined. `CASEFILE_CHROMIUM`, `CASEFILE_HEADLESS_SHELL` and `CASEFILE_FIREFOX`
 * name one by hand.
 * @param {BrowserName} name
 * @returns {string | undefined}
 */
export function findBrowser(name) {
  const chosen = env[`CASEFILE_${name.toUpperCase().replace('-', '_')}`]
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => commands[name].map((command) => join(folder, command)))
  return [chosen, ...(places[platform]?.[name] ?? []), ...onPath].find(
    (file) => file !== undefined && isExecutable(file),
  )
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
