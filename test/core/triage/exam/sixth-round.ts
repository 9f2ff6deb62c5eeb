/** Cases of a sixth round, written after the mending of the fifth and before they were run: other products. */

import { socket } from '../../../support/session-builder.ts'
import { after, type Case, call, click, code, lost, opens, page, rejects, start, throws } from './build.ts'

export const sixthRound: Case[] = [
  {
    name: 'heroku h12',
    expected: 'capacity',
    also: 'product-defect',
    why: 'the router gave up waiting for the dyno',
    events: after(
      'Generar informe',
      call(
        2540,
        'GET /reports/annual',
        503,
        page(
          'Application error',
          '<h1>Application error</h1><p>An error occurred in the application and your page could not be served.</p>',
        ),
        { duration: 30_010, headers: { server: 'Cowboy' } },
      ),
    ),
  },
  {
    name: 'odata field does not exist',
    expected: 'product-defect',
    also: 'outdated-client',
    why: 'the app asks for a property that the service does not have',
    events: after(
      'Aufträge',
      call(2540, 'GET /sap/opu/odata/sap/ZORDERS_SRV/Orders?$filter=Foo%20eq%201', 400, {
        error: {
          code: '005056A509B11EE1',
          message: { lang: 'de', value: "Eigenschaft 'Foo' in Typ 'ZORDERS_SRV.Order' nicht gefunden" },
        },
      }),
    ),
  },
  {
    name: 'keycloak cookie not found',
    expected: 'authentication',
    also: 'browser-interference',
    why: 'the sign-in was begun in another tab or long ago',
    events: [
      opens(0, '/auth/realms/acme/login-actions/authenticate?session_code=redacted-code-1'),
      call(
        40,
        'POST /auth/realms/acme/login-actions/authenticate',
        400,
        page(
          'Sign in to acme',
          '<h1>We are sorry...</h1><p>Restart login cookie not found. It may have expired; it may have been deleted or cookies are disabled in your browser.</p>',
        ),
        { api: 'document' },
      ),
      click(2500, 'Sign in'),
    ],
  },
  {
    name: 'identity provider says access denied',
    expected: 'authentication',
    also: 'permission',
    why: 'the provider sent the customer back with an error, as the user is not assigned to the app',
    events: [
      opens(0, '/login'),
      click(900, 'Continuer avec Okta'),
      opens(
        4200,
        '/callback?error=access_denied&error_description=User+is+not+assigned+to+the+client+application.&state=redacted-state-1',
      ),
    ],
  },
  {
    name: 'plaid institution down',
    expected: 'third-party',
    why: 'the bank behind the aggregator does not answer',
    events: after(
      'Link account',
      call(2540, 'POST /api/bank/accounts', 400, {
        error_type: 'INSTITUTION_ERROR',
        error_code: 'INSTITUTION_NOT_RESPONDING',
        error_message: 'this institution is not currently responding to this request. please try again soon',
      }),
    ),
  },
  {
    name: 'xero organisation disconnected',
    expected: 'integration',
    also: 'authentication',
    why: 'the connection to the accounting of the customer was taken back',
    events: after(
      'Post invoice',
      call(2540, 'POST /api/integrations/xero/invoices', 424, {
        Title: 'Unauthorized',
        Detail: 'AuthenticationUnsuccessful',
        message: 'TokenExpired: token expired at 03/12/2026 09:00:00',
      }),
    ),
  },
  {
    name: 'airtable wants another field type',
    expected: 'integration',
    why: 'the customer’s base has other types than the mapping',
    events: after(
      'Sync rows',
      call(2540, 'POST /api/sync/airtable', 422, {
        error: { type: 'INVALID_VALUE_FOR_COLUMN', message: 'Field "Due" cannot accept the provided value' },
      }),
    ),
  },
  {
    name: 'cloudinary preset unknown',
    expected: 'configuration',
    why: 'the preset of uploads was never made',
    events: after(
      '画像をアップロード',
      call(2540, 'POST https://api.cloudinary.com/v1_1/kestrel/image/upload', 400, {
        error: { message: 'Upload preset not found' },
      }),
    ),
  },
  {
    name: 'app check refuses',
    expected: 'configuration',
    also: 'browser-interference',
    why: 'the attestation of the app fails for this domain',
    events: after(
      'Ouvrir',
      rejects(
        2900,
        'FirebaseError: AppCheck: ReCAPTCHA error. (appCheck/recaptcha-error).',
        code('getToken', '/static/firebase.9.js'),
      ),
    ),
  },
  {
    name: 'umbrella page',
    expected: 'network',
    why: 'the resolver of the company leads to its own page',
    events: after(
      'Play',
      call(
        2540,
        'GET https://media.kestrel.example/v1/clips',
        403,
        page(
          'Site Blocked',
          '<h1>This site is blocked.</h1><p>Cisco Umbrella. Sorry, media.kestrel.example has been blocked by your network administrator.</p>',
        ),
      ),
    ),
  },
  {
    name: 'quic is dropped',
    expected: 'network',
    why: 'the firewall lets no QUIC through, and calls to several hosts break',
    events: after(
      'Charger',
      lost(2540, 'GET /api/large', 'net::ERR_QUIC_PROTOCOL_ERROR'),
      lost(4540, 'GET https://cdn.kestrel.example/map.json', 'net::ERR_QUIC_PROTOCOL_ERROR'),
    ),
  },
  {
    name: 'reader mode of an extension',
    expected: 'browser-interference',
    why: 'the frames of the stack are an extension’s; the button of the app did nothing',
    environment: { extensions: ['dark mode'] },
    events: after(
      'Zatwierdź',
      throws(
        2510,
        "TypeError: Failed to execute 'insertRule' on 'CSSStyleSheet'",
        code('apply', 'moz-extension://a1b2/inject/index.js'),
      ),
    ),
  },
  {
    name: 'seats by another word',
    expected: 'permission',
    why: 'the licence has no place for one more',
    events: after(
      '사용자 추가',
      call(2540, 'POST /api/v3/members', 403, {
        errors: [{ code: 'license_exceeded', detail: '라이선스 수를 초과했습니다' }],
      }),
    ),
  },
  {
    name: 'directus item forbidden',
    expected: 'permission',
    why: 'the role has no access to the collection',
    events: after(
      'Articles',
      call(2540, 'GET /items/articles', 403, {
        errors: [{ message: "You don't have permission to access this.", extensions: { code: 'FORBIDDEN' } }],
      }),
    ),
  },
  {
    name: 'pool of the database is used up',
    expected: 'capacity',
    also: 'product-defect',
    why: 'no connection to the database is free',
    events: after(
      'Salvar',
      call(
        2540,
        'POST /api/leads',
        500,
        {
          message:
            'Timed out fetching a new connection from the connection pool. (Current connection pool timeout: 10, connection limit: 5)',
        },
        { duration: 10_020 },
      ),
    ),
  },
  {
    name: 'turbo frame is missing',
    expected: 'product-defect',
    why: 'the answer lacks what the page was made to take from it',
    events: after(
      'Edit',
      call(2540, 'GET /contacts/3/edit', 200, page('Contact', '<form></form>'), {
        requestHeaders: [['accept', 'text/html']],
      }),
      throws(
        2700,
        'Error: The response (200) did not contain the expected <turbo-frame id="contact_3"> and will be ignored. To perform a full page visit instead, set turbo-visit-control to reload.',
        code('frameMissing', '/assets/turbo.js'),
      ),
    ),
  },
  {
    name: 'wasm out of memory',
    expected: 'capacity',
    also: 'product-defect',
    why: 'the drawing is larger than the memory that a page can have',
    events: after(
      'Open drawing',
      throws(
        9000,
        'RangeError: WebAssembly.Memory.grow(): Maximum memory size exceeded',
        code('open', '/static/cad.js'),
      ),
      throws(9010, 'RuntimeError: Out of memory', code('abort', '/static/cad.js')),
    ),
  },
  {
    name: 'collaboration server is of another version',
    expected: 'outdated-client',
    why: 'the server closes with the word that the page is too old',
    events: [
      ...start(),
      socket({
        at: 300,
        url: 'wss://collab.kestrel.example/doc/7',
        state: 'closed',
        code: 4409,
        reason: 'client version too old, reload required',
        wasClean: true,
      }),
      click(2500, 'Reload document'),
      socket({
        at: 2600,
        url: 'wss://collab.kestrel.example/doc/7',
        state: 'closed',
        code: 4409,
        reason: 'client version too old, reload required',
        wasClean: true,
      }),
    ],
  },
  {
    name: 'summer time twice',
    expected: 'clock-locale',
    also: 'product-defect',
    why: 'a time that does not exist in this zone',
    environment: { timeZone: 'America/Santiago' },
    events: after('Agendar', throws(2520, 'RangeError: Invalid time value', code('toISOString'), code('slotFor'))),
  },
]
