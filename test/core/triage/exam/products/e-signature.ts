/** Sygnata, with which contracts are signed: Angular before ASP.NET Core with ABP, and qualified signatures of others. */

import { productAt } from '../kit/product.ts'

const site = 'https://podpis.sygnata.example'
const made = productAt(site)
const bundle = '/main.5d0be2c1.js'
/** ABP's RemoteServiceErrorResponse. */
const abp = (
  at: number,
  what: string,
  status: number,
  message: string,
  {
    code = null,
    details = null,
    validationErrors = null,
  }: { code?: string | null; details?: string | null; validationErrors?: object[] | null } = {},
) =>
  made.call(
    at,
    what,
    status,
    { error: { code, message, details, data: {}, validationErrors } },
    { headers: { _abperrorformat: 'true' } },
  )
const home = () => [
  made.opens(0, '/koperty', 'Koperty - Sygnata'),
  made.call(150, 'GET /api/abp/application-configuration', 200, { currentUser: { isAuthenticated: true } }),
  made.call(260, 'GET /api/app/envelopes?skipCount=0', 200, { totalCount: 1, items: [{ id: 'redacted-uuid-2' }] }),
]

export const eSignature = { site, ...made, bundle, abp, home }
