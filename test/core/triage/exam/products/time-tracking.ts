/** Stempla, with which firms write down hours: SvelteKit and Phoenix channels. */

import { productAt } from '../kit/product.ts'

const site = 'https://zeit.stempla.example'
const made = productAt(site)
const entry = '/_app/immutable/entry/app.DnB01c4x.js'
const home = () => [
  made.opens(0, '/woche', 'Woche - Stempla'),
  made.call(130, 'GET /api/session', 200, { user: 'redacted-name-1', firma: 'Berger GmbH' }),
  made.call(210, 'GET /api/entries?week=2026-W11', 200, { data: [{ id: 3301, minutes: 450 }] }),
  made.call(250, 'GET /api/projects', 200, { data: [{ id: 9, name: 'Umbau' }] }),
]

export const timeTracking = { site, ...made, entry, home }
