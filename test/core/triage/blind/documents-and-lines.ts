/** Papyra, an editor of documents with meetings in it, on lines of companies, hotels and homes. */
import { click, page as html, says } from '../exam/build.ts'
import { type BlindCase, firefox, productAt } from './kit.ts'

const site = 'https://blatt.papyra.example'
const { call, lost, place, rejects, opens } = productAt(site)
const inFirefox = productAt(site, { engine: 'firefox' })
const bundle = '/static/editor.77ab01.js'
const editor = (at = 0) => [
  opens(at, '/d/offer-12', 'Offer 12 - Papyra'),
  call(at + 110, 'GET /api/documents/offer-12', 200, { id: 'offer-12', pages: 3 }),
  call(at + 190, 'GET /api/documents/offer-12/comments', 200, []),
]

export const documentsAndLines: BlindCase[] = [
  {
    name: 'editor: the reader of PDF and its worker are of two versions',
    site,
    expected: 'outdated-client',
    also: 'product-defect',
    why: 'the worker comes out of the browser’s store and is older than the page',
    events: [
      ...editor(),
      click(3000, 'Preview'),
      rejects(
        3200,
        'UnknownErrorException: The API version "5.4.149" does not match the Worker version "4.10.38".',
        place('openPreview', bundle),
      ),
    ],
  },
  {
    name: 'editor: the dialog for a file is opened too late',
    site,
    expected: 'product-defect',
    why: 'the app waits for a call before it asks for the file, and the click does not count any more',
    events: [
      ...editor(),
      click(3000, 'Export'),
      call(3030, 'POST /api/documents/offer-12/export', 200, { ready: true }, { duration: 6100 }),
      rejects(
        9150,
        "SecurityError: Failed to execute 'showSaveFilePicker' on 'Window': Must be handling a user gesture to show a file picker.",
        place('saveAs', bundle),
      ),
    ],
  },
  {
    name: 'editor: no way for picture and sound',
    site,
    expected: 'network',
    why: 'no candidate of a relay was found, and the connection of the meeting failed',
    events: [
      ...editor(),
      click(3000, 'Join meeting'),
      call(3050, 'POST /api/meetings/7/join', 200, { ice: ['turns:relay.papyra.example:443'] }),
      says(
        8000,
        'icecandidateerror 701 turns:relay.papyra.example:443?transport=tcp STUN binding request timed out.',
        'warn',
      ),
      says(18_000, 'peer connectionState: failed'),
    ],
  },
  {
    name: 'editor: no adapter for the drawing',
    site,
    expected: 'browser-interference',
    also: 'outdated-client',
    why: 'the browser gives no access to the graphics card',
    events: [
      ...editor(),
      says(300, 'No available adapters.', 'warn'),
      click(3000, 'Open 3D view'),
      rejects(3050, 'Error: WebGPU: requestAdapter() returned null', place('startRenderer', bundle)),
    ],
  },
  {
    name: 'editor: the train wants a new sign-in to its network',
    site,
    expected: 'network',
    why: 'the calls are led to the page of the train, over plain HTTP, which the browser stops',
    events: [
      ...editor(),
      click(60_000, 'Save'),
      says(
        60_080,
        "Mixed Content: The page at 'https://blatt.papyra.example/d/offer-12' was loaded over HTTPS, but requested an insecure resource 'http://login.zugnetz.example/?url=https://blatt.papyra.example/api/documents/offer-12'. This request has been blocked; the content must be served over HTTPS.",
      ),
      lost(60_030, 'PUT /api/documents/offer-12', '', {
        failure: { name: 'TypeError', message: 'Failed to fetch' },
        redirects: [{ status: 302, url: 'http://login.zugnetz.example/?url=https://blatt.papyra.example/api' }],
      }),
    ],
  },
  {
    name: 'editor: the tunnel is down, and with it the inner names',
    site,
    expected: 'network',
    why: 'the network changed, and what only the company’s own name server knows is not found any more',
    events: [
      ...editor(),
      call(900, 'GET https://dms.intern.papyra.example/v1/folders', 200, { folders: [] }),
      lost(30_000, 'GET https://dms.intern.papyra.example/v1/folders', 'net::ERR_NETWORK_CHANGED'),
      click(33_000, 'Insert from archive'),
      lost(33_040, 'GET https://dms.intern.papyra.example/v1/folders', 'net::ERR_NAME_NOT_RESOLVED'),
      call(34_000, 'GET /api/documents/offer-12/comments', 200, []),
    ],
  },
  {
    name: 'editor: a virus scanner opens every connection',
    site,
    expected: 'network',
    also: 'browser-interference',
    why: 'Firefox names it: a certificate from the middle',
    environment: firefox,
    events: [
      inFirefox.opens(0, '/d/offer-12', 'Offer 12 - Papyra'),
      inFirefox.lost(110, 'GET /api/documents/offer-12', 'MOZILLA_PKIX_ERROR_MITM_DETECTED'),
      click(3000, 'Reload document'),
      inFirefox.lost(3040, 'GET /api/documents/offer-12', 'MOZILLA_PKIX_ERROR_MITM_DETECTED'),
    ],
  },
  {
    name: 'editor: a guard of the company keeps a file back',
    site,
    expected: 'network',
    also: 'permission',
    why: 'the page comes from the company’s own guard against leaks of data, not from the app',
    events: [
      ...editor(),
      click(3000, 'Upload'),
      call(
        3040,
        'POST /api/documents/offer-12/files',
        403,
        html(
          'Upload blocked',
          '<h1>Upload blocked by your organization</h1><p>The file contains content that violates the Data Loss Prevention policy “Customer data”. If you think this is an error, contact your IT department. Incident 88213.</p>',
        ),
      ),
    ],
  },
  {
    name: 'editor: large files break off on the new transport',
    site,
    expected: 'network',
    why: 'HTTP/3 breaks on this line again and again, small calls pass',
    events: [
      ...editor(),
      click(3000, 'Upload film'),
      lost(3040, 'PUT /api/documents/offer-12/film', 'net::ERR_QUIC_PROTOCOL_ERROR', { duration: 21_000 }),
      call(24_500, 'GET /api/documents/offer-12', 200, { id: 'offer-12', pages: 3 }),
      lost(25_000, 'PUT /api/documents/offer-12/film', 'net::ERR_QUIC_PROTOCOL_ERROR', { duration: 19_000 }),
      says(44_100, 'upload of film failed'),
    ],
  },
]
