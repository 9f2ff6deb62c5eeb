/**
 * A recording without its bulk, for the first screen of viewer.html. Bodies of successful requests are nine tenths of
 * most recordings, and that screen needs none of them. The rest follows; see `readInSteps`.
 */
import { type Body, isProblem, type SessionEvent, signatureOf } from '../session/index.ts'
import type { Verdict } from '../triage/index.ts'

/** Shorter bodies (in characters) are not worth a second copy without them. */
const short = 200

/**
 * The same events in the same order, without the replay. Failures, the verdict's evidence, and whatever led to either
 * keep their bodies: a body may be the only sign of failure, as GraphQL answers 200 with `errors`.
 */
export function outlineOf(
  events: readonly SessionEvent[],
  verdict?: Pick<Verdict, 'evidence' | 'against'>,
): SessionEvent[] {
  const told = toldOf(events, verdict)
  return events.flatMap((event) => {
    if (event.kind === 'replay') return []
    if (event.kind !== 'request' || told.has(event.id)) return event
    return { ...event, ...emptied('requestBody', event.requestBody), ...emptied('responseBody', event.responseBody) }
  })
}

/** Ids of the events that the first screen draws on, each with its whole chain of causes. */
function toldOf(events: readonly SessionEvent[], verdict?: Pick<Verdict, 'evidence' | 'against'>): Set<string> {
  const causes = new Map(events.map(({ id, cause }) => [id, cause]))
  const told = new Set<string>()
  const tell = (id: string | undefined) => {
    // The chain of an event already included was followed before; this also ends cycles.
    for (let next = id; next !== undefined && !told.has(next); next = causes.get(next)) told.add(next)
  }
  for (const event of events) if (isProblem(event) || signatureOf(event)) tell(event.id)
  for (const { event } of [...(verdict?.evidence ?? []), ...(verdict?.against ?? [])]) tell(event)
  return told
}

function emptied(name: 'requestBody' | 'responseBody', body: Body | undefined) {
  if (body?.text === undefined || body.text.length <= short) return {}
  const { text: _, ...rest } = body
  return { [name]: rest }
}
