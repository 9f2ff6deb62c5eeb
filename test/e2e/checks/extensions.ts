/** Small extensions that a customer may have beside ours, written where a browser can install them. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sharedFolder } from '../browsers/shared-folder.ts'

/** An extension as its files: what is no text is JSON. */
export type Files = Record<string, string | object>

const everywhere = ['http://*.localhost/*']
let count = 0

/** @param parts of the manifest. Firefox wants an id of its own for each. */
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

/** Looks at each request and cancels some, as content blockers still may in Firefox. */
export const cancellingBlocker = (path: string): Files => ({
  'manifest.json': manifest({
    manifest_version: 2,
    permissions: ['webRequest', 'webRequestBlocking', '<all_urls>'],
    background: { scripts: ['background.js'] },
  }),
  'background.js': `browser.webRequest.onBeforeRequest.addListener(
    ({ url }) => ({ cancel: new URL(url).pathname === '${path}' }), { urls: ['<all_urls>'] }, ['blocking'])`,
})

/** Works on each page. */
export const pageWorker = (script: string): Files => ({
  'manifest.json': manifest({ content_scripts: [{ matches: everywhere, js: ['page.js'], run_at: 'document_end' }] }),
  'page.js': script,
})

/** Switches cookies off for all sites, as the settings of Chromium do (https://developer.chrome.com/docs/extensions/reference/api/contentSettings). */
export const cookieSwitch = (): Files => ({
  'manifest.json': manifest({ permissions: ['contentSettings'], background: { service_worker: 'background.js' } }),
  'background.js': `chrome.contentSettings.cookies.set({ primaryPattern: '<all_urls>', setting: 'block' })`,
})

/** Lets pages in frames of other sites use their cookies, or not, as the settings of Chromium do (https://developer.chrome.com/docs/extensions/reference/api/privacy). */
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
