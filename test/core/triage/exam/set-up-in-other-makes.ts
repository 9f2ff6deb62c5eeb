/** What is set up wrongly: products of makes that are met less often. */

import { report } from '../../../support/session-builder.ts'
import { segmentBlocked, statisticsBlocked } from './kit/beside.ts'
import { type Case, chose, click, says, typed } from './kit/build.ts'
import { embeddedCharts } from './products/embedded-charts.ts'
import { freightPapers } from './products/freight-papers.ts'
import { helpingHands } from './products/helping-hands.ts'
import { parcelLines } from './products/parcel-lines.ts'
import { savingsBank } from './products/savings-bank.ts'
import { townDesk } from './products/town-desk.ts'
import { waterPipes } from './products/water-pipes.ts'
import { workwearShop } from './products/workwear-shop.ts'

export const setUpInOtherMakes: Case[] = [
  {
    name: 'workwear: PayPal is offered and not set up',
    site: workwearShop.site,
    environment: workwearShop.french,
    expected: 'configuration',
    also: ['third-party', 'integration'],
    why: 'Adyen calls it an error of configuration: the shop has no account for this means of payment',
    events: [
      ...workwearShop.home(),
      click(6000, 'Payer avec PayPal'),
      workwearShop.api(6040, 'POST /api/paiements', 500, {
        status: 500,
        errorCode: '905',
        message: 'Payment details are not supported',
        errorType: 'configuration',
        pspReference: 'NC6HT9CRT65ZGN82',
      }),
    ],
  },
  {
    name: 'workwear: the new address of the shop is not known to the payments',
    site: workwearShop.site,
    environment: workwearShop.french,
    expected: 'configuration',
    also: ['third-party'],
    why: 'the key of the page is not allowed for this origin',
    events: [
      ...workwearShop.home(),
      ...segmentBlocked(1500),
      click(6000, 'Payer par carte'),
      workwearShop.api(6040, `POST ${workwearShop.adyen}/v1/sessions/CS8F1C/setup?clientKey=redacted-key-1`, 403, {
        status: 403,
        errorCode: '901',
        message: 'Invalid Merchant Account or origin is not allowed for this client key',
        errorType: 'security',
      }),
      says(6300, 'CbObj unknown or origin mismatch: https://pro.fournex.example', 'warn'),
    ],
  },
  {
    name: 'parcels: the key of the map belongs to another domain, in an answer of 200',
    site: parcelLines.site,
    environment: parcelLines.chinese,
    expected: 'configuration',
    also: ['third-party'],
    why: 'AMap does not take the key on this domain',
    events: [
      ...parcelLines.home(),
      click(5000, '查看轨迹'),
      parcelLines.api(5040, `GET ${parcelLines.amap}/direction/driving?origin=120.1%2C30.2&key=redacted-key-1`, 200, {
        status: '0',
        info: 'INVALID_USER_DOMAIN',
        infocode: '10006',
      }),
    ],
  },
  {
    name: 'charts: the page of the customer is not among those that may embed',
    site: embeddedCharts.site,
    expected: 'configuration',
    also: ['integration'],
    why: 'the policy of the dashboards names other pages than the one in which it is embedded',
    events: [
      ...embeddedCharts.home(),
      ...statisticsBlocked(1500),
      click(4000, 'Details'),
      report({
        at: 4200,
        message:
          "Refused to frame 'https://bi.chartwell.example/embedded/5c1e-78' because an ancestor violates the following Content Security Policy directive: \"frame-ancestors 'self' https://portal.acme.example\".",
        directive: 'frame-ancestors',
        blocked: 'https://bi.chartwell.example/embedded/5c1e-78',
        url: 'https://bi.chartwell.example/embedded/5c1e-78',
      }),
    ],
  },
  {
    name: 'hands: the app is opened under an address that Appwrite does not know',
    site: helpingHands.site,
    expected: 'configuration',
    why: 'the server names what has to be registered',
    events: [
      helpingHands.opens(0, '/login', 'Kindred Hands'),
      typed(3000, 'Email', 'redacted-email-1'),
      click(6000, 'Log in'),
      helpingHands.api(
        6040,
        `POST ${helpingHands.endpoint}/account/sessions/email`,
        403,
        helpingHands.refused(
          403,
          'general_unknown_origin',
          'Invalid Origin. Register your new client (app.kindredhands.example) as a new Web platform on your project console dashboard',
        ),
      ),
    ],
  },
  {
    name: 'freight: the storage does not let the page upload',
    site: freightPapers.site,
    expected: 'configuration',
    also: ['product-defect'],
    why: 'the question of the browser is refused for want of a rule for this origin',
    events: [
      ...freightPapers.home(),
      chose(5000, 'cmr.pdf', 'application/pdf', 812_004),
      freightPapers.gone(5060, `PUT ${freightPapers.blobs}/C-7710/cmr.pdf?${freightPapers.sas}`, 'net::ERR_FAILED', {
        api: 'xhr',
        preflight: {
          status: 403,
          requestHeaders: [
            ['origin', 'https://app.freightfile.example'],
            ['access-control-request-method', 'PUT'],
            ['access-control-request-headers', 'x-ms-blob-type'],
          ],
          responseHeaders: [
            ['content-type', 'application/xml'],
            ['x-ms-error-code', 'CorsPreflightFailure'],
          ],
        },
      }),
      says(
        5200,
        "Access to XMLHttpRequest at 'https://freightfileprod.blob.core.windows.net/consignments/C-7710/cmr.pdf' from origin 'https://app.freightfile.example' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
      ),
    ],
  },
  {
    name: 'water pipes: a layer of the consortium is entered with plain http',
    site: waterPipes.site,
    environment: waterPipes.italian,
    expected: 'configuration',
    also: ['integration', 'product-defect'],
    why: 'the browser asks nothing of a plain address from a secure page; the address was entered so',
    events: [
      ...waterPipes.home(),
      click(5000, 'Catasto consorzio'),
      says(
        5060,
        "Mixed Content: The page at 'https://rete.acquamap.example/mappa' was loaded over HTTPS, but requested an insecure resource 'http://gis.consorzio.example/arcgis/rest/services/Catasto/MapServer?f=json'. This request has been blocked; the content must be served over HTTPS.",
      ),
      waterPipes.gone(5062, 'GET http://gis.consorzio.example/arcgis/rest/services/Catasto/MapServer?f=json', ''),
      says(
        5200,
        "[esri.layers.MapImageLayer] #load() Failed to load layer (title: 'Catasto', id: '19c1-layer-4') {error: s}",
      ),
    ],
  },
  {
    name: 'bank: the firewall takes the title of the transfer for an attack',
    site: savingsBank.site,
    environment: savingsBank.polish,
    expected: 'configuration',
    also: ['network', 'product-defect'],
    why: 'the firewall before the bank refuses one form with its own page, in an answer of 200',
    events: [
      ...savingsBank.home(),
      typed(5000, 'Tytuł', "Faktura 12' -- select; rata 1"),
      click(9000, 'Dalej'),
      savingsBank.api(
        9040,
        savingsBank.form,
        200,
        "<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please consult with your administrator.<br><br>Your support ID is: 3120881730412288107<br><br><a href='javascript:history.back();'>[Go Back]</a></body></html>",
        { api: 'xhr', headers: { 'content-type': 'text/html; charset=utf-8' } },
      ),
      says(
        9200,
        'ERROR: Wicket.Ajax.Call.failure: Error while parsing response: Error: Invalid XML: Opening and ending tag mismatch',
      ),
    ],
  },
  {
    name: 'town: the mailbox of the town does not exist',
    site: townDesk.site,
    environment: townDesk.dutch,
    expected: 'configuration',
    also: ['product-defect', 'integration'],
    why: 'the form is sent to an address that the server of mails does not know, and the page says to ask the administrator',
    events: [
      ...townDesk.home(),
      click(5000, 'Indienen'),
      townDesk.api(
        5040,
        `POST ${townDesk.ajax}`,
        200,
        [
          {
            command: 'insert',
            method: 'replaceWith',
            data: '<div role="alert" aria-label="Foutmelding">Kan de e-mail niet versturen. Neem contact op met de sitebeheerder als het probleem aanhoudt. (550 5.1.1 &lt;parkeren@waldermeer.example&gt;: Recipient address rejected: User unknown)</div>',
          },
        ],
        { api: 'xhr' },
      ),
    ],
  },
]
