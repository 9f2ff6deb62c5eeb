/** Tresen, a till in the browser: printers, scales and terminals at its cables, receipts that a fiscal unit signs. */
import { click, says } from '../exam/build.ts'
import { type BlindCase, productAt } from './kit.ts'
import { statisticsBlocked } from './noise.ts'

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

export const devicesAndTills: BlindCase[] = [
  {
    name: 'till: another program holds the port of the receipt printer',
    site,
    expected: 'browser-interference',
    also: 'integration',
    why: 'the browser finds the port and may not open it: the vendor’s own tool has it open',
    events: [
      ...till(),
      click(3000, 'Print receipt'),
      rejects(
        3060,
        "NetworkError: Failed to execute 'open' on 'SerialPort': Failed to open serial port.",
        place('openPrinter', bundle),
        place('printReceipt', bundle),
      ),
    ],
  },
  {
    name: 'till: the system’s driver has claimed the scale',
    site,
    expected: 'browser-interference',
    also: 'integration',
    why: 'WebUSB may not open what a driver of Windows holds',
    events: [
      ...till(),
      click(3000, 'Weigh'),
      rejects(
        3090,
        "SecurityError: Failed to execute 'open' on 'USBDevice': Access denied.",
        place('openScale', bundle),
      ),
      says(3100, '[devices] scale not available'),
    ],
  },
  {
    name: 'till: the list of Bluetooth devices was closed again',
    site,
    expected: 'none',
    why: 'the customer has pressed Cancel, and gone on with the cable',
    events: [
      ...till(),
      ...statisticsBlocked(400),
      click(3000, 'Pair scanner'),
      rejects(5200, 'NotFoundError: User cancelled the requestDevice() chooser.', place('pairScanner', bundle)),
      click(8000, 'Use cable'),
      call(8050, 'PUT /api/tills/2/scanner', 200, { kind: 'serial' }),
    ],
  },
  {
    name: 'till: taking back a sale needs a right that the cashier lacks',
    site,
    expected: 'permission',
    why: 'the server says who may do it',
    events: [
      ...till(),
      click(4000, 'Storno'),
      call(4050, 'POST /api/receipts/9001/void', 403, {
        fehler: 'Für einen Storno über 50 € fehlt Ihnen das Recht „Filialleitung“.',
      }),
    ],
  },
  {
    name: 'till: the fiscal unit in the shop does not answer',
    site,
    expected: 'integration',
    also: 'network',
    why: 'the till’s server names the box in the customer’s own network that it cannot reach',
    events: [
      ...till(),
      click(4000, 'Pay cash'),
      call(
        4050,
        'POST /api/receipts',
        502,
        {
          code: 'FISCAL_UNIT_UNREACHABLE',
          message: 'Fiscal unit 10.20.0.12:8009 in the network of store Altona did not answer within 10 s',
        },
        { duration: 10_080 },
      ),
    ],
  },
  {
    name: 'till: a receipt from the future',
    site,
    expected: 'clock-locale',
    why: 'the till is nine minutes ahead of all servers, and the unit refuses to sign',
    events: [
      ahead.opens(0, '/till/2', 'Till 2 - Tresen'),
      ahead.call(140, 'GET /api/tills/2', 200, { id: 2 }),
      click(4000, 'Pay cash'),
      ahead.call(4050, 'POST /api/receipts', 422, {
        code: 'RECEIPT_TIME_IN_FUTURE',
        message: 'Receipt time 2026-03-12T09:30:04Z is ahead of the time of the fiscal unit',
      }),
    ],
  },
  {
    name: 'till: the update does not weigh any more',
    site,
    expected: 'regression',
    also: 'product-defect',
    why: 'the same button read the scale with 12.3.1; 12.4.0 calls a function that its driver does not have',
    events: [
      ...till(),
      click(3000, 'Weigh'),
      says(3100, '[scale] 0.482 kg', 'info'),
      opens(60_000, '/till/2', 'Till 2 - Tresen', 'reload'),
      says(60_060, 'Tresen till 12.4.0', 'info'),
      call(60_140, 'GET /api/tills/2', 200, { id: 2, store: 'Altona' }),
      click(64_000, 'Weigh'),
      throws(64_040, 'TypeError: this.driver.readStable is not a function', place('weigh', '/till/app-90aa71d2.js')),
    ],
  },
  {
    name: 'till: another way of transport, and a printer dialog that was closed',
    site,
    expected: 'none',
    why: 'HTTP/3 failed once, the browser took HTTP/2, and the sale went through',
    events: [
      ...till(),
      ...statisticsBlocked(400),
      click(3000, 'Pay card'),
      lost(3030, 'POST /api/receipts', 'net::ERR_QUIC_PROTOCOL_ERROR'),
      call(3200, 'POST /api/receipts', 201, { id: 9002 }),
      says(3400, '[print] dialog closed without printing', 'info'),
      throws(3500, 'Error: ResizeObserver loop completed with undelivered notifications.'),
    ],
  },
]
