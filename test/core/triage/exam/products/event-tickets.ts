/** Rampenlicht, tickets for concerts: SvelteKit, Stripe, Cloudflare. */

import { says } from '../kit/build.ts'
import { productAt } from '../kit/product.ts'

const site = 'https://tickets.rampenlicht.example'
const { call, lost, place, throws, rejects, opens, missing } = productAt(site)
const node = '/_app/immutable/nodes/14.Bq0vW8zr.js'
const cloudflare = { server: 'cloudflare', 'cf-ray': '8f1c2d3e4a5b6c7d-HAM' }
const show = () => [
  opens(0, '/e/aurora-2026', 'Aurora - Rampenlicht'),
  call(120, 'GET /e/aurora-2026/__data.json', 200, { type: 'data', nodes: [] }, { headers: cloudflare }),
  call(300, 'GET /api/seatmap/aurora-2026', 200, { rows: 30, free: 412 }, { headers: cloudflare }),
  call(320, 'GET https://fonts.gstatic.com/s/inter/v18/UcC73.woff2', 200, '', {
    headers: { 'content-type': 'font/woff2' },
  }),
  call(340, 'POST /cdn-cgi/rum?', 204, '', { api: 'beacon', headers: cloudflare }),
  says(345, '[app] seat map ready, 412 free', 'info'),
]
const stripeReady = () => [
  call(500, 'GET https://api.stripe.com/v1/elements/sessions?key=redacted-key-1', 200, { object: 'elements_session' }),
]
const confirm = 'POST https://api.stripe.com/v1/payment_intents/pi_3Q/confirm'

export const eventTickets = {
  site,
  call,
  lost,
  place,
  throws,
  rejects,
  opens,
  missing,
  node,
  cloudflare,
  show,
  stripeReady,
  confirm,
}
