/** Appointments of a group of dentists, made with Blazor on ASP.NET Core. */
import { filled } from '../../../support/session-builder.ts'
import { click, says } from '../exam/kit/build.ts'
import { productAt } from '../exam/kit/product.ts'
import { type BlindCase, message, traffic } from './kit.ts'

const site = 'https://timebok.tannhelse.example'
const at = productAt(site)
const home = () => [
  at.opens(0, '/timebok', 'Timebok'),
  at.call(300, 'POST /_blazor/negotiate?negotiateVersion=1', 200, {
    connectionId: 'k2',
    availableTransports: [{ transport: 'WebSockets', transferFormats: ['Text', 'Binary'] }],
  }),
]
const frames = (...texts: string[]) =>
  traffic(
    message(600, 'sent', '{"protocol":"blazorpack","version":1}\u001e'),
    ...texts.map((text, index) => message(6060 + index, 'received', text)),
  )
const circuit =
  "There was an unhandled exception on the current circuit, so this circuit will be terminated. For more details turn on detailed exceptions by setting 'DetailedErrors: true' in 'appSettings.Development.json' or set 'CircuitOptions.DetailedErrors'."
const problem = { headers: { 'content-type': 'application/problem+json; charset=utf-8' } }

export const clinic: BlindCase[] = [
  {
    name: 'blazor: the circuit ends with an exception',
    kind: 'ordinary',
    site,
    expected: 'product-defect',
    why: 'the code of the server threw and took the page with it; nothing else failed',
    events: [
      ...home(),
      at.socket(550, '/_blazor?id=k2', { state: 'closed', code: 1000, wasClean: true, ...frames('JS.Error') }),
      click(6000, 'Flytt time'),
      says(6080, `[2026-03-12T09:30:06.081Z] Error: ${circuit}`),
    ],
  },
  {
    name: 'blazor: a proxy lets no WebSocket through',
    kind: 'ordinary',
    site,
    expected: 'network',
    why: 'neither transport gets through: the proxy of the office answers them',
    events: [
      ...home(),
      at.socket(550, '/_blazor?id=k2', { state: 'failed', code: 1006, sent: 0, received: 0, messages: [] }),
      says(
        590,
        '[2026-03-12T09:30:00.590Z] Warning: Failed to connect via WebSockets, using the Long Polling fallback transport. This may be due to a VPN or proxy blocking the connection. To troubleshoot this, visit https://aka.ms/blazor-server-using-fallback-long-polling.',
        'warn',
      ),
      at.lost(700, 'GET /_blazor?id=k2&_=1773307800700', 'net::ERR_TUNNEL_CONNECTION_FAILED'),
      says(
        760,
        '[2026-03-12T09:30:00.760Z] Error: Failed to start the connection: Error: Unable to connect to the server with any of the available transports. Error: WebSockets failed: Error: WebSocket failed to connect. The connection could not be found on the server, either the endpoint may not be a SignalR endpoint, the connection ID is not present on the server, or there is a proxy blocking WebSockets. If you have multiple servers check that sticky sessions are enabled.',
      ),
    ],
  },
  {
    name: 'blazor: two servers and no sticky sessions',
    kind: 'hard',
    site,
    expected: 'configuration',
    also: ['product-defect', 'capacity', 'network'],
    why: 'each answer bears the mark of another server, and the second does not know the connection',
    events: [
      at.opens(0, '/timebok', 'Timebok'),
      at.call(
        300,
        'POST /_blazor/negotiate?negotiateVersion=1',
        200,
        { connectionId: 'k2' },
        { headers: { 'x-served-by': 'web-01' } },
      ),
      at.socket(550, '/_blazor?id=k2', {
        state: 'failed',
        code: 1006,
        status: 404,
        sent: 0,
        received: 0,
        messages: [],
      }),
      at.call(700, 'GET /_blazor?id=k2&_=1773307800700', 404, 'No Connection with that ID', {
        headers: { 'content-type': 'text/plain', 'x-served-by': 'web-02' },
      }),
      says(
        760,
        '[2026-03-12T09:30:00.760Z] Error: Failed to start the connection: Error: WebSocket failed to connect. The connection could not be found on the server, either the endpoint may not be a SignalR endpoint, the connection ID is not present on the server, or there is a proxy blocking WebSockets. If you have multiple servers check that sticky sessions are enabled.',
      ),
      click(6000, 'Ny time'),
    ],
  },
  {
    name: 'blazor: the form was open over lunch',
    kind: 'ordinary',
    site,
    expected: 'authentication',
    also: ['outdated-client', 'product-defect'],
    why: 'the antiforgery token of the form no longer belongs to the session',
    events: [
      ...home(),
      click(4_000_000, 'Lagre'),
      at.page(
        4_000_040,
        'POST /Account/Profile',
        400,
        'A valid antiforgery token was not provided with the request. Add an antiforgery token, or disable antiforgery validation for this endpoint.',
        { headers: { 'content-type': 'text/plain' } },
      ),
    ],
  },
  {
    name: 'blazor: a part of the old release is still in the cache',
    kind: 'ordinary',
    site,
    expected: 'outdated-client',
    also: ['regression', 'configuration', 'network'],
    why: 'the hash of the boot list and the file do not fit: one of them is of another release',
    events: [
      at.opens(0, '/klient', 'Tannhelse'),
      at.call(
        200,
        'GET /_framework/blazor.boot.json',
        200,
        { entryAssembly: 'Tannhelse.Client', cacheBootResources: true, resources: {} },
        { fromCache: true },
      ),
      at.lost(600, 'GET /_framework/Tannhelse.Client.wasm', '', {
        failure: { name: 'TypeError', message: 'Failed to fetch' },
      }),
      says(
        620,
        "Failed to find a valid digest in the 'integrity' attribute for resource 'https://timebok.tannhelse.example/_framework/Tannhelse.Client.wasm' with computed SHA-256 integrity 'IIa70iwvmEg5WiDV17OpQ5eCztNYqL186J56852RpJY='. The resource has been blocked.",
      ),
      at.rejects(640, 'TypeError: Failed to fetch', at.place('loadResource', '/_framework/blazor.webassembly.js')),
      click(6000, 'Timebok'),
    ],
  },
  {
    name: 'blazor: a referral with a birthday that does not exist',
    kind: 'ordinary',
    site,
    expected: 'integration',
    also: ['clock-locale'],
    why: 'the file of the customer holds a date that is none',
    events: [
      ...home(),
      click(6000, 'Importer'),
      at.call(
        6040,
        'POST /api/henvisninger/import',
        400,
        {
          type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
          title: 'One or more validation errors occurred.',
          status: 400,
          errors: { 'Pasient.Fodselsdato': ["The value '1974-00-00' is not valid for Fodselsdato."] },
          traceId: '00-5e0c1f6b2a-91-00',
        },
        problem,
      ),
    ],
  },
  {
    name: 'blazor: the national register is down',
    kind: 'ordinary',
    site,
    expected: 'third-party',
    also: ['integration'],
    why: 'the register that is asked by the server does not answer',
    events: [
      ...home(),
      filled('Fødselsnummer', 'redacted-number-1', { at: 5000 }),
      click(6000, 'Hent pasient'),
      at.call(
        6040,
        'GET /api/folkeregister/oppslag?ref=19',
        503,
        {
          type: 'https://timebok.tannhelse.example/problems/upstream',
          title: 'Folkeregisteret svarer ikke',
          status: 503,
          detail:
            'HttpRequestException: Response status code does not indicate success: 503 (Service Unavailable). GET https://api.folkeregister.example/v1/personer',
        },
        problem,
      ),
    ],
  },
]
