/** Shared by the rules on live connections. */
import { hostNameOf, routeTemplate } from '../../session/index.ts'
import type { Facts } from '../failures/facts.ts'
import type { LostSocket, SocketMeaning } from '../failures/sockets.ts'
import type { Evidence } from '../verdict.ts'

/** Finds a connection that was lost for this reason and not re-established. */
export const lostFor =
  (reason: SocketMeaning) =>
  ({ sockets }: Facts): LostSocket | undefined =>
    sockets.find(({ meaning, weight }) => meaning === reason && weight >= 0.5)

/** `The live connection to app.example/live was interrupted (code 1006)`, without a full stop. */
export function lost({ event }: LostSocket): string {
  const told = event.code ?? event.status
  const how =
    event.received > 0
      ? 'was interrupted'
      : event.code !== undefined && event.code !== 1006
        ? 'was closed'
        : 'could not be opened'
  const named =
    told === undefined
      ? ''
      : ` (${event.code === undefined ? 'status' : 'code'} ${told}${event.reason ? `, ${event.reason}` : ''})`
  return `The live connection to ${hostNameOf(event.url)}${routeTemplate(event.url)} ${how}${named}`
}

export function socketEvidence({ event }: LostSocket): Evidence[] {
  const told = [
    ...(event.code === undefined ? [] : [`code ${event.code}`]),
    ...(event.reason ? [`“${event.reason}”`] : []),
    ...(event.status === undefined ? [] : [`status ${event.status}`]),
  ]
  return [
    {
      event: event.id,
      text: [
        `${event.api === 'websocket' ? 'WebSocket' : 'EventSource'} ${event.state}`,
        ...told,
        `${event.received} ${event.received === 1 ? 'message' : 'messages'} received`,
      ].join(', '),
    },
  ]
}
