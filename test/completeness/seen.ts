/** Turns the browser's notes into items to look for in a capture. */
import type { Item } from './compare.ts'
import type { ConsoleNote, ExceptionNote, NetworkNote, Notes } from './observe.ts'
import type { RowName } from './rows.ts'

export interface Scope {
  /** names of hosts the extension may see */
  granted: readonly string[]
}

const requestRows: Record<string, RowName> = {
  Fetch: 'fetch',
  XHR: 'XMLHttpRequest',
  EventSource: 'EventSource',
  WebSocket: 'WebSocket',
  Ping: 'beacon and ping',
  Document: 'documents',
  Script: 'scripts',
  Stylesheet: 'style sheets',
  Image: 'images',
  Font: 'fonts',
  Media: 'audio and video',
  Preflight: 'preflights',
}

/** Items for everything in pages and workers that the extension could know of. */
export function seenItems(notes: Notes, scope: Scope): Item[] {
  const requests = withoutDoubles(notes.network.filter(isOfPages))
  const answered = new Set(requests.filter((note) => note.serviceWorker).map(requestKey))
  return [
    ...requests.map((note) => requestItem(note, scope, answered)),
    ...notes.console.filter((note) => isOfPages(note) && !isWorker(note)).map(consoleItem),
    ...notes.exceptions.filter((note) => isOfPages(note) && !isWorker(note)).map(exceptionItem),
  ]
}

/** How much workers printed and threw, which no extension can see without a debugger. */
export function unseeable({ console, exceptions }: Notes): number {
  return [...console, ...exceptions].filter((note) => isOfPages(note) && isWorker(note)).length
}

/** Error messages in workers: those of dedicated workers reach the page as errors of its own. */
export function workerErrors({ exceptions }: Notes): string[] {
  return exceptions.filter((note) => isWorker(note) && !note.plain).map(({ text }) => firstLine(text))
}

function isOfPages({ target, ...note }: NetworkNote | ConsoleNote | ExceptionNote): boolean {
  const own = /^(?:chrome-extension|chrome|devtools):/
  return !own.test(target.url) && !('documentUrl' in note && (own.test(note.documentUrl) || own.test(note.url)))
}

const isWorker = ({ target }: ConsoleNote | ExceptionNote | NetworkNote) => target.type.endsWith('worker')

/** Merges a request reported to two sessions (a worker's own file, a page in a process of its own). */
function withoutDoubles(notes: readonly NetworkNote[]): NetworkNote[] {
  const known = new Map<string, NetworkNote>()
  for (const note of notes) {
    const name = `${note.id} ${note.hop} ${note.url}`
    const first = known.get(name)
    if (!first) known.set(name, note)
    else Object.assign(first, { serviceWorker: first.serviceWorker || note.serviceWorker })
  }
  return [...known.values()]
}

/** Drops the fragment, which never leaves the browser; of a URL that contains the file itself, the scheme is enough. */
export function addressOf(url: string): string {
  return /^(?:data|blob):/.exec(url)?.[0] ?? url.replace(/#.*$/s, '')
}

export const firstHop = (method: string, url: string) => `${method} ${addressOf(url)}`
/** The part of a URL that is never secret: where it leads, and the names of its parameters. */
export const unmasked = (key: string) => key.replace(/=[^&]*/g, '=')
export const laterHop = (url: string) => `-> ${addressOf(url)}`

const requestKey = (note: NetworkNote) => (note.hop === 0 ? firstHop(note.method, note.url) : laterHop(note.url))

function requestItem(note: NetworkNote, scope: Scope, answered: ReadonlySet<string>): Item {
  const row =
    isWorker(note) && note.type !== 'Preflight' ? 'requests of workers' : (requestRows[note.type] ?? 'other files')
  const excuse = excuseOf(note, scope, answered, row)
  const key = requestKey(note)
  return { domain: 'request', row, key, loose: unmasked(key), ...(excuse !== undefined && { excuse }) }
}

const byCalls = new Set<string>(['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket'])

export const stoppedByPolicy = 'stopped by the content security policy before it became a request'

/** Why no extension can know of a request. Requests by the page's own calls have no excuse. */
function excuseOf(
  note: NetworkNote,
  { granted }: Scope,
  answered: ReadonlySet<string>,
  row: string,
): string | undefined {
  if (note.target.type === 'service_worker' && answered.has(requestKey(note)))
    return 'made by a service worker for a request of a page: told as one with it'
  if (note.type === 'CSPViolationReport') return 'report of the browser about the page, not a request of it'
  if (note.type === 'WebSocket' && isWorker(note))
    return 'WebSocket of a worker: no page makes it, and Chromium tells it only to extensions with a grant for ws:'
  if (note.blocked === 'csp') return stoppedByPolicy
  if (byCalls.has(row)) return undefined
  if (!/^(?:https?|wss?):/.test(note.url)) return 'data:, blob: or about: address, nothing is asked of a server'
  if (!granted.includes(new URL(note.url).hostname)) return 'host that is not granted'
  if (note.serviceWorker) return 'answered by a service worker: nothing is asked of a server'
  if (note.memoryCache) return 'memory cache of the page: the browser tells no extension'
  return undefined
}

const consoleTypes: Record<string, string> = {
  warning: 'warn',
  startGroup: 'group',
  startGroupCollapsed: 'groupCollapsed',
  endGroup: 'groupEnd',
}

/** Argument counts that differ by side: the standard prints one argument of `dir`, while Chromium reports all of them. */
const counted: Record<string, (count: number) => number> = { dir: () => 1, table: () => 1, clear: () => 0 }

/** The most arguments recorded of one call, plus a note that there were more. */
const mostArguments = 50

/** Identifies a call: the method, the number of values printed, and the first if it is a text. */
export function consoleKey(method: string, count: number, text: string | undefined): string {
  const printed = counted[method]?.(count) ?? (count > mostArguments ? `over ${mostArguments}` : count)
  const first = method === 'assert' || method === 'clear' ? '' : durationless(JSON.stringify(text?.slice(0, 80)))
  return `${method} ${printed} ${first}`.trim()
}

/** Two clocks never measure the same duration. */
const durationless = (text: string | undefined) => (text ?? '').replace(/: [\d.]+ ms"$/, ': ms"')

function consoleItem({ type, count, text }: ConsoleNote): Item {
  const excuse = type === 'endGroup' ? 'console.groupEnd: told as the depth of the lines that follow' : undefined
  return {
    ...{ domain: 'console', row: 'console calls', key: consoleKey(consoleTypes[type] ?? type, count, text) },
    ...(excuse !== undefined && { excuse }),
  }
}

export const firstLine = (text: string) => text.split('\n')[0]!.trim()

function exceptionItem({ rejection, text, muted, plain }: ExceptionNote): Item {
  const source = rejection ? 'rejection' : 'uncaught'
  return {
    ...(rejection && muted && { excuse: 'rejection in a script of another site (no CORS): no page is told of it' }),
    domain: 'error',
    row: rejection ? 'unhandled rejections' : 'uncaught exceptions',
    key: `${source} ${firstLine(text)}`,
    ...((muted || plain) && { loose: source }),
  }
}
