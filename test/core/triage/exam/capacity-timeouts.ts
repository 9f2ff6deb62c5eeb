/** Servers that are too slow for what stands in front of them. */
import { after, type Case, call, click, page, start } from './kit/build.ts'

export const capacityTimeouts: Case[] = [
  {
    name: 'edge waits for the server',
    expected: 'capacity',
    also: 'product-defect',
    why: 'the edge cannot reach the servers',
    events: after(
      'Open',
      call(
        2540,
        'GET /api/boards/9',
        522,
        page(
          'kestrel.example | 522: Connection timed out',
          '<h1>Connection timed out <span>Error code 522</span></h1>',
        ),
        { headers: { server: 'cloudflare', 'cf-ray': '8f-FRA' }, duration: 19_500 },
      ),
    ),
  },
  {
    name: 'export takes longer than the proxy waits',
    expected: 'capacity',
    also: 'product-defect',
    why: 'after exactly 60 s the proxy gives up',
    events: after(
      'Exportar',
      call(
        2540,
        'GET /api/export.csv',
        504,
        page('504 Gateway Time-out', '<center><h1>504 Gateway Time-out</h1></center>'),
        { duration: 60_020 },
      ),
    ),
  },
  {
    name: 'api gateway timeout',
    expected: 'capacity',
    also: 'product-defect',
    why: 'the integration behind the gateway took longer than 29 s',
    events: [
      ...start(),
      click(3000, 'Run report'),
      call(
        3030,
        'POST https://api.kestrel.example/reports/run',
        504,
        { message: 'Endpoint request timed out' },
        { duration: 29_040, headers: { 'x-amzn-errortype': 'InternalServerErrorException' } },
      ),
    ],
  },
  {
    name: 'cloudflare 522',
    expected: 'capacity',
    also: 'product-defect',
    why: "Cloudflare reached nobody at the vendor's origin",
    events: [
      ...start(),
      click(3000, 'Refresh'),
      call(
        3030,
        'GET /api/home',
        522,
        "<html><head><title>desk.kestrel.example | 522: Connection timed out</title></head><body><span>Error code 522</span><h2>What happened?</h2><p>The initial connection between Cloudflare's network and the origin web server timed out.</p></body></html>",
        { headers: { server: 'cloudflare', 'cf-ray': '8a1f0c3bde12-FRA' }, duration: 19_500 },
      ),
    ],
  },
  {
    name: 'heroku h12',
    expected: 'capacity',
    also: 'product-defect',
    why: 'the router gave up waiting for the dyno',
    events: after(
      'Generar informe',
      call(
        2540,
        'GET /reports/annual',
        503,
        page(
          'Application error',
          '<h1>Application error</h1><p>An error occurred in the application and your page could not be served.</p>',
        ),
        { duration: 30_010, headers: { server: 'Cowboy' } },
      ),
    ),
  },
]
