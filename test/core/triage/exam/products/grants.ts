/** Subsidieloket, where clubs ask a province for money: Power Pages before Dataverse. */

import { productAt } from '../kit/product.ts'

const site = 'https://subsidie.provincie-oost.example'
const made = productAt(site)
/** An error of the Web API of Dataverse. */
const refused = (at: number, what: string, status: number, hex: string, message: string) =>
  made.call(at, what, status, { error: { code: hex, message } }, { headers: { 'odata-version': '4.0' } })
const home = () => [
  made.opens(0, '/aanvragen', 'Mijn aanvragen - Subsidieloket'),
  made.call(
    200,
    'GET /_layout/tokenhtml',
    200,
    '<input name="__RequestVerificationToken" type="hidden" value="redacted-token-1" />',
  ),
  made.call(310, 'GET /_api/oost_aanvragen?$select=oost_naam', 200, { value: [{ oost_naam: 'Speeltuin' }] }),
]

export const grants = { site, ...made, refused, home }
