/** Customs declarations, made with Angular on Spring (JHipster), sign-in at Keycloak. */
import { productAt } from '../kit/product.ts'

const site = 'https://declare.portzoll.example'
const at = productAt(site)
const home = () => [
  at.opens(0, '/declarations', 'Declarations'),
  at.call(300, 'GET /api/account', 200, { login: 'redacted-name-1', authorities: ['ROLE_USER'] }, { api: 'xhr' }),
  at.call(500, 'GET /api/declarations?page=0&size=20', 200, '[]', {
    api: 'xhr',
    headers: { 'content-type': 'application/json' },
  }),
]
const problem = { headers: { 'content-type': 'application/problem+json' }, api: 'xhr' as const }

export const customs = { ...at, site, home, problem }
