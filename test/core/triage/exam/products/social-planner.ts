/** Planfeed, which plans posts for social networks: Remix, with the Graph API of Meta behind it. */

import { productAt } from '../kit/product.ts'

const site = 'https://app.planfeed.example'
const made = productAt(site)
const bundle = '/build/entry.client-7QX2.js'
/** An error of the Graph API, as the server passes it on. */
const graph = (at: number, what: string, status: number, code: number, message: string, more: object = {}) =>
  made.call(at, what, status, {
    provider: 'facebook',
    error: { message, type: 'OAuthException', code, fbtrace_id: 'AbX9k2Lq', ...more },
  })
const home = () => [
  made.opens(0, '/calendario', 'Calendário - Planfeed'),
  made.call(130, 'GET /calendario?_data=routes%2Fcalendario', 200, { posts: [] }),
  made.call(200, 'GET /api/contas', 200, [{ id: 5, rede: 'instagram' }]),
]

export const socialPlanner = { site, ...made, bundle, graph, home }
