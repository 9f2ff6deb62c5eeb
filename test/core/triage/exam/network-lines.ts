/** Lines that break off, and none at all. */

import { failedRequest, filled } from '../../../support/session-builder.ts'
import { after, type Case, call, click, code, inApp, lost, opens, rejects, says, start } from './kit/build.ts'
import { documentEditor } from './products/document-editor.ts'
import { warehouseScanner } from './products/warehouse-scanner.ts'

export const networkLines: Case[] = [
  {
    name: 'tunnel refused',
    expected: 'network',
    why: 'the company’s proxy does not open the tunnel',
    events: [
      opens(0, '/home'),
      click(700, 'Reload'),
      lost(900, 'GET https://api.kestrel.example/v1/me', 'net::ERR_TUNNEL_CONNECTION_FAILED'),
    ],
  },
  {
    name: 'train without a signal',
    expected: 'network',
    why: 'the browser itself says that it is offline',
    environment: { online: false },
    events: after(
      'Speichern',
      lost(2540, 'PUT /api/notes/3', 'net::ERR_INTERNET_DISCONNECTED'),
      says(2600, 'Uncaught (in promise) AxiosError: Network Error'),
    ),
  },
  {
    name: 'line breaks off again and again',
    expected: 'network',
    why: 'several hosts at once lose the connection when the network changes',
    events: after(
      'Next',
      lost(2540, 'GET /api/steps/2', 'net::ERR_NETWORK_CHANGED'),
      lost(2545, 'GET https://api.stripe.com/v1/tokens', 'net::ERR_NETWORK_CHANGED'),
      lost(3545, 'GET /api/steps/2', 'net::ERR_CONNECTION_RESET'),
    ),
  },
  {
    name: 'proxy resets large uploads',
    expected: 'network',
    also: 'configuration',
    why: 'the connection is cut while sending',
    events: [
      ...start(),
      click(3000, 'Upload'),
      lost(3030, 'POST /api/files', 'net::ERR_CONNECTION_RESET', { duration: 41_000 }),
      rejects(44_040, 'TypeError: Failed to fetch', code('upload')),
    ],
  },
  {
    name: 'vpn changed the network',
    expected: 'network',
    why: 'the computer changed networks during a save',
    events: [
      ...start(),
      click(3000, 'Save'),
      lost(3030, 'PUT /api/items/1', 'net::ERR_NETWORK_CHANGED'),
      says(3140, 'Could not save'),
    ],
  },
  {
    name: 'quic broken on the way',
    expected: 'network',
    why: 'UDP is disturbed between browser and server',
    events: [
      ...start(),
      click(3000, 'Save draft'),
      lost(3030, 'PUT /api/drafts/3', 'net::ERR_QUIC_PROTOCOL_ERROR', { duration: 5200 }),
      rejects(8300, 'TypeError: Failed to fetch', code('saveDraft')),
    ],
  },
  {
    name: 'http2 reset by antivirus',
    expected: 'network',
    also: 'product-defect',
    why: 'the stream was broken on the way',
    events: [...start(), click(3000, 'Download'), lost(3030, 'GET /api/exports/9', 'net::ERR_HTTP2_PROTOCOL_ERROR')],
  },
  {
    name: 'offline in the train',
    expected: 'network',
    why: 'the device itself has no connection',
    events: [
      ...start(),
      click(3000, 'Save'),
      lost(3030, 'PUT /api/items/1', 'net::ERR_INTERNET_DISCONNECTED', { duration: 5 }),
      lost(5000, `GET ${inApp('/api/home')}`, 'net::ERR_INTERNET_DISCONNECTED', { duration: 5 }),
    ],
    environment: { online: false },
  },
  {
    name: 'proxy cuts long calls',
    expected: 'network',
    why: 'the connection is cut after each upload of more than a few seconds; small calls go through',
    events: after(
      'Importer',
      lost(2540, 'POST /api/uploads', 'net::ERR_CONNECTION_RESET', { duration: 6000 }),
      call(9000, 'GET /api/home', 200, { items: [] }),
      click(12_000, 'Importer'),
      lost(12_040, 'POST /api/uploads', 'net::ERR_CONNECTION_RESET', { duration: 6010 }),
    ),
  },
  {
    name: 'quic is dropped',
    expected: 'network',
    why: 'the firewall lets no QUIC through, and calls to several hosts break',
    events: after(
      'Charger',
      lost(2540, 'GET /api/large', 'net::ERR_QUIC_PROTOCOL_ERROR'),
      lost(4540, 'GET https://cdn.kestrel.example/map.json', 'net::ERR_QUIC_PROTOCOL_ERROR'),
    ),
  },
  {
    name: 'safari loses one call',
    expected: 'network',
    why: 'no code, no other reason, the own origin',
    events: [
      ...start(),
      click(3000, 'Save'),
      failedRequest({
        at: 3030,
        method: 'POST',
        url: inApp('/api/items'),
        failure: { name: 'TypeError', message: 'Load failed' },
      }),
      rejects(3130, 'TypeError: Load failed', code('save')),
    ],
  },
  {
    name: 'editor: the train wants a new sign-in to its network',
    site: documentEditor.site,
    expected: 'network',
    why: 'the calls are led to the page of the train, over plain HTTP, which the browser stops',
    events: [
      ...documentEditor.editor(),
      click(60_000, 'Save'),
      says(
        60_080,
        "Mixed Content: The page at 'https://blatt.papyra.example/d/offer-12' was loaded over HTTPS, but requested an insecure resource 'http://login.zugnetz.example/?url=https://blatt.papyra.example/api/documents/offer-12'. This request has been blocked; the content must be served over HTTPS.",
      ),
      documentEditor.lost(60_030, 'PUT /api/documents/offer-12', '', {
        failure: { name: 'TypeError', message: 'Failed to fetch' },
        redirects: [{ status: 302, url: 'http://login.zugnetz.example/?url=https://blatt.papyra.example/api' }],
      }),
    ],
  },
  {
    name: 'editor: large files break off on the new transport',
    site: documentEditor.site,
    expected: 'network',
    why: 'HTTP/3 breaks on this line again and again, small calls pass',
    events: [
      ...documentEditor.editor(),
      click(3000, 'Upload film'),
      documentEditor.lost(3040, 'PUT /api/documents/offer-12/film', 'net::ERR_QUIC_PROTOCOL_ERROR', {
        duration: 21_000,
      }),
      documentEditor.call(24_500, 'GET /api/documents/offer-12', 200, { id: 'offer-12', pages: 3 }),
      documentEditor.lost(25_000, 'PUT /api/documents/offer-12/film', 'net::ERR_QUIC_PROTOCOL_ERROR', {
        duration: 19_000,
      }),
      says(44_100, 'upload of film failed'),
    ],
  },
  {
    name: 'warehouse: between two aisles there is no radio',
    site: warehouseScanner.site,
    expected: 'network',
    why: 'the device changes its network and loses it; nothing of the product answers wrongly',
    events: [
      ...warehouseScanner.scanner(),
      filled('Barcode', '4006381333931', { at: 4000 }),
      warehouseScanner.call(4030, 'POST /api/scans', 201, { id: 1 }),
      filled('Barcode', '4006381333948', { at: 9000 }),
      warehouseScanner.lost(9030, 'POST /api/scans', 'net::ERR_NETWORK_CHANGED'),
      warehouseScanner.lost(11_030, 'POST /api/scans', 'net::ERR_INTERNET_DISCONNECTED'),
      warehouseScanner.lost(16_030, 'POST /api/scans', 'net::ERR_INTERNET_DISCONNECTED'),
      says(16_200, '[queue] 1 scan waiting, offline', 'warn'),
    ],
    environment: { ...warehouseScanner.device, online: false, connection: { type: 'wifi', rtt: 1400, downlink: 0.1 } },
  },
]
