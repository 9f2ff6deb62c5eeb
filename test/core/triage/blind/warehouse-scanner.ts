/** Regalo, a scanner for warehouses: an installable web app that works without a network and keeps its scans in IndexedDB. */
import { filled } from '../../../support/session-builder.ts'
import { says } from '../exam/build.ts'
import { type BlindCase, productAt } from './kit.ts'

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

export const warehouseScanner: BlindCase[] = [
  {
    name: 'warehouse: the worker still holds an app of the autumn',
    site,
    expected: 'outdated-client',
    why: 'the server no longer takes the version that the device has kept',
    events: [
      opens(0, '/pick', 'Picking - Regalo'),
      call(50, 'GET /assets/scanner.77ab01.js', 200, '', { fromCache: true }),
      call(
        220,
        'GET /api/picklists/open',
        426,
        {
          error: 'CLIENT_TOO_OLD',
          message: 'Client 3.1.0 is no longer supported. Minimum version is 3.4.0.',
          minVersion: '3.4.0',
        },
        { requestHeaders: [['x-client-version', '3.1.0']] },
      ),
      throws(
        330,
        "TypeError: Cannot read properties of undefined (reading 'map')",
        place('renderLists', '/assets/scanner.77ab01.js', 1, 30_020),
      ),
    ],
    environment: {
      ...device,
      serviceWorker: { ...worker, state: 'waiting' },
      app: { version: '3.1.0', source: 'meta[name=version]' },
    },
  },
  {
    name: 'warehouse: between two aisles there is no radio',
    site,
    expected: 'network',
    why: 'the device changes its network and loses it; nothing of the product answers wrongly',
    events: [
      ...scanner(),
      filled('Barcode', '4006381333931', { at: 4000 }),
      call(4030, 'POST /api/scans', 201, { id: 1 }),
      filled('Barcode', '4006381333948', { at: 9000 }),
      lost(9030, 'POST /api/scans', 'net::ERR_NETWORK_CHANGED'),
      lost(11_030, 'POST /api/scans', 'net::ERR_INTERNET_DISCONNECTED'),
      lost(16_030, 'POST /api/scans', 'net::ERR_INTERNET_DISCONNECTED'),
      says(16_200, '[queue] 1 scan waiting, offline', 'warn'),
    ],
    environment: { ...device, online: false, connection: { type: 'wifi', rtt: 1400, downlink: 0.1 } },
  },
  {
    name: 'warehouse: the update has forgotten to make its new store',
    site,
    expected: 'regression',
    also: 'product-defect',
    why: 'before the reload build 3.6.1 kept scans; 3.7.0 opens a store that its upgrade did not make',
    events: [
      ...scanner(),
      says(300, 'Regalo 3.6.1', 'info'),
      filled('Barcode', '4006381333931', { at: 4000 }),
      says(4050, '[store] scan kept (scans)', 'info'),
      opens(30_000, '/pick', 'Picking - Regalo', 'reload'),
      says(30_200, 'Regalo 3.7.0', 'info'),
      filled('Barcode', '4006381333948', { at: 34_000 }),
      rejects(
        34_060,
        "NotFoundError: Failed to execute 'transaction' on 'IDBDatabase': One of the specified object stores was not found.",
        place('keepScan', '/assets/scanner.d40b19.js', 1, 9_004),
      ),
    ],
    environment: { ...device, app: { version: '3.7.0', source: 'meta[name=version]' } },
  },
  {
    name: 'warehouse: one scan is counted twice',
    site,
    expected: 'product-defect',
    why: 'the answer to the first try came after its timer, and the queue sends the scan anew under another key; stock is now one too low',
    events: [
      ...scanner(),
      filled('Barcode', '4006381333931', { at: 4000 }),
      call(
        4030,
        'POST /api/scans',
        201,
        { id: 701, sku: '4006381333931', remaining: 11 },
        { sends: { key: 'k-1', code: '4006381333931', qty: 1 }, duration: 5200 },
      ),
      says(8040, '[queue] k-1 timed out after 4000 ms, requeued as k-2', 'warn'),
      call(
        9300,
        'POST /api/scans',
        201,
        { id: 702, sku: '4006381333931', remaining: 10 },
        { sends: { key: 'k-2', code: '4006381333931', qty: 1 } },
      ),
      call(9600, 'GET /api/picklists/PL-8811', 200, {
        id: 'PL-8811',
        lines: [{ sku: '4006381333931', wanted: 1, picked: 2 }],
      }),
    ],
    environment: device,
  },
  {
    name: 'warehouse: a device that believes it is 2019',
    site,
    startedAt: Date.UTC(2019, 0, 1, 0, 4, 11),
    expected: 'clock-locale',
    also: 'network',
    why: 'an empty battery has set the clock back, so that every certificate is not yet valid',
    events: [
      opens(0, '/pick', 'Picking - Regalo'),
      says(40, 'Regalo 3.7.0, device time 2019-01-01T00:04:11.000Z', 'info'),
      lost(220, 'GET /api/picklists/open', 'net::ERR_CERT_DATE_INVALID'),
      lost(5220, 'GET /api/picklists/open', 'net::ERR_CERT_DATE_INVALID'),
      says(5400, '[queue] offline? TypeError: Failed to fetch', 'warn'),
    ],
    environment: device,
  },
  {
    name: 'warehouse: a new version waits, and work goes on',
    site,
    expected: 'none',
    why: 'nothing wrong: scans are taken, an update of the worker waits for the end of the shift',
    events: [
      ...scanner(),
      says(400, '[sw] new version 3.7.1 installed, will activate when all tabs are closed', 'info'),
      lost(500, 'GET /sw-manifest.json', 'net::ERR_ABORTED', {
        state: 'aborted',
        failure: { name: 'AbortError', message: 'signal is aborted without reason' },
      }),
      filled('Barcode', '4006381333931', { at: 4000 }),
      call(4030, 'POST /api/scans', 201, { id: 703, remaining: 9 }),
      call(4300, 'GET /api/picklists/PL-8811', 304, ''),
    ],
    environment: device,
  },
]
