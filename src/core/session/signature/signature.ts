/**
 * A stable fingerprint of a problem: the same for the same fault in another session, build and browser. Triage, the
 * knowledge base, "seen before?" and the repro's verdict all compare it.
 */

import { clip } from '../../base/clip.ts'
import type {
  ErrorEvent,
  NoticeEvent,
  RequestEvent,
  ResourceEvent,
  SessionEvent,
  SocketEvent,
} from '../events/events.ts'
import { reportsFailure } from '../notices/failure-words.ts'
import { noticeText } from '../notices/notice-text.ts'
import { errorCodeOf, hasFailed } from '../responses/failure.ts'
import { graphqlOperation } from '../responses/graphql.ts'
import { fileOf, isIdLike, pathOf, registrableDomain, routeTemplate, withoutLocale } from '../routes.ts'
import type { ErrorInfo, StackFrame } from '../values/value.ts'
import { inSharedWords, sharedName, withoutVariables } from './engine-words.ts'
import { shortAddresses } from './short-addresses.ts'

/** `key` is for comparing, `title` for reading. */
export interface Signature {
  key: string
  kind: 'error' | 'request' | 'resource' | 'console' | 'report' | 'notice'
  title: string
}

/** All events with one signature; `events` are their ids, in order. */
export interface Problem {
  signature: Signature
  /** number of occurrences, repeats included */
  count: number
  first: SessionEvent
  last: SessionEvent
  events: string[]
}

/** In the quotation marks of English, German, French and Japanese. */
const quotedText =
  /"[^"]{0,200}"|„[^“”]{0,200}[“”]|“[^”]{0,200}”|«[^»]{0,200}»|「[^」]{0,200}」|‘[^‘]{0,200}?’(?!\w)|`[^`]{0,200}`|(?<!\w)'[^']{0,200}'(?!\w)/g

/**
 * Whether a word of a message is an id: a hexadecimal number, capitals with many digits (ULID, IBAN), or a random mix of
 * letters and digits. Names such as `base64ToBlob` have digits too, but longer parts.
 * @param prefixed it follows an underscore, as in `cus_NffrFeUfNV2Hib`
 */
function isMadeUp(word: string, prefixed: boolean): boolean {
  if (/^(?=[a-z]*\d)[0-9a-f]+$/i.test(word)) return true
  if (word.length >= 15 && /^[A-Z\d]+$/.test(word)) return word.replace(/\D+/g, '').length >= 4
  if (word.length < 10 || !isIdLike(word)) return false
  const parts = word.match(/[A-Z]?[a-z]+|[A-Z]+|\d+/g) ?? []
  return prefixed || word.length <= 2 * parts.length
}

/**
 * An error message without what varies between occurrences: URLs, quoted text, ids, numbers, and variable names made up
 * by a minifier. Error numbers and statuses identify the problem, and stay. One line, at most 300 characters.
 */
