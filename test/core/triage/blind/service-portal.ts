/** Requests to the IT of a company, on ServiceNow's Service Portal. */
import { click, says } from '../exam/kit/build.ts'
import { productAt } from '../exam/kit/product.ts'
import type { BlindCase } from './kit.ts'

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

export const servicePortal: BlindCase[] = [
  {
    name: 'servicenow: not signed in any longer',
    kind: 'ordinary',
    site,
    expected: 'authentication',
    why: 'the server no longer knows who this is',
    events: [
      ...home(),
      click(3_700_000, 'Submit'),
      at.call(
        3_700_040,
        'POST /api/sn_sc/servicecatalog/items/04b7/order_now',
        401,
        failed('User Not Authenticated', 'Required to provide Auth information'),
        { api: 'xhr', headers: { 'www-authenticate': 'BASIC realm="Service-now"' } },
      ),
    ],
  },
  {
    name: 'servicenow: a business rule stops the change',
    kind: 'ordinary',
    site,
    expected: 'configuration',
    also: ['integration', 'permission'],
    why: 'a rule that the customer has set up in the instance aborts the write',
    events: [
      ...home(),
      click(6000, 'Submit'),
      at.call(
        6040,
        'POST /api/now/table/sc_req_item',
        403,
        failed(
          'Operation Failed',
          "Operation against file 'sc_req_item' was aborted by Business Rule 'Require cost centre^5230b9179735ca504546f027f053af79'. Business Rule Stack:Require cost centre",
        ),
        { api: 'xhr' },
      ),
    ],
  },
  {
    name: 'servicenow: an access rule keeps the record',
    kind: 'ordinary',
    site,
    expected: 'permission',
    why: 'an access control restricts the record',
    events: [
      ...home(),
      click(6000, 'RITM0010042'),
      at.call(
        6040,
        'GET /api/now/table/sc_req_item/9f02',
        403,
        failed('Operation Failed', 'ACL restricts the record retrieval'),
        { api: 'xhr' },
      ),
    ],
  },
  {
    name: 'servicenow: the transaction took too long',
    kind: 'ordinary',
    site,
    expected: 'capacity',
    also: ['product-defect'],
    why: 'the server cancelled the transaction because it took too long',
    events: [
      ...home(),
      click(6000, 'Export'),
      at.call(
        6040,
        'GET /api/now/table/cmdb_rel_ci?sysparm_query=type=all',
        500,
        failed(
          'Transaction cancelled: maximum execution time exceeded',
          'Transaction cancelled: maximum execution time exceeded. Check logs for error trace.',
        ),
        { api: 'xhr', duration: 60_120 },
      ),
    ],
  },
  {
    name: 'servicenow: the tracker of the developers refuses the hand-over',
    kind: 'ordinary',
    site,
    expected: 'integration',
    also: ['configuration', 'authentication', 'third-party'],
    why: 'the credentials of the connection to the tracker are refused',
    events: [
      ...home(),
      click(6000, 'Hand over to developers'),
      at.call(
        6040,
        'POST /api/x_acme_spoke/tracker/issues',
        500,
        failed(
          'Script Error',
          'Method failed: (/rest/api/2/issue) with code: 401 - Invalid username/password combo. RESTMessageV2 "Jira - Create issue", endpoint https://tracker.acme.example/rest/api/2/issue',
        ),
        { api: 'xhr' },
      ),
    ],
  },
  {
    name: 'servicenow: a broken widget of the portal',
    kind: 'ordinary',
    site,
    expected: 'product-defect',
    also: ['configuration'],
    why: 'the script of the widget reads a field of nothing, and the form stays empty',
    events: [
      ...home(),
      click(6000, 'Laptop'),
      at.call(
        6040,
        'GET /api/now/sp/widget/widget-sc-cat-item-v2?sys_id=04b7',
        200,
        { result: { data: { sc_cat_item: null } } },
        { api: 'xhr' },
      ),
      says(
        6100,
        "TypeError: Cannot read properties of null (reading 'variables')\n    at controller (https://helpit.service.example/scripts/app.$sp/sp_min.jsx?lp=8:41:2291)\n    at Object.invoke (https://helpit.service.example/scripts/js_includes_sp_libs_min.jsx:127:400)",
      ),
    ],
  },
]
