/** A live connection could not be opened or was cut (RFC 6455 7.4.1). */
import { hostNameOf, routeTemplate, type SocketEvent, signatureOf } from '../../session/index.ts'
import { defineRule } from '../rule.ts'

export const socketFailed = defineRule({
  id: 'socket-failed',
  class: 'network',
  owner: 'customer',
  looksAt: 'WebSockets and event streams that failed or were closed with an error',
  find: ({ session }) => {
    const event = session.events.findLast(
      (one): one is SocketEvent => one.kind === 'socket' && signatureOf(one) !== undefined,
    )
    const opened = session.events.some(
      (one) =>
        one.kind === 'socket' &&
        one.state === 'open' &&
        event !== undefined &&
        one.url === event.url &&
        one.at > event.at,
    )
    return event && !opened ? { weight: 0.8, event } : undefined
  },
  confidence: ({ event }) => (event.received > 0 ? 0.5 : 0.65),
  agent: ({ event }) =>
    `The live connection to ${hostNameOf(event.url)}${routeTemplate(event.url)} ${event.received > 0 ? 'was cut' : 'could not be opened'}${event.code === undefined ? '' : ` (code ${event.code})`}, so the page is not kept up to date.`,
  customer: 'The live connection of the page was interrupted, so it may not show the latest state. Please reload it.',
  evidence: ({ event }) => [
    {
      event: event.id,
      text: `${event.api} ${event.state}${event.code === undefined ? '' : `, code ${event.code}`}, ${event.received} messages received`,
    },
  ],
  against: [{ text: 'Pages often connect again by themselves; ask whether anything was missing.' }],
  next: [
    'Ask whether a proxy or VPN is in use: many do not let WebSockets pass.',
    'Ask whether it works in another network.',
  ],
})
