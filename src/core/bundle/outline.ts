/**
 * A recording without the bulk of it, for the first screen of viewer.html: the bodies of requests that went well are nine
 * tenths of most recordings, and nothing on that screen is told from them. The whole follows; see `readInSteps`.
 */
import { type Body, isProblem, type SessionEvent, signatureOf } from '../session/index.ts'
import type { Verdict } from '../triage/index.ts'

/** Shorter ones are not worth a second copy without them. Characters. */
const short = 200

/**
 * The same events in the same order, but for how the page looked. What failed, what the verdict points to, and what led to either keeps its bodies: a
 * body may be all that says that a request failed, as GraphQL answers 200 with `errors`.
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

/** Ids of the events that the first screen is told from, each with the whole chain of its causes. */
function toldOf(events: readonly SessionEvent[], verdict?: Pick<Verdict, 'evidence' | 'against'>): Set<string> {
  const causes = new Map(events.map(({ id, cause }) => [id, cause]))
  const told = new Set<string>()
  const tell = (id: string | undefined) => {
    // The chain of one that is told already was followed before; so a circle ends, too.
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
