/** Shopnest, the back office of web shops: Next.js with server actions on Vercel, search with Algolia. */
import { firstSeconds } from '../kit/beside.ts'
import { productWith } from '../kit/product.ts'

const shop = productWith('https://admin.shopnest.example', '/_next/static/chunks/main-app-5f0c1a7d.js')
const algolia =
  'https://k3v9x1-dsn.algolia.net/1/indexes/*/queries?x-algolia-agent=Algolia%20for%20JavaScript%20(5.20.0)'
const flight = { headers: { 'content-type': 'text/x-component', 'x-vercel-id': 'fra1::iad1::x9k2' } }

const home = () => [
  shop.opens(0, '/products', 'Products · Shopnest'),
  shop.api(200, 'GET /orders?_rsc=1ab3', 200, '0:["b7Qk",["children","orders"]]', flight),
  shop.api(260, 'GET /api/auth/session', 200, { user: { id: 'u8' }, expires: '2026-04-11T09:30:00.000Z' }),
  shop.api(340, 'GET /api/products?limit=50', 200, { products: [{ id: 'p1', title: 'redacted-text-1' }] }),
  ...firstSeconds(700),
]

/** A server action: a POST to the page itself. */
const act = (at: number, path: string, status: number, answer: string, more: object = {}) =>
  shop.api(at, `POST ${path}`, status, answer, {
    requestHeaders: [
      ['accept', 'text/x-component'],
      ['next-action', '405a533566bc1bb85b606a558413c131b1e89999aa'],
    ],
    ...flight,
    ...more,
  })

export const webShops = { ...shop, algolia, flight, home, act }
