/** Servers that are not there for a while. */

import { html } from './kit/answers.ts'
import { after, type Case, call, click, code, lost, page, rejects, start } from './kit/build.ts'
import { supplierPortal } from './products/supplier-portal.ts'

export const capacityUnavailable: Case[] = [
  {
    name: 'maintenance',
    expected: 'capacity',
    why: '503 with Retry-After',
    events: [
      ...start(),
      click(3000, 'Save'),
      call(3030, 'PUT /api/items/1', 503, page('Maintenance', '<h1>We will be back soon</h1>'), {
        headers: { 'retry-after': '1800' },
      }),
    ],
  },
  {
    name: 'maintenance in german',
    expected: 'capacity',
    why: 'announced work on the servers',
    events: after(
      'Speichern',
      call(
        2540,
        'POST /api/orders',
        503,
        { maintenance: true, message: 'Wir führen gerade Wartungsarbeiten durch.' },
        { headers: { 'retry-after': '1800' } },
      ),
    ),
  },
  {
    name: 'read-only during a migration',
    expected: 'capacity',
    also: 'permission',
    why: 'the workspace cannot be written to until the move is done',
    events: after(
      'Save',
      call(2540, 'PUT /api/pages/1', 503, {
        error: 'read_only',
        message: 'This workspace is in read-only mode while we migrate your data. Please try again in a few minutes.',
      }),
    ),
  },
  {
    name: 'nginx bad gateway',
    expected: 'capacity',
    also: 'product-defect',
    why: 'nothing answers behind the proxy',
    events: after(
      '提交',
      call(
        2540,
        'POST /api/forms/3',
        502,
        page('502 Bad Gateway', '<center><h1>502 Bad Gateway</h1></center><hr><center>nginx/1.25.3</center>'),
      ),
      call(
        6540,
        'POST /api/forms/3',
        502,
        page('502 Bad Gateway', '<center><h1>502 Bad Gateway</h1></center><hr><center>nginx/1.25.3</center>'),
      ),
    ),
  },
  {
    name: 'kong without upstream',
    expected: 'capacity',
    also: 'product-defect',
    why: 'the gateway has nobody to hand the call to',
    events: [
      ...start(),
      click(3000, 'Book'),
      call(3030, 'POST /api/bookings', 503, { message: 'failure to get a peer from the ring-balancer' }),
    ],
  },
  {
    name: 'game: the season is full',
    expected: 'capacity',
    why: 'the server puts the player in a queue because it is full',
    events: after(
      '進入遊戲',
      call(
        2600,
        'POST /api/sessions/join',
        503,
        { error: 'SERVER_FULL', message: '伺服器人數已滿,請稍後再試' },
        { headers: { 'retry-after': '120' } },
      ),
    ),
  },
  {
    name: 'heroku application error',
    expected: 'capacity',
    also: 'product-defect',
    why: "the platform's router got nothing from the app",
    events: [
      ...start(),
      click(3000, 'Save'),
      call(3030, 'POST /api/pages/7', 503, html('Application Error', '<p>An error occurred in the application</p>'), {
        headers: { server: 'Cowboy' },
      }),
    ],
  },
  {
    name: 'front door without a backend',
    expected: 'capacity',
    also: 'configuration',
    why: 'the edge reaches no healthy server',
    events: after(
      '開く',
      call(
        2540,
        'GET /api/spaces',
        503,
        page(
          'Microsoft Azure',
          "<h2>Our services aren't available right now</h2><p>We're working to restore all services as soon as possible. Please check back soon.</p>",
        ),
        { headers: { 'x-azure-ref': '0abc' } },
      ),
    ),
  },
  {
    name: 'azure application gateway',
    expected: 'capacity',
    also: 'product-defect',
    why: '502 of the gateway',
    events: [
      ...start(),
      click(3000, 'Save'),
      call(
        3030,
        'POST /contacts',
        502,
        page('502 Bad Gateway', '<hr><center>Microsoft-Azure-Application-Gateway/v2</center>'),
      ),
    ],
  },
  {
    name: 'gateway answer without cors headers',
    expected: 'capacity',
    also: 'product-defect',
    why: 'the 502 came from a gateway that adds no CORS headers',
    events: [
      ...start(),
      call(
        1500,
        'GET https://api.kestrel.example/items',
        200,
        { items: [] },
        { headers: { 'access-control-allow-origin': 'https://desk.kestrel.example' } },
      ),
      click(3000, 'Refresh'),
      lost(3030, 'GET https://api.kestrel.example/items', 'cors', { withheldStatus: 502 }),
      rejects(3140, 'TypeError: Failed to fetch', code('refresh')),
    ],
  },
  {
    name: 'edge: Google’s balancer finds no backend for a while',
    site: supplierPortal.site,
    expected: 'capacity',
    also: 'product-defect',
    why: 'the notice of the balancer before the product’s own servers, on every call for half a minute, and then all is well again',
    events: [
      ...supplierPortal.portal(),
      click(2500, 'Refresh'),
      ...[2540, 9000, 18_000].map((at) =>
        supplierPortal.call(
          at,
          'GET /api/deliveries?state=open',
          502,
          page(
            '502 Server Error',
            '<h1>Error: Server Error</h1><h2>The server encountered a temporary error and could not complete your request.<p>Please try again in 30 seconds.</h2>',
          ),
          { headers: { via: '1.1 google' } },
        ),
      ),
      supplierPortal.call(
        36_000,
        'GET /api/deliveries?state=open',
        200,
        { items: [{ id: 'L-31' }] },
        { headers: { via: '1.1 google' } },
      ),
    ],
  },
]
