/** Adds what only the browser knows about a request to what the page's hook has reported. */
import type { SessionEvent } from '../core/session/index.ts'
import type { RelayPorts } from './ports.ts'

export function withNetworkFacts(event: SessionEvent, ports: Pick<RelayPorts, 'networkFacts'>): SessionEvent {
  if (event.kind !== 'request' || event.timings || event.state === 'pending') return event
  return { ...event, ...ports.networkFacts(event.url, event.at) }
}
