/** Comptoir, in which buyers of a city order goods: Oracle APEX. */

import { productAt } from '../kit/product.ts'

const site = 'https://achats.ville-arbois.example'
const made = productAt(site)
const ajax = 'POST /ords/wwv_flow.ajax?p_context=achats/commandes/redacted-session-1'
const accept = 'POST /ords/wwv_flow.accept?p_context=achats/commandes/redacted-session-1'
/** A process of a page that was refused, as APEX tells it to its own script. */
const refused = (at: number, what: string, error: string, addInfo = '') =>
  made.call(at, what, 200, { error, ...(addInfo && { addInfo }) })
const home = () => [
  made.opens(0, '/ords/r/achats/commandes/commande?p5_id=3302', 'Commande 3302 - Comptoir'),
  made.call(250, ajax, 200, { regions: [{ id: 'R110', fetchedData: { values: [] } }] }),
]

export const procurement = { site, ...made, ajax, accept, refused, home }
