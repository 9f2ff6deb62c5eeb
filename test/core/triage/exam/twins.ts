/** Sessions with something loud in them that is not the fault. */

import { resource } from '../../../support/session-builder.ts'
import { type Case, call, click, code, lost, rejects, says, start, throws } from './build.ts'

const extension = {
  function: 'fill',
  url: 'chrome-extension://nngceckbapebfimnlniiiahkandclblb/content/inject.js',
  line: 1,
  column: 900,
}

export const twins: Case[] = [
  {
    name: 'pixel 500 beside a validation',
    expected: 'integration',
    why: 'the customer sees the 422; the pixel fails for itself',
    events: [
      ...start(),
      click(3000, 'Save contact'),
      call(3020, 'POST https://px.ads.linkedin.com/collect', 500, {}),
      call(3030, 'POST /api/contacts', 422, {
        message: 'The given data was invalid.',
        errors: { email: ['The email has already been taken.'] },
      }),
    ],
  },
  {
    name: 'own 500 beside blocked analytics',
    expected: 'product-defect',
    why: 'the blocker has nothing to do with it',
    events: [
      ...start(),
      lost(500, 'POST https://www.google-analytics.com/g/collect?v=2', 'net::ERR_BLOCKED_BY_CLIENT'),
      click(3000, 'Save'),
      call(3030, 'PUT /api/items/4', 500, { error: 'internal' }),
      lost(3200, 'POST https://www.google-analytics.com/g/collect?v=2', 'net::ERR_BLOCKED_BY_CLIENT'),
    ],
  },
  {
    name: 'scope missing behind cloudflare',
    expected: 'permission',
    why: 'the app itself refused; that Cloudflare passed it on means nothing',
    events: [
      ...start(),
      click(3000, 'Delete'),
      call(
        3030,
        'DELETE /api/items/4',
        403,
        { error: 'insufficient_scope', message: 'Requires items:delete' },
        { headers: { server: 'cloudflare', 'cf-ray': '8a1f-FRA' } },
      ),
    ],
  },
  {
    name: 'own 500 with a wrong clock',
    expected: 'product-defect',
    why: 'a clock that is off does not make a server throw',
    events: [
      ...start(),
      click(3000, 'Save'),
      call(
        3030,
        'PUT /api/items/4',
        500,
        { error: 'internal' },
        { headers: { date: 'Thu, 12 Mar 2026 09:08:03 GMT' } },
      ),
    ],
  },
  {
    name: 'own 500 after being offline',
    expected: 'product-defect',
    why: 'the connection was back long before',
    events: [
      ...start(),
      lost(2000, 'GET /api/home', 'net::ERR_INTERNET_DISCONNECTED'),
      call(6000, 'GET /api/home', 200, { items: [] }),
      click(30_000, 'Save'),
      call(30_030, 'PUT /api/items/4', 500, { error: 'internal' }),
    ],
  },
  {
    name: 'type error after a 429',
    expected: 'capacity',
    why: 'the error follows from the refusal',
    events: [
      ...start(),
      click(3000, 'List'),
      call(3030, 'GET /api/items', 429, { error: 'too_many_requests' }, { headers: { 'retry-after': '60' } }),
      throws(3120, "TypeError: Cannot read properties of undefined (reading 'items')", code('renderList')),
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
    name: 'own 500 on a translated page',
    expected: 'product-defect',
    why: 'the server does not know of the translation',
    events: [...start(), click(3000, 'Save'), call(3030, 'PUT /api/items/4', 500, { error: 'internal' })],
    environment: { translated: true, extensions: ['Grammarly'] },
  },
  {
    name: 'extension error beside a plan limit',
    expected: 'permission',
    why: 'the refusal stopped the customer, not the password manager',
    events: [
      ...start(),
      throws(2000, "TypeError: Cannot read properties of null (reading 'form')", extension),
      click(3000, 'Invite'),
      call(3030, 'POST /api/invites', 403, { code: 'seat_limit_reached', message: 'All 10 seats are taken.' }),
    ],
  },
  {
    name: 'sentry down while the app throws',
    expected: 'product-defect',
    why: "the app's own handler threw; the tracker only could not tell of it",
    events: [
      ...start(),
      click(3000, 'Assign'),
      throws(3010, 'TypeError: ticket.assignees.map is not a function', code('assign')),
      call(3050, 'POST https://o4501.ingest.sentry.io/api/45/envelope/', 503, {}),
      says(3100, 'Sentry Logger [error]: Event processing failed'),
    ],
  },
  {
    name: 'refused sign-in of a wrong password',
    expected: 'authentication',
    why: "the customer's credentials, not a session that is over",
    events: [
      ...start(),
      click(3000, 'Sign in'),
      call(3030, 'POST /api/login', 401, { error: 'invalid_credentials', message: 'Wrong email or password' }),
      click(8000, 'Sign in'),
      call(8030, 'POST /api/login', 401, { error: 'invalid_credentials', message: 'Wrong email or password' }),
    ],
  },
]
