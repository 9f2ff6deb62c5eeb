/**
 * The session's requests as a Postman collection: a folder per host with one per endpoint inside. Redacted values are
 * collection variables, to be filled in once.
 */
import { groupBy } from '../../base/group-by.ts'
import { headerValue, type RequestEvent, routeTemplate, type Session } from '../../session/index.ts'
import { counted } from '../completeness.ts'
import { replayRequest } from '../copy-as/replay-request.ts'
import { BundleError } from '../errors.ts'
import { codeSpan, phrase } from '../report/markdown.ts'
import { languageOf, postmanBody } from './postman-body.ts'
import {
  collectionSchema,
  type PostmanCollection,
  type PostmanFolder,
  type PostmanItem,
  type PostmanRequest,
  type PostmanResponse,
  type PostmanUrl,
} from './postman-format.ts'
import { inText, inUrl, variableName } from './postman-text.ts'

/**
 * Headers browsers set by themselves (Fetch Standard, forbidden request-header) and `User-Agent`. Those by which
 * servers judge the sender (Cookie, Origin, Referer) are kept.
 */
const ofBrowser =
  /^(?:accept-charset|access-control-request-.*|date|dnt|expect|via|user-agent|priority|sec-.*|proxy-.*)$/i

/** Leaves out URLs other than http and https, which Postman cannot request. */
export function toPostman(session: Session): PostmanCollection {
  const items = session.events.flatMap((event) => (event.kind === 'request' ? itemsOf(event) : []))
  return {
    info: {
      name: session.note.title || `Recording of ${session.site}`,
      description:
        `Recorded by Casefile on ${codeSpan(session.site, 100)}. Requests are in the order in which they were sent; ` +
        'each example contains the recorded response. Secrets and personal data were replaced: fill in the variables of the ' +
        'collection before you send anything.',
      schema: collectionSchema,
    },
    item: foldersOf(items),
    variable: variablesOf(
      session.redactions,
      items.map(({ item }) => item),
    ),
  }
}

/**
 * A collection with one request, for pasting into Postman's import.
 * @throws BundleError when it was not an http request
 */
export function toPostmanRequest(request: RequestEvent): PostmanCollection<PostmanItem> {
  const item = itemOf(request)
  return {
    info: {
      name: item.name,
      description:
        'Secrets and personal data were replaced: fill in the variables of the collection before you send it.',
      schema: collectionSchema,
    },
    item: [item],
    variable: variablesOf([], [item]),
  }
}

interface Placed {
  host: string
  endpoint: string
  item: PostmanItem
}

function itemsOf(request: RequestEvent): Placed[] {
  try {
    const { host } = new URL(request.url)
    return [{ host, endpoint: `${request.method} ${routeTemplate(request.url)}`, item: itemOf(request) }]
  } catch (error) {
    if (error instanceof BundleError || error instanceof TypeError) return []
    throw error
  }
}

/** An endpoint that was called only once gets no folder of its own. */
function foldersOf(items: readonly Placed[]): PostmanFolder[] {
  return [...groupBy(items, ({ host }) => host)].map(([host, ofHost]) => ({
    name: host,
    item: [...groupBy(ofHost, ({ endpoint }) => endpoint)].map(([endpoint, calls]) =>
      calls.length === 1 ? calls[0]!.item : { name: endpoint, item: calls.map(({ item }) => item) },
    ),
  }))
}

function itemOf(event: RequestEvent): PostmanItem {
  const request = requestOf(event)
  const { pathname } = new URL(event.url)
  return {
    name: `${event.method} ${pathname}`.slice(0, 200),
    request,
    response: event.status ? [exampleOf(event, event.status, request)] : [],
    // As recorded: do not re-encode the URL, let a GET keep its body, and add nothing that can be left out.
    protocolProfileBehavior: {
      disableUrlEncoding: true,
      disableBodyPruning: true,
      disabledSystemHeaders: { 'user-agent': true, accept: true, 'postman-token': true },
    },
  }
}

