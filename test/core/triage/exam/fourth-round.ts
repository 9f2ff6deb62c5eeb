/** Cases of a fourth round, written after three rounds of mending and before they were run. */

import { filled, resource, socket } from '../../../support/session-builder.ts'
import { type Case, call, click, code, lost, opens, page, rejects, says, start, throws } from './build.ts'

export const fourthRound: Case[] = [
  {
    name: 'fastapi validation',
    expected: 'integration',
    why: 'detail with loc and msg',
    events: [
      ...start(),
      filled('Age', 'x', { at: 2000 }),
      click(3000, 'Save'),
      call(3030, 'POST /people', 422, {
        detail: [{ loc: ['body', 'age'], msg: 'value is not a valid integer', type: 'type_error.integer' }],
      }),
    ],
  },
  {
    name: 'drf permission',
    expected: 'permission',
    why: 'the words of Django REST framework',
    events: [
      ...start(),
      click(3000, 'Delete'),
      call(3030, 'DELETE /api/people/4', 403, { detail: 'You do not have permission to perform this action.' }),
    ],
  },
  {
    name: 'drf throttled',
    expected: 'capacity',
    why: '429 in words',
    events: [
      ...start(),
      click(3000, 'Search'),
      call(3030, 'GET /api/people', 429, { detail: 'Request was throttled. Expected available in 32 seconds.' }),
    ],
  },
  {
    name: 'wcf deadlock of sql server',
    expected: 'product-defect',
    why: 'a deadlock that the app did not try again',
    events: [
      ...start(),
      click(3000, 'Book'),
      call(3030, 'POST /api/bookings', 500, {
        Message: 'An error has occurred.',
        ExceptionMessage: 'Transaction (Process ID 57) was deadlocked on lock resources',
      }),
    ],
  },
  {
    name: 'kong without upstream',
    expected: 'capacity',
    also: 'product-defect',
    why: 'the gateway has nobody to hand the call to',
    events: [
      ...start(),
      click(3000, 'Book'),
      call(3030, 'POST /api/bookings', 503, { message: 'failure to get a peer from the ring-balancer' }),
    ],
  },
  {
    name: 'fortigate application control',
    expected: 'network',
    why: 'the page of a firewall',
    events: [
      ...start(),
      click(3000, 'Upload'),
      call(
        3030,
        'POST /api/files',
        403,
        page('Web Page Blocked!', '<h1>FortiGuard Intrusion Prevention - Access Blocked</h1>'),
      ),
    ],
  },
  {
    name: 'proxy resets large uploads',
    expected: 'network',
    also: 'configuration',
    why: 'the connection is cut while sending',
    events: [
      ...start(),
      click(3000, 'Upload'),
      lost(3030, 'POST /api/files', 'net::ERR_CONNECTION_RESET', { duration: 41_000 }),
      rejects(44_040, 'TypeError: Failed to fetch', code('upload')),
    ],
  },
  {
    name: 'vpn changed the network',
    expected: 'network',
    why: 'the computer changed networks during a save',
    events: [
      ...start(),
      click(3000, 'Save'),
      lost(3030, 'PUT /api/items/1', 'net::ERR_NETWORK_CHANGED'),
      says(3140, 'Could not save'),
    ],
  },
  {
    name: 'live updates of a socket forbidden',
    expected: 'permission',
    also: 'authentication',
    why: 'closed by policy with a reason',
    events: [
      ...start(),
      click(3000, 'Join board'),
      socket({
        at: 3030,
        url: 'wss://live.kestrel.example/b/1',
        state: 'closed',
        code: 4403,
        reason: 'forbidden',
        wasClean: true,
        duration: 200,
      }),
    ],
  },
  {
    name: 'passkey of another device',
    expected: 'authentication',
    also: 'browser-interference',
    why: 'WebAuthn was refused or timed out',
    events: [
      opens(0, '/login'),
      click(2000, 'Use passkey'),
      rejects(
        9000,
        'NotAllowedError: The operation either timed out or was not allowed. See: https://www.w3.org/TR/webauthn-2/#sctn-privacy-considerations-client.',
        code('usePasskey'),
      ),
    ],
  },
  {
    name: 'old safari',
    expected: 'outdated-client',
    also: 'browser-interference',
    why: 'a regular expression that Safari 15 does not know',
    events: [
      opens(0, '/home'),
      throws(200, 'SyntaxError: Invalid regular expression: invalid group specifier name', code('parse')),
    ],
    environment: { browser: 'Safari 15.6' },
  },
  {
    name: 'payment page of another company is down',
    expected: 'third-party',
    why: 'PayPal answers 503',
    events: [
      ...start(),
      click(3000, 'Pay'),
      call(3030, 'POST https://www.paypal.com/v2/checkout/orders', 503, {
        name: 'SERVICE_UNAVAILABLE',
        message: 'Service is unavailable.',
      }),
    ],
  },
  {
    name: 'customer connected mailbox',
    expected: 'integration',
    also: 'authentication',
    why: "the password of the customer's mail server changed",
    events: [
      ...start(),
      click(3000, 'Fetch mail'),
      call(3030, 'POST /api/mailboxes/2/fetch', 422, {
        code: 'imap_login_failed',
        message: '[AUTHENTICATIONFAILED] Invalid credentials (Failure)',
      }),
    ],
  },
  {
    name: 'import with a wrong encoding',
    expected: 'integration',
    why: 'the file is not UTF-8',
    events: [
      ...start(),
      click(3000, 'Import'),
      call(3030, 'POST /api/imports', 400, {
        error: 'invalid_encoding',
        message: 'File must be UTF-8 encoded; byte 0xE4 at position 120',
      }),
    ],
  },
  {
    name: 'state of the list is lost',
    expected: 'product-defect',
    why: 'an own ReferenceError in a handler',
    events: [
      ...start(),
      click(3000, 'Sort'),
      throws(3010, "ReferenceError: Cannot access 'rows' before initialization", code('sortRows')),
    ],
  },
  {
    name: 'gravatar and maps tile missing',
    expected: 'none',
    also: 'unknown',
    why: 'pictures without which all works',
    events: [
      ...start(),
      resource({ at: 400, element: 'img', url: 'https://tile.openstreetmap.org/1/2/3.png', status: 429 }),
      click(9000, 'Open'),
      call(9030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'cookie banner blocked',
    expected: 'none',
    also: 'unknown',
    why: 'a list for cookie banners keeps the consent script away',
    events: [
      ...start(),
      resource({
        at: 300,
        url: 'https://cdn.cookielaw.org/scripttemplates/otSDKStub.js',
        status: undefined,
        code: 'net::ERR_BLOCKED_BY_CLIENT',
      }),
      click(9000, 'Open'),
      call(9030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'presence beat lost once',
    expected: 'none',
    also: 'unknown',
    why: 'the next beat was answered',
    events: [
      ...start(),
      lost(4000, 'POST /api/presence', 'net::ERR_CONNECTION_CLOSED'),
      call(34_000, 'POST /api/presence', 204, ''),
      click(40_000, 'Open'),
      call(40_030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'wallet extensions quarrel',
    expected: 'none',
    also: 'unknown',
    why: 'two wallets want the same name; nobody uses one here',
    events: [
      ...start(),
      throws(150, 'TypeError: Cannot redefine property: ethereum', {
        function: 'defineProperty',
        url: 'chrome-extension://bfnaelmomeimhlpmgjnjophhpkkoljpa/evmAsk.js',
        line: 1,
        column: 20,
      }),
      says(160, 'MetaMask encountered an error setting the global Ethereum provider'),
      click(9000, 'Open'),
      call(9030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'export not ready yet',
    expected: 'none',
    also: 'unknown',
    why: 'the app asks until the file is there',
    events: [
      ...start(),
      click(3000, 'Export'),
      call(3030, 'POST /api/exports', 202, { id: 5 }),
      call(4000, 'GET /api/exports/5/file', 404, { code: 'not_ready' }),
      call(6000, 'GET /api/exports/5/file', 200, 'a;b', { headers: { 'content-type': 'text/csv' } }),
      opens(6100, '/exports', 'push'),
    ],
  },
]
