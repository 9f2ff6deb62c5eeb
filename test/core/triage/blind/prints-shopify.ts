/** Printing on demand, an app embedded in the admin of Shopify, made with Remix. */
import { click, says } from '../exam/kit/build.ts'
import { productAt } from '../exam/kit/product.ts'
import type { BlindCase } from './kit.ts'

const site = 'https://app.inkfold.example'
const at = productAt(site)
const home = () => [
  at.opens(0, '/app?shop=mugs.myshopify.com&embedded=1', 'Inkfold'),
  at.call(300, 'GET /app?_data=routes%2Fapp._index', 200, { shop: 'mugs.myshopify.com', products: [] }),
]
const graphql = 'POST /api/shopify/graphql'

export const prints: BlindCase[] = [
  {
    name: 'shopify: a scope that the merchant has not granted',
    kind: 'ordinary',
    site,
    expected: 'permission',
    also: ['configuration', 'integration'],
    why: 'the app was not given the scope in the shop of the customer',
    events: [
      ...home(),
      click(6000, 'Fetch orders'),
      at.call(6040, graphql, 200, {
        data: { orders: null },
        errors: [
          {
            message: 'Access denied for orders field. Required access: `read_orders` access scope.',
            extensions: {
              code: 'ACCESS_DENIED',
              documentation: 'https://shopify.dev/api/usage/access-scopes',
              requiredAccess: '`read_orders` access scope.',
            },
            path: ['orders'],
          },
        ],
      }),
    ],
  },
  {
    name: 'shopify: the bucket of the shop is empty',
    kind: 'ordinary',
    site,
    expected: 'capacity',
    why: 'the calls of the shop are throttled',
    events: [
      ...home(),
      click(6000, 'Sync catalogue'),
      at.call(6040, graphql, 200, {
        errors: [
          {
            message: 'Throttled',
            extensions: { code: 'THROTTLED', documentation: 'https://shopify.dev/api/usage/rate-limits' },
          },
        ],
        extensions: {
          cost: {
            requestedQueryCost: 752,
            actualQueryCost: null,
            throttleStatus: { maximumAvailable: 1000, currentlyAvailable: 12, restoreRate: 50 },
          },
        },
      }),
    ],
  },
  {
    name: 'remix: a browser that gives no cookies to frames',
    kind: 'ordinary',
    site,
    expected: 'browser-interference',
    also: ['authentication', 'configuration'],
    why: 'the browser blocks cookies of other sites, and the app lives in a frame of the shop',
    environment: { cookiesEnabled: false },
    events: [
      at.opens(0, '/app?shop=mugs.myshopify.com&embedded=1', 'Inkfold'),
      says(
        200,
        'Third-party cookie is blocked in a cross-site context either because of Chrome flags or browser configuration.',
        'warn',
      ),
      at.throws(
        400,
        "SecurityError: Failed to read the 'localStorage' property from 'Window': Access is denied for this document.",
        at.place('loadSession', '/build/root-7AB.js'),
      ),
      click(4000, 'Designs'),
      at.call(4040, 'GET /app/designs?_data=routes%2Fapp.designs', 401, { error: 'No session cookie' }),
    ],
  },
  {
    name: 'remix: a loader that throws',
    kind: 'ordinary',
    site,
    expected: 'product-defect',
    why: 'the loader of the page throws on the server; Remix hides the message and marks the answer',
    events: [
      ...home(),
      click(6000, 'Designs'),
      at.call(
        6040,
        'GET /app/designs?_data=routes%2Fapp.designs',
        500,
        { message: 'Unexpected Server Error' },
        { headers: { 'x-remix-error': 'yes' } },
      ),
    ],
  },
  {
    name: 'shopify: the storefront does not take the address of the webhook',
    kind: 'ordinary',
    site,
    expected: 'integration',
    also: ['configuration'],
    why: 'the hook of the customer answers with an error and was removed after many attempts',
    events: [
      ...home(),
      click(6000, 'Test webhook'),
      at.call(6040, 'POST /app/webhooks/3/test', 200, {
        ok: false,
        delivery: {
          url: 'https://erp.mugs.example/hooks/inkfold',
          status: 404,
          attempts: 8,
          error: 'Endpoint returned 404 Not Found. The webhook subscription was removed after 8 failed deliveries.',
        },
      }),
    ],
  },
  {
    name: 'remix: blocker takes the file for an advertisement',
    kind: 'ordinary',
    site,
    expected: 'browser-interference',
    why: 'the own script of the app is blocked because of its name, and the page then misses it',
    events: [
      ...home(),
      click(6000, 'Banners'),
      at.missing(6020, '/build/routes/ads-banner-QW1.js', { element: 'script', code: 'net::ERR_BLOCKED_BY_CLIENT' }),
      at.rejects(
        6060,
        'TypeError: Failed to fetch dynamically imported module: https://app.inkfold.example/build/routes/ads-banner-QW1.js',
      ),
    ],
  },
]
