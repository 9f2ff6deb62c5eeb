/** Jornal da Ribeira, a newspaper written in the block editor of WordPress. */

import { productAt } from '../kit/product.ts'

const site = 'https://www.jornal-ribeira.example'
const made = productAt(site)
/** A WP_Error of the REST interface. */
const refused = (at: number, what: string, status: number, wpCode: string, message: string) =>
  made.call(at, what, status, { code: wpCode, message, data: { status } })
const home = () => [
  made.opens(0, '/wp-admin/post.php?post=812&action=edit', 'Editar artigo - WordPress'),
  made.call(340, 'GET /wp-json/wp/v2/users/me?context=edit', 200, { id: 4, name: 'redacted-name-1' }),
  made.call(410, 'GET /wp-json/wp/v2/posts/812?context=edit', 200, { id: 812, status: 'draft' }),
  made.call(480, 'GET /wp-json/wp/v2/taxonomies?context=edit', 200, { category: {} }),
]

export const webContent = { site, ...made, refused, home }
