/** What the app's origin serves besides its API: the app's single HTML page, and the static files in `public/`. */
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Answer, type Call, text } from './call.ts'

/** The release this server runs; the page has it in `<meta name="app-version">`. */
export const APP_VERSION = '2026.11.3'

const publicDirectory = new URL('../public/', import.meta.url)
const screens = /^\/(?:|sign-in|invoices(?:\/\d+)?|customers|report|settings)$/
const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Whether a URL shows a screen of the app. */
export function isScreen(call: Call): boolean {
  return call.method === 'GET' && screens.test(call.path)
}

/** The app's page, with its configuration for this visitor. `apiUrl` is the second origin. */
export async function appPage(apiUrl: string, visitor: string): Promise<Answer> {
  const config = {
    ratesUrl: `${apiUrl}/v1/rates`,
    vatUrl: `${apiUrl}/v1/vat/`,
    telemetryUrl: `${apiUrl}/collect`,
    payLaneUrl: `${apiUrl}/paylane/v3/paylane.js`,
    key: visitor,
  }
  const template = await readFile(new URL('index.html', publicDirectory), 'utf8')
  const html = template
    .replace('{{appVersion}}', APP_VERSION)
    // "<" could end the element:
    // https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
    .replace('"{{config}}"', JSON.stringify(config).replaceAll('<', '\\u003c'))
  return text(200, 'text/html; charset=utf-8', html, { 'content-security-policy': policy(apiUrl) })
}

/** Lists every service of the second origin separately, as a careful product does. */
function policy(apiUrl: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${apiUrl}/paylane/`,
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self' ${apiUrl}/v1/rates ${apiUrl}/v1/vat/ ${apiUrl}/collect`,
    `frame-src ${apiUrl}/paylane/`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** A file of `public/`; undefined if there is none. `/lab` is the switchboard's page. */
export async function publicFile(call: Call): Promise<Answer | undefined> {
  const path = call.path === '/lab' ? '/lab/index.html' : call.path === '/favicon.ico' ? '/favicon.svg' : call.path
  const type = types[extname(path)]
  const url = new URL(`.${path}`, publicDirectory)
  const inside = url.href.startsWith(publicDirectory.href)
  if (call.method !== 'GET' || !type || !inside || path === '/index.html') return undefined
  try {
    return text(200, type, await readFile(fileURLToPath(url)))
  } catch {
    return undefined
  }
}
