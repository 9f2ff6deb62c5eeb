/** Rampenlicht, tickets for concerts: SvelteKit, Stripe, Cloudflare. */
import { click, page as html, says } from '../exam/build.ts'
import { type BlindCase, productAt } from './kit.ts'
import { extensionHangsUp, statisticsBlocked, widgetThrows } from './noise.ts'

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

export const eventTickets: BlindCase[] = [
  {
    name: 'tickets: the card of the buyer is declined',
    site,
    expected: 'integration',
    also: 'third-party',
    why: 'the buyer’s bank has no money for it: neither Stripe nor the shop is at fault',
    events: [
      ...show(),
      ...stripeReady(),
      click(9000, 'Pay €118.00'),
      call(9050, confirm, 402, {
        error: {
          code: 'card_declined',
          decline_code: 'insufficient_funds',
          doc_url: 'https://stripe.com/docs/error-codes/card-declined',
          message: 'Your card has insufficient funds.',
          type: 'card_error',
        },
      }),
      says(9150, 'payment failed card_declined/insufficient_funds', 'warn'),
    ],
  },
  {
    name: 'tickets: Stripe’s script is kept away',
    site,
    expected: 'browser-interference',
    why: 'an extension blocks js.stripe.com, the error of the shop’s own code follows from that',
    events: [
      ...show(),
      missing(420, 'https://js.stripe.com/v3/', { element: 'script', code: 'net::ERR_BLOCKED_BY_CLIENT' }),
      lost(430, 'POST https://r.stripe.com/b', 'net::ERR_BLOCKED_BY_CLIENT'),
      click(5000, 'Checkout'),
      throws(
        5020,
        'ReferenceError: Stripe is not defined',
        place('mountPayment', node, 1, 7_730),
        place('HTMLButtonElement.checkout', node, 1, 8_102),
      ),
    ],
  },
  {
    name: 'tickets: a test key beside a live price',
    site,
    expected: 'configuration',
    why: 'Stripe says which half of the keys is the wrong one; the shop’s 500 only hands it on',
    events: [
      ...show(),
      ...statisticsBlocked(1400),
      click(5000, 'Checkout'),
      call(
        5040,
        'POST /api/checkout',
        500,
        {
          message:
            "StripeInvalidRequestError: No such price: 'price_1QaXyz'; a similar object exists in live mode, but a test mode key was used to make this request.",
          errorId: 'b7c1f20e',
        },
        { headers: cloudflare },
      ),
      rejects(
        5150,
        "TypeError: Cannot read properties of undefined (reading 'client_secret')",
        place('checkout', node, 1, 8_240),
      ),
    ],
  },
  {
    name: 'tickets: the seat beside the one that was chosen',
    site,
    expected: 'product-defect',
    why: 'the page counts seats from nought and its server from one; what was reserved is not what was clicked',
    events: [
      ...show(),
      extensionHangsUp(1500),
      click(4000, 'Row 12, seat 8'),
      call(
        4030,
        'POST /api/reservations',
        201,
        { id: 'rs_551', row: 12, seat: 7, label: 'Row 12, seat 7', expires: 600 },
        { sends: { event: 'aurora-2026', row: 12, seat: 7 }, headers: cloudflare },
      ),
      says(4140, 'reserved Row 12, seat 7', 'info'),
    ],
  },
  {
    name: 'tickets: the rush at the start of the sale',
    site,
    expected: 'capacity',
    why: 'Cloudflare’s own notice of a rate limit',
    events: [
      ...show(),
      ...[2520, 3120, 3820].flatMap((at) => [
        click(at - 20, 'Find tickets'),
        call(
          at,
          `GET /api/seatmap/aurora-2026?r=${at}`,
          429,
          html(
            'Access denied | tickets.rampenlicht.example used Cloudflare to restrict access',
            '<h1>Error 1015</h1><h2>You are being rate limited</h2><p>The owner of this website (tickets.rampenlicht.example) has banned you temporarily from accessing this website.</p>',
          ),
          { headers: { ...cloudflare, 'retry-after': '20' } },
        ),
      ]),
      rejects(
        3920,
        'SyntaxError: Unexpected token \'<\', "<html><hea"... is not valid JSON',
        place('load', node, 1, 2_004),
      ),
    ],
  },
  {
    name: 'tickets: a test for robots in the way of a call',
    site,
    expected: 'configuration',
    also: 'network',
    why: 'the shop’s own guard asks a script to solve a challenge that only a page can show',
    events: [
      ...show(),
      click(5000, 'Checkout'),
      call(
        5040,
        'POST /api/checkout',
        403,
        '<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title></head><body><script>(function(){window._cf_chl_opt={cvId:\'3\',cType:"managed"}})()</script></body></html>',
        { headers: { ...cloudflare, 'cf-mitigated': 'challenge' } },
      ),
      rejects(
        5150,
        'SyntaxError: Unexpected token \'<\', "<!DOCTYPE "... is not valid JSON',
        place('checkout', node, 1, 8_201),
      ),
    ],
  },
  {
    name: 'tickets: Stripe itself has trouble',
    site,
    expected: 'third-party',
    why: 'an api_error with 500 is Stripe’s word for a fault of its own; the next try ends alike',
    events: [
      ...show(),
      widgetThrows(450),
      ...stripeReady(),
      click(9000, 'Pay €118.00'),
      ...[9050, 10_400].map((at) =>
        call(
          at,
          confirm,
          500,
          { error: { message: 'An unknown error occurred', type: 'api_error' } },
          { headers: { 'request-id': 'req_Tz81' } },
        ),
      ),
      says(10_500, 'payment failed api_error: An unknown error occurred'),
    ],
  },
  {
    name: 'tickets: the total of today’s release leaves out the fee',
    site,
    expected: 'regression',
    also: 'product-defect',
    why: 'with version 412 the same basket came to 118, with 413 the page reads a field under its old name and shows NaN',
    events: [
      ...show(),
      says(350, '[app] version 412', 'info'),
      call(
        4000,
        'GET /api/basket/b_77',
        200,
        { seats: 2, price: 11_000, fees: { service: 800 } },
        { headers: cloudflare, initiator: [place('loadBasket', '/_app/immutable/nodes/14.Aa81xxPq.js', 1, 5_500)] },
      ),
      says(4100, 'basket b_77 total 118.00', 'info'),
      opens(30_000, '/e/aurora-2026', 'Aurora - Rampenlicht', 'reload'),
      says(30_300, '[app] version 413', 'info'),
      call(
        31_000,
        'GET /api/basket/b_77',
        200,
        { seats: 2, price: 11_000, fees: { service: 800 } },
        { headers: cloudflare, initiator: [place('loadBasket', node, 1, 5_611)] },
      ),
      says(31_100, 'basket b_77 total NaN', 'warn'),
      click(34_000, 'Checkout'),
      call(
        34_040,
        'POST /api/checkout',
        400,
        { message: 'amount must be an integer', received: null },
        { headers: cloudflare, sends: { basket: 'b_77', amount: null } },
      ),
    ],
  },
  {
    name: 'tickets: the page as built on the server is another than in the browser',
    site,
    expected: 'product-defect',
    why: 'Svelte tells that the two do not agree and then trips over a node that is not there; no extension, no failed call',
    events: [
      ...show(),
      says(
        380,
        '[svelte] hydration_mismatch\nHydration failed because the initial UI does not match what was rendered on the server. The error occurred near src/routes/e/[slug]/Countdown.svelte',
        'warn',
      ),
      throws(
        390,
        "TypeError: Cannot read properties of null (reading 'nodeType')",
        place('ur', '/_app/immutable/chunks/CxM0sQ2a.js', 1, 4_410),
        place('Countdown', node, 1, 1_190),
      ),
    ],
  },
]
