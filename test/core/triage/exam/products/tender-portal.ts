/** Suppleon, in which suppliers bid and bill: Oracle ADF on WebLogic. */
import { productWith } from '../kit/product.ts'

const portal = productWith(
  'https://suppliers.suppleon.example',
  '/vendor/afr/partition/gecko/default/opt/boot-e12-1771.js',
)
const invoice = 'POST /vendor/faces/invoice.jspx?_adf.ctrl-state=k8x1_4'
const ajax = { api: 'xhr' as const, headers: { 'content-type': 'text/xml; charset=utf-8', 'adf-rich-message': 'true' } }
/** A message that ADF shows above the form. */
const shown = (text: string) =>
  `<?xml version="1.0" ?><?Adf-Rich-Response-Type ?><content action="/vendor/faces/invoice.jspx"><script-library/><script>AdfPage.PAGE.addMessage(AdfFacesMessage.TYPE_ERROR,'${text}');</script></content>`

const home = () => [
  portal.opens(0, '/vendor/faces/invoice.jspx', 'Create Invoice - Suppleon'),
  portal.api(
    900,
    `${invoice}&event=load`,
    200,
    '<?xml version="1.0" ?><content action="/vendor/faces/invoice.jspx"></content>',
    ajax,
  ),
]

export const tenderPortal = { ...portal, invoice, ajax, shown, home }
