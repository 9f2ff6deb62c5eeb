/** Probara, which brings orders and results of a medical laboratory: React before a FHIR server (HAPI) and Keycloak. */

import { productAt } from '../kit/product.ts'

const site = 'https://lab.probara.example'
const made = productAt(site)
const bundle = '/assets/main-77c1d0.js'
const fhir = {
  headers: { 'content-type': 'application/fhir+json;charset=UTF-8', 'x-powered-by': 'HAPI FHIR 7.4.0 REST Server' },
}
/** What FHIR answers when it refuses. */
const outcome = (at: number, what: string, status: number, code: string, diagnostics: string) =>
  made.call(
    at,
    what,
    status,
    { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code, diagnostics }] },
    fhir,
  )
const home = () => [
  made.opens(0, '/aanvragen', 'Aanvragen - Probara'),
  made.call(140, 'GET /auth/realms/probara/protocol/openid-connect/userinfo', 200, { sub: 'redacted-uuid-1' }),
  made.call(240, 'GET /fhir/ServiceRequest?status=active', 200, { resourceType: 'Bundle', total: 0, entry: [] }, fhir),
  made.call(290, 'GET /fhir/Location', 200, { resourceType: 'Bundle', total: 2, entry: [] }, fhir),
]

export const labSystem = { site, ...made, bundle, fhir, outcome, home }
