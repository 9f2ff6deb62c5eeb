/** For live connections that failed because of the server itself (RFC 6455 7.4.1, 1011). */
import { defineRule } from '../rule.ts'
import { lost, lostFor, socketEvidence } from './sockets.ts'

export const socketDefect = defineRule({
  id: 'socket-defect',
  class: 'product-defect',
  owner: 'engineering',
  looksAt: 'live connections that the server ended with an error of its own, or refused with 500',
  find: lostFor('defect'),
  confidence: 0.95,
  agent: (socket) =>
    `${lost(socket)}: ${socket.event.code === 1011 || socket.event.status !== undefined ? 'the server failed while handling it' : 'the server does not understand what the page sends'}.`,
  customer: 'The live view stopped because of a problem on our end.',
  evidence: socketEvidence,
  next: [
    'Escalate to engineering with this recording, the address, and the time.',
    'Ask whether it happens every time.',
  ],
})
