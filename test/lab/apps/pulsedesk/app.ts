/** Pulsedesk: a call centre's queue, live over a WebSocket, with announcements as an event stream. */
import { json, type Route, text } from '../../server/call.ts'
import type { LabApp } from '../scenario.ts'
import type { SocketHandler } from '../socket.ts'
import { pulsedeskFaults } from './faults.ts'

/** The fault-free server end of the live connection. */
export const live: SocketHandler = {
  open: (socket) => socket.send(JSON.stringify({ type: 'call', caller: { name: 'Alder Bakery' }, subject: 'Invoice' })),
  message: (socket) => socket.send(JSON.stringify({ type: 'taken' })),
}

function begin(): Route[] {
  // The stream ends at once and the browser reconnects after `retry` ms, as with servers that close idle streams.
  const stream = 'retry: 60000\ndata: Lunch is at noon.\n\n'
  return [
    { name: 'GET /api/feed', handle: () => text(200, 'text/event-stream', stream) },
    { name: 'GET /api/film', handle: () => json(200, { title: 'Difficult calls', open: '/film.webm' }) },
  ]
}

export const pulsedesk: LabApp = {
  id: 'pulsedesk',
  name: 'Pulsedesk',
  make: 'WebSocket and event stream',
  partner: 'ringpost',
  page: new URL('page/', import.meta.url),
  begin,
  socket: live,
  faults: pulsedeskFaults,
}
