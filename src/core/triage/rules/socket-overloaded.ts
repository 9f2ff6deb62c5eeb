/** For servers that accept no more live connections at the moment (RFC 6455 7.4.1, 1013). */
import { defineRule } from '../rule.ts'
import { lost, lostFor, socketEvidence } from './sockets.ts'

export const socketOverloaded = defineRule({
  id: 'socket-overloaded',
  class: 'capacity',
  owner: 'engineering',
  looksAt: 'live connections that were refused or closed because there are too many',
  find: lostFor('overloaded'),
  confidence: 0.95,
  agent: (socket) => `${lost(socket)}: the server accepts no more right now.`,
  customer: 'The live view is overloaded right now. Please try again in a few minutes.',
  evidence: socketEvidence,
  next: [
    'Check the status page and any deployments in progress.',
    'Ask whether many tabs or screens are open for the same account.',
  ],
})
