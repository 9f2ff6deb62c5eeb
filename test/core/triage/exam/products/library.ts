/** Knihovník, the catalogue and the loans of public libraries: Vue before Quarkus, behind Traefik. */

import { productAt } from '../kit/product.ts'

const site = 'https://katalog.knihovnik.example'
const made = productAt(site)
const bundle = '/js/app.90ab12.js'
const home = () => [
  made.opens(0, '/vypujcky', 'Výpůjčky - Knihovník'),
  made.call(140, 'GET /api/ctenar', 200, { id: 204, jmeno: 'redacted-name-1' }),
  made.call(220, 'GET /api/vypujcky?stav=otevrene', 200, { polozky: [{ id: 9 }] }),
]

export const library = { site, ...made, bundle, home }
