/** For live connections that could not be opened or were cut (RFC 6455 7.4.1). */

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
      ? "The page's live connection was interrupted, so it may not show the latest information. Please reload it. If that only helps for a while, try it without a proxy or VPN."
      : "The page can't open its live connection to our service, so it may not show the latest information. Please try it without a proxy or VPN, or on a different network.",
  evidence: socketEvidence,
  against: [{ text: 'Pages often reconnect on their own; ask whether anything was missing.' }],
  next: (socket) => [
    ...(wasThere(socket) ? ['Ask whether reloading brings it back, and for how long.'] : []),
    'Ask whether a proxy or VPN is in use: many of them block WebSockets.',
    'Ask whether it works on a different network.',
  ],
})

/** If nothing ever arrived, a reload will not help: something in between blocks the connection. */
const wasThere = ({ event }: LostSocket) => event.received > 0
