/** Routewise: deliveries, an older app with XMLHttpRequest and callbacks. */
import { json, problem, type Route, text } from '../../server/call.ts'
import type { LabApp } from '../scenario.ts'
import { routewiseFaults } from './faults.ts'

function begin(): Route[] {
  return [
    { name: 'GET /api/orders/{id}', handle: (call) => json(200, { id: call.params.id, to: 'Alder Bakery' }) },
    {
      name: 'GET /api/orders',
      handle: (call) =>
        call.query.get('state') === 'DELIVERED'
          ? json(200, [{ id: 4 }])
          : problem(call, { status: 400, code: 'unknown_state', title: 'Unknown', detail: 'There is no such state.' }),
    },
    {
      name: 'GET /api/positions',
      handle: (call) => json(200, Date.parse(call.query.get('from') ?? '') > call.now ? [] : [{ van: 'North 2' }]),
    },
    { name: 'POST /api/dispatches', handle: () => json(201, { id: 71 }) },
    { name: 'POST /api/labels', handle: () => json(201, { printed: 1 }) },
    { name: 'HEAD /api/depots/{id}', handle: () => ({ status: 200, headers: {}, body: '' }) },
    { name: 'GET /partials/help.html', handle: () => text(200, 'text/html; charset=utf-8', '<p>Choose an order.</p>') },
  ]
}

export const routewise: LabApp = {
  id: 'routewise',
  name: 'Routewise',
  make: 'XMLHttpRequest and callbacks',
  partner: 'tollgate',
  page: new URL('page/', import.meta.url),
  begin,
  faults: routewiseFaults,
}
