/** Patients of veterinarians, made with Ember and Rails. */
import { productAt } from '../kit/product.ts'

const site = 'https://clinic.pawledger.example'
const at = productAt(site)
const api = { headers: { 'content-type': 'application/vnd.api+json; charset=utf-8' } }
const home = () => [
  at.opens(0, '/patients/31', 'Bella'),
  at.call(
    300,
    'GET /api/v1/patients/31',
    200,
    { data: { id: '31', type: 'patients', attributes: { name: 'redacted-name-1' } } },
    api,
  ),
]

export const veterinarians = { ...at, site, api, home }
