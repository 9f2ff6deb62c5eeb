/** Returno, a panel for returned goods inside Zendesk: a frame that asks the desk of the customer through its app framework. */
import { productWith } from '../kit/product.ts'

const panel = productWith('https://panel.returno.example', '/assets/index-Ck20fd7e.js')
const zendesk = 'https://shoeshelf.zendesk.com/api/v2'

const home = () => [
  panel.opens(0, '/?origin=https%3A%2F%2Fshoeshelf.zendesk.com&app_guid=3f1c', 'Returno'),
  panel.api(150, 'GET /api/install', 200, { plan: 'team', shop: 'shoeshelf', carriers: ['dhl', 'postnl'] }),
  panel.api(310, `GET ${zendesk}/tickets/48112.json`, 200, { ticket: { id: 48112, status: 'open' } }),
  panel.api(420, 'GET /api/returns?ticket=48112', 200, [{ id: 'RT-2210', state: 'announced' }]),
]

export const returnsPanel = { ...panel, zendesk, home }
