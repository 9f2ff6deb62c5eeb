/** Lieferfeld, a portal for suppliers, seen through what stands before it: clouds, gates, the customer’s own line. */
import { step } from '../../../support/session-builder.ts'
import { click, page as html, says } from '../exam/build.ts'
import { type BlindCase, productAt } from './kit.ts'
import { extensionHangsUp, extensionThrows, statisticsBlocked } from './noise.ts'

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

export const edgeAndNetwork: BlindCase[] = [
  {
    name: 'edge: Google’s balancer finds no backend for a while',
    site,
    expected: 'capacity',
    also: 'product-defect',
    why: 'the notice of the balancer before the product’s own servers, on every call for half a minute, and then all is well again',
    events: [
      ...portal(),
      click(2500, 'Refresh'),
      ...[2540, 9000, 18_000].map((at) =>
        call(
          at,
          'GET /api/deliveries?state=open',
          502,
          html(
            '502 Server Error',
            '<h1>Error: Server Error</h1><h2>The server encountered a temporary error and could not complete your request.<p>Please try again in 30 seconds.</h2>',
          ),
          { headers: { via: '1.1 google' } },
        ),
      ),
      call(
        36_000,
        'GET /api/deliveries?state=open',
        200,
        { items: [{ id: 'L-31' }] },
        { headers: { via: '1.1 google' } },
      ),
    ],
  },
  {
    name: 'edge: an upload that was signed by a clock out of true',
    site,
    expected: 'clock-locale',
    why: 'S3 names the difference, and the clock of the customer is 21 minutes ahead of all servers',
    events: [
      ahead.opens(0, '/deliveries', 'Deliveries - Lieferfeld'),
      ahead.call(130, 'GET /api/me', 200, { id: 'sup-77' }),
      step({
        at: 3000,
        action: 'upload',
        text: 'Chose "lieferschein.pdf" in "Delivery note"',
        value: 'lieferschein.pdf',
        files: [{ type: 'application/pdf', size: 210_332 }],
      }),
      ahead.call(
        3040,
        `PUT ${store}/L-31/lieferschein.pdf`,
        403,
        '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>RequestTimeTooSkewed</Code><Message>The difference between the request time and the current time is too large.</Message><RequestTime>20260312T093003Z</RequestTime><ServerTime>2026-03-12T09:09:03Z</ServerTime><MaxAllowedSkewMilliseconds>900000</MaxAllowedSkewMilliseconds></Error>',
        { headers: { 'content-type': 'application/xml', server: 'AmazonS3' } },
      ),
      says(3140, 'upload failed: AccessDenied'),
    ],
  },
  {
    name: 'edge: the names of the product are not resolved',
    site,
    expected: 'network',
    why: 'two hosts of two owners are not found at once, so the resolver of the customer is at fault',
    events: [
      ...portal(),
      ...statisticsBlocked(1500),
      click(60_000, 'L-31'),
      lost(60_030, 'GET /api/deliveries/L-31', 'net::ERR_NAME_NOT_RESOLVED'),
      lost(60_040, `GET ${store}/L-31/lieferschein.pdf`, 'net::ERR_NAME_NOT_RESOLVED'),
      lost(62_030, 'GET /api/deliveries/L-31', 'net::ERR_NAME_NOT_RESOLVED'),
      rejects(62_200, 'TypeError: Failed to fetch', place('getDelivery', bundle, 1, 30_118)),
    ],
  },
  {
    name: 'edge: Akamai refuses the address of the customer',
    site,
    expected: 'network',
    also: 'configuration',
    why: 'the edge refuses before the app is asked, on every address, the page too: the list of addresses or countries there, or the customer’s exit',
    events: [
      opens(0, '/deliveries', 'Access Denied'),
      page(
        5,
        'GET /deliveries',
        403,
        '<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY>\n<H1>Access Denied</H1>\n \nYou don\'t have permission to access "http&#58;&#47;&#47;portal&#46;lieferfeld&#46;example&#47;deliveries" on this server.<P>\nReference&#32;&#35;18&#46;2c1f1502&#46;1773307800&#46;4d1a77\n</BODY>\n</HTML>',
        { headers: { server: 'AkamaiGHost', 'mime-version': '1.0' } },
      ),
      page(
        4005,
        'GET /favicon.ico',
        403,
        '<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY>\n<H1>Access Denied</H1>Reference&#32;&#35;18&#46;2c1f1502&#46;1773307804&#46;4d1b02</BODY></HTML>',
        { headers: { server: 'AkamaiGHost' } },
      ),
    ],
  },
  {
    name: 'edge: the mesh does not let one service speak to another',
    site,
    expected: 'configuration',
    also: 'permission',
    why: 'RBAC of Envoy stands between services and knows no users; a refusal of the app looks like those beside it, in JSON',
    events: [
      ...portal(),
      extensionHangsUp(350),
      call(400, 'GET /api/admin/rights', 200, { user: 'sup-77', rights: ['deliveries.read', 'invoices.read'] }),
      click(2500, 'Invoices'),
      call(2540, 'GET /api/invoices?year=2026', 403, 'RBAC: access denied', {
        headers: { 'content-type': 'text/plain', server: 'istio-envoy', 'x-envoy-upstream-service-time': '2' },
      }),
      rejects(
        2640,
        'SyntaxError: Unexpected token \'R\', "RBAC: access denied" is not valid JSON',
        place('getInvoices', bundle, 1, 40_031),
      ),
    ],
  },
  {
    name: 'edge: the gate takes less than the app promises',
    site,
    expected: 'configuration',
    also: 'product-defect',
    why: 'the app allows files of 50 MB, the nginx before it refused one of 24 MB',
    events: [
      ...portal(),
      extensionThrows(290),
      call(300, 'GET /api/settings/uploads', 200, { maxSizeMb: 50, types: ['application/pdf', 'image/tiff'] }),
      step({
        at: 3000,
        action: 'upload',
        text: 'Chose "scan.tiff" in "Delivery note"',
        value: 'scan.tiff',
        files: [{ type: 'image/tiff', size: 24_812_004 }],
      }),
      call(
        3040,
        'POST /api/deliveries/L-31/documents',
        413,
        '<html>\r\n<head><title>413 Request Entity Too Large</title></head>\r\n<body>\r\n<center><h1>413 Request Entity Too Large</h1></center>\r\n<hr><center>nginx/1.27.3</center>\r\n</body>\r\n</html>',
        { headers: { server: 'nginx/1.27.3', connection: 'close' } },
      ),
      rejects(
        3140,
        'SyntaxError: Unexpected token \'<\', "<html>\r\n<h"... is not valid JSON',
        place('upload', bundle, 1, 44_120),
      ),
    ],
  },
  {
    name: 'edge: the application of the product is switched off in Azure',
    site,
    expected: 'configuration',
    also: 'capacity',
    why: 'the 403 is of the platform and not about rights: it says the same to everybody while the app is stopped',
    events: [
      opens(0, '/deliveries', 'Web App - Unavailable'),
      page(
        5,
        'GET /deliveries',
        403,
        html(
          'Web App - Unavailable',
          '<h1>Error 403 - This web app is stopped.</h1><p>The web app you have attempted to reach is currently stopped and does not accept any requests. Please try to reload the page or visit it again soon.</p><p>If you are the web app administrator, please find the common 403 error scenarios and resolution <a href="https://go.microsoft.com/fwlink/?linkid=2095007">here</a>.</p>',
        ),
        { headers: { server: 'Microsoft-IIS/10.0' } },
      ),
    ],
  },
  {
    name: 'edge: a delivery is looked at, and that is all',
    site,
    expected: 'none',
    why: 'nothing wrong: every call of the app went well, beside them blocked statistics and a hint of the browser',
    events: [
      ...portal(),
      lost(500, 'POST https://bam.eu01.nr-data.net/1/redacted-key-1', 'net::ERR_BLOCKED_BY_CLIENT'),
      says(900, "[Violation] Added non-passive event listener to a scroll-blocking 'touchstart' event.", 'warn'),
      click(4000, 'L-31'),
      call(4030, 'GET /api/deliveries/L-31', 200, { id: 'L-31', state: 'open', lines: [] }),
    ],
  },
]
