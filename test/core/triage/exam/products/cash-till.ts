/** Tresen, a till in the browser: printers, scales and terminals at its cables, receipts that a fiscal unit signs. */

import { says } from '../kit/build.ts'
import { productAt } from '../kit/product.ts'

const site = 'https://kasse.tresen.example'
const { call, lost, place, rejects, throws, opens } = productAt(site)
const ahead = productAt(site, { ahead: 540_000 })
const bundle = '/till/app-4be1c09f.js'
const till = (version = '12.3.1') => [
  opens(0, '/till/2', 'Till 2 - Tresen'),
  says(60, `Tresen till ${version}`, 'info'),
  call(140, 'GET /api/tills/2', 200, { id: 2, store: 'Altona' }),
  call(210, 'GET /api/articles?since=0', 200, { items: [{ id: 71, price: 350 }] }),
  says(240, '[devices] 1 printer known, not open', 'info'),
]

export const cashTill = { site, call, lost, place, rejects, throws, opens, ahead, bundle, till }
