/** Ninth round: twenty fresh sessions after the rules of the eighth were mended. Written before it was run. */
import { socket } from '../../../support/session-builder.ts'
import { besides, blocked, plain, problem, xml } from './answers.ts'
import { after, type Case, call, click, code, lost, opens, page, rejects, says, start, throws } from './build.ts'

export const ninthRound: Case[] = [
  {
    name: 'insurance: the server divides by nothing',
    expected: 'product-defect',
    why: 'an arithmetic error of the server, told by Spring with its trace',
    events: after(
      'Beitrag berechnen',
      ...besides(),
      call(2600, 'POST /api/tarife/berechnung', 500, {
        timestamp: '2026-03-12T09:30:02Z',
        status: 500,
        error: 'Internal Server Error',
        trace: 'java.lang.ArithmeticException: / by zero\n\tat de.tarif.Rechner.rate(Rechner.java:88)',
        path: '/api/tarife/berechnung',
      }),
    ),
  },
  {
    name: 'editor: a worker of the app has a bug',
    expected: 'product-defect',
    why: 'no call failed, the code of the app is wrong',
    events: after(
      'Rozdziel warstwy',
      call(2600, 'GET /api/layers', 200, { layers: [1] }),
      throws(2720, 'RangeError: Invalid array length', code('splitLayers'), code('onClick')),
    ),
  },
  {
    name: 'timesheet: the new page sends a date in another form',
    expected: 'regression',
    also: 'product-defect',
    why: 'with the build before the same call went through',
    events: [
      ...start(),
      click(1500, 'Saisir'),
      call(1600, 'POST /api/timesheets', 201, { id: 3 }, { initiator: [code('save', '/static/app.11aa22.js')] }),
      opens(20_000, '/home', 'reload'),
      click(24_000, 'Saisir'),
      call(
        24_100,
        'POST /api/timesheets',
        400,
        { title: 'Bad Request', status: 400, detail: 'JSON parse error: Cannot deserialize value of type LocalDate' },
        { ...problem, initiator: [code('save', '/static/app.33bb44.js')] },
      ),
    ],
  },
  {
    name: 'video: Firebase was given no options',
    expected: 'configuration',
    why: 'the app was built without its settings',
    events: [
      opens(0, '/'),
      throws(
        250,
        'FirebaseError: Firebase: Need to provide options, when not being deployed to hosting via source. (app/no-options).',
        code('initializeApp', '/assets/index.js'),
      ),
      blocked(300, 'https://www.googletagmanager.com/gtm.js', 'GET'),
    ],
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
    name: 'CRM: a table is not for this user',
    expected: 'permission',
    why: 'Dynamics says which privilege the principal lacks',
    events: after(
      'Offerte verwijderen',
      call(
        2600,
        'DELETE /api/data/v9.2/quotes(31)',
        403,
        { error: { code: '0x80040220', message: 'Principal user (Id=7) is missing prvDeleteQuote privilege (Id=1)' } },
        { headers: { 'content-type': 'application/json; odata.metadata=minimal' } },
      ),
    ),
  },
  {
    name: 'warehouse: the storekeeper may not post',
    expected: 'permission',
    why: 'a message of SAP with status 400, in Polish',
    events: after(
      'Księguj',
      ...besides(),
      call(2600, 'POST /sap/opu/odata/sap/ZWM_SRV/Postings', 400, {
        error: { code: 'M7/120', message: { lang: 'pl', value: 'Brak uprawnień do rodzaju ruchu 101' } },
      }),
    ),
  },
  {
    name: 'portal: WS-Security does not take the token any more',
    expected: 'authentication',
    why: 'the fault says that the security token has expired',
    events: after(
      'Verbrauch anzeigen',
      call(
        2600,
        'POST /services/Consumption',
        500,
        '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><soapenv:Fault><faultcode>wsse:MessageExpired</faultcode><faultstring>The security session has expired</faultstring></soapenv:Fault></soapenv:Body></soapenv:Envelope>',
        xml,
      ),
    ),
  },
  {
    name: 'school: gRPC-web does not know who asks',
    expected: 'authentication',
    why: 'code 16 is unauthenticated',
    events: after(
      '成績を見る',
      call(2600, 'POST /school.v2.Grades/List', 200, '', {
        headers: {
          'content-type': 'application/grpc-web+proto',
          'grpc-status': '16',
          'grpc-message': 'token is missing',
        },
      }),
      rejects(2700, 'RpcError: token is missing', code('listGrades')),
    ),
  },
  {
    name: 'factory: the firewall of the plant resets the stream',
    expected: 'network',
    why: 'calls go through, the socket is cut each time before it opens',
    events: [
      ...start(),
      socket({
        at: 1500,
        id: 's1',
        state: 'failed',
        code: 1006,
        wasClean: false,
        url: 'wss://desk.kestrel.example/telemetry',
        sent: 0,
        received: 0,
        messages: [],
      }),
      socket({
        at: 4500,
        id: 's2',
        state: 'failed',
        code: 1006,
        wasClean: false,
        url: 'wss://desk.kestrel.example/telemetry',
        sent: 0,
        received: 0,
        messages: [],
      }),
      click(6000, 'Canlı izleme'),
      call(6100, 'GET /api/machines', 200, { machines: [1] }),
    ],
  },
  {
    name: 'booking: the Wi-Fi of the hotel wants a sign-in',
    expected: 'network',
    why: 'the page of the network came in the place of the data',
    events: after(
      'Verfügbarkeit',
      call(
        2600,
        'GET /api/availability?from=2026-04-01',
        200,
        page(
          'Hotel WLAN',
          '<h1>Welcome</h1><p>Accept the terms to connect to our Wi-Fi.</p><form action="http://10.0.0.1/login"><button>Connect</button></form>',
        ),
      ),
      rejects(2700, `SyntaxError: Unexpected token '<', "<html><hea"... is not valid JSON`, code('load')),
    ),
  },
  {
    name: 'notes: a grammar extension breaks the field',
    expected: 'browser-interference',
    why: 'the code that threw is of an extension',
    events: after(
      'Notitie opslaan',
      throws(2600, "TypeError: Cannot read properties of null (reading 'shadowRoot')", {
        function: 'attach',
        url: 'moz-extension://4f1c-aa/content/editor.js',
        line: 3,
        column: 77,
      }),
    ),
  },
  {
    name: 'shipping: the carrier does not answer',
    expected: 'third-party',
    why: 'the server names the carrier and its timeout',
    events: after(
      'Drukuj etykietę',
      call(2600, 'POST /api/labels', 502, {
        code: 'CARRIER_UNAVAILABLE',
        carrier: 'DHL',
        message: 'DHL API timed out after 20000 ms',
      }),
      lost(2650, 'GET https://fonts.example.net/lato.woff2', 'net::ERR_FAILED'),
    ),
  },
  {
    name: 'accounts: the IBAN has a wrong check digit',
    expected: 'integration',
    why: 'a procedure of the database refuses what was typed, by a number that is for such refusals',
    events: after(
      'Conto salvare',
      call(
        2600,
        'PUT /api/conti/4',
        500,
        'ORA-20042: IBAN non valido: cifra di controllo errata\nORA-06512: in "ANAG.CONTI", line 31',
        plain,
      ),
    ),
  },
  {
    name: 'game: the season is full',
    expected: 'capacity',
    why: 'the server puts the player in a queue because it is full',
    events: after(
      '進入遊戲',
      call(
        2600,
        'POST /api/sessions/join',
        503,
        { error: 'SERVER_FULL', message: '伺服器人數已滿,請稍後再試' },
        { headers: { 'retry-after': '120' } },
      ),
    ),
  },
]
