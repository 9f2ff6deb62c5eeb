/** Écolia, where schools keep marks and absences: React before Symfony with API Platform. */

import { productAt } from '../kit/product.ts'

const site = 'https://college-voltaire.ecolia.example'
const made = productAt(site)
const bundle = '/build/app.8c11d2.js'
const ld = { headers: { 'content-type': 'application/ld+json; charset=utf-8' } }
/** An error of API Platform. */
const hydra = (
  at: number,
  what: string,
  status: number,
  description: string,
  type = 'hydra:Error',
  more: object = {},
) =>
  made.call(
    at,
    what,
    status,
    {
      '@context': '/api/contexts/Error',
      '@type': type,
      'hydra:title': 'An error occurred',
      'hydra:description': description,
      ...more,
    },
    ld,
  )
const home = () => [
  made.opens(0, '/classes', 'Mes classes - Écolia'),
  made.call(170, 'GET /api/moi', 200, { '@id': '/api/utilisateurs/4', nom: 'redacted-name-1' }, ld),
  made.call(260, 'GET /api/classes', 200, { 'hydra:member': [{ '@id': '/api/classes/3', nom: '4e B' }] }, ld),
  made.call(320, 'GET /api/messages/non-lus', 200, { total: 0 }, ld),
]

export const schoolPortal = { site, ...made, bundle, ld, hydra, home }
