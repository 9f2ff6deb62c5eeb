/** Addresses, domains and services that were never set up. */

import { besides, html } from './kit/answers.ts'
import { extensionHangsUp } from './kit/beside.ts'
import { after, type Case, call, click, code, opens, page, says, start, throws } from './kit/build.ts'
import { bookingDesk } from './products/booking-desk.ts'
import { hrSuite } from './products/hr-suite.ts'
import { supplierPortal } from './products/supplier-portal.ts'

export const setUpPlaces: Case[] = [
  {
    name: 'no-code builder: the app begins without the address of its store',
    expected: 'configuration',
    why: 'a setting that has to be given when the app is built was not given',
    events: [
      opens(0, '/'),
      throws(300, 'Error: supabaseUrl is required.', code('createClient', '/assets/index-Bx81.js')),
    ],
  },
  {
    name: 'helpdesk: no server for mail was set up',
    expected: 'configuration',
    why: 'the server says that nobody told it how to send',
    events: after(
      'Davet gönder',
      call(2600, 'POST /api/invitations', 500, {
        message:
          'Connection could not be established with host "smtp.example.invalid:587": MAIL_HOST is not configured',
        exception: 'Symfony\\Component\\Mailer\\Exception\\TransportException',
      }),
    ),
  },
  {
    name: 'SAP gateway: the service was not activated',
    expected: 'configuration',
    why: 'the gateway says which service is not registered in the system',
    events: after(
      'Bestellungen',
      ...besides(),
      call(
        2600,
        'GET /sap/opu/odata/sap/ZMM_PO_SRV/Orders?$top=20',
        403,
        '<?xml version="1.0"?><error xmlns="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata"><code>/IWFND/MED/170</code><message xml:lang="de">Kein Service zum Namensraum \'/SAP/\', Namen \'ZMM_PO_SRV\', Version \'0001\' gefunden</message></error>',
        { headers: { 'content-type': 'application/xml' } },
      ),
    ),
  },
  {
    name: 'municipality: the payment module has no account',
    expected: 'configuration',
    why: 'the server says that the module is not set up',
    events: after(
      'Pagar tasa',
      call(2600, 'POST /api/tasas/pago', 500, {
        mensaje: 'La pasarela de pago no está configurada para este organismo',
      }),
      says(2700, 'Error inesperado'),
    ),
  },
  {
    name: 'django untrusted origin',
    expected: 'configuration',
    also: 'authentication',
    why: "the vendor's list of trusted origins lacks the customer's own domain",
    events: [
      ...start(),
      click(3000, 'Send'),
      call(
        3030,
        'POST /messages/',
        403,
        html(
          '403 Forbidden',
          '<h1>Forbidden <span>(403)</span></h1><p>CSRF verification failed. Request aborted.</p><p>Origin checking failed - https://desk.kestrel.example does not match any trusted origins.</p>',
        ),
      ),
    ],
  },
  {
    name: 'auth0 callback mismatch',
    expected: 'configuration',
    also: 'authentication',
    why: 'the redirect address is not on the list of the tenant',
    events: [
      opens(0, '/login'),
      click(1000, 'Sign in'),
      call(1030, 'POST https://kestrel.eu.auth0.com/oauth/token', 403, {
        error: 'unauthorized_client',
        error_description:
          'Callback URL mismatch. The provided redirect_uri is not in the list of allowed callback URLs.',
      }),
    ],
  },
  {
    name: 'fastly unknown domain',
    expected: 'configuration',
    why: 'the CDN has no service for this host',
    events: [
      opens(0, '/home'),
      call(
        200,
        'GET https://help.kestrel.example/api/articles',
        500,
        html(
          'Fastly error: unknown domain help.kestrel.example',
          '<p>Fastly error: unknown domain: help.kestrel.example. Please check that this domain has been added to a service.</p>',
        ),
        { headers: { server: 'Varnish' } },
      ),
      throws(300, "TypeError: Cannot read properties of undefined (reading 'articles')", code('renderHelp')),
    ],
  },
  {
    name: 'edge: the mesh does not let one service speak to another',
    site: supplierPortal.site,
    expected: 'configuration',
    also: 'permission',
    why: 'RBAC of Envoy stands between services and knows no users; a refusal of the app looks like those beside it, in JSON',
    events: [
      ...supplierPortal.portal(),
      extensionHangsUp(350),
      supplierPortal.call(400, 'GET /api/admin/rights', 200, {
        user: 'sup-77',
        rights: ['deliveries.read', 'invoices.read'],
      }),
      click(2500, 'Invoices'),
      supplierPortal.call(2540, 'GET /api/invoices?year=2026', 403, 'RBAC: access denied', {
        headers: { 'content-type': 'text/plain', server: 'istio-envoy', 'x-envoy-upstream-service-time': '2' },
      }),
      supplierPortal.rejects(
        2640,
        'SyntaxError: Unexpected token \'R\', "RBAC: access denied" is not valid JSON',
        supplierPortal.place('getInvoices', supplierPortal.bundle, 1, 40_031),
      ),
    ],
  },
  {
    name: 'edge: the application of the product is switched off in Azure',
    site: supplierPortal.site,
    expected: 'configuration',
    also: 'capacity',
    why: 'the 403 is of the platform and not about rights: it says the same to everybody while the app is stopped',
    events: [
      supplierPortal.opens(0, '/deliveries', 'Web App - Unavailable'),
      supplierPortal.page(
        5,
        'GET /deliveries',
        403,
        page(
          'Web App - Unavailable',
          '<h1>Error 403 - This web app is stopped.</h1><p>The web app you have attempted to reach is currently stopped and does not accept any requests. Please try to reload the page or visit it again soon.</p><p>If you are the web app administrator, please find the common 403 error scenarios and resolution <a href="https://go.microsoft.com/fwlink/?linkid=2095007">here</a>.</p>',
        ),
        { headers: { server: 'Microsoft-IIS/10.0' } },
      ),
    ],
  },
  {
    name: 'HR: the address of the answer is not entered with the company’s sign-in',
    site: hrSuite.site,
    expected: 'configuration',
    also: 'authentication',
    why: 'AADSTS50011: the application in the customer’s Entra ID does not list the new address',
    events: [
      hrSuite.opens(0, '/login', 'Sign in - Personara'),
      click(900, 'Continue with Microsoft'),
      hrSuite.page(
        950,
        `POST ${hrSuite.authorize}`,
        200,
        hrSuite.entra(
          "AADSTS50011: The reply URL 'https://nordwind.personara.example/sso/acs' specified in the request does not match the reply URLs configured for the application 'https://personara.example/saml/nordwind'. Make sure the reply URL sent in the request matches one added to your application in the Azure portal.",
        ),
      ),
      hrSuite.opens(1300, hrSuite.authorize, 'Sign in to your account'),
    ],
  },
  {
    name: 'desk: the company’s sign-in has no file for FedCM',
    site: bookingDesk.site,
    expected: 'configuration',
    also: 'third-party',
    why: 'the browser does not find the file in which the provider would name its endpoints',
    events: [
      ...bookingDesk.signIn(),
      click(2000, 'Continue with Hausverbund'),
      says(2300, "The provider's FedCM config file cannot be found (404): https://id.hausverbund.example/fedcm.json"),
      bookingDesk.rejects(
        2310,
        'NetworkError: Error retrieving a token.',
        bookingDesk.place('signInWith', bookingDesk.bundle),
      ),
    ],
  },
]
