/** Eighth round: networks, browsers, old clients, clocks and load. Written before it was run. */
import { resource, socket } from '../../../support/session-builder.ts'
import { besides, blocked, plain, xml } from './answers.ts'
import { after, type Case, call, click, code, inApp, lost, page, rejects, says, start, throws, token } from './build.ts'

const networks: Case[] = [
  {
    name: 'scheduling: the name of the API is not known here',
    expected: 'network',
    why: 'the page came, the other host cannot be found',
    events: after(
      'Vandaag',
      lost(2600, 'GET https://api.kestrel.example/slots', 'net::ERR_NAME_NOT_RESOLVED'),
      lost(3600, 'GET https://api.kestrel.example/slots', 'net::ERR_NAME_NOT_RESOLVED'),
      throws(3700, "TypeError: Cannot read properties of undefined (reading 'map')", code('renderSlots')),
    ),
  },
  {
    name: 'learning: the proxy of the school answers in its own name',
    expected: 'network',
    why: 'Squid wrote the page, not the server',
    events: after(
      'Subir tarea',
      ...besides(),
      call(
        2600,
        'POST /api/tareas/31/entrega',
        403,
        page(
          'ERROR: El URL solicitado no se ha podido conseguir',
          '<h1>ERROR</h1><p>Acceso Denegado.</p><p>La configuración de control de acceso evita que su solicitud sea permitida en este momento.</p><hr>Generado por proxy.colegio.example (squid/5.7)',
        ),
        { headers: { server: 'squid/5.7', 'x-squid-error': 'ERR_ACCESS_DENIED 0', via: '1.1 proxy (squid/5.7)' } },
      ),
    ),
  },
  {
    name: 'e-signature: a certificate that this computer does not trust',
    expected: 'network',
    why: 'somebody on the way opens the connection, or a root is missing here',
    events: after(
      'Signer',
      lost(2600, 'POST https://sign.kestrel.example/v1/sign', 'net::ERR_CERT_AUTHORITY_INVALID'),
      rejects(2690, 'TypeError: Failed to fetch', code('sign')),
    ),
  },
  {
    name: 'meeting: no way for the media',
    expected: 'network',
    also: 'configuration',
    why: 'signalling works, the connection of the media does not come about',
    events: [
      ...start(),
      socket({ at: 1500, id: 'signalling', url: 'wss://desk.kestrel.example/signal', state: 'open' }),
      click(2500, 'Katıl'),
      says(18_000, 'ICE failed, your TURN server appears to be broken, see about:webrtc for more details', 'warn'),
      says(18_100, 'RTCPeerConnection connectionState: failed'),
    ],
  },
]

const browsers: Case[] = [
  {
    name: 'government: the browser translated the form',
    expected: 'browser-interference',
    why: 'translation moved the nodes that the page wanted to remove',
    environment: { translated: true, language: 'uk-UA' },
    events: after(
      'Weiter',
      throws(
        2600,
        "NotFoundError: Failed to execute 'removeChild' on 'Node': The node to be removed is not a child of this node.",
        code('commitDeletion', '/static/vendor.11.js'),
      ),
    ),
  },
  {
    name: 'campaigns: a blocker takes the calls of the product for advertising',
    expected: 'browser-interference',
    why: "the product's own call was stopped in the browser",
    events: after(
      'Kampagnen',
      blocked(2600, inApp('/api/ads/campaigns?page=1'), 'GET'),
      rejects(2690, 'TypeError: Failed to fetch', code('loadCampaigns')),
    ),
  },
  {
    name: 'portal: a wallet extension replaces what the page calls',
    expected: 'browser-interference',
    why: 'every frame at the top is of an extension',
    events: after(
      'Pay',
      throws(
        2600,
        'TypeError: Cannot redefine property: ethereum',
        {
          function: 'r.inject',
          url: 'chrome-extension://nkbihfbeogaeaoehlefnkodbefgpgknn/inpage.js',
          line: 1,
          column: 900,
        },
        code('submitPayment'),
      ),
    ),
  },
]

const old: Case[] = [
  {
    name: 'CRM: the chunk of an older build is gone',
    expected: 'outdated-client',
    why: 'the page was open when the server got another build',
    events: [
      ...start(),
      click(3_600_000, 'Rapporten'),
      resource({ at: 3_600_100, url: inApp('/static/reports.0c1d.chunk.js'), status: 404 }),
      throws(
        3_600_120,
        'ChunkLoadError: Loading chunk 41 failed.\n(error: https://desk.kestrel.example/static/reports.0c1d.chunk.js)',
        code('requireEnsure'),
      ),
    ],
  },
  {
    name: 'launcher: the server takes no client of this version',
    expected: 'outdated-client',
    why: 'the server says which version it wants',
    events: after(
      'Oyna',
      ...besides(),
      call(2600, 'POST /api/matchmaking/join', 426, {
        error: 'client_version_unsupported',
        minVersion: '8.4.0',
        yours: '8.1.2',
      }),
    ),
  },
]

const clocks: Case[] = [
  {
    name: 'storage: the clock is too far from that of the store',
    expected: 'clock-locale',
    why: 'the store says so itself',
    environment: { clockSkew: 1_260_000 },
    events: after(
      'Subir vídeo',
      ...besides(),
      call(
        2600,
        'PUT https://media-kestrel.s3.eu-west-1.amazonaws.com/raw/81.mp4',
        403,
        '<?xml version="1.0" encoding="UTF-8"?><Error><Code>RequestTimeTooSkewed</Code><Message>The difference between the request time and the current time is too large.</Message></Error>',
        { headers: { 'content-type': 'application/xml' } },
      ),
    ),
  },
  {
    name: 'bank: a token from the future',
    expected: 'clock-locale',
    also: 'authentication',
    why: 'the token was just issued by the server, the clock here is ten minutes slow',
    environment: { clockSkew: -600_000 },
    events: after(
      'Überweisung',
      call(
        2600,
        'POST /api/transfers',
        401,
        { error: 'invalid_token', error_description: 'Token used before issued (iat)' },
        { tokens: [token(580, 1180)] },
      ),
    ),
  },
]

const load: Case[] = [
  {
    name: 'tickets: too many in a short time',
    expected: 'capacity',
    why: 'the server says how long to wait',
    events: after(
      '購入する',
      ...besides(),
      call(2600, 'POST /api/tickets', 429, 'リクエストが多すぎます。しばらくしてから再度お試しください。', {
        headers: { 'retry-after': '30', 'content-type': 'text/plain; charset=utf-8' },
      }),
    ),
  },
  {
    name: 'claims: no connection of the pool was free',
    expected: 'capacity',
    why: 'a server that has no more connections to its database',
    events: after(
      'Enviar sinistro',
      call(2600, 'POST /api/sinistros', 500, {
        Message: 'An error has occurred.',
        ExceptionMessage:
          'Timeout expired. The timeout period elapsed prior to obtaining a connection from the pool. This may have occurred because all pooled connections were in use and max pool size was reached.',
        ExceptionType: 'System.InvalidOperationException',
      }),
    ),
  },
  {
    name: 'ledger: Oracle has no more processes',
    expected: 'capacity',
    why: 'ORA-00020 is the limit of the instance',
    events: after(
      'Saldo ophalen',
      call(
        2600,
        'POST /ws/Ledger',
        500,
        '<Fault><faultstring>ORA-00020: maximum number of processes (300) exceeded</faultstring></Fault>',
        xml,
      ),
      call(2900, 'GET /api/tips', 404, '', plain),
    ),
  },
]

export const eighthRoundSurroundings: Case[] = [...networks, ...browsers, ...old, ...clocks, ...load]
