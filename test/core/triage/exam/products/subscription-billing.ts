/** Ledgerly, which bills subscriptions: Next.js with route handlers on Vercel, and Stripe. */

import { says } from '../kit/build.ts'
import { productAt } from '../kit/product.ts'

const site = 'https://app.ledgerly.example'
const made = productAt(site)
const chunk = '/_next/static/chunks/app/invoices/page-2f81c0a7.js'
const home = () => [
  made.opens(0, '/invoices', 'Invoices | Ledgerly'),
  made.call(130, 'GET /api/auth/session', 200, {
    user: { name: 'redacted-name-1' },
    expires: '2026-04-11T09:30:00.000Z',
  }),
  made.call(220, 'GET /api/invoices?status=open', 200, { data: [{ id: 'in_81', total: 4900 }], hasMore: false }),
  made.call(250, 'GET /api/usage', 200, { seats: 4 }),
  says(270, '[Ledgerly] build 2f81c0a', 'info'),
]

export const subscriptionBilling = { site, ...made, chunk, home }
