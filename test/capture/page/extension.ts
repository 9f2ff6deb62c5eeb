/** The page hook in an extension of its own with a minimal relay, and what all labs share. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { portEvent } from '../../../src/capture/page/channel.ts'
import { bundleFile } from '../../support/bundle.ts'
import type { Server } from './server.ts'

export const EXTENSION = 'Hook lab'

/** Two names for the same server: pages of the first are hooked, those of the second are not. */
const HOSTS = { hooked: '127.0.0.1', plain: 'localhost' }
export type Where = keyof typeof HOSTS

/** A minimal version of the extension's relay: takes the port, says hello, passes batches on. */
const relayScript = `
const LEFT = 'left behind'
// The debugger puts the function send here, in Chromium alone.
const pass = (batch) => globalThis.send?.(batch)
for (const batch of JSON.parse(localStorage.getItem(LEFT) ?? '[]')) pass(batch)
localStorage.removeItem(LEFT)
let port
addEventListener(${JSON.stringify(portEvent)}, (event) => {
  event.stopImmediatePropagation()
  if (port) return event.preventDefault()
  port = event.ports[0]
  port.onmessage = (message) => {
    if (message.isTrusted) return pass(message.data)
    // Dispatched by the hook: the page is being left.
    message.preventDefault()
    localStorage.setItem(LEFT, JSON.stringify([...JSON.parse(localStorage.getItem(LEFT) ?? '[]'), message.data]))
  }
  if (location.hash !== '#silent') port.postMessage({ type: 'hello', recording: location.hash !== '#off' })
}, true)
var tell = (message) => port.postMessage(message)`

/** Without or with streams. */
export type HookEntry = 'hook' | 'hook-streams'

/** Writes the extension to a new folder. Manifest version 2 for Firefox, which then grants hosts without asking. */
export async function writeExtension(version: 2 | 3, entry: HookEntry = 'hook'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hook-lab-'))
  const manifest = {
    manifest_version: version,
    name: EXTENSION,
    version: '1',
    ...(version === 2 && { browser_specific_settings: { gecko: { id: 'hook-lab@casefile.example' } } }),
    content_scripts: ['ISOLATED', 'MAIN'].map((world) => ({
      matches: [`http://${HOSTS.hooked}/*`],
      js: [world === 'MAIN' ? 'hook.js' : 'relay.js'],
      world,
      run_at: 'document_start',
      all_frames: true,
      match_about_blank: true,
    })),
  }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
  await writeFile(join(folder, 'relay.js'), relayScript)
  await writeFile(join(folder, 'hook.js'), await bundleHook(entry))
  return folder
}

/** The hook as one classic script. */
export function bundleHook(entry: HookEntry = 'hook'): Promise<string> {
  return bundleFile(join(import.meta.dirname, `${entry}.entry.ts`))
}

/** The addresses available to a probe. */
export interface Sites {
  /** the page's own origin */
  own: string
  /** another origin that allows everything by CORS */
  other: string
  /** an origin on which nothing listens */
  dead: string
}

export function sitesOf(where: Where, server: Server): Sites {
  const host = HOSTS[where]
  return {
    own: `http://${host}:${server.port}`,
    other: `http://${host}:${server.otherPort}`,
    dead: `http://${host}:${server.deadPort}`,
  }
}

/** A result as JSON, without the host: the only thing in which the hooked and the plain page may differ. */
export function withoutHost(result: unknown): unknown {
  if (result === undefined) return undefined
  return JSON.parse(JSON.stringify(result).replaceAll(/127\.0\.0\.1|localhost/g, 'host'))
}

/** A function's source as an expression, whether it is a method or an arrow function. */
export function expressionOf(probe: Function): string {
  const source = probe.toString()
  const method = /^(?:async\s+)?(\w+)\s*\(/.exec(source)?.[1]
  return method && method !== 'function' && method !== 'async' ? `({ ${source} }).${method}` : `(${source})`
}
