/** Basarlo, the back office of sellers on a marketplace: React, Apollo, one GraphQL address. */
import type { RequestEvent } from '../../../../../src/core/session/index.ts'
import { says } from '../kit/build.ts'
import { productAt } from '../kit/product.ts'

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

export const marketplaceOffice = { site, place, throws, lost, bundle, query, wrong, office }
