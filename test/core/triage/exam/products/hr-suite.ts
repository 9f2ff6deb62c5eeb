/** Personara, an HR suite that companies enter by their own sign-in: SAML and OpenID Connect, Okta and Entra ID. */

import { page as html, says } from '../kit/build.ts'
import { productAt } from '../kit/product.ts'

const site = 'https://nordwind.personara.example'
const { call, page, place, throws, rejects, opens } = productAt(site)
const fox = productAt(site, { engine: 'firefox' })
const bundle = '/assets/app.90b2ce.js'
const home = () => [
  opens(0, '/home', 'Home - Personara'),
  call(160, 'GET /api/me', 200, { id: 4471, name: 'redacted-name-1', plan: 'core' }),
  call(240, 'GET /api/absences/balance', 200, { vacation: 18.5 }),
  call(280, 'GET /api/notifications', 200, { items: [] }),
  call(300, 'GET /api/features', 200, { 'new-calendar': true }),
  says(310, 'i18next: missingKey de-DE home greeting.morning', 'warn'),
]
const entra = (text: string) =>
  html(
    'Sign in to your account',
    `<div id="login_workload_logo_text">Sorry, but we’re having trouble signing you in.</div><div>${text}</div>`,
  )
const authorize = 'https://login.microsoftonline.com/72f0-tenant/saml2'

export const hrSuite = { site, call, page, place, throws, rejects, opens, fox, bundle, home, entra, authorize }
