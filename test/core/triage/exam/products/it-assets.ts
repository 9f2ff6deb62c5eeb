/** Inventra, which counts the devices and licences of a company: Next.js before Hasura, signed in with Okta or Auth0. */

import { productAt } from '../kit/product.ts'

const site = 'https://assets.inventra.example'
const made = productAt(site)
const bundle = '/_next/static/chunks/pages/assets-11fa0c93.js'
/** An operation of Hasura. */
const hasura = (at: number, operationName: string, answer: object) =>
  made.call(at, 'POST /v1/graphql', 200, answer, { sends: { operationName, query: `query ${operationName} { ... }` } })
/** An error of Hasura, with its code. */
const failed = (code: string, message: string) => ({ errors: [{ extensions: { path: '$', code }, message }] })
const home = () => [
  made.opens(0, '/assets', 'Assets | Inventra'),
  made.call(110, 'GET /api/auth/me', 200, { sub: 'redacted-uuid-1', org: 'nordlicht' }),
  hasura(230, 'Assets', { data: { assets: [{ id: 5, tag: 'NB-0041' }] } }),
  hasura(300, 'Licences', { data: { licences: [] } }),
]

export const itAssets = { site, ...made, bundle, hasura, failed, home }
