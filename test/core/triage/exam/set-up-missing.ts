/** What somebody has not set up, or set up wrongly, and what the page shows of it. */

import { chatBlocked, extensionThrows, pictureMissing, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, page, says } from './kit/build.ts'
import { fleetTelematics } from './products/fleet-telematics.ts'
import { helpDesk } from './products/help-desk.ts'
import { insuranceBroker } from './products/insurance-broker.ts'
import { labSystem } from './products/lab-system.ts'
import { propertyManagement } from './products/property-management.ts'
import { recruiting } from './products/recruiting.ts'
import { schoolPortal } from './products/school-portal.ts'
import { shopOffice } from './products/shop-office.ts'
import { subscriptionBilling } from './products/subscription-billing.ts'
import { videoHosting } from './products/video-hosting.ts'

export const setUpMissing: Case[] = [
  {
    name: 'property: the mail server is not set up',
    site: propertyManagement.site,
    expected: 'configuration',
    why: 'the server says which setting it misses',
    events: [
      ...propertyManagement.home(),
      pictureMissing(420),
      click(3000, 'Abrechnung versenden'),
      propertyManagement.call(3040, 'POST /abrechnungen/31/versand', 422, {
        fehler:
          'SMTP-Server ist nicht konfiguriert. Bitte hinterlegen Sie die Zugangsdaten unter Einstellungen > E-Mail.',
      }),
    ],
  },
  {
    name: 'billing: the key of the payment service is not valid',
    site: subscriptionBilling.site,
    expected: 'configuration',
    also: 'integration',
    why: 'the server passes on what Stripe says of the key that the customer entered',
    events: [
      ...subscriptionBilling.home(),
      click(3000, 'Charge now'),
      subscriptionBilling.call(3040, 'POST /api/invoices/in_81/charge', 500, {
        error: {
          type: 'StripeAuthenticationError',
          message: 'Invalid API Key provided: sk_live_********************9fQ2',
        },
      }),
    ],
  },
  {
    name: 'insurance: no range of numbers for the company',
    site: insuranceBroker.site,
    expected: 'configuration',
    why: 'customising of SAP that somebody has to keep',
    events: [
      ...insuranceBroker.home(),
      click(3000, 'Police anlegen'),
      insuranceBroker.sapError(
        3040,
        `POST ${insuranceBroker.odata}/Policies`,
        400,
        'F5/150',
        'Für den Buchungskreis 1200 ist kein Nummernkreisintervall 01 gepflegt',
      ),
      extensionThrows(3200),
    ],
  },
  {
    name: 'lab: the address to come back to is not entered at Keycloak',
    site: labSystem.site,
    expected: 'configuration',
    why: 'Keycloak refuses the sign-in before it asks for anything',
    events: [
      labSystem.opens(0, '/', 'Probara'),
      labSystem.page(
        300,
        'GET /auth/realms/probara/protocol/openid-connect/auth?client_id=lab-web&redirect_uri=https%3A%2F%2Flab.probara.example%2F&response_type=code',
        400,
        page(
          'Sign in to Probara',
          '<div id="kc-error-message"><p class="instruction">Invalid parameter: redirect_uri</p></div>',
        ),
      ),
      labSystem.opens(
        310,
        '/auth/realms/probara/protocol/openid-connect/auth?client_id=lab-web&redirect_uri=https%3A%2F%2Flab.probara.example%2F',
        'Sign in to Probara',
      ),
    ],
  },
  {
    name: 'school: the address of the school is not among those the server lets in',
    site: 'https://notes.college-voltaire.example',
    expected: 'configuration',
    why: 'the preflight was answered without a word for this origin, and the school uses an address of its own',
    events: [
      schoolPortal.opens(0, 'https://notes.college-voltaire.example/classes', 'Mes classes'),
      ...[300, 700, 1200].map((at, index) =>
        schoolPortal.lost(
          at,
          `GET https://api.ecolia.example/api/${['moi', 'classes', 'messages'][index]}`,
          'net::ERR_FAILED',
          {
            preflight: {
              status: 204,
              requestHeaders: [
                ['origin', 'https://notes.college-voltaire.example'],
                ['access-control-request-headers', 'authorization'],
              ],
              responseHeaders: [['server', 'nginx']],
            },
          },
        ),
      ),
      says(
        720,
        "Access to fetch at 'https://api.ecolia.example/api/classes' from origin 'https://notes.college-voltaire.example' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
      ),
    ],
  },
  {
    name: 'fleet: the token of the map is not valid',
    site: fleetTelematics.site,
    expected: 'configuration',
    why: 'Mapbox refuses the token that the firm has entered, for each tile',
    events: [
      ...fleetTelematics.home(),
      ...[400, 430, 460].map((at) =>
        fleetTelematics.call(
          at,
          `GET https://api.mapbox.com/v4/mapbox.mapbox-streets-v8/6/33/${at}.vector.pbf?access_token=redacted-token-1`,
          401,
          {
            message: 'Not Authorized - Invalid Token',
          },
        ),
      ),
      says(480, 'Error: Unauthorized: you may have provided an invalid Mapbox access token.'),
      ...statisticsBlocked(900),
    ],
  },
  {
    name: 'shop: no rate of tax for the country',
    site: shopOffice.site,
    expected: 'configuration',
    why: 'a setting of the shop is missing',
    events: [
      ...shopOffice.home(),
      chatBlocked(600),
      click(3000, 'Facturer'),
      shopOffice.graphql(3040, 'Facturer', {
        errors: [
          {
            message: 'Aucun taux de TVA configuré pour le pays CH.',
            extensions: { category: 'business', code: 'TAX_RATE_NOT_CONFIGURED' },
            path: ['facturer'],
          },
        ],
        data: { facturer: null },
      }),
    ],
  },
  {
    name: 'help desk: the mailbox is signed in with a password that its server does not take',
    site: helpDesk.site,
    expected: 'integration',
    also: 'configuration',
    why: 'the test of the mailbox passes on what the mail server said',
    events: [
      ...helpDesk.home(),
      click(3000, 'Testar conexão'),
      helpDesk.call(3040, 'POST /api/v1/mailboxes/3/test/', 400, {
        detail: "IMAP: b'[AUTHENTICATIONFAILED] Invalid credentials (Failure)'",
      }),
      pictureMissing(3300),
    ],
  },
  {
    name: 'recruiting: signing in with LinkedIn is not switched on',
    site: recruiting.site,
    expected: 'configuration',
    why: 'the service of sign-in does not have this provider',
    events: [
      recruiting.opens(0, '/login', 'Sign in | Hirepath'),
      click(2000, 'Continue with LinkedIn'),
      recruiting.supabase(2300, 'GET /auth/v1/authorize?provider=linkedin_oidc', 400, {
        code: 400,
        error_code: 'validation_failed',
        msg: 'Unsupported provider: provider is not enabled',
      }),
    ],
  },
  {
    name: 'video: the bucket of the customer does not let the page in',
    site: videoHosting.site,
    expected: 'configuration',
    why: 'S3 refuses the question of the browser, as the bucket has no rule for this origin',
    events: [
      ...videoHosting.home(),
      click(3000, 'Upload'),
      videoHosting.call(3040, 'POST /api/uploads', 201, {
        id: 'up_3',
        url: 'https://kunde-film.s3.eu-west-1.amazonaws.com/up_3',
      }),
      videoHosting.lost(3300, 'PUT https://kunde-film.s3.eu-west-1.amazonaws.com/up_3', 'net::ERR_FAILED', {
        preflight: {
          status: 403,
          requestHeaders: [['origin', videoHosting.site]],
          responseHeaders: [['server', 'AmazonS3']],
        },
      }),
      says(3340, 'Upload failed: Network Error'),
    ],
  },
]
