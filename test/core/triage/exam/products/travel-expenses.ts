/** Costeo, with which travellers hand in their expenses: Odoo with its own web client. */

import { productAt } from '../kit/product.ts'

const site = 'https://gastos.costeo.example'
const made = productAt(site)
const bundle = '/web/assets/1/3f9a0c1/web.assets_web.min.js'
/** A call of a method of a model that went well; JSON-RPC of Odoo always says 200. */
const done = (at: number, what: string, result: unknown) =>
  made.call(at, `POST /web/dataset/call_kw/${what}`, 200, { jsonrpc: '2.0', id: at, result })
/** The same, refused. @param name the exception, as Odoo names it */
const refused = (at: number, what: string, name: string, message: string, debug = '') =>
  made.call(at, `POST /web/dataset/call_kw/${what}`, 200, {
    jsonrpc: '2.0',
    id: at,
    error: {
      code: name.endsWith('SessionExpiredException') ? 100 : 200,
      message: name.endsWith('SessionExpiredException') ? 'Odoo Session Expired' : 'Odoo Server Error',
      data: {
        name,
        message,
        debug: `Traceback (most recent call last):\n${debug}\n${name}: ${message}\n`,
        arguments: [message],
        context: {},
      },
    },
  })
const home = () => [
  made.opens(0, '/odoo/expenses', 'Mis gastos - Costeo'),
  done(300, 'hr.expense/get_views', { views: {} }),
  done(380, 'hr.expense/web_search_read', { length: 1, records: [{ id: 93 }] }),
]

export const travelExpenses = { site, ...made, bundle, done, refused, home }
