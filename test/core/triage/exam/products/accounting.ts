/** Contarella, in which Italian firms write invoices and keep their books: React before FastAPI. */

import { productAt } from '../kit/product.ts'

const site = 'https://app.contarella.example'
const made = productAt(site)
const bundle = '/assets/index-Dk2f81aa.js'
const home = () => [
  made.opens(0, '/fatture', 'Fatture - Contarella'),
  made.call(130, 'GET /api/v1/utente', 200, { id: 31, nome: 'redacted-name-1' }),
  made.call(210, 'GET /api/v1/fatture?pagina=1', 200, { totale: 2, voci: [{ id: 881 }, { id: 882 }] }),
  made.call(260, 'GET /api/v1/esercizi', 200, [
    { anno: 2025, chiuso: true },
    { anno: 2026, chiuso: false },
  ]),
]

export const accounting = { site, ...made, bundle, home }
