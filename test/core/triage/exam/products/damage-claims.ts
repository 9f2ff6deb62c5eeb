/** Claimwell, claims of an insurer: React before Spring Boot, sign-in with Keycloak. Its servers speak German. */
import { firstSeconds } from '../kit/beside.ts'
import { click } from '../kit/build.ts'
import { productWith } from '../kit/product.ts'

const portal = productWith('https://portal.claimwell.example', '/assets/index.8d41f7.js')
const realm = 'https://login.claimwell.example/realms/portal/protocol/openid-connect'

/** What Spring Boot answers of its own accord. */
const whitelabel = (status: number, error: string, path: string) => ({
  timestamp: '2026-03-12T09:30:08.204+00:00',
  status,
  error,
  path,
})
const home = () => [
  portal.opens(0, '/schaeden', 'Schäden – Claimwell'),
  portal.api(90, `POST ${realm}/token`, 200, { access_token: 'redacted-jwt-1', expires_in: 300 }),
  portal.api(180, 'GET /api/users/me', 200, { id: 412, roles: ['SACHBEARBEITER'] }),
  portal.api(260, 'GET /api/claims?page=0&size=20&sort=createdAt,desc', 200, {
    content: [{ id: 77120, status: 'OFFEN' }],
    totalElements: 1,
    number: 0,
  }),
  ...firstSeconds(800),
]
const openClaim = () => [
  click(4000, 'Schaden 77120'),
  portal.opens(4020, '/schaeden/77120', 'Schaden 77120 – Claimwell', 'push'),
  portal.api(4060, 'GET /api/claims/77120', 200, { id: 77120, status: 'OFFEN', version: 3 }),
]

export const damageClaims = { ...portal, realm, whitelabel, home, openClaim }
