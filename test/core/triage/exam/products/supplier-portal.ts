/** Lieferfeld, a portal for suppliers, seen through what stands before it: clouds, gates, the customer’s own line. */

import { says } from '../kit/build.ts'
import { productAt } from '../kit/product.ts'

const site = 'https://portal.lieferfeld.example'
const { call, lost, page, place, rejects, opens } = productAt(site)
const ahead = productAt(site, { ahead: 1_260_000 })
const bundle = '/app/main.c90f12.js'
const portal = () => [
  opens(0, '/deliveries', 'Deliveries - Lieferfeld'),
  call(130, 'GET /api/me', 200, { id: 'sup-77' }),
  call(220, 'GET /api/deliveries?state=open', 200, { items: [{ id: 'L-31' }] }),
  call(250, 'GET /api/notices?lang=de', 200, []),
  call(270, 'GET /app/i18n/de.json', 200, { title: 'Lieferungen' }),
  says(280, 'Lieferfeld 26.3.1', 'info'),
]
const store = 'https://lieferfeld-docs.s3.eu-central-1.amazonaws.com'

export const supplierPortal = { site, call, lost, page, place, rejects, opens, ahead, bundle, portal, store }
