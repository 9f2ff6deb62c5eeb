/** Names that are not found, certificates that are not accepted. */

import { resource } from '../../../support/session-builder.ts'
import { statisticsBlocked } from './kit/beside.ts'
import { after, type Case, click, code, lost, opens, rejects, says, start, throws } from './kit/build.ts'
import { firefox } from './kit/product.ts'
import { documentEditor } from './products/document-editor.ts'
import { logisticsMap } from './products/logistics-map.ts'
import { supplierPortal } from './products/supplier-portal.ts'

export const networkNames: Case[] = [
  {
    name: 'scheduling: the name of the API is not known here',
    expected: 'network',
    why: 'the page came, the other host cannot be found',
    events: after(
      'Vandaag',
      lost(2600, 'GET https://api.kestrel.example/slots', 'net::ERR_NAME_NOT_RESOLVED'),
      lost(3600, 'GET https://api.kestrel.example/slots', 'net::ERR_NAME_NOT_RESOLVED'),
      throws(3700, "TypeError: Cannot read properties of undefined (reading 'map')", code('renderSlots')),
    ),
  },
  {
    name: 'e-signature: a certificate that this computer does not trust',
    expected: 'network',
    why: 'somebody on the way opens the connection, or a root is missing here',
    events: after(
      'Signer',
      lost(2600, 'POST https://sign.kestrel.example/v1/sign', 'net::ERR_CERT_AUTHORITY_INVALID'),
      rejects(2690, 'TypeError: Failed to fetch', code('sign')),
    ),
  },
  {
    name: 'name of the api unknown',
    expected: 'network',
    why: 'the resolver of the customer does not know the host',
    events: after(
      'Posteingang',
      lost(2540, 'GET https://eu2.kestrel.example/v1/inbox', 'net::ERR_NAME_NOT_RESOLVED'),
      rejects(2600, 'TypeError: Failed to fetch'),
    ),
  },
  {
    name: 'own authority of the company',
    expected: 'network',
    why: 'inspection of TLS by an authority that this browser does not know',
    events: after('Chat', lost(2540, 'GET https://chat.kestrel.example/v1/rooms', 'SEC_ERROR_UNKNOWN_ISSUER')),
  },
  {
    name: 'api name not resolved',
    expected: 'network',
    why: "the customer's resolver does not know the host",
    events: [
      opens(0, '/home'),
      lost(150, 'GET https://api.kestrel.example/me', 'net::ERR_NAME_NOT_RESOLVED', { duration: 30 }),
      lost(350, 'GET https://api.kestrel.example/home', 'net::ERR_NAME_NOT_RESOLVED', { duration: 30 }),
    ],
  },
  {
    name: 'inspected tls',
    expected: 'network',
    also: 'configuration',
    why: 'a certificate of an authority that the browser does not know',
    events: [
      ...start(),
      click(3000, 'Reports'),
      lost(3030, 'GET https://reports.kestrel.example/api/list', 'net::ERR_CERT_AUTHORITY_INVALID'),
    ],
  },
  {
    name: 'chunk not loaded while offline',
    expected: 'network',
    why: 'the file is there, the connection is not',
    events: [
      ...start(),
      click(3000, 'Billing'),
      resource({
        at: 3040,
        url: 'https://desk.kestrel.example/_next/static/chunks/8231-ab12cd.js',
        status: undefined,
        code: 'net::ERR_INTERNET_DISCONNECTED',
      }),
      rejects(
        3050,
        'ChunkLoadError: Loading chunk 8231 failed.',
        code('s.f.j', '/_next/static/chunks/webpack-11aa.js'),
      ),
    ],
    environment: { online: false },
  },
  {
    name: 'editor: the tunnel is down, and with it the inner names',
    site: documentEditor.site,
    expected: 'network',
    why: 'the network changed, and what only the company’s own name server knows is not found any more',
    events: [
      ...documentEditor.editor(),
      documentEditor.call(900, 'GET https://dms.intern.papyra.example/v1/folders', 200, { folders: [] }),
      documentEditor.lost(30_000, 'GET https://dms.intern.papyra.example/v1/folders', 'net::ERR_NETWORK_CHANGED'),
      click(33_000, 'Insert from archive'),
      documentEditor.lost(33_040, 'GET https://dms.intern.papyra.example/v1/folders', 'net::ERR_NAME_NOT_RESOLVED'),
      documentEditor.call(34_000, 'GET /api/documents/offer-12/comments', 200, []),
    ],
  },
  {
    name: 'editor: a virus scanner opens every connection',
    site: documentEditor.site,
    expected: 'network',
    also: 'browser-interference',
    why: 'Firefox names it: a certificate from the middle',
    environment: firefox,
    events: [
      documentEditor.inFirefox.opens(0, '/d/offer-12', 'Offer 12 - Papyra'),
      documentEditor.inFirefox.lost(110, 'GET /api/documents/offer-12', 'MOZILLA_PKIX_ERROR_MITM_DETECTED'),
      click(3000, 'Reload document'),
      documentEditor.inFirefox.lost(3040, 'GET /api/documents/offer-12', 'MOZILLA_PKIX_ERROR_MITM_DETECTED'),
    ],
  },
  {
    name: 'edge: the names of the product are not resolved',
    site: supplierPortal.site,
    expected: 'network',
    why: 'two hosts of two owners are not found at once, so the resolver of the customer is at fault',
    events: [
      ...supplierPortal.portal(),
      ...statisticsBlocked(1500),
      click(60_000, 'L-31'),
      supplierPortal.lost(60_030, 'GET /api/deliveries/L-31', 'net::ERR_NAME_NOT_RESOLVED'),
      supplierPortal.lost(60_040, `GET ${supplierPortal.store}/L-31/lieferschein.pdf`, 'net::ERR_NAME_NOT_RESOLVED'),
      supplierPortal.lost(62_030, 'GET /api/deliveries/L-31', 'net::ERR_NAME_NOT_RESOLVED'),
      supplierPortal.rejects(
        62_200,
        'TypeError: Failed to fetch',
        supplierPortal.place('getDelivery', supplierPortal.bundle, 1, 30_118),
      ),
    ],
  },
  {
    name: 'logistics: the company breaks the seal of foreign sites',
    site: logisticsMap.site,
    expected: 'network',
    why: 'the browser does not trust the certificate that the customer’s network puts before the map’s host; the app itself is reached',
    events: [
      ...logisticsMap.board(),
      logisticsMap.lost(600, `GET ${logisticsMap.style}`, 'net::ERR_CERT_AUTHORITY_INVALID'),
      logisticsMap.lost(640, `GET ${logisticsMap.tile}`, 'net::ERR_CERT_AUTHORITY_INVALID'),
      logisticsMap.lost(645, `POST ${logisticsMap.events}`, 'net::ERR_CERT_AUTHORITY_INVALID'),
      says(700, 'Error: Failed to fetch (api.mapbox.com)'),
      logisticsMap.throws(
        1900,
        'Error: Style is not done loading',
        logisticsMap.place('_checkLoaded', logisticsMap.mapbox, 3, 412_992),
        logisticsMap.place('fitTour', logisticsMap.bundle, 41, 88_430),
      ),
    ],
  },
]