function requestOf(event: RequestEvent): PostmanRequest {
  const { url, method, headers, cookie, body } = replayRequest(event)
  const type = headerValue(headers, 'content-type') ?? ''
  const sent = postmanBody(event, body, type)
  const kept = headers.filter(
    // For form fields, Postman generates its own boundary.
    ([name]) => !ofBrowser.test(name) && !(sent?.mode === 'formdata' && /^content-type$/i.test(name)),
  )
  return {
    method,
    url: urlOf(url),
    header: [...kept, ...(cookie === undefined ? [] : [['Cookie', cookie] as [string, string]])].map(
      ([key, value]) => ({ key, value: inText(value) }),
    ),
    ...(sent && { body: sent }),
    description: descriptionOf(event, body !== undefined && sent === undefined),
  }
}

function urlOf(url: string): PostmanUrl {
  const [, protocol = '', authority = '', rest = ''] = /^([a-z]+):\/\/([^/?#]*)(.*)$/is.exec(url) ?? []
  const [, host = '', port] = /^(.*?)(?::(\d+))?$/.exec(authority.replace(/^.*@/, '')) ?? []
  const at = rest.indexOf('?')
  const path = at < 0 ? rest : rest.slice(0, at)
  const query = at < 0 ? undefined : rest.slice(at + 1)
  return {
    raw: inUrl(url),
    protocol,
    // Dots in an IPv6 address do not separate labels, and it contains colons.
    host: host.startsWith('[') ? [host] : inUrl(host).split('.'),
    ...(port !== undefined && { port }),
    // A segment with a leading colon would be a path variable.
    path: path
      .slice(1)
      .split('/')
      .map((segment) => inUrl(segment).replace(/^:/, '%3A')),
    ...(query !== undefined && { query: query.split('&').map(queryPair) }),
  }
}

function queryPair(pair: string): { key: string; value: string | null } {
  const at = pair.indexOf('=')
  if (at < 0) return { key: inUrl(pair), value: null }
  return { key: inUrl(pair.slice(0, at)), value: inUrl(pair.slice(at + 1)) }
}

function descriptionOf(event: RequestEvent, bodyMissing: boolean): string {
  const outcome = event.status ? `It returned ${event.status}` : `It got no response (${event.state})`
  const took = event.duration === undefined ? '' : ` after ${Math.round(event.duration)} ms`
  return [
    `Sent ${(event.at / 1000).toFixed(1)} s after the recording started; event ${codeSpan(event.id, 60)} of the bundle.`,
    `${outcome}${took}.`,
    ...(event.failure ? [`The page got this message: ${codeSpan(event.failure.message, 200)}.`] : []),
    ...(bodyMissing ? ['Its body was not recorded in full and must be supplied.'] : []),
  ].join(' ')
}

function exampleOf(event: RequestEvent, code: number, originalRequest: PostmanRequest): PostmanResponse {
  const headers = event.responseHeaders ?? []
  const type = event.responseBody?.type ?? headerValue(headers, 'content-type') ?? ''
  return {
    name: `Recorded: ${code} ${event.statusText ?? ''}`.trim(),
    originalRequest,
    status: event.statusText ?? '',
    code,
    header: headers.map(([key, value]) => ({ key, value })),
    cookie: [],
    body: event.responseBody?.text ?? '',
    responseTime: event.duration === undefined ? null : Math.round(event.duration),
    _postman_previewlanguage: languageOf(type),
  }
}

/** One empty variable per label used in a request, described by what it replaced. */
function variablesOf(redactions: Session['redactions'], items: readonly PostmanItem[]): PostmanCollection['variable'] {
  const sent = JSON.stringify(items.map(({ request }) => [request.url, request.header, request.body]))
  const used = new Set([...sent.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name))
  const entries = new Map(redactions.map((entry) => [variableName(entry.label), entry]))
  return [...used].map((key) => {
    const entry = entries.get(key)
    const what = entry ? ` (${phrase(entry.kind, 40)}, ${counted(entry.count, 'place')} in the recording)` : ''
    return { key, value: '', type: 'string', description: `Was redacted${what}: enter the real value here.` }
  })
}
