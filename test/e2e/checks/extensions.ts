/** Small extensions a customer may also have, written to a folder that a browser can install. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sharedFolder } from '../browsers/shared-folder.ts'

/** The files of an extension: anything but text becomes JSON. */
export type Files = Record<string, string | object>

const everywhere = ['http://*.localhost/*']
let count = 0

/** @param parts of the manifest. Firefox needs an id for each extension. */
const manifest = (parts: object) => ({
  ...{ manifest_version: 3, name: 'Beside', version: '1.0' },
  ...{ browser_specific_settings: { gecko: { id: `beside-${++count}@casefile.example` } } },
  ...parts,
})

/** Blocks by a rule, as content blockers do under Manifest V3. */
export const ruleBlocker = (urlFilter: string): Files => ({
  'manifest.json': manifest({
    permissions: ['declarativeNetRequest'],
    declarative_net_request: { rule_resources: [{ id: 'rules', enabled: true, path: 'rules.json' }] },
  }),
  'rules.json': [{ id: 1, action: { type: 'block' }, condition: { urlFilter } }],
})

/** Inspects each request and cancels some, as content blockers still may in Firefox. */
export const cancellingBlocker = (path: string): Files => ({
  'manifest.json': manifest({
    manifest_version: 2,
    permissions: ['webRequest', 'webRequestBlocking', '<all_urls>'],
    background: { scripts: ['background.js'] },
  }),
  'background.js': `browser.webRequest.onBeforeRequest.addListener(
    ({ url }) => ({ cancel: new URL(url).pathname === '${path}' }), { urls: ['<all_urls>'] }, ['blocking'])`,
})

/** Runs a script in every page. */
export const pageWorker = (script: string): Files => ({
  'manifest.json': manifest({ content_scripts: [{ matches: everywhere, js: ['page.js'], run_at: 'document_end' }] }),
  'page.js': script,
})

/**
 * Turns cookies off for all sites, as in Chromium's settings
 * (https://developer.chrome.com/docs/extensions/reference/api/contentSettings).
 */
export const cookieSwitch = (): Files => ({
  'manifest.json': manifest({ permissions: ['contentSettings'], background: { service_worker: 'background.js' } }),
  'background.js': `chrome.contentSettings.cookies.set({ primaryPattern: '<all_urls>', setting: 'block' })`,
})

/**
 * Allows or blocks third-party cookies, as in Chromium's settings
 * (https://developer.chrome.com/docs/extensions/reference/api/privacy).
 */
export const thirdPartyCookieSwitch = (allowed: boolean): Files => ({
  'manifest.json': manifest({ permissions: ['privacy'], background: { service_worker: 'background.js' } }),
  'background.js': `chrome.privacy.websites.thirdPartyCookiesAllowed.set({ value: ${allowed} })`,
})

/** @returns the folder of the extension */
export function written(files: Files): string {
  const folder = mkdtempSync(join(sharedFolder ?? tmpdir(), 'casefile-beside-'))
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  return folder
}
