/** Settings of the customer's account that are wrong or wanting, in web apps of mid-sized companies. */
import { report } from '../../../support/session-builder.ts'
import { crashReportsBlocked, developersNotes, pictureMissing, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, page, says } from './kit/build.ts'
import { shows, toast } from './kit/notices.ts'
import {
  buyline,
  chartpane,
  dialgrove,
  dokrij,
  gatewarden,
  missivo,
  renewery,
  sealroom,
} from './products/mid-sized-companies.ts'

export const setUpInMidSizedCompanies: Case[] = [
  {
    name: 'missivo: le domaine d’envoi n’est pas vérifié',
    site: missivo.site,
    expected: 'configuration',
    why: 'the DNS records for sending are not set up',
    events: [
      ...missivo.home(),
      ...statisticsBlocked(400),
      click(3000, 'Envoyer la campagne'),
      missivo.api(3040, 'POST /api/campagnes/204/envoi', 422, {
        '@type': 'hydra:Error',
        'hydra:title': 'An error occurred',
        'hydra:description':
          "Le domaine d'envoi moulin-sud.example n'est pas authentifié : ajoutez les enregistrements DKIM et SPF à votre zone DNS.",
      }),
      shows(3300, 'La campagne n’a pas pu être envoyée.'),
    ],
  },
  {
    name: 'sealroom: nobody entered a mail server',
    site: sealroom.site,
    expected: 'configuration',
    why: 'the answer names the setting that is wanting',
    events: [
      ...sealroom.home(),
      pictureMissing(600),
      click(3000, 'Send for signature'),
      sealroom.api(3030, 'POST /api/v1/envelopes/e-771/send', 400, {
        error: { code: 'SMTP_NOT_CONFIGURED', message: 'No SMTP server has been configured for this account.' },
      }),
      toast(3300, 'The envelope was not sent', 'error'),
    ],
  },
  {
    name: 'chartpane: the portal is not on the list of who may frame it',
    site: 'https://portal.millsons.example',
    expected: 'configuration',
    why: 'frame-ancestors of the embedded product does not name the portal of the customer',
    events: [
      chartpane.opens(0, 'https://portal.millsons.example/reports', 'Reports - Mill & Sons'),
      chartpane.call(300, 'GET https://portal.millsons.example/api/menu', 200, { items: ['Reports'] }),
      says(
        1200,
        `Refused to frame 'https://embed.chartpane.example/' because an ancestor violates the following Content Security Policy directive: "frame-ancestors https://app.millsons.example".`,
      ),
      click(4000, 'Sales by region'),
      says(
        4200,
        `Refused to frame 'https://embed.chartpane.example/' because an ancestor violates the following Content Security Policy directive: "frame-ancestors https://app.millsons.example".`,
      ),
    ],
  },
  {
    name: 'gatewarden: Entra does not know the reply address',
    site: gatewarden.site,
    expected: 'configuration',
    also: 'authentication',
    why: 'AADSTS50011: the address is missing from the registration of the app',
    events: [
      gatewarden.opens(0, '/login', 'Sign in - Gatewarden'),
      ...statisticsBlocked(300),
      click(2000, 'Continue with Microsoft'),
      gatewarden.page(
        2100,
        'GET https://login.microsoftonline.com/8f1c/oauth2/v2.0/authorize?client_id=77&redirect_uri=https%3A%2F%2Fadmin.gatewarden.example%2Fcb',
        400,
        page(
          'Sign in to your account',
          "<h1>Sorry, but we're having trouble signing you in.</h1><p>AADSTS50011: The redirect URI 'https://admin.gatewarden.example/cb' specified in the request does not match the redirect URIs configured for the application '77'.</p>",
        ),
      ),
      gatewarden.opens(2500, 'https://login.microsoftonline.com/8f1c/oauth2/v2.0/authorize', 'Sign in to your account'),
    ],
  },
  {
    name: 'dokrij: the own host name of the customer is not allowed at the api',
    site: 'https://magazijn.bouwmaat.example',
    expected: 'configuration',
    also: 'product-defect',
    why: 'the api allows the origin of the vendor only, and the customer works on a host name of its own',
    events: [
      dokrij.opens(0, 'https://magazijn.bouwmaat.example/orders', 'Uitgaande orders - Dokrij'),
      dokrij.call(200, 'GET https://magazijn.bouwmaat.example/config.json', 200, { api: 'https://api.dokrij.example' }),
      click(3000, 'Ophalen'),
      dokrij.lost(3030, 'GET https://api.dokrij.example/v1/orders', 'net::ERR_FAILED', { withheldStatus: 200 }),
      says(
        3090,
        "Access to fetch at 'https://api.dokrij.example/v1/orders' from origin 'https://magazijn.bouwmaat.example' has been blocked by CORS policy: The 'Access-Control-Allow-Origin' header has a value 'https://wms.dokrij.example' that is not equal to the supplied origin.",
      ),
      toast(3300, 'Orders konden niet worden geladen', 'error'),
    ],
  },
  {
    name: 'dialgrove: a queue without a number to call from',
    site: dialgrove.site,
    expected: 'configuration',
    why: 'somebody has to choose a number for the queue',
    events: [
      ...dialgrove.home(),
      says(500, '[Violation] Permissions policy violation: unload is not allowed in this document.', 'warn'),
      click(3000, 'Call'),
      dialgrove.api(3030, 'POST /api/calls', 409, {
        code: 'caller_id_missing',
        message: 'Queue "support" has no outbound caller ID. Assign a number to the queue under Settings > Numbers.',
      }),
    ],
  },
  {
    name: 'buyline: no number range',
    site: buyline.site,
    expected: 'configuration',
    why: 'customizing of the ERP is missing, and the message says which',
    events: [
      ...buyline.home(),
      ...developersNotes(500),
      click(3000, 'Submit'),
      buyline.api(3040, 'POST /sap/opu/odata/sap/MM_PR_SRV/Requisitions', 400, {
        error: {
          code: 'NR/751',
          message: {
            lang: 'en',
            value: 'For object BANF, number range interval 03 does not exist. Maintain it in transaction OMH7.',
          },
          innererror: { transactionid: '4F1', errordetails: [] },
        },
      }),
    ],
  },
  {
    name: 'renewery: no tax registration for Austria',
    site: renewery.site,
    expected: 'configuration',
    why: 'the account lacks a tax setting, and the server says where it is entered',
    events: [
      ...renewery.home(),
      crashReportsBlocked(400),
      report({ at: 520, report: 'deprecation', message: 'Unload event listeners are deprecated.' }),
      click(3000, 'Finalize invoice'),
      renewery.api(3030, 'POST /api/invoices/in_9/finalize', 422, {
        error: {
          type: 'invalid_request',
          message:
            'Automatic tax is enabled but your account has no tax registration for AT. Add one under Settings > Tax.',
        },
      }),
      shows(3300, 'The invoice couldn’t be finalized'),
    ],
  },
]
