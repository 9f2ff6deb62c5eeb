/** For live connections that lasted under one release of the page and are closed at once under the next. */
import type { Facts } from '../failures/facts.ts'
import type { LostSocket } from '../failures/sockets.ts'
import { liesBetween, type ReleaseChange } from '../failures/versions.ts'
import { defineRule } from '../rule.ts'
import { lost, socketEvidence } from './sockets.ts'

export const socketRegression = defineRule({
  id: 'socket-regression',
  class: 'regression',
  owner: 'engineering',
  looksAt:
    'live connections that the server ended because of what the page sent, when one of the page of a release before was kept',
  find: ({ sockets, session, releaseChange }: Facts): Subject | undefined => {
    const socket = sockets.find(({ meaning, weight }) => meaning === 'defect' && weight >= 0.5)
    const before =
      socket &&
      session.events.findLast(
        (one) => one.kind === 'socket' && one.url === socket.event.url && one.at < socket.event.at && isKept(one),
      )
    const change = before && liesBetween(releaseChange, before, socket.event)
    return change && { ...socket, before: before.id, change }
  },
  confidence: 0.95,
  agent: ({ change, ...socket }) =>
    `${lost(socket)}; the page of release ${change.from} was connected to the same address (this is ${change.to}).`,
  customer: 'The live view stopped with our latest release. Nothing you did caused this.',
  evidence: ({ change, before, ...socket }) => [
    ...socketEvidence(socket),
    { event: before, text: 'the earlier connection stayed open' },
    { event: change.after.id, text: `the page reported ${change.from} then and ${change.to} now` },
  ],
  next: [
    'Escalate to engineering with both releases and the reason that the server gave.',
    'Check whether the page and the server were released together, and whether the release can be rolled back.',
  ],
})

interface Subject extends LostSocket {
  /** id of the connection that lasted */
  before: string
  change: ReleaseChange
}

const isKept = ({ state, received, closedByPage }: LostSocket['event']) =>
  received > 0 && (state === 'open' || closedByPage === true)
