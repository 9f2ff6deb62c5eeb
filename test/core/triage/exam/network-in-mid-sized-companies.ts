/** Lines, proxies and filters, in web apps of mid-sized companies. */
import { html } from './kit/answers.ts'
import { pictureMissing, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says } from './kit/build.ts'
import { shows, toast } from './kit/notices.ts'
import { neverOpened } from './kit/traffic.ts'
import {
  aktenregal,
  aprendaria,
  chartpane,
  dialgrove,
  dokrij,
  leadbarn,
  peoplegate,
} from './products/mid-sized-companies.ts'

export const networkInMidSizedCompanies: Case[] = [
  {
    name: 'leadbarn: the api has no address here',
    site: leadbarn.site,
    expected: 'network',
    why: 'the name server of the customer does not know the host of the api',
    events: [
      ...leadbarn.home(),
      ...statisticsBlocked(400),
      click(3000, 'Files'),
      leadbarn.gone(3030, 'GET https://files.leadbarn.example/v1/list?contact=4411', 'net::ERR_NAME_NOT_RESOLVED'),
      leadbarn.gone(5030, 'GET https://files.leadbarn.example/v1/list?contact=4411', 'net::ERR_NAME_NOT_RESOLVED'),
      toast(5300, 'Files couldn’t be loaded', 'error'),
    ],
  },
  {
    name: 'dokrij: the proxy builds no tunnel',
    site: dokrij.site,
    expected: 'network',
    why: 'the browser tells of a tunnel through a proxy',
    events: [
      ...dokrij.home(),
      click(3000, 'Pakbon afdrukken'),
      dokrij.gone(3030, 'POST https://print.dokrij.example/v1/jobs', 'net::ERR_TUNNEL_CONNECTION_FAILED'),
      dokrij.rejects(3140, 'TypeError: Failed to fetch', dokrij.place('request', dokrij.bundle)),
    ],
  },
  {
    name: 'dialgrove: no socket ever opens',
    site: dialgrove.site,
    expected: 'network',
    also: 'configuration',
    why: 'calls over HTTP go well, but no live connection does, and no audio finds its way: a firewall, as in many companies',
    events: [
      ...dialgrove.home(),
      dialgrove.socket(600, '/signal', neverOpened),
      dialgrove.socket(2600, '/signal', neverOpened),
      dialgrove.socket(6600, '/signal', neverOpened),
      click(8000, 'Answer'),
      says(12_000, 'ICE failed, add a TURN server and see about:webrtc for more details'),
      toast(12_200, 'Call could not be connected', 'error'),
    ],
  },
  {
    name: 'aktenregal: the upload ends at the filter of the company',
    site: aktenregal.site,
    expected: 'network',
    also: 'configuration',
    why: 'the page with 403 is of the filter, not of the product',
    events: [
      ...aktenregal.home(),
      pictureMissing(500),
      click(3000, 'Hochladen'),
      aktenregal.api(
        3030,
        'POST /rest/ordner/77/dokumente',
        403,
        html(
          'Forcepoint: Content Blocked',
          '<h1>Content blocked by your organization</h1><p>Reason: This upload matches a data loss prevention policy. Contact your IT administrator.</p>',
        ),
      ),
      toast(3300, 'Upload fehlgeschlagen', 'error'),
    ],
  },
  {
    name: 'peoplegate: a certificate that the browser does not trust',
    site: peoplegate.site,
    expected: 'network',
    why: 'something between opens the encryption with a certificate of its own',
    events: [
      ...peoplegate.home(),
      click(3000, 'Payslips'),
      peoplegate.gone(
        3030,
        'GET https://docs.peoplegate.example/payslips?year=2026',
        'net::ERR_CERT_AUTHORITY_INVALID',
      ),
      says(3080, 'Failed to load resource: net::ERR_CERT_AUTHORITY_INVALID'),
    ],
  },
  {
    name: 'aprendaria: o Wi-Fi da sala',
    site: aprendaria.site,
    expected: 'network',
    why: 'the line changes and is gone, again and again',
    events: [
      ...aprendaria.home(),
      click(3000, 'Próxima aula'),
      aprendaria.gone(3030, 'GET /api/aulas/88/', 'net::ERR_NETWORK_CHANGED'),
      click(9000, 'Próxima aula'),
      aprendaria.gone(9030, 'GET /api/aulas/88/', 'net::ERR_INTERNET_DISCONNECTED'),
      shows(9200, 'Não foi possível carregar a aula.'),
    ],
  },
  {
    name: 'chartpane: the script is the page of a filter',
    site: 'https://portal.millsons.example',
    expected: 'network',
    why: 'a web filter of the company answers in place of the embedded product',
    events: [
      chartpane.opens(0, 'https://portal.millsons.example/reports', 'Reports - Mill & Sons'),
      chartpane.call(300, 'GET https://portal.millsons.example/api/menu', 200, { items: ['Reports'] }),
      click(3000, 'Sales by region'),
      chartpane.api(
        3050,
        'POST /v2/api/query',
        200,
        html(
          'Web Page Blocked',
          '<h1>FortiGuard Intrusion Prevention - Access Blocked</h1><p>You have tried to access a web page that is in violation of your Internet usage policy. Category: Business Applications</p>',
        ),
      ),
      chartpane.rejects(
        3160,
        'SyntaxError: Unexpected token \'<\', "<!DOCTYPE "... is not valid JSON',
        chartpane.place('query', chartpane.bundle),
      ),
    ],
  },
]
