/**
 * The session as a Playwright trace: steps as actions, with console, errors, network and screenshots. There are no DOM
 * snapshots, because these are not recorded.
 */

import type { ConsoleEvent, ErrorInfo, NavigationEvent, Session, SessionEvent, StepEvent } from '../../session/index.ts'
import { stepText } from '../../session/step-text.ts'
import { focusOf } from '../focus.ts'
import { toHar } from '../har/har.ts'
import { jsonLines } from '../pack.ts'
import { writeZip } from '../zip/zip.ts'
import { createBodies } from './trace-bodies.ts'
import { type TraceError, type TraceEvent, type TraceResource, traceVersion } from './trace-format.ts'
import { selectorFor } from './trace-selector.ts'

const pageId = 'page@1'

/**
 * @param files of the bundle by path, for the screenshots
 * @param createdAt epoch ms; equal input gives equal bytes
 * @throws BundleError when the trace is too large for a zip that opens again
 */
export function toTrace(session: Session, files: ReadonlyMap<string, Uint8Array>, createdAt: number): Uint8Array {
  const bodies = createBodies()
  const { resources, frames } = screenshots(session, files)
  const network = networkOf(session).map(({ type, snapshot }) => ({
    type,
    snapshot: { ...bodies.moveOut(snapshot), _monotonicTime: snapshot._monotonicTime },
  }))
  const events = [contextOf(session), ...actions(session), ...session.events.flatMap(told), ...frames]
  return writeZip(
    new Map([['trace.trace', jsonLines(events)], ['trace.network', jsonLines(network)], ...bodies.files, ...resources]),
    createdAt,
  )
}

function contextOf({ environment, startedAt, note, site }: Session): TraceEvent {
  return {
    type: 'context-options',
    version: traceVersion,
    origin: 'library',
    browserName: /^firefox/i.test(environment?.browser ?? '') ? 'firefox' : 'chromium',
    ...(environment?.os && { platform: environment.os }),
    wallTime: startedAt,
    monotonicTime: 0,
    title: note.title || `Recording of ${site}`,
    options: {
      ...(environment && {
        viewport: environment.viewport,
        userAgent: environment.userAgent,
        locale: environment.language,
      }),
    },
    sdkLanguage: 'javascript',
    testIdAttributeName: 'data-testid',
    contextId: 'context@1',
  }
}

/** Page loads and steps; each ends when the last request it caused has ended, but before the next one begins. */
function actions(session: Session): TraceEvent[] {
  const { step: failing, error } = focusOf(session)
  const done = session.events.filter(isAction)
  const responses = responsesByCause(session.events)
  return done.flatMap((event, index): TraceEvent[] => {
    const failed = event === failing && error ? { error: errorOf(error.error) } : {}
    const endTime = endOf(event, done[index + 1]?.at, responses.get(event.id) ?? [])
    return [before(event), { type: 'after', callId: event.id, endTime, ...failed }]
  })
}

function isAction(event: SessionEvent): event is StepEvent | NavigationEvent {
  return event.kind === 'step' || (event.kind === 'navigation' && (event.how === 'load' || event.how === 'reload'))
}

function before(event: StepEvent | NavigationEvent): TraceEvent {
  const call = { type: 'before', callId: event.id, startTime: event.at, class: 'Frame', pageId: pageId } as const
  if (event.kind === 'navigation')
    return { ...call, method: 'goto', params: { url: event.url }, title: `Loaded ${event.url}` }
  const { action, value, target } = event
  const selector = selectorFor(target)
  return {
    ...call,
    method: action,
    params: { ...(selector && { selector }), ...(value !== undefined && { value }) },
    title: stepText(event) || action,
  }
}

/** End times of the requests each event caused. */
function responsesByCause(events: readonly SessionEvent[]): Map<string, number[]> {
  const responses = new Map<string, number[]>()
  for (const event of events) {
    if (event.kind !== 'request' || event.cause === undefined) continue
    const end = event.at + (event.duration ?? 0)
    const known = responses.get(event.cause)
    if (known) known.push(end)
    else responses.set(event.cause, [end])
  }
  return responses
}

function endOf(action: SessionEvent, next: number | undefined, responses: readonly number[]): number {
  return Math.min(
    Math.max(action.at + 1, ...responses.slice(0, 1000)),
    Math.max(action.at + 1, next ?? Number.POSITIVE_INFINITY),
  )
}

function errorOf({ name, message, stack }: ErrorInfo): TraceError {
  return { name, message, ...(stack !== undefined && { stack }) }
}

const levels: Record<ConsoleEvent['level'], Extract<TraceEvent, { type: 'console' }>['messageType']> = {
  debug: 'debug',
  log: 'log',
  info: 'info',
  warn: 'warning',
  error: 'error',
}

/** What the page printed and threw. */
function told(event: SessionEvent): TraceEvent[] {
  if (event.kind === 'error') {
    const params = { error: { error: errorOf(event.error) } }
    return [{ type: 'event', time: event.at, class: 'BrowserContext', method: 'pageError', params, pageId: pageId }]
  }
  if (event.kind !== 'console') return []
  const { at, level, text, stack } = event
  const location = {
    url: stack?.[0]?.url ?? '',
    lineNumber: stack?.[0]?.line ?? 0,
    columnNumber: stack?.[0]?.column ?? 0,
  }
  return [{ type: 'console', time: at, pageId: pageId, messageType: levels[level], text, location }]
}

function networkOf(session: Session): TraceResource[] {
  const at = new Map(session.events.map((event) => [event.id, event.at]))
  return toHar(session).log.entries.map((entry) => ({
    type: 'resource-snapshot',
    snapshot: { ...entry, pageref: pageId, _monotonicTime: at.get(entry._eventId) ?? 0 },
  }))
}

function screenshots(session: Session, files: ReadonlyMap<string, Uint8Array>) {
  const resources = new Map<string, Uint8Array>()
  const frames: TraceEvent[] = []
  for (const event of session.events) {
    const bytes = event.kind === 'screenshot' ? files.get(event.file) : undefined
    if (event.kind !== 'screenshot' || !bytes) continue
    const sha1 = `screenshot-${frames.length}.${event.file.split('.').pop()}`
    resources.set(`resources/${sha1}`, bytes)
    frames.push({
      type: 'screencast-frame',
      pageId: pageId,
      sha1,
      width: event.width,
      height: event.height,
      timestamp: event.at,
    })
  }
  return { resources, frames }
}
