/** Ledgerline, a billing portal: Vue before Laravel with Sanctum, cards through Stripe. */
import { firstSeconds } from '../kit/beside.ts'
import { click } from '../kit/build.ts'
import { productWith } from '../kit/product.ts'

const portal = productWith('https://billing.ledgerline.example', '/build/assets/app-Dk21xWmQ.js')
const stripe = 'https://api.stripe.com/v1'

const fromStripe = {
  initiator: [portal.place('a', 'https://js.stripe.com/v3/fingerprinted/js/elements-inner-payment-4f1c.js')],
}

const home = () => [
  portal.opens(0, '/invoices', 'Invoices | Ledgerline'),
  portal.api(60, 'GET /sanctum/csrf-cookie', 204, ''),
  portal.api(150, 'GET /api/user', 200, { id: 5, team: { id: 77, plan: 'growth' } }),
  portal.api(230, 'GET /api/invoices?page=1', 200, {
    data: [{ id: 4410, number: 'LL-2026-0310', total: 48_900, status: 'open' }],
    links: { next: null },
    meta: { total: 1 },
  }),
  ...firstSeconds(900),
]

/** The customer opens the form of the payment provider, which is loaded in frames of its own, and is answered to the press on *Pay*. */
const pays = (status: number, answer: object) => [
  click(5000, 'Pay invoice'),
  portal.api(5030, 'POST /api/invoices/4410/payment-intent', 200, { client_secret: 'redacted-secret-1' }),
  portal.call(
    5900,
    `GET ${stripe}/elements/sessions?key=redacted-key-1`,
    200,
    { object: 'elements_session' },
    fromStripe,
  ),
  click(21_000, 'Pay €489.00'),
  portal.call(21_060, `POST ${stripe}/payment_intents/pi_3TNr/confirm`, status, answer, {
    ...fromStripe,
    headers: { 'request-id': 'req_8Xr2LQp' },
    duration: 1400,
  }),
]

export const invoicePortal = { ...portal, stripe, fromStripe, home, pays }
