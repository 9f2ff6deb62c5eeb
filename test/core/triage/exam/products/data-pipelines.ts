/** Sluiceway, which copies the data of companies into their warehouses: React before Go, with the sources and targets of customers behind it. */

import { productAt } from '../kit/product.ts'

const site = 'https://app.sluiceway.example'
const made = productAt(site)
const bundle = '/assets/app-5Kd0Lz.js'
const refused = (at: number, what: string, status: number, name: string, message: string, more: object = {}) =>
  made.call(at, what, status, { error: { code: name, message, request_id: `req_${at}`, ...more } })
const home = () => [
  made.opens(0, '/connections/12', 'Connection 12 - Sluiceway'),
  made.call(100, 'GET /v1/session', 200, { user: 'redacted-email-1', workspace: 'acme' }),
  made.call(160, 'GET /v1/connections/12', 200, { id: 12, status: 'active' }),
  made.call(210, 'GET /v1/connections/12/runs', 200, { runs: [{ id: 900, status: 'succeeded' }] }),
]

export const dataPipelines = { site, ...made, bundle, refused, home }
