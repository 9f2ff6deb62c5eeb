/** For live connections that the server ended for lack of permission (IANA WebSocket close code 3003). */
import { defineRule } from '../rule.ts'
import { lost, lostFor, socketEvidence } from './sockets.ts'

export const socketForbidden = defineRule({
  id: 'socket-forbidden',
  class: 'permission',
  owner: 'support',
  looksAt: 'live connections that were refused or closed for want of a right',
  find: lostFor('forbidden'),
  confidence: ({ event }) => (event.code === undefined ? 0.7 : 0.95),
  agent: (socket) => `${lost(socket)}: the account is not allowed to use it.`,
  customer:
    "The live view needs a permission that your account doesn't have. An administrator at your company can change that.",
  evidence: socketEvidence,
  next: [
    "Compare the account's role with what the live view needs.",
    'Ask whether a coworker with a different role can open it.',
  ],
})
