/** Lexary, which keeps the files and deadlines of law firms: Angular before ASP.NET Core on Azure. */

import { says } from '../kit/build.ts'
import { productAt } from '../kit/product.ts'

const site = 'https://kanzlei.lexary.example'
const made = productAt(site)
const main = '/main.9d01c7f2.js'
const problem = { 'content-type': 'application/problem+json; charset=utf-8' }
/** A problem of RFC 9457, as ASP.NET Core writes it. */
const refuses = (at: number, what: string, status: number, title: string, more: object = {}) =>
  made.call(
    at,
    what,
    status,
    {
      type: 'https://tools.ietf.org/html/rfc9110#section-15',
      title,
      status,
      traceId: '00-0b7e6a2d8c1f4a53b7f1d1c0e5a9f3aa-7c1d2e3f4a5b6c7d-00',
      ...more,
    },
    { headers: problem },
  )
const home = () => [
  made.opens(0, '/akten', 'Akten - Lexary'),
  made.call(140, 'GET /api/me', 200, { id: 31, name: 'redacted-name-1', rolle: 'Anwalt' }),
  made.call(260, 'GET /api/akten?seite=1', 200, { eintraege: [{ id: 881, az: '2026/114' }], gesamt: 1 }),
  made.call(310, 'GET /api/fristen/heute', 200, []),
  says(330, 'Angular is running in production mode.', 'info'),
]

export const lawPractice = { site, ...made, main, refuses, home }
