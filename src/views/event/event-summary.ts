/** One line about an event, for the timeline, links and headings. */

import {
  isFailedRequest,
  isProblem,
  type NavigationEvent,
  type NoticeEvent,
  type ReplayEvent,
  type RequestEvent,
  type ScreenshotEvent,
  type SessionEvent,
  type SocketEvent,
  topInAppFrame,
  type VitalsEvent,
  wasBroken,
} from '../../core/session/index.ts'
import { noticeText } from '../../core/session/notices/notice-text.ts'
import { hasFailed } from '../../core/session/responses/failure.ts'
import { graphqlOperation, isGraphql } from '../../core/session/responses/graphql.ts'
import { stepText } from '../../core/session/step-text.ts'
import type { IconName, Tone } from '../../ui/index.ts'
import { firstLine, formatDuration, formatPlace, plural, splitUrl } from '../format.ts'

export interface Summary {
  icon: IconName
  tone: Tone
  text: string
  /** less important, shown muted after the text */
  detail?: string | undefined
  /** a word or number on the right: 500, CSP, closed */
  status?: string | undefined
  /** ms */
  duration?: number | undefined
  repeat?: number | undefined
}

const navigations: Record<NavigationEvent['how'], string> = {
  load: 'Loaded',
  reload: 'Reloaded',
  'back-forward': 'Went back or forward to',
  push: 'Went to',
  replace: 'Replaced the address with',
  traverse: 'Went back or forward to',
  hash: 'Jumped to',
  restore: 'Came back to',
  leave: 'Left',
}

/** What was read from the bodies of a GraphQL call. Cached per event: events are never changed. */
const graphqlCalls = new WeakMap<RequestEvent, { operation: string | undefined; failed: boolean }>()

function graphqlCall(request: RequestEvent) {
  const known = graphqlCalls.get(request)
  if (known) return known
  const call = { operation: graphqlOperation(request), failed: hasFailed(request) }
  graphqlCalls.set(request, call)
  return call
}

/** The operation of a GraphQL call with a leading space, to follow the URL that all calls share; otherwise empty. */
export function operationSuffix(request: RequestEvent): string {
  const operation = isGraphql(request) ? graphqlCall(request).operation : undefined
  return operation === undefined ? '' : ` ${operation}`
}

/** Every list asks this for all its requests, so it is computed once for each. */
const errorsInside = new WeakMap<RequestEvent, boolean>()

/** Whether a successful response is a GraphQL one that contains nothing but errors. */
export function hasErrorsInside(request: RequestEvent): boolean {
  if (request.status !== 200 || request.state !== 'done') return false
  const known = errorsInside.get(request)
  if (known !== undefined) return known
  const holds = isGraphql(request) && graphqlCall(request).failed
  errorsInside.set(request, holds)
  return holds
}

/**
 * `500`, `200, errors`, or the outcome of a request without a status.
 * @param statusText follows the status: `500 Internal Server Error`
 */
export function requestStatus(request: RequestEvent, statusText = ''): string {
  if (request.state === 'aborted') return 'aborted'
  if (request.state === 'timeout') return 'timed out'
  if (request.state === 'failed') return 'failed'
  if (request.status)
    return `${request.status}${statusText && ` ${statusText}`}${hasErrorsInside(request) ? ', errors' : ''}`
  return request.state === 'pending' ? 'pending' : 'no status'
}

/** Red for failures, amber for aborted requests and redirects to nowhere, otherwise neutral. */
export function requestTone(request: RequestEvent): Tone {
  if (isGraphql(request) ? graphqlCall(request).failed : isFailedRequest(request)) return 'bad'
  return request.state === 'aborted' ? 'warn' : 'neutral'
}

/**
 * Whether the first screen counts an event as a problem: includes GraphQL errors in a successful response, and sockets that
 * were cut off.
 */
export function isShownAsFailed(event: SessionEvent): boolean {
  if (event.kind === 'request') return isFailedRequest(event) || hasErrorsInside(event)
  return event.kind === 'socket' ? wasBroken(event) : isProblem(event)
}

/** What counts as a step in every number shown: the customer's actions and marks. */
export const isStepOrMark = ({ kind }: SessionEvent): boolean => kind === 'step' || kind === 'mark'

/** Red for a socket that never opened or was cut off: every list counts it as failed. */
export function socketTone(socket: SocketEvent): Tone {
  return wasBroken(socket) ? 'bad' : 'neutral'
}

/** The traffic of a socket in words: `3 sent, 1 received`. */
export function socketTraffic({ api, sent, received }: SocketEvent): string {
  return api === 'websocket' ? `${sent} sent, ${received} received` : `${received} received`
}

/** Thresholds for "good" and "poor" Core Web Vitals, in ms except for CLS (https://web.dev/articles/vitals). */
const vitalBounds: Record<VitalsEvent['metric'], [number, number]> = {
  LCP: [2500, 4000],
  INP: [200, 500],
  CLS: [0.1, 0.25],
  FCP: [1800, 3000],
  TTFB: [800, 1800],
  'long-task': [200, 1000],
}

/** Worded so that nobody has to know the metric; its usual name is included for searching and looking up. */
const vitalWords: Record<VitalsEvent['metric'], (value: string) => string> = {
  TTFB: (value) => `First byte after ${value} (TTFB)`,
  FCP: (value) => `First content after ${value} (FCP)`,
  LCP: (value) => `Main content after ${value} (LCP)`,
  INP: (value) => `Slowest reaction to the customer ${value} (INP)`,
  CLS: (value) => `Content moved by ${value} (CLS)`,
  'long-task': (value) => `The page was busy for ${value} (long task)`,
}

