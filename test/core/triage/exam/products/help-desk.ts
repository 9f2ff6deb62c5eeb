/** Respondo, a help desk of tickets and mail: React before Django REST framework. */

import { says } from '../kit/build.ts'
import { productAt } from '../kit/product.ts'

const site = 'https://suporte.respondo.example'
const made = productAt(site)
const bundle = '/static/js/main.4c9e11b8.js'
const home = () => [
  made.opens(0, '/chamados', 'Chamados - Respondo'),
  made.call(160, 'GET /api/v1/users/me/', 200, { id: 12, username: 'redacted-name-1' }),
  made.call(250, 'GET /api/v1/tickets/?page=1', 200, { count: 1, next: null, results: [{ id: 4410, status: 'open' }] }),
  made.call(290, 'GET /api/v1/queues/', 200, [{ id: 1, name: 'Suporte' }]),
  says(310, 'Download the React DevTools for a better development experience', 'info'),
]

export const helpDesk = { site, ...made, bundle, home }
