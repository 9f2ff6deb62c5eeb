/** Regalo, a scanner for warehouses: an installable web app that works without a network and keeps its scans in IndexedDB. */
import { productAt } from '../kit/product.ts'

const site = 'https://scan.regalo.example'
const { call, lost, place, throws, rejects, opens } = productAt(site)
const worker = { script: `${site}/sw.js`, state: 'activated' }
const scanner = () => [
  opens(0, '/pick', 'Picking - Regalo'),
  call(60, 'GET /api/device', 200, { device: 'TC-21-044', site: 'HH2' }, { fromCache: true }),
  call(220, 'GET /api/picklists/open', 200, { lists: [{ id: 'PL-8811', lines: 24 }] }),
  call(250, 'GET /api/stock/zones', 200, ['A', 'B']),
  call(280, 'POST /api/heartbeat', 204, ''),
]
const device = {
  userAgent:
    'Mozilla/5.0 (Linux; Android 11; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/152.0.0.0 Mobile Safari/537.36',
  browser: 'Chromium 152.0.7811.40',
  device: 'phone, Zebra TC21',
  os: 'Android 11',
  touch: true,
  serviceWorker: worker,
}

export const warehouseScanner = { site, call, lost, place, throws, rejects, opens, worker, scanner, device }
