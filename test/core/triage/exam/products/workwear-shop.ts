/** Fournex, work clothes for French firms: Astro before commercetools, payments by Adyen. */
import { firstSeconds } from '../kit/beside.ts'
import { productWith } from '../kit/product.ts'

const shop = productWith('https://pro.fournex.example', '/_astro/panier.B1k9Xq0c.js')
const commerce = 'https://api.europe-west1.gcp.commercetools.com/fournex-pro'
const adyen = 'https://checkoutshopper-live.adyen.com/checkoutshopper'
const french = { language: 'fr-FR', languages: ['fr-FR', 'fr'], timeZone: 'Europe/Paris' }
/** A refusal of commercetools. */
const refused = (statusCode: number, code: string, message: string, more: object = {}) => ({
  statusCode,
  message,
  errors: [{ code, message, ...more }],
})

const home = () => [
  shop.opens(0, '/panier', 'Mon panier – Fournex Pro'),
  shop.api(180, `GET ${commerce}/me/active-cart`, 200, {
    id: 'cart-9',
    version: 11,
    lineItems: [{ id: 'li-1', quantity: 4 }],
  }),
  shop.api(300, 'GET /api/client', 200, { societe: 'redacted-company-1', groupe: 'pro-b' }),
  ...firstSeconds(800),
]

export const workwearShop = { ...shop, commerce, adyen, french, refused, home }
