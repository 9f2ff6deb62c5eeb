/** Removing things from a session before it is shared: single events, or everything of a kind. */
import type { GapEvent, RequestEvent, SessionEvent } from './events/events.ts'
import type { Session } from './session.ts'

/** Kinds that can be removed as a whole. `bodies`: contents of requests, responses and socket messages. */
export const removableKinds = [
  'console',
  'bodies',
  'storage-names',
  'steps',
  'notices',
  'screenshots',
  'replay',
] as const
export type RemovableKind = (typeof removableKinds)[number]

/** `picture`: wherever it is shown; `file` as captured. */
export type Removal =
  | { what: 'event'; event: string }
  | { what: 'picture'; file: string }
  | { what: 'kind'; kind: RemovableKind }

/** The reason given for everything a person removed. */
export const removedByPerson = 'removed by the person who captured'

/**
 * Returns the session without the removed parts, plus a gap for each kind of thing that is missing, so that nobody
 * takes the rest for complete. Leaves the input unchanged. Events whose `cause` was removed lose the link.
 */
export function removeParts(session: Session, removals: readonly Removal[]): Session {
  if (removals.length === 0) return session
  const ids = new Set(removals.flatMap((removal) => (removal.what === 'event' ? [removal.event] : [])))
  const pictures = new Set(removals.flatMap((removal) => (removal.what === 'picture' ? [removal.file] : [])))
  const kinds = new Set(removals.flatMap((removal) => (removal.what === 'kind' ? [removal.kind] : [])))
  const counts = new Map<string, number>()
  const count = (what: string, by = 1) => by > 0 && counts.set(what, (counts.get(what) ?? 0) + by)

  const gone = new Set<string>()
  for (const event of session.events) {
    const isPicture = event.kind === 'screenshot' && pictures.has(event.file)
    if (!isPicture && !ids.has(event.id) && !isOfKind(event, kinds)) continue
    gone.add(event.id)
    count(nounOf(event))
  }
  const events = session.events.flatMap((event) => {
    if (gone.has(event.id)) return []
    const known = event.cause !== undefined && gone.has(event.cause) ? withoutCause(event) : event
    if (!kinds.has('bodies')) return [known]
    count('request, response and socket message bodies', bodiesIn(known))
    return [withoutBodies(known)]
  })

  const { storageKeys, ...rest } = session.environment ?? {}
  const hidesNames = kinds.has('storage-names') && storageKeys !== undefined
  if (hidesNames) count('names of cookies and storage entries', namesIn(storageKeys))
  return {
    ...session,
    events: [...events, ...gapsFor(session, counts)],
    ...(hidesNames && { environment: rest as NonNullable<Session['environment']> }),
  }
}

/** Counts the removable things in a session, by kind. */
export function countRemovable({
  events,
  environment,
}: Pick<Session, 'events' | 'environment'>): Record<RemovableKind, number> {
  const names = namesIn(environment?.storageKeys)
  const counts = { console: 0, bodies: 0, 'storage-names': names, steps: 0, notices: 0, screenshots: 0, replay: 0 }
  for (const event of events) {
    if (event.kind === 'console') counts.console++
    else if (event.kind === 'step') counts.steps++
    else if (event.kind === 'notice') counts.notices++
    else if (event.kind === 'screenshot') counts.screenshots++
    else if (event.kind === 'replay') counts.replay++
    else counts.bodies += bodiesIn(event)
  }
  return counts
}

function isOfKind(event: SessionEvent, kinds: ReadonlySet<RemovableKind>): boolean {
  return (
    (event.kind === 'console' && kinds.has('console')) ||
    (event.kind === 'step' && kinds.has('steps')) ||
    (event.kind === 'notice' && kinds.has('notices')) ||
    (event.kind === 'screenshot' && kinds.has('screenshots')) ||
    (event.kind === 'replay' && kinds.has('replay'))
  )
}

const nouns: Record<SessionEvent['kind'], string> = {
  console: 'console lines',
  error: 'errors',
  request: 'requests',
  socket: 'socket connections',
  resource: 'files that failed to load',
  report: 'browser reports',
  navigation: 'page changes',
  step: 'steps',
  notice: 'messages that the page showed',
  screenshot: 'pictures of the page',
  replay: 'parts of the page replay',
  vitals: 'loading times',
  mark: 'marks',
  gap: 'notes on what is missing',
}

function nounOf(event: SessionEvent): string {
  return nouns[event.kind]
}

function withoutCause(event: SessionEvent): SessionEvent {
  const { cause: _, ...rest } = event
  return rest as SessionEvent
}

function bodiesIn(event: SessionEvent): number {
  if (event.kind === 'socket') return event.messages.filter(({ text }) => text !== undefined).length
  if (event.kind !== 'request') return 0
  return [event.requestBody, event.responseBody].filter((body) => body?.text !== undefined).length
}

function withoutBodies(event: SessionEvent): SessionEvent {
  if (bodiesIn(event) === 0) return event
  if (event.kind === 'socket') return { ...event, messages: [] }
  const { requestBody, responseBody } = event as RequestEvent
  return {
    ...(event as RequestEvent),
    ...(requestBody && { requestBody: withoutText(requestBody) }),
    ...(responseBody && { responseBody: withoutText(responseBody) }),
  }
}

function withoutText(body: NonNullable<RequestEvent['requestBody']>): typeof body {
  if (body.text === undefined) return body
  const { type, size } = body
  return { ...(type !== undefined && { type }), ...(size !== undefined && { size }), omitted: removedByPerson }
}

type StorageKeys = NonNullable<NonNullable<Session['environment']>['storageKeys']>

function namesIn(keys: StorageKeys | undefined): number {
  return keys ? keys.local.length + keys.session.length + keys.cookies.length : 0
}

/** Placed at the end, so that a gap does not reveal when the thing happened. */
function gapsFor(session: Session, counts: ReadonlyMap<string, number>): GapEvent[] {
  const at = Math.max(session.events.at(-1)?.at ?? 0, session.endedAt - session.startedAt)
  const frame = session.documents[0]?.id ?? session.events[0]?.frame ?? ''
  return [...counts].map(([what, count], index) => ({
    kind: 'gap',
    id: `gap-removed-${index + 1}`,
    at,
    frame,
    what,
    count,
    why: removedByPerson,
  }))
}