/** Whether a measurement is a problem in itself, rather than a detail of a page load. */
export function isPoor({ metric, value }: VitalsEvent): boolean {
  return value > vitalBounds[metric][1]
}

function vitals(event: VitalsEvent): Summary {
  const [good] = vitalBounds[event.metric]
  const value = event.metric === 'CLS' ? event.value.toFixed(3) : formatDuration(event.value)
  return {
    icon: 'vitals',
    tone: isPoor(event) ? 'warn' : 'neutral',
    text: vitalWords[event.metric](value),
    status: event.value <= good ? undefined : isPoor(event) ? 'poor' : 'fair',
  }
}

function request(event: RequestEvent, site: string | undefined): Summary {
  const { path, origin } = splitUrl(event.url, site)
  return {
    icon: 'request',
    tone: requestTone(event),
    text: `${event.method} ${origin ?? ''}${path}${operationSuffix(event)}`,
    detail: event.failure?.code,
    status: requestStatus(event),
    duration: event.duration,
  }
}

/** The summary of an event. `site` is the origin of the app: its own URLs are shown without the host. */
export function summarise(event: SessionEvent, site?: string): Summary {
  const repeat = 'repeat' in event ? event.repeat : undefined
  switch (event.kind) {
    case 'console': {
      const tone = event.level === 'error' ? 'bad' : event.level === 'warn' ? 'warn' : 'neutral'
      const icon = event.level === 'error' ? 'error' : event.level === 'warn' ? 'warning' : 'console'
      return {
        icon,
        tone,
        text: firstLine(event.text) || `console.${event.method}()`,
        detail: [moreLines(event.text), formatPlace(topInAppFrame(event.stack) ?? {})].filter(Boolean).join(' · '),
        repeat,
      }
    }
    case 'error':
      return {
        icon: 'error',
        tone: 'bad',
        text: errorTitle(event.error),
        detail: formatPlace(topInAppFrame(event.error.frames) ?? event),
        status: event.source === 'rejection' ? (event.handledLater ? 'handled later' : 'rejection') : 'uncaught',
        repeat,
      }
    case 'request':
      return request(event, site)
    case 'socket': {
      const { path, origin } = splitUrl(event.url, site)
      const name = event.api === 'websocket' ? 'WebSocket' : 'EventSource'
      const status = event.state === 'closed' && event.code ? `closed ${event.code}` : event.state
      return {
        icon: 'socket',
        tone: socketTone(event),
        text: `${name} ${origin ?? ''}${path}`,
        detail: event.failure ?? socketTraffic(event),
        status,
        duration: event.duration,
      }
    }
    case 'resource': {
      const { path, origin } = splitUrl(event.url, site)
      const text = `${event.element} did not load: ${origin ?? ''}${path}`
      return { icon: 'resource', tone: 'bad', text, status: event.status ? String(event.status) : 'failed', repeat }
    }
    case 'report': {
      const status = { 'csp-violation': 'CSP', deprecation: 'deprecation', intervention: 'intervention' }[event.report]
      const enforced = event.report === 'csp-violation' && event.disposition !== 'report'
      return { icon: 'report', tone: enforced ? 'bad' : 'warn', text: firstLine(event.message), status, repeat }
    }
    case 'navigation':
      return {
        icon: 'navigation',
        tone: 'neutral',
        text: `${navigations[event.how]} ${splitUrl(event.url, site).path}`,
        detail: event.title,
      }
    case 'step':
      return { icon: 'step', tone: 'info', text: stepText(event) }
    case 'notice':
      return { icon: 'notice', tone: noticeTones[event.severity ?? 'info'], text: noticeText(event), repeat }
    case 'screenshot':
      return {
        icon: 'screenshot',
        tone: 'neutral',
        text: `Picture of the page${event.taken ? pictures[event.taken] : ''}`,
        detail: `${event.width} × ${event.height}`,
      }
    case 'replay':
      return { icon: 'play', tone: 'neutral', text: 'How the page looked', duration: lastOf(event) }
    case 'vitals':
      return vitals(event)
    case 'mark':
      return { icon: 'mark', tone: 'info', text: event.note || 'Marked by the agent' }
    case 'gap':
      return { icon: 'gap', tone: 'warn', text: `Not captured: ${event.what}`, detail: event.why, repeat: event.count }
  }
}

/** A message shown by the page is a trace of a failure, not the failure itself, so none is red. */
const noticeTones: Record<NonNullable<NoticeEvent['severity']>, Tone> = {
  ...{ error: 'warn', warning: 'warn', info: 'neutral', success: 'neutral' },
}

const lastOf = ({ records }: ReplayEvent) => records.at(-1)?.after ?? 0

const pictures: Record<NonNullable<ScreenshotEvent['taken']>, string> = {
  ...{ capture: ' at Capture', mark: ' at the mark', button: '' },
}

/** `+2 lines` for those after the first one. */
function moreLines(text: string): string | undefined {
  const more = text.trim().split(/\r\n|[\r\n]/).length - 1
  return more > 0 ? `+${plural(more, 'line')}` : undefined
}

/** `TypeError: message`, without repeating the name. */
export function errorTitle(error: { name: string; message: string; isError?: boolean | undefined }): string {
  const message = firstLine(error.message)
  if (error.isError === false) return `Thrown ${error.name}: ${message}`
  if (message === '') return error.name
  return message.startsWith(`${error.name}:`) ? message : `${error.name}: ${message}`
}
