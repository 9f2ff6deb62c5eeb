/** A live connection could not be opened or was cut (RFC 6455 7.4.1). */

import type { LostSocket } from '../failures/sockets.ts'
import { defineRule } from '../rule.ts'
import { lost, lostFor, socketEvidence } from './sockets.ts'

export const socketFailed = defineRule({
  id: 'socket-failed',
  class: 'network',
  owner: 'customer',
  looksAt: 'WebSockets and event streams that failed or were closed with an error',
  find: lostFor('unclear'),
  confidence: ({ event }) => (event.received > 0 ? 0.5 : 0.65),
  agent: (socket) => `${lost(socket)}, so the page is not kept up to date.`,
  customer: (socket) =>
    wasThere(socket)
      ? 'The live connection of the page was interrupted, so it may not show the latest state. Please reload it, and if that does not last, try it without a proxy or VPN.'
      : 'The page cannot open its live connection to our service, so it may not show the latest state. Please try it without a proxy or VPN, or in another network.',
  evidence: socketEvidence,
  against: [{ text: 'Pages often connect again by themselves; ask whether anything was missing.' }],
  next: (socket) => [
    ...(wasThere(socket) ? ['Ask whether a reload brings it back, and for how long.'] : []),
    'Ask whether a proxy or VPN is in use: many do not let WebSockets pass.',
    'Ask whether it works in another network.',
  ],
})

/** What never came is not brought back by a reload: something on the way does not let it through. */
const wasThere = ({ event }: LostSocket) => event.received > 0
