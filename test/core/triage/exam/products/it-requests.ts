/** Requests to the IT of a company, on ServiceNow's Service Portal. */
import { productAt } from '../kit/product.ts'

const site = 'https://helpit.service.example'
const at = productAt(site)
const home = () => [
  at.opens(0, '/sp?id=sc_home', 'Service Portal'),
  at.call(300, 'GET /api/now/sp/page?id=sc_home&time=1', 200, { result: { page: {}, containers: [] } }, { api: 'xhr' }),
  at.call(
    700,
    'GET /api/now/table/sc_cat_item?sysparm_limit=20',
    200,
    { result: [{ name: 'Laptop' }] },
    { api: 'xhr' },
  ),
]
const failed = (text: string, detail: string | null = null) => ({ error: { message: text, detail }, status: 'failure' })

export const itRequests = { ...at, site, home, failed }
