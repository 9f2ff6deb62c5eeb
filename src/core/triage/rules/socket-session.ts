/** For live connections that the server ended because the session is over (IANA WebSocket close code 3000). */
import { defineRule } from '../rule.ts'
import { lost, lostFor, socketEvidence } from './sockets.ts'

export const socketSession = defineRule({
  id: 'socket-session',
  class: 'authentication',
  owner: 'customer',
  looksAt: 'live connections that were refused or closed for want of a session',
  find: lostFor('session'),
  confidence: 0.95,
  agent: (socket) => `${lost(socket)}: the session behind it is no longer valid.`,
  customer: 'Your session has ended. Please sign in again.',
  evidence: socketEvidence,
  next: [
    'Ask the customer to sign in again.',
    'Ask how long the page had been open, and whether the computer had been asleep.',
  ],
})
