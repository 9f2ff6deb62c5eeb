/** Marlin, a CRM: React before Django REST framework, with connections to the customers' Salesforce and HubSpot. */
import { firstSeconds } from '../kit/beside.ts'
import { productWith } from '../kit/product.ts'

const crm = productWith('https://app.marlincrm.example', '/static/js/main.5b7e02c1.js')

const home = () => [
  crm.opens(0, '/deals', 'Deals · Marlin'),
  crm.api(110, 'GET /api/v1/users/me/', 200, { id: 61, role: 'sales_rep', organization: 14 }),
  crm.api(170, 'GET /api/v1/pipelines/', 200, [{ id: 2, name: 'New business' }]),
  crm.api(260, 'GET /api/v1/deals/?pipeline=2&page=1', 200, {
    count: 1,
    next: null,
    previous: null,
    results: [{ id: 5501, name: 'redacted-text-1', amount: '12000.00', stage: 'proposal' }],
  }),
  crm.call(340, 'GET https://app.launchdarkly.com/sdk/evalx/64b1/contexts/eyJr', 200, { 'new-board': { value: true } }),
  ...firstSeconds(800),
]

export const salesDeals = { ...crm, home }
