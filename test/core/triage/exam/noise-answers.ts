/** Nothing is wrong: answers of 4xx and 5xx that are only a no. */

import { plain, quiet, wellDone } from './kit/answers.ts'
import { after, type Case, call, click, opens, says, start } from './kit/build.ts'
import { hospitalScheduling } from './products/hospital-scheduling.ts'

export const noiseAnswers: Case[] = [
  {
    name: 'benign: the page asks whether one is an administrator',
    expected: 'none',
    why: 'a question at the start to which no is an answer; what was clicked worked',
    events: [
      ...start(),
      call(400, 'GET /api/admin/capabilities', 403, { detail: 'Nie masz uprawnień do wykonania tej czynności.' }),
      click(2500, 'Raport'),
      call(2600, 'GET /api/reports/9', 200, { rows: [1] }),
    ],
  },
  {
    name: 'benign: a code that is not in the stock',
    expected: 'none',
    also: 'integration',
    why: 'the scanner asks, the answer is that there is none, and the next code is found',
    events: after(
      'Scan',
      call(2600, 'GET /api/items?barcode=8710000000012', 404, 'Artikel niet gevonden', plain),
      click(6000, 'Scan'),
      call(6100, 'GET /api/items?barcode=8710000000029', 200, { id: 29, name: 'Schroef' }),
    ),
  },
  {
    name: 'error reporting is limited',
    expected: 'none',
    why: 'the vendor’s own error reports were too many',
    events: after(
      'Save',
      call(2540, 'POST https://o12.ingest.sentry.io/api/4/envelope/', 429, {
        detail: 'Sentry dropped data due to a quota',
      }),
      wellDone(2600),
    ),
  },
  {
    name: 'export not ready yet',
    expected: 'none',
    also: 'unknown',
    why: 'the app asks until the file is there',
    events: [
      ...start(),
      click(3000, 'Export'),
      call(3030, 'POST /api/exports', 202, { id: 5 }),
      call(4000, 'GET /api/exports/5/file', 404, { code: 'not_ready' }),
      call(6000, 'GET /api/exports/5/file', 200, 'a;b', { headers: { 'content-type': 'text/csv' } }),
      opens(6100, '/exports', 'push'),
    ],
  },
  {
    name: 'calm: a list that is asked for until the job is done',
    expected: 'none',
    why: '404 until the report is there, and then it is there',
    events: after(
      'Gerar relatório',
      call(2600, 'POST /api/relatorios', 202, { id: 7 }),
      call(3600, 'GET /api/relatorios/7/arquivo', 404, { status: 404, message: 'Ainda não disponível' }),
      call(5600, 'GET /api/relatorios/7/arquivo', 404, { status: 404, message: 'Ainda não disponível' }),
      call(7600, 'GET /api/relatorios/7/arquivo', 200, { url: '/files/7.pdf' }),
    ),
  },
  {
    name: 'source map missing',
    expected: 'none',
    also: 'unknown',
    why: 'only a debugger asks for it',
    events: quiet(
      call(500, 'GET /static/main.7c1e90.js.map', 404, '<h1>Not Found</h1>', { api: 'other' }),
      says(
        520,
        'DevTools failed to load source map: Could not load content for https://desk.kestrel.example/static/main.7c1e90.js.map: HTTP error: status code 404',
        'warn',
      ),
    ),
  },
  {
    name: 'error tracker over its limit',
    expected: 'none',
    also: 'unknown',
    why: 'what reports errors is no part of the work',
    events: quiet(
      call(1000, 'POST https://o4501.ingest.sentry.io/api/45/envelope/?sentry_key=redacted-key-1', 429, {
        detail: 'event submission rejected with_reason: PROJECT_RATE_LIMIT',
      }),
    ),
  },
  {
    name: 'head asks whether a file is there',
    expected: 'none',
    why: 'it was not, and was uploaded',
    events: after('Upload', call(2540, 'HEAD /api/files/abc', 404, ''), call(2640, 'PUT /api/files/abc', 201, {})),
  },
  {
    name: 'map tile at the edge of the world',
    expected: 'none',
    also: 'third-party',
    why: 'one of many tiles is not there',
    events: after(
      'Map',
      call(2540, 'GET https://tile.maps.example/9/1/1.png', 200, ''),
      call(2560, 'GET https://tile.maps.example/9/1/2.png', 404, ''),
      click(6000, 'Save place'),
      call(6040, 'POST /api/places', 201, {}),
    ),
  },
  {
    name: 'optional module is not there',
    expected: 'none',
    why: 'the app asks for what not every customer has, and goes on',
    events: after(
      'Dashboard',
      call(2540, 'GET /api/modules/forecast/summary', 404, { code: 'not_found' }),
      call(2560, 'GET /api/dashboard', 200, { tiles: [1] }),
      click(6000, 'Save layout'),
      call(6040, 'PUT /api/dashboard/layout', 200, {}),
    ),
  },
  {
    name: 'hospital: warnings of a page on which all goes well',
    site: hospitalScheduling.site,
    expected: 'none',
    why: 'nothing wrong: the appointment was moved and read back; a missing picture and warnings hurt nobody',
    events: [
      ...hospitalScheduling.calendar(),
      hospitalScheduling.call(470, 'GET /api/v2/users/31/photo', 404, ''),
      says(
        480,
        'NG0913: An image with src photo-placeholder.png has intrinsic file dimensions much larger than its rendered size.',
        'warn',
      ),
      click(3200, 'Verschieben'),
      hospitalScheduling.call(
        3240,
        'PATCH /api/v2/appointments/55102',
        200,
        { id: 55102, start: '2026-03-13T08:30:00+01:00', version: 4 },
        { sends: { start: '2026-03-13T08:30:00+01:00', version: 3 } },
      ),
      hospitalScheduling.call(3400, 'GET /api/v2/wards/4/slots?week=2026-W11', 200, {
        slots: [{ id: 9121, start: '2026-03-13T08:30:00+01:00' }],
      }),
      says(3500, 'ResizeObserver loop completed with undelivered notifications.', 'warn'),
    ],
  },
]
