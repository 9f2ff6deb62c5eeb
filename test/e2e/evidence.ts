/** Whether a captured session holds the evidence that one of the lab's faults promises. */
import type { RequestEvent, Session, SessionEvent } from '../../src/core/session/index.ts'
import type { Evidence } from '../lab/faults.ts'
import type { Lab } from '../lab/server.ts'

type Of<K extends Evidence['kind']> = Extract<Evidence, { kind: K }>

/** True if any event of the session, or its environment, shows the evidence. */
export function holds(session: Session, evidence: Evidence, lab: Pick<Lab, 'url' | 'apiUrl'>): boolean {
  switch (evidence.kind) {
    case 'request':
      return session.events.some((event) => event.kind === 'request' && isRequest(event, evidence, lab))
    case 'error':
      return session.events.some((event) => event.kind === 'error' && isError(event, evidence))
    case 'console':
      return session.events.some(
        (event) => event.kind === 'console' && event.level === evidence.level && event.text.includes(evidence.text),
      )
    case 'report':
      return session.events.some(
        (event) =>
          event.kind === 'report' &&
          event.directive === evidence.directive &&
          (event.blocked ?? '').includes(evidence.blocked),
      )
    case 'notice':
      return session.events.some((event) => event.kind === 'notice' && event.text.includes(evidence.text))
    case 'resource':
      return session.events.some(
        (event) =>
          event.kind === 'resource' && event.url.split('?')[0] === originOf(evidence.origin, lab) + evidence.path,
      )
    case 'clock':
      // The server is ahead, so the customer's clock is behind: the skew is negative.
      return (session.environment?.clockSkew ?? 0) <= -evidence.aheadBy + 2_000
  }
}

function isRequest(event: RequestEvent, wanted: Of<'request'>, lab: Pick<Lab, 'url' | 'apiUrl'>): boolean {
  const url = new URL(event.url)
  if (event.method !== wanted.method || url.origin + url.pathname !== originOf(wanted.origin, lab) + wanted.path)
    return false
  if (wanted.failure === 'timeout') return event.state === 'timeout'
  if (wanted.failure !== undefined) return event.state === 'failed'
  if (wanted.status !== undefined && event.status !== wanted.status) return false
  if (wanted.code !== undefined && !event.responseBody?.text?.includes(wanted.code)) return false
  const headers = new Map(event.responseHeaders?.map(([name, value]) => [name.toLowerCase(), value]))
  return Object.entries(wanted.headers ?? {}).every(([name, value]) => headers.get(name) === value)
}

function isError(event: Extract<SessionEvent, { kind: 'error' }>, wanted: Of<'error'>): boolean {
  return (
    event.source === wanted.source &&
    event.error.name === wanted.name &&
    event.error.message.includes(wanted.message) &&
    (event.error.frames ?? []).some((frame) => frame.function?.includes(wanted.function))
  )
}

function originOf(origin: string, lab: Pick<Lab, 'url' | 'apiUrl'>): string {
  return origin === 'app' ? lab.url : origin === 'api' ? lab.apiUrl : origin
}