export function normaliseMessage(message: string): string {
  const line = (message.trim().split(/[\r\n]/, 1)[0] ?? '')
    .slice(0, 300)
    .replace(/^(?:Uncaught (?:\(in promise\) )?)/, '')
  return withoutVariables(inSharedWords(line) ?? line)
    .replace(/\b(?:https?|wss?|blob|file|chrome-extension|moz-extension):[^\s"'`)]+/g, '{url}')
    .replace(/redacted-[a-z-]{1,60}-[0-9a-f]+/g, '{redacted}')
    .replace(/[\w.+-]+@[\w-]+\.[\w.-]+/g, '{email}')
    .replace(quotedText, '{text}')
    .replace(/\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi, '{id}')
    .replace(/(?<![a-z\d])[a-z\d]{8,}(?![a-z\d])/gi, (word, at: number, all: string) =>
      isMadeUp(word, all[at - 1] === '_') ? '{id}' : word,
    )
    .replace(/(?<!\berror #|\bstatus(?: code)?:? |\d)\d+(?:[.,:]\d+)*/gi, '{n}')
    .replace(/\s+/g, ' ')
    .trim()
}

const foreign = /^(?:chrome|moz|safari-web|webkit-masked-url)[\w-]*:|^(?:native|<anonymous>|about:|debugger:)/
const library =
  /node_modules|\/npm\/|(?:^|[/.-])(?:vendors?|polyfills?|runtime|react(?:-dom)?|preact|vue|angular|zone|jquery|lodash|axios|rxjs)(?:[@.~-]|$)/i

/**
 * The innermost frame of the app's own code (not the browser's, an extension's or a library's), as far as file names
 * tell. If none clearly is, the innermost frame with a URL; undefined if there is none.
 */
export function topInAppFrame(frames: readonly StackFrame[] | undefined): StackFrame | undefined {
  const own = (frames ?? []).filter((frame) => frame.url !== undefined && !foreign.test(frame.url))
  return own.find((frame) => !library.test(pathOf(frame.url!))) ?? own[0]
}

const short = (text: string, limit = 160) => clip(text.trim().split(/[\r\n]/, 1)[0] ?? '', limit)

/** The file name used in keys: bundlers renumber their chunks in every build, and there may be one per language. */
const fileKey = (url: string) => withoutLocale(fileOf(url).replace(/^\d+(?=\.)/, ''))

function errorSignature(error: ErrorInfo, url?: string): Signature {
  const frame = topInAppFrame(error.frames)
  const file = fileKey(frame?.url ?? url ?? '')
  // A class named after itself carries the minifier's name.
  const own = error.name.length > 2 ? sharedName(error.name) : 'Error'
  const name = error.isError === false ? 'thrown' : own
  return {
    kind: 'error',
    key: `error|${name}|${normaliseMessage(error.message)}|${file}`,
    title: short(error.message.startsWith(error.name) ? error.message : `${error.name}: ${error.message}`),
  }
}

/**
 * The endpoint of a request for people to read: `PUT /api/invoices/{id}`, with the GraphQL operation if there is one.
 */
export function endpointOf(request: RequestEvent): string {
  const operation = graphqlOperation(request)
  return `${request.method.toUpperCase()} ${routeTemplate(request.url)}${operation === undefined ? '' : ` ${operation}`}`
}

function requestSignature(request: RequestEvent): Signature {
  const code = errorCodeOf(request)
  const noAnswer = request.state === 'timeout' ? 'timed out' : 'no answer'
  const outcome = request.status === undefined || request.status === 0 ? noAnswer : String(request.status)
  const endpoint = endpointOf(request)
  const told = code !== undefined && code !== 'network' && code !== 'timeout' ? ` (${code})` : ''
  return {
    kind: 'request',
    // The site, not the host: customers have their own subdomains, third parties have other sites.
    key: `request|${withoutLocale(endpoint)}|${registrableDomain(request.url)}|${outcome}|${code ?? ''}`,
    title: shortAddresses(`${endpoint}: ${outcome}${told}`),
  }
}

/** Close codes that are not failures: normal, going away, none given (RFC 6455 7.4.1). */
const calmClose = new Set([1000, 1001, 1005])

/** Whether a socket failed, or was closed abnormally by someone other than the page. */
export function wasBroken({ state, code = 1000, closedByPage }: SocketEvent): boolean {
  return state === 'failed' || (state === 'closed' && !closedByPage && !calmClose.has(code))
}

function socketSignature(socket: SocketEvent): Signature | undefined {
  if (!wasBroken(socket)) return undefined
  const endpoint = `${socket.api === 'websocket' ? 'WebSocket' : 'EventSource'} ${routeTemplate(socket.url)}`
  const outcome = socket.code === undefined ? 'failed' : `closed with ${socket.code}`
  return {
    kind: 'request',
    key: `request|${withoutLocale(endpoint)}|${registrableDomain(socket.url)}|${outcome}`,
    title: shortAddresses(`${endpoint}: ${outcome}`),
  }
}

function resourceSignature(resource: ResourceEvent): Signature {
  const file = fileKey(resource.url) || withoutLocale(routeTemplate(resource.url))
  const status = resource.status === undefined || resource.status === 0 ? '' : ` (${resource.status})`
  return {
    kind: 'resource',
    key: `resource|${resource.element}|${registrableDomain(resource.url)}|${file}|${status.trim()}`,
    title: shortAddresses(`${resource.element} did not load: ${routeTemplate(resource.url)}${status}`),
  }
}

/**
 * The fingerprint of the problem an event shows; undefined if it shows none.
 *
 * A console line that prints an Error gets that error's signature, so that an error both thrown and printed is one
 * problem. Warnings, deprecations and report-only policies are not problems.
 */
export function signatureOf(event: SessionEvent): Signature | undefined {
  switch (event.kind) {
    case 'error':
      return errorSignature(event.error, event.url)
    case 'request':
      return hasFailed(event) ? requestSignature(event) : undefined
    case 'socket':
      return socketSignature(event)
    case 'resource':
      return resourceSignature(event)
    case 'report': {
      if (event.report === 'deprecation' || event.disposition === 'report') return undefined
      if (event.report === 'intervention')
        return {
          kind: 'report',
          key: `report|intervention|${normaliseMessage(event.message)}`,
          title: short(event.message),
        }
      const blocked = registrableDomain(event.blocked ?? '') || event.blocked || ''
      const directive = event.directive?.split(' ', 1)[0] ?? 'policy'
      return {
        kind: 'report',
        key: `report|csp|${directive}|${blocked}`,
        title: `Content security policy (${directive}) blocked ${blocked || 'something'}`,
      }
    }
    case 'console': {
      if (event.level !== 'error') return undefined
      const printed = event.args.find((arg) => arg.type === 'error')
      if (printed) return errorSignature(printed.error)
      return { kind: 'console', key: `console|${normaliseMessage(event.text)}`, title: short(event.text) }
    }
    default:
      return undefined
  }
}

/** Errors browsers raise that are harmless or say nothing. */
function isNoise(event: ErrorEvent): boolean {
  return /^ResizeObserver loop|^Script error\.?$/.test(event.error.message) || event.handledLater === true
}

/** How bad the problem is for the person using the page, 0 to 4. */
function severity(event: SessionEvent): number {
  switch (event.kind) {
    case 'error':
      return isNoise(event) ? 0 : 4
    case 'request':
      if (event.api === 'beacon') return 0
      return event.status !== undefined && event.status >= 400 && event.status < 500 ? 3 : 4
    case 'resource':
      return /^(script|link)$/i.test(event.element) ? 3 : 1
    case 'report':
    case 'socket':
      return 2
    default:
      return 1
  }
}

/** A screen message is identified by its words, which are the same across browsers, builds and places in the app. */
function noticeSignature({ text }: NoticeEvent): Signature {
  return { kind: 'notice', key: `notice|${normaliseMessage(text)}`, title: short(noticeText({ text })) }
}

/** Severity from which a problem explains the page's own message about it. */
const felt = 2

/**
 * The problems of a session, one per signature: worst first, then most frequent, then earliest. A failure message on
 * the page counts only if there is no other problem, because it is how other failures are announced.
 */
export function foldProblems(events: readonly SessionEvent[]): Problem[] {
  const problems = foldBy(events, signatureOf)
  if (problems.some(({ severity }) => severity >= felt)) return problems.map(withoutSeverity)
  const told = foldBy(events, (event) =>
    event.kind === 'notice' && reportsFailure(event) ? noticeSignature(event) : undefined,
  )
  return [...told, ...problems].map(withoutSeverity)
}

type Weighed = Problem & { severity: number }
const withoutSeverity = ({ severity: _, ...problem }: Weighed): Problem => problem

function foldBy(
  events: readonly SessionEvent[],
  signatureOf: (event: SessionEvent) => Signature | undefined,
): Weighed[] {
  const problems = new Map<string, Weighed>()
  for (const event of events) {
    const signature = signatureOf(event)
    if (!signature) continue
    const count = 'repeat' in event && event.repeat !== undefined ? event.repeat : 1
    const known = problems.get(signature.key)
    if (known) {
      known.count += count
      known.last = event
      known.events.push(event.id)
      known.severity = Math.max(known.severity, severity(event))
    } else {
      problems.set(signature.key, {
        signature,
        count,
        first: event,
        last: event,
        events: [event.id],
        severity: severity(event),
      })
    }
  }
  return [...problems.values()].sort((a, b) => b.severity - a.severity || b.count - a.count || a.first.at - b.first.at)
}
