/** What a capture holds, as items to be looked for in what the browser saw. */
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
import { addressOf, consoleKey, firstHop, firstLine, laterHop } from './seen.ts'

/** What is known of a capture's blind spots from the browser's side. */
export interface Known {
  /** addresses that a policy kept from becoming a request */
  blocked: ReadonlySet<string>
  /** first lines of the errors in workers */
  workerErrors: readonly string[]
}

export function heldItems(session: Session, known: Known): Item[] {
  return session.events.flatMap((event): Item[] => {
    switch (event.kind) {
      case 'console':
        return repeated(event.repeat, consoleItem(event))
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

const repeated = (count: number | undefined, item: Item) => Array.from({ length: count ?? 1 }, () => ({ ...item }))

function consoleItem({ method, args }: ConsoleEvent): Item {
  const [first] = args
  const text = first?.type === 'string' ? first.value : undefined
  return { domain: 'console', row: 'console calls', key: consoleKey(method, args.length, text) }
}

function errorItem({ source, error, frame: _frame }: ErrorEvent, { workerErrors }: Known): Item {
  const whole = error.isError === false ? error.message : `${error.name}: ${error.message}`
  const text = firstLine(error.message === '' ? error.name : whole)
  // The words are not the browser's: a value that is no error, and an error that the browser keeps from the page.
  const differs = error.isError === false || error.message === 'Script error.'
  const fromWorker = source === 'uncaught' && workerErrors.some((message) => text.endsWith(message))
  return {
    domain: 'error',
    row: source === 'rejection' ? 'unhandled rejections' : 'uncaught exceptions',
    key: `${source} ${text}`,
    ...(differs && { loose: source }),
    ...(fromWorker && { excuse: 'error of a worker that its page was told of' }),
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

function requestItems(event: RequestEvent, known: Known): Item[] {
  const row = apiRows[event.api] ?? typeRows[event.resourceType ?? ''] ?? 'other files'
  const excuse = event.resourceType === undefined ? withoutNetwork(event, known) : undefined
  const items: Item[] = [
    { domain: 'request', row, key: firstHop(event.method, event.url), ...(excuse !== undefined && { excuse }) },
    ...(event.redirects ?? []).map(({ url }): Item => ({ domain: 'request', row, key: laterHop(url) })),
  ]
  if (event.preflight) items.push({ domain: 'request', row: 'preflights', key: firstHop('OPTIONS', event.url) })
  return items
}

/** Why a call of the page that the browser told the extension nothing of may never have become a request. */
function withoutNetwork({ url, state, status }: RequestEvent, known: Known): string | undefined {
  if (known.blocked.has(addressOf(url))) return 'stopped by the content security policy before it became a request'
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
    ? 'stopped by the content security policy before it became a request'
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

function resourceItem({ element, url, status, code }: ResourceEvent, known: Known): Item {
  const excuse = known.blocked.has(addressOf(url))
    ? 'stopped by the content security policy before it became a request'
    : !/^https?:/.test(url)
      ? 'data:, blob: or about: address, nothing is asked of a server'
      : undefined
  void status
  void code
  return {
    domain: 'request',
    row: elementRows[element] ?? 'other files',
    key: firstHop('GET', url),
    ...(excuse !== undefined && { excuse }),
  }
}
