/** Benefitsline, claims to a state's department of labour: adaptive forms of Adobe Experience Manager behind Akamai. */
import { productWith } from '../kit/product.ts'

const claims = productWith(
  'https://claims.benefitsline.example',
  '/etc.clientlibs/fd/af/runtime/clientlibs/guideChainedRuntime.lc-9c1e-lc.min.js',
)
const container = '/content/forms/af/dol/weekly-claim/jcr:content/guideContainer'
const xhr = { api: 'xhr' as const }

const home = () => [
  claims.opens(0, '/content/forms/af/dol/weekly-claim.html', 'Weekly claim | Department of Labor'),
  claims.api(220, 'GET /libs/granite/csrf/token.json', 200, { token: 'redacted-token-1' }, xhr),
  claims.api(
    380,
    `GET ${container}.af.data.jsp?dataRef=service%3A%2F%2Fclaimant`,
    200,
    { afData: { afBoundData: { data: {} } } },
    xhr,
  ),
]
/** What Akamai puts in the place of an answer. */
const denied = (reference: string) =>
  `<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY>\n<H1>Access Denied</H1>\n \nYou don't have permission to access "http&#58;&#47;&#47;claims&#46;benefitsline&#46;example&#47;content&#47;forms&#47;af&#47;dol&#47;weekly&#45;claim" on this server.<P>\nReference&#32;&#35;${reference}\n<P>\nhttps&#58;&#47;&#47;errors&#46;edgesuite&#46;net&#47;${reference}\n</BODY>\n</HTML>\n`

export const benefitClaims = { ...claims, container, xhr, home, denied }
