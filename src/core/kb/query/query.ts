/** What a session asks the knowledge base: one message for each thing that went wrong, plus a few hints. */
import {
  foldProblems,
  type Note,
  notableSkew,
  registrableDomain,
  routeTemplate,
  type Session,
  type SessionEvent,
} from '../../session/index.ts'
import { reportsFailure } from '../../session/notices/failure-words.ts'
import { cleanMessage } from '../words/clean.ts'
import { isBenign, isTelemetry } from '../words/noise.ts'
import { failureText } from './failure-text.ts'

/** Each message is searched separately: combined, the noise of a session would drown out the one line that matters. */
export interface Query {
  messages: {
    text: string
    /** 1 for a failure or the agent's own words; more for messages the page showed, less for hints */
    weight: number
    /** id of the event it came from */
    from?: string
  }[]
}
type Message = Query['messages'][number]

/** The part of a verdict that a query uses. */
export interface VerdictHint {
  class: string
  sentence: string
}

const maxProblems = 20
const maxWarnings = 5
const failureWeight = 1
/** help articles quote what the customer saw on screen */
const screenWeight = 1.2
const maxNotices = 5
const hintWeight = 0.5
const weakWeight = 0.3

// What support articles call each verdict class.
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

/** Verdicts for unanswered requests that have nothing to do with their origin. */
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

/** Failures, worst first: everything triage counts as a problem, except what healthy pages also print. */
function failures({ events, site }: Session, verdict: VerdictHint | undefined): Message[] {
  return foldProblems(events.filter((event) => !isBenign(event)))
    .slice(0, maxProblems)
    .map(({ first }) => ({
      text: textOf(first, site, verdict),
      weight: isTelemetry(first) ? weakWeight : failureWeight,
      from: first.id,
    }))
}

/** Messages the page showed about a failure, latest first: what the customer complains about comes at the end. */
function notices({ events }: Session): Message[] {
  const told = events.filter((event) => event.kind === 'notice' && reportsFailure(event)).reverse()
  return told.slice(0, maxNotices).map((event) => ({
    text: event.kind === 'notice' ? event.text : '',
    weight: screenWeight,
    from: event.id,
  }))
}

/** The latest warnings. They are not failures, but some name the fault. */
function warnings({ events }: Session): Message[] {
  return events
    .filter((event) => event.kind === 'console' && event.level === 'warn' && !isBenign(event))
    .slice(-maxWarnings)
    .map((event) => ({ text: event.kind === 'console' ? event.text : '', weight: hintWeight, from: event.id }))
}

/** Facts about the customer's environment that explain failures. */
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

/** The agent's own words. "Expected" is left out because it describes the working app. */
function words({ title, text, actual }: Note): Message {
  return { text: [title, text, actual ?? ''].join('. '), weight: failureWeight }
}

/** What a query uses from a session, except the note, which is written after the capture. */
export interface Evidence {
  /** what went wrong, worst first */
  seen: Message[]
  /** what was marked, plus hints from the verdict and the environment */
  more: Message[]
}

/** Reads a session once, so that a changed note does not mean reading it again. */
export function evidenceOf(session: Session, verdict?: VerdictHint): Evidence {
  return {
    seen: [...notices(session), ...failures(session, verdict), ...warnings(session)],
    more: [...marks(session), ...hints(session, verdict)],
  }
}

/**
 * Builds a query from a session and its verdict, if any. Empty if the session shows no failure and the agent wrote nothing.
 */
export function queryFrom(session: Session, verdict?: VerdictHint): Query {
  return queryWith(evidenceOf(session, verdict), session.note)
}

/** Builds the query from evidence already read and the current note. */
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
