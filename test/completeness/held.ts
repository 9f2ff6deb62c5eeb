/** Turns a capture into items to compare with what the browser saw. */
import type {
  ConsoleEvent,
  ErrorEvent,
  RequestEvent,
  ResourceEvent,
  Session,
  SocketEvent,
} from '../../src/core/session/index.ts'
import type { Item } from './compare.ts'
import type { RowName } from './rows.ts'
import { addressOf, consoleKey, firstHop, firstLine, laterHop, stoppedByPolicy, unmasked } from './seen.ts'

/** What the browser's side tells us about a capture's blind spots. */
export interface Known {
  /** addresses that a policy kept from becoming requests */
  blocked: ReadonlySet<string>
  /** first lines of the errors in workers */
  workerErrors: readonly string[]
  /** `METHOD address` of what servers were asked for: a second witness where the protocol is silent */
  served: ReadonlySet<string>
  /** by document id: when it was left, in ms since the session began */
  left: ReadonlyMap<string, number>
}

export function heldItems(session: Session, witness: Omit<Known, 'left'>): Item[] {
  const known = { ...witness, left: leavings(session) }
  return session.events.flatMap((event): Item[] => {
    switch (event.kind) {
      case 'console':
        return repeated(event.repeat, consoleItem(withArgs(event), known))
      case 'error':
        return repeated(event.repeat, errorItem(event, known))
      case 'request':
        return requestItems(event, known)
      case 'socket':
        return socketItems(event, known)
      case 'resource':
        return repeated(event.repeat, resourceItem(event, known))
      default:
        return []
    }
  })
}

/** Gives a plain text line back its argument: it is stored as text alone. */
function withArgs(event: ConsoleEvent): ConsoleEvent {
  if (event.args.length > 0 || event.method === 'clear') return event
  return { ...event, args: [{ type: 'string', value: event.text }] }
}

/**
 * When each page was left, for good or temporarily. The step that led away comes shortly before, so a moment is allowed for.
 */
function leavings({ events }: Session): Map<string, number> {
  const left = new Map<string, number>()
  for (const event of events)
    if (event.kind === 'navigation' && event.how === 'leave' && !left.has(event.frame)) left.set(event.frame, event.at)
  return left
}

const repeated = (count: number | undefined, item: Item) => Array.from({ length: count ?? 1 }, () => ({ ...item }))

/** ms before a page is left: the protocol may never hand over its notes of this time */
const lastMoments = 2_000
/** Whether it happened while its page was being left, by the page's own account; the protocol may have detached by then. */
const wasLeaving = ({ frame, at }: { frame: string; at: number }, { left }: Known) =>
  at >= (left.get(frame) ?? Number.POSITIVE_INFINITY) - lastMoments
const leavingExcuse = 'done while the page was going away: the protocol had let go of it'

/** Chromium prints warnings about a counter or timer as warnings, but the method name says more. */
const isWarning = (method: string, text: string | undefined) =>
  /^(?:countReset|time|timeLog|timeEnd)$/.test(method) &&
  /^(?:Count for|Timer) '.*' (?:does not|already) exist/.test(text ?? '')

function consoleItem(event: ConsoleEvent, known: Known): Item {
  const { method, args } = event
  const [first] = args
  const text = first?.type === 'string' ? first.value : undefined
  const type = isWarning(method, text) ? 'warn' : method === 'timeLog' ? 'log' : method
  return {
    ...{ domain: 'console', row: 'console calls', key: consoleKey(type, printedCount(event), text) },
    ...(wasLeaving(event, known) && { excuse: leavingExcuse }),
  }
}

/** Chromium's `assert` adds its own words before a text, and nothing before anything else. */
function printedCount({ method, args }: ConsoleEvent): number {
  const [first, ...rest] = args
  const isAlone = first?.type === 'string' && first.value === 'Assertion failed'
  return method === 'assert' && isAlone && rest.length > 0 ? rest.length : args.length
}

function errorItem(event: ErrorEvent, known: Known): Item {
  const { source, error } = event
  const whole = error.isError === false ? error.message : `${error.name}: ${error.message}`
  const text = firstLine(error.message === '' ? error.name : whole)
  // The words differ from the browser's: the value thrown is not an error, or the browser hides the error from the page.
  const differs = error.isError === false || /^(?:Script error\.|Uncaught )/.test(error.message)
  const ofWorker = source === 'uncaught' && known.workerErrors.some((message) => text.endsWith(message))
  const excuse = ofWorker
    ? 'error of a worker that its page was told of'
    : wasLeaving(event, known)
      ? leavingExcuse
      : undefined
  return {
    domain: 'error',
    row: source === 'rejection' ? 'unhandled rejections' : 'uncaught exceptions',
    key: `${source} ${text}`,
    ...(differs && !ofWorker && { loose: source }),
    ...(excuse !== undefined && { excuse }),
  }
}

