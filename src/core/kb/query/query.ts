/** What a session asks the knowledge base: one message per thing that went wrong, and a few hints. */
import {
  foldProblems,
  type Note,
  notableSkew,
  registrableDomain,
  routeTemplate,
  type Session,
  type SessionEvent,
} from '../../session/index.ts'
import { tellsFailure } from '../../session/notices/failure-words.ts'
import { cleanMessage } from '../words/clean.ts'
import { isBenign, isTelemetry } from '../words/noise.ts'
import { failureText } from './failure-text.ts'

/** Each message is searched alone: thrown together, the noise of a session drowns the one line that counts. */
export interface Query {
  messages: {
    text: string
    /** 1 = a failure or the agent's own words; more for what the page said of it, less for hints */
    weight: number
    /** id of the event that it stands for */
    from?: string
  }[]
}
type Message = Query['messages'][number]

/** What a query takes from a verdict. */
export interface VerdictHint {
  class: string
  sentence: string
}

const maxProblems = 20
const maxWarnings = 5
const failureWeight = 1
/** what the customer read on the screen is what a help article quotes */
const screenWeight = 1.2
const maxNotices = 5
const hintWeight = 0.5
const weakWeight = 0.3

// What support articles call each class of verdict.
const classWords: Record<string, string> = {
  'product-defect': 'application error',
  regression: 'since the latest release',
  configuration: 'configuration setting',
  permission: 'permission, role, access denied',
  authentication: 'session expired, sign in again',
  network: 'network connection',
  'browser-interference': 'browser extension, ad blocker',
  'third-party': 'third-party script, vendor',
  integration: 'integration',
  'outdated-client': 'outdated version, old files after a release',
  'clock-locale': 'clock, time zone',
  capacity: 'too many requests, limit',
}

function errorText(event: Extract<SessionEvent, { kind: 'error' }>): string {
  const { name, message, cause } = event.error
  const own = message.startsWith(name) ? message : `${name}: ${message}`
  return cause ? `${own}. ${cause.message}` : own
}

function reportText(event: Extract<SessionEvent, { kind: 'report' }>): string {
  if (event.report !== 'csp-violation') return event.message
  return `Content Security Policy ${event.directive ?? ''} blocked ${event.blocked ?? ''}. ${event.message}`
}

/** Verdicts on a request without an answer that have nothing to do with its origin. */
const notOfOrigins = new Set(['network', 'browser-interference'])

function textOf(event: SessionEvent, site: string, verdict: VerdictHint | undefined): string {
  const crossOrigin =
    'url' in event &&
    registrableDomain(event.url ?? '') !== registrableDomain(site) &&
    !notOfOrigins.has(verdict?.class ?? '')
  switch (event.kind) {
    case 'error':
      return errorText(event)
    case 'console':
      return event.text
    case 'request':
      return failureText(event, crossOrigin)
    case 'resource':
      return `${crossOrigin ? 'third-party ' : ''}${event.element} failed to load ${routeTemplate(event.url)} ${event.status ?? ''}`
    case 'socket':
      return `${event.api === 'websocket' ? 'WebSocket' : 'EventSource'} connection to ${routeTemplate(event.url)} failed ${event.code ?? ''} ${event.reason ?? ''}`
    case 'report':
      return reportText(event)
    case 'notice':
      return event.text
    default:
      return ''
  }
}

/** Failures, worst first. Everything that triage counts as a problem, less what healthy pages say too. */
function failures({ events, site }: Session, verdict: VerdictHint | undefined): Message[] {
  return foldProblems(events.filter((event) => !isBenign(event)))
    .slice(0, maxProblems)
    .map(({ first }) => ({
      text: textOf(first, site, verdict),
      weight: isTelemetry(first) ? weakWeight : failureWeight,
      from: first.id,
    }))
}

/** What the page said of a failure, the last one first: what the customer complains of stands at the end. */
function notices({ events }: Session): Message[] {
  const told = events.filter((event) => event.kind === 'notice' && tellsFailure(event)).reverse()
  return told.slice(0, maxNotices).map((event) => ({
    text: event.kind === 'notice' ? event.text : '',
    weight: screenWeight,
    from: event.id,
  }))
}

/** The latest warnings: not failures, but some name the fault. */
function warnings({ events }: Session): Message[] {
  return events
    .filter((event) => event.kind === 'console' && event.level === 'warn' && !isBenign(event))
    .slice(-maxWarnings)
    .map((event) => ({ text: event.kind === 'console' ? event.text : '', weight: hintWeight, from: event.id }))
}

/** What the customer's side shows that explains failures elsewhere. */
function surroundings({ environment }: Session): string[] {
  if (!environment) return []
  const out: string[] = []
  if (!environment.online) out.push('browser is offline, no internet connection')
  if (Math.abs(environment.clockSkew ?? 0) >= notableSkew) out.push('computer clock is wrong, clock skew')
  if (environment.translated) out.push('page was translated by the browser, Google Translate')
  if (!environment.cookiesEnabled) out.push('cookies are blocked or disabled in the browser')
  return out
}

function hints(session: Session, verdict: VerdictHint | undefined): Message[] {
  const told = verdict && verdict.class !== 'none' ? [verdict.sentence, classWords[verdict.class] ?? ''] : []
  return [told.join('. '), ...surroundings(session)].map((text) => ({ text, weight: hintWeight }))
}

function marks({ events }: Session): Message[] {
  return events.flatMap((event) =>
    event.kind === 'mark' ? [{ text: event.note, weight: failureWeight, from: event.id }] : [],
  )
}

/** The agent's own words. "Expected" is left out: it describes the app when it works. */
function words({ title, text, actual }: Note): Message {
  return { text: [title, text, actual ?? ''].join('. '), weight: failureWeight }
}

/** What a query takes from a session apart from the note, which is written after the capture. */
export interface Evidence {
  /** what went wrong, worst first */
  seen: Message[]
  /** what was marked, and what the verdict and the surroundings add */
  more: Message[]
}

/** Reads a session once, however often the note changes. */
export function evidenceOf(session: Session, verdict?: VerdictHint): Evidence {
  return {
    seen: [...notices(session), ...failures(session, verdict), ...warnings(session)],
    more: [...marks(session), ...hints(session, verdict)],
  }
}

/**
 * Makes a query of a session and, where there is one, its verdict. Empty when the session shows no failure and the
 * agent wrote nothing.
 */
export function queryFrom(session: Session, verdict?: VerdictHint): Query {
  return queryWith(evidenceOf(session, verdict), session.note)
}

/** The query of a session that was read before, with the note as it is now. */
export function queryWith({ seen, more }: Evidence, note: Note): Query {
  const messages: Message[] = []
  const known = new Set<string>()
  for (const message of [...seen, words(note), ...more]) {
    const text = cleanMessage(message.text)
    if (!/\p{L}{2}/u.test(text) || known.has(text)) continue
    known.add(text)
    messages.push({ ...message, text })
  }
  return { messages }
}
