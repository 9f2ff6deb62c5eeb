/** Members of an alpine club, on WordPress with WooCommerce. */
import { productAt } from '../kit/product.ts'

const site = 'https://mitglieder.bergverein.example'
const at = productAt(site)
const home = () => [
  at.opens(0, '/mein-konto/', 'Mein Konto - Bergverein'),
  at.call(500, 'GET /wp-json/wc/store/v1/cart', 200, { items: [], totals: { total_price: '0' } }),
]

export const alpineClub = { ...at, site, home }
