/**
 * Eighth round: servers of many makes in the words of their own frameworks and of their customers' languages. Defects,
 * regressions and settings. Written before it was run.
 */

import { besides, blocked, xml } from './answers.ts'
import { after, type Case, call, click, code, lost, opens, page, rejects, says, start, throws } from './build.ts'

const NEW_BUILD = '/static/main.b41d22.js'

const defects: Case[] = [
  {
    name: 'hospital: SOAP fault with a null pointer',
    expected: 'product-defect',
    why: 'the server fell over a null of its own; the blocked statistics are beside the point',
    events: after(
      'Termin buchen',
      blocked(2510, 'https://www.google-analytics.com/g/collect?v=2'),
      call(
        2600,
        'POST /ws/AppointmentService',
        500,
        '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault><faultcode>soap:Server</faultcode><faultstring>java.lang.NullPointerException: Cannot invoke "Resource.getCalendar()" because "room" is null</faultstring></soap:Fault></soap:Body></soap:Envelope>',
        xml,
      ),
      says(2690, 'Termin konnte nicht gebucht werden'),
    ),
  },
  {
    name: 'learning: a field that may not be null',
    expected: 'product-defect',
    why: 'a resolver gave nothing for what the schema promises',
    events: after(
      'Abrir curso',
      call(2600, 'POST /graphql', 200, {
        errors: [
          {
            message: 'Cannot return null for non-nullable field Course.title.',
            path: ['course', 'modules', 3, 'course', 'title'],
            extensions: { code: 'INTERNAL_SERVER_ERROR' },
          },
        ],
        data: { course: null },
      }),
      says(2690, 'No se ha podido cargar el curso'),
    ),
  },
  {
    name: 'payroll: Oracle does not know the column',
    expected: 'product-defect',
    also: 'regression',
    why: 'a statement of the product that does not fit its schema',
    events: after(
      'Fechar folha',
      ...besides(),
      call(
        2600,
        'POST /rh/folha/fechamento',
        500,
        'Erro inesperado: ORA-00904: "F"."VL_ADICIONAL": identificador inválido\nORA-06512: em "RH.PKG_FOLHA", line 871',
        { headers: { 'content-type': 'text/plain;charset=ISO-8859-1' } },
      ),
    ),
  },
  {
    name: 'registry: SQL Server finds the key taken by a number that the server drew',
    expected: 'product-defect',
    why: 'the server hands out its numbers itself: that one is taken twice is its own fault',
    events: after(
      'Başvuruyu gönder',
      call(2600, 'POST /api/basvurular', 500, {
        Message: 'Bir hata oluştu.',
        ExceptionMessage:
          "Violation of PRIMARY KEY constraint 'PK_Basvuru'. Cannot insert duplicate key in object 'dbo.Basvuru'. The duplicate key value is (88213).",
        ExceptionType: 'System.Data.SqlClient.SqlException',
      }),
    ),
  },
  {
    name: 'dashboard: the chart falls over a series without points',
    expected: 'product-defect',
    why: 'the answer is good and the script is not; the picture of the user that is missing is old news',
    events: [
      ...start(),
      call(300, 'GET /api/users/7/avatar', 404, {}),
      click(2500, 'Umsatz je Region'),
      call(2600, 'POST /api/charts/query', 200, { series: [{ name: 'Nord', points: [] }] }),
      throws(2700, "TypeError: Cannot read properties of undefined (reading 'y')", code('domainOf'), code('drawChart')),
    ],
  },
  {
    name: 'IoT console: gRPC-web says internal',
    expected: 'product-defect',
    why: 'HTTP says 200, the trailer says that the server panicked',
    events: after(
      'Restart device',
      ...besides(),
      call(2600, 'POST /iot.v1.Devices/Restart', 200, '', {
        headers: {
          'content-type': 'application/grpc-web+proto',
          'grpc-status': '13',
          'grpc-message': 'panic: runtime error: index out of range [4] with length 4',
        },
      }),
      rejects(2690, 'RpcError: panic: runtime error: index out of range [4] with length 4', code('restart')),
    ),
  },
  {
    name: 'warehouse: nil in a JSON:API server after the network came back',
    expected: 'product-defect',
    why: 'the network was away for a moment and is long back; the server called a method of nothing',
    events: [
      ...start(),
      lost(900, 'GET /api/picklists', 'net::ERR_INTERNET_DISCONNECTED'),
      call(1900, 'GET /api/picklists', 200, { data: [] }),
      click(2500, 'Confirm pick'),
      call(
        2600,
        'PATCH /api/picks/311',
        500,
        {
          errors: [
            { status: '500', title: 'Internal Server Error', detail: "undefined method `location' for nil:NilClass" },
          ],
        },
        { headers: { 'content-type': 'application/vnd.api+json' } },
      ),
    ],
  },
  {
    name: 'clinic: the address of the call holds undefined',
    expected: 'product-defect',
    why: 'the page never knew whose file it wanted',
    events: after(
      'Ouvrir le dossier',
      ...besides(),
      call(
        2600,
        'GET /api/patients/undefined/dossier',
        404,
        { type: 'about:blank', title: 'Not Found', status: 404, detail: 'Patient introuvable' },
        { headers: { 'content-type': 'application/problem+json' } },
      ),
      says(2690, 'Dossier introuvable'),
    ),
  },
]

