/** Words that the rules on live connections share. */
import { hostNameOf, routeTemplate, type SocketEvent } from '../../session/index.ts'
import type { Evidence } from '../verdict.ts'

/** `The live connection to app.example/live was cut (code 1006)`, without a full stop. */
export function lost(event: SocketEvent): string {
  const told = event.code ?? event.status
  const how =
    event.received > 0
      ? 'was cut'
      : event.code !== undefined && event.code !== 1006
        ? 'was closed'
        : 'could not be opened'
  const named =
    told === undefined
      ? ''
      : ` (${event.code === undefined ? 'status' : 'code'} ${told}${event.reason ? `, ${event.reason}` : ''})`
  return `The live connection to ${hostNameOf(event.url)}${routeTemplate(event.url)} ${how}${named}`
}

export function socketEvidence(event: SocketEvent): Evidence[] {
  const told = [
    ...(event.code === undefined ? [] : [`code ${event.code}`]),
    ...(event.reason ? [`“${event.reason}”`] : []),
    ...(event.status === undefined ? [] : [`status ${event.status}`]),
  ]
  return [
    {
      event: event.id,
      text: [`${event.api} ${event.state}`, ...told, `${event.received} messages received`].join(', '),
    },
  ]
}
