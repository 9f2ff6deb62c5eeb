/** Shelfwise: warehouse stock, made with Vue, with scripts served from a different host. */
import { json, type Route } from '../../server/call.ts'
import type { LabApp } from '../scenario.ts'
import { shelfwiseFaults } from './faults.ts'
import { importJob } from './import-job.ts'

/** Items as the API returns them. */
export interface Item {
  id: string
  name: string
  supplier: { name: string } | null
}

function begin(): Route[] {
  let looks = 0
  const items: Item[] = [
    { id: 'A-100', name: 'Cable drum', supplier: { name: 'Hollow Oak Wires' } },
    { id: 'B-200', name: 'Junction box', supplier: { name: 'Plainfield Parts' } },
  ]
  return [
    {
      name: 'GET /api/items',
      handle: (call) => {
        const text = (call.query.get('q') ?? '').toLowerCase()
        return json(
          200,
          items.filter(({ name }) => name.toLowerCase().includes(text)),
        )
      },
    },
    {
      name: 'GET /api/items/{id}',
      handle: (call) =>
        json(
          200,
          items.find(({ id }) => id === call.params.id),
        ),
    },
    { name: 'PATCH /api/items/{id}', handle: () => json(200, { version: 3 }) },
    { name: 'GET /api/hints', handle: () => json(200, { text: 'Scan a code to find an item.' }) },
    { name: 'POST /api/imports', handle: () => json(202, { id: 5, rows: 2 }) },
    { name: 'GET /api/imports/{id}', handle: () => json(200, importJob(++looks, 'done')) },
    { name: 'POST /api/connections/{name}/sync', handle: () => json(202, { started: true }) },
    { name: 'POST /api/orders/{id}/send', handle: () => json(200, { sent: true }) },
    { name: 'GET /api/account', handle: () => json(200, { locale: 'de-DE', mailedOrders: true }) },
  ]
}

export const shelfwise: LabApp = {
  id: 'shelfwise',
  name: 'Shelfwise',
  make: 'Vue',
  partner: 'scanpath',
  code: 'shelfwise-static',
  page: new URL('page/', import.meta.url),
  needs: 'test/bench/node_modules/vue',
  vendor: { 'vue.js': 'test/bench/node_modules/vue/dist/vue.esm-browser.prod.js' },
  begin,
  faults: shelfwiseFaults,
}
