/** The server takes no more live connections at the moment (RFC 6455 7.4.1, 1013). */
import { defineRule } from '../rule.ts'
import { lost, lostFor, socketEvidence } from './sockets.ts'

export const socketOverloaded = defineRule({
  id: 'socket-overloaded',
  class: 'capacity',
  owner: 'engineering',
  looksAt: 'live connections that were refused or closed because there are too many',
  find: lostFor('overloaded'),
  confidence: 0.95,
  agent: (socket) => `${lost(socket)}: the server takes no more at the moment.`,
  customer: 'The live view is overloaded at the moment. Please try again in a few minutes.',
  evidence: socketEvidence,
  next: [
    'Look at the status page and at running deployments.',
    'Ask whether many tabs or screens of the same account are open.',
  ],
})
