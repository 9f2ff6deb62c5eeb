/** For live connections that the server ended because the page is from an older release. */
import { defineRule } from '../rule.ts'
import { lost, lostFor, socketEvidence } from './sockets.ts'

export const socketOutdated = defineRule({
  id: 'socket-outdated',
  class: 'outdated-client',
  owner: 'customer',
  looksAt: 'live connections that were closed with the word that the page is too old',
  find: lostFor('outdated'),
  confidence: 0.95,
  agent: (socket) =>
    `${lost(socket)}: the page is from an older release than the server, and reloading gets the new one.`,
  customer: 'A new version of the app is available. Please save your work and reload the page.',
  evidence: socketEvidence,
  next: [
    'Ask the customer to reload the page and, if that does not help, to do a hard reload.',
    'If a freshly loaded page fails too, escalate to engineering: servers on two releases may be running at once.',
  ],
})
