/** Lønnklar, with which firms pay wages: Jakarta Faces with PrimeFaces, and the authority’s Altinn behind it. */

import { productAt } from '../kit/product.ts'

const site = 'https://lonn.lonnklar.example'
const made = productAt(site)
/** A partial response of Jakarta Faces. */
const partial = (at: number, what: string, inner: string) =>
  made.call(
    at,
    what,
    200,
    `<?xml version='1.0' encoding='UTF-8'?>\n<partial-response id="j_id1">${inner}</partial-response>`,
    {
      api: 'xhr',
      headers: { 'content-type': 'text/xml;charset=UTF-8' },
    },
  )
const failed = (at: number, what: string, name: string, message: string) =>
  partial(
    at,
    what,
    `<error><error-name>${name}</error-name><error-message><![CDATA[${message}]]></error-message></error>`,
  )
const home = () => [
  made.opens(0, '/lonnskjoring.xhtml', 'Lønnskjøring - Lønnklar'),
  partial(
    900,
    'POST /lonnskjoring.xhtml',
    '<changes><update id="skjema:liste"><![CDATA[<table></table>]]></update></changes>',
  ),
]

export const payroll = { site, ...made, partial, failed, home }
