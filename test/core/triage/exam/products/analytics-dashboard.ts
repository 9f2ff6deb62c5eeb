/** Kenngröße, dashboards over ClickHouse and Druid: React, charts, questions in SQL. */

import { says } from '../kit/build.ts'
import { productAt } from '../kit/product.ts'

const site = 'https://app.kenngroesse.example'
const { call, aborted, lost, place, throws, rejects, opens } = productAt(site)
const bundle = '/assets/index-Ct4nUw2p.js'
const board = () => [
  opens(0, '/dashboards/91', 'Revenue - Kenngröße'),
  call(140, 'GET /api/me', 200, { id: 12, org: 'ackerland' }),
  call(220, 'GET /api/dashboards/91', 200, { id: 91, tiles: [{ id: 1, kind: 'line' }] }),
  call(400, 'POST /api/query', 200, { rows: [['2026-03-11', 4120]], elapsed: 0.18 }),
  call(430, 'GET /api/annotations?dashboard=91', 200, []),
  call(450, 'POST https://eu.i.posthog.com/e/?ip=1', 200, { status: 1 }),
  says(
    460,
    'Support for defaultProps will be removed from function components in a future major release. Use JavaScript default parameters instead.',
    'warn',
  ),
]

export const analyticsDashboard = { site, call, aborted, lost, place, throws, rejects, bundle, board }
