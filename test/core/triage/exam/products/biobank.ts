/** Samples of a research institute, made with Django and htmx. */
import { productAt } from '../kit/product.ts'

const site = 'https://samples.biobank-ely.example'
const at = productAt(site)
const hx = { api: 'xhr' as const, requestHeaders: [['hx-request', 'true']] as [string, string][] }
const home = () => [
  at.opens(0, '/samples/', 'Samples'),
  at.call(400, 'GET /samples/table/?page=1', 200, '<table><tr><td>S-118</td></tr></table>', hx),
]

export const biobank = { ...at, site, hx, home }
