/** Bautakt, in which site managers plan their trades: Blazor Server, drawn over one SignalR connection. */

import { productAt } from '../kit/product.ts'

const site = 'https://app.bautakt.example'
const made = productAt(site)
const framework = '/_framework/blazor.server.js'
const hub = '/_blazor?id=redacted-token-1'
const home = () => [
  made.opens(0, '/baustellen/14', 'Baustelle 14 - Bautakt'),
  made.call(180, 'GET /_blazor/initializers', 200, []),
  made.call(220, 'POST /_blazor/negotiate?negotiateVersion=1', 200, { connectionToken: 'redacted-token-1' }),
]

export const buildingSites = { site, ...made, framework, hub, home }
