/**
 * A recording without the bulk of it, for the first screen of viewer.html: the bodies of requests that went well are nine
 * tenths of most recordings, and nothing on that screen is told from them. The whole follows; see `readInSteps`.
 */
import { type Body, isProblem, type SessionEvent } from '../session/index.ts'

/** Shorter ones are not worth a second copy without them. Characters. */
const short = 200

/** The same events in the same order. What failed, and what led to a failure, keeps its bodies. */
export function outlineOf(events: readonly SessionEvent[]): SessionEvent[] {
  const told = new Set(events.filter(isProblem).flatMap(({ id, cause }) => [id, cause]))
  return events.map((event) => {
    if (event.kind !== 'request' || told.has(event.id)) return event
    return { ...event, ...emptied('requestBody', event.requestBody), ...emptied('responseBody', event.responseBody) }
  })
}

function emptied(name: 'requestBody' | 'responseBody', body: Body | undefined) {
  if (body?.text === undefined || body.text.length <= short) return {}
  const { text: _, ...rest } = body
  return { [name]: rest }
}