const regressions: Case[] = [
  {
    name: 'design tool: the script of the new build throws where the old one worked',
    expected: 'regression',
    why: 'the export worked, the page was loaded again with another build, and the same click throws',
    events: [
      ...start(),
      click(1500, 'Export'),
      call(1600, 'POST /api/exports', 201, { id: 1 }, { initiator: [code('exportBoard')] }),
      says(4000, 'A new version is available', 'info'),
      opens(9000, '/home', 'reload'),
      call(9200, 'GET /api/me', 200, { id: 7 }, { initiator: [code('loadUser', NEW_BUILD)] }),
      click(12_000, 'Export'),
      throws(12_050, 'TypeError: t.getLayers is not a function', code('exportBoard', NEW_BUILD)),
    ],
  },
  {
    name: 'booking: the same call fails since the server names another release',
    expected: 'regression',
    why: 'one call, twice the same, worked with one release and fails with the next',
    events: [
      ...start(),
      click(1500, 'Prijs berekenen'),
      call(1600, 'POST /api/quotes', 200, { total: 214 }, { headers: { 'x-app-version': '2026.11.1' } }),
      click(60_500, 'Prijs berekenen'),
      call(
        60_600,
        'POST /api/quotes',
        500,
        { message: 'Er is een onverwachte fout opgetreden' },
        { headers: { 'x-app-version': '2026.11.2' } },
      ),
    ],
  },
  {
    name: 'e-commerce: the page asks for a field that the schema does not have',
    expected: 'regression',
    also: 'outdated-client',
    why: 'page and server are not of one release',
    events: after(
      'Zamówienia',
      ...besides(),
      call(2600, 'POST /graphql', 400, {
        errors: [
          {
            message: 'Cannot query field "shippingWindow" on type "Order". Did you mean "shippingMethod"?',
            extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
          },
        ],
      }),
      says(2690, 'Nie udało się wczytać zamówień'),
    ),
  },
]

const settings: Case[] = [
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
    name: 'portal: Keycloak does not know the way back',
    expected: 'configuration',
    also: 'authentication',
    why: 'the address of the app is not among those that the client may come back to',
    events: [
      ...start(),
      click(2500, 'Anmelden'),
      opens(2600, 'https://sso.kestrel.example/realms/kunden/protocol/openid-connect/auth?client_id=portal'),
      call(
        2700,
        'GET https://sso.kestrel.example/realms/kunden/protocol/openid-connect/auth?client_id=portal',
        400,
        page('Anmeldung bei kunden', '<h1>Es tut uns leid</h1><p>Ungültiger Parameter: redirect_uri</p>'),
        { api: 'document' },
      ),
    ],
  },
  {
    name: 'branch finder: the key of the map is not for this address',
    expected: 'configuration',
    why: 'the vendor says it: the referrer is not allowed for the key',
    events: after(
      'Trova filiale',
      ...besides(),
      says(
        2700,
        'Google Maps JavaScript API error: RefererNotAllowedMapError\nhttps://developers.google.com/maps/documentation/javascript/error-messages#referer-not-allowed-map-error\nYour site URL to be authorized: https://desk.kestrel.example/filiali',
      ),
    ),
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
]

export const eighthRound: Case[] = [...defects, ...regressions, ...settings]