const apiRows: Partial<Record<RequestEvent['api'], RowName>> = {
  fetch: 'fetch',
  xhr: 'XMLHttpRequest',
  beacon: 'beacon and ping',
  eventsource: 'EventSource',
  document: 'documents',
}
/** webRequest.ResourceType */
const typeRows: Record<string, RowName> = {
  main_frame: 'documents',
  sub_frame: 'documents',
  script: 'scripts',
  stylesheet: 'style sheets',
  image: 'images',
  imageset: 'images',
  font: 'fonts',
  media: 'audio and video',
  ping: 'beacon and ping',
  xmlhttprequest: 'requests of workers',
}

/** Secrets in addresses are labels in a capture. */
const masked = (key: string) => (key.includes('redacted-') ? { loose: unmasked(key) } : {})

function requestItems(event: RequestEvent, known: Known): Item[] {
  const row = apiRows[event.api] ?? typeRows[event.resourceType ?? ''] ?? 'other files'
  const key = firstHop(event.method, event.url)
  const excuse = excuseOf(event, key, known)
  const items: Item[] = [
    { domain: 'request', row, key, ...masked(key), ...(excuse !== undefined && { excuse }) },
    ...(event.redirects ?? []).map(({ url }): Item => {
      const unfollowed = event.responseType === 'opaqueredirect' || event.status === undefined
      return {
        ...{ domain: 'request', row, key: laterHop(url) },
        ...(unfollowed && { excuse: 'where a redirect led that was not followed' }),
      }
    }),
  ]
  if (event.preflight) items.push({ domain: 'request', row: 'preflights', key: firstHop('OPTIONS', event.url) })
  return items
}

/** Only for what certainly happened: a server was asked, or the browser told the extension too. */
function excuseOf(event: RequestEvent, key: string, known: Known): string | undefined {
  const { resourceType, requestHeaders } = event
  if (known.served.has(key) || resourceType !== undefined) {
    if (wasLeaving(event, known)) return leavingExcuse
    const dest = requestHeaders.find(([name]) => name.toLowerCase() === 'sec-fetch-dest')?.[1]
    if (dest === 'serviceworker') return 'the browser looked for a newer service worker by itself'
  }
  return resourceType === undefined ? withoutNetwork(event, known) : undefined
}

/** Why a call by the page, which the browser did not report to the extension, may never have become a request. */
function withoutNetwork({ url, state, status }: RequestEvent, known: Known): string | undefined {
  if (known.blocked.has(addressOf(url))) return stoppedByPolicy
  if (status !== undefined) return undefined
  if (state === 'aborted') return 'given up by the page before it became a request'
  if (state !== 'failed') return undefined
  return 'refused by the browser before it became a request (address, port, mode)'
}

function socketItems(
  { api, url, state, interruptions = 0, sent, received, closedByPage }: SocketEvent,
  known: Known,
): Item[] {
  const row = api === 'websocket' ? 'WebSocket' : 'EventSource'
  const unused = sent + received === 0
  const excuse = known.blocked.has(addressOf(url))
    ? stoppedByPolicy
    : closedByPage && unused
      ? 'given up by the page before it became a request'
      : state === 'failed' && unused
        ? 'refused by the browser before it became a request (address, port, mode)'
        : undefined
  const key = firstHop('GET', api === 'websocket' ? url.replace(/^http/, 'ws') : url)
  return repeated(interruptions + 1, { domain: 'request', row, key, ...(excuse !== undefined && { excuse }) })
}

const elementRows: Record<string, RowName> = {
  ...{ img: 'images', image: 'images', input: 'images', css: 'images', use: 'images' },
  ...{ script: 'scripts', link: 'style sheets', video: 'audio and video', audio: 'audio and video' },
  ...{ iframe: 'documents', object: 'documents', embed: 'documents' },
}

function resourceItem({ element, url, status = 0 }: ResourceEvent, known: Known): Item {
  const excuse = known.blocked.has(addressOf(url))
    ? stoppedByPolicy
    : !/^https?:/.test(url)
      ? 'data:, blob: or about: address, nothing is asked of a server'
      : status >= 200 && status < 400
        ? 'a file that arrived and that its element could not use: told beside its request'
        : undefined
  return {
    domain: 'request',
    row: elementRows[element] ?? 'other files',
    key: firstHop('GET', url),
    ...masked(firstHop('GET', url)),
    ...(excuse !== undefined && { excuse }),
  }
}
