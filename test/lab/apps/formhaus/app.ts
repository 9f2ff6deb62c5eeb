/** Formhaus: bookings in a custom element with a shadow tree, next to a frame of its own and one from another company. */
import { json, type Route, text } from '../../server/call.ts'
import type { LabApp } from '../scenario.ts'
import { formhausFaults } from './faults.ts'

function begin(): Route[] {
  return [
    { name: 'POST /api/bookings', handle: () => json(201, { place: { name: 'Room 3' } }) },
    { name: 'POST /api/moves', handle: () => json(200, { outcome: 'moved' }) },
    { name: 'DELETE /api/bookings/{id}', handle: () => json(200, { cancelled: true }) },
    { name: 'POST /api/summary', handle: () => json(200, { total: 48 }) },
  ]
}

const readableByAll = { 'access-control-allow-origin': '*' }

export const formhaus: LabApp = {
  id: 'formhaus',
  name: 'Formhaus',
  make: 'custom elements and frames',
  partner: 'slotline',
  page: new URL('page/', import.meta.url),
  begin,
  partnerRoutes: [
    {
      name: 'GET /embed',
      handle: () => text(200, 'text/html; charset=utf-8', '<!doctype html><title>Chat</title><p>Chat'),
    },
    { name: 'GET /v1/slots', handle: () => json(200, ['9:00', '9:30'], readableByAll) },
    { name: 'GET /v1/hint', handle: () => text(200, 'text/plain', 'Come early.', readableByAll) },
  ],
  faults: formhausFaults,
}
