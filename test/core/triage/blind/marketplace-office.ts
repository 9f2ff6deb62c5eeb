/** Basarlo, the back office of sellers on a marketplace: React, Apollo, one GraphQL address. */
import type { RequestEvent } from '../../../../src/core/session/index.ts'
import { filled, mark, STARTED_AT } from '../../../support/session-builder.ts'
import { click, says } from '../exam/build.ts'
import { type BlindCase, productAt } from './kit.ts'
import { extensionThrows, statisticsBlocked, widgetThrows } from './noise.ts'

const site = 'https://seller.basarlo.example'
const { call, place, throws, opens, lost } = productAt(site)
const bundle = '/static/js/main.d81fa20c.js'

/** One operation of Apollo, which is a POST that says 200 whatever comes of it. */
const query = (
  at: number,
  operationName: string,
  answer: object,
  variables: object = {},
  more: Partial<RequestEvent> = {},
) =>
  call(at, `POST /graphql?op=${operationName}`, 200, answer, {
    ...more,
    sends: { operationName, variables, query: `query ${operationName} { __typename }` },
    initiator: [place('fetch', bundle, 2, 91_004)],
  })
const wrong = (message: string, code: string, path: (string | number)[] = [], more: object = {}) => ({
  errors: [{ message, path, extensions: { code, ...more } }],
  data: null,
})

const office = () => [
  opens(0, '/orders', 'Orders - Basarlo Seller'),
  query(200, 'Viewer', { data: { viewer: { id: 'U1', shop: { id: 'S77', name: 'Holzkiste' } } } }),
  query(320, 'OrderList', { data: { orders: { totalCount: 2, nodes: [{ id: 'O-501' }, { id: 'O-502' }] } } }),
  query(400, 'UnreadNotifications', { data: { viewer: { unread: 0 } } }),
  says(
    410,
    'Download the Apollo DevTools for a better development experience: https://chrome.google.com/webstore/detail/jdkknkkbebbapilgoeccciglkfbmbnfm',
    'info',
  ),
  call(450, 'POST https://o44551.ingest.sentry.io/api/9/envelope/', 200, { id: '9f' }),
]

export const marketplaceOffice: BlindCase[] = [
  {
    name: 'marketplace: a field that may not be empty is empty',
    site,
    expected: 'product-defect',
    why: 'HTTP says 200, the resolver broke the promise of its own scheme',
    events: [
      ...office(),
      widgetThrows(1500),
      click(2500, 'O-502'),
      query(
        2530,
        'OrderDetail',
        wrong('Cannot return null for non-nullable field Order.buyer.', 'INTERNAL_SERVER_ERROR', ['order', 'buyer']),
        { id: 'O-502' },
      ),
      says(
        2630,
        '[GraphQL error]: Message: Cannot return null for non-nullable field Order.buyer., Location: undefined, Path: order,buyer',
      ),
    ],
  },
  {
    name: 'marketplace: payouts are for the finance role',
    site,
    expected: 'permission',
    why: 'a refusal inside an answer with 200, naming the role; the error of the page only follows',
    events: [
      ...office(),
      extensionThrows(1300),
      click(2500, 'Payouts'),
      query(2530, 'Payouts', {
        data: { shop: { payouts: null } },
        errors: [
          {
            message: 'You need the role FINANCE_ADMIN to read payouts',
            path: ['shop', 'payouts'],
            extensions: { code: 'FORBIDDEN' },
          },
        ],
      }),
      throws(
        2640,
        "TypeError: Cannot read properties of null (reading 'edges')",
        place('Payouts', bundle, 2, 410_772),
        place('ls', bundle, 2, 60_140),
      ),
    ],
  },
  {
    name: 'marketplace: the token has run out, and everything is empty',
    site,
    expected: 'authentication',
    why: 'the token’s end has passed, the server says so in an answer with 200',
    events: [
      ...office(),
      ...statisticsBlocked(1500),
      click(5_400_000, 'Orders'),
      query(
        5_400_030,
        'Viewer',
        wrong('Context creation failed: jwt expired', 'UNAUTHENTICATED'),
        {},
        {
          tokens: [
            { label: 'redacted-jwt-1', alg: 'RS256', iat: STARTED_AT / 1000 - 60, exp: STARTED_AT / 1000 + 3540 },
          ],
        },
      ),
      throws(
        5_400_140,
        "TypeError: Cannot read properties of null (reading 'viewer')",
        place('useShop', bundle, 2, 300_918),
        place('OrdersPage', bundle, 2, 301_402),
      ),
    ],
  },
  {
    name: 'marketplace: a query that the server did not yet know',
    site,
    expected: 'none',
    why: 'nothing wrong: Apollo asks by hash first and sends the whole query after, which went well',
    events: [
      ...office(),
      click(2500, 'Reviews'),
      query(2530, 'Reviews', wrong('PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_FOUND'), { first: 20 }),
      query(
        2650,
        'Reviews',
        { data: { shop: { reviews: { totalCount: 1, nodes: [{ id: 'R9', stars: 5 }] } } } },
        { first: 20 },
      ),
      lost(2800, 'POST https://o44551.ingest.sentry.io/api/9/envelope/', 'net::ERR_BLOCKED_BY_CLIENT'),
    ],
  },
  {
    name: 'marketplace: the slower of two searches wins',
    site,
    expected: 'product-defect',
    also: 'unknown',
    why: 'the answer to the first letters comes after that to the whole word, and the page shows it; nothing failed',
    events: [
      ...office(),
      filled('Search orders', 'ros', { at: 3000 }),
      query(
        3050,
        'OrderSearch',
        { data: { search: { term: 'ros', totalCount: 41 } } },
        { term: 'ros' },
        { duration: 2900 },
      ),
      filled('Search orders', 'rosenholz', { at: 3600 }),
      query(
        3650,
        'OrderSearch',
        { data: { search: { term: 'rosenholz', totalCount: 2 } } },
        { term: 'rosenholz' },
        { duration: 240 },
      ),
      says(3900, 'render OrderSearch rosenholz: 2', 'info'),
      says(5960, 'render OrderSearch ros: 41', 'info'),
      mark({ at: 7000, note: 'I typed rosenholz and get 41 orders that have nothing to do with it' }),
    ],
  },
]
