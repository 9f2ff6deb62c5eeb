/** Cases of a fifth round, written before they were run: the browser, its extensions, and versions that are too old. */

import { resource } from '../../../support/session-builder.ts'
import { after, type Case, call, click, code, lost, opens, rejects, says, throws } from './build.ts'

const interference: Case[] = [
  {
    name: 'blocker takes campaigns for ads',
    expected: 'browser-interference',
    why: 'a call of the product’s own was blocked by its address',
    events: after(
      'Campañas',
      lost(2540, 'GET /api/ads/campaigns', 'net::ERR_BLOCKED_BY_CLIENT'),
      rejects(2600, 'TypeError: Failed to fetch', code('loadCampaigns')),
    ),
  },
  {
    name: 'password manager trips on submit',
    expected: 'browser-interference',
    why: 'the script that throws is an extension’s, and no call follows the click',
    environment: { extensions: ['password manager'] },
    events: after(
      'Anmelden',
      throws(
        2510,
        "TypeError: Cannot read properties of null (reading 'form')",
        code('onSubmit', 'chrome-extension://aeblfdkhhhdcdjpifhhbdiojplfjncoa/inline/injected.js'),
      ),
    ),
  },
  {
    name: 'translator moved the text',
    expected: 'browser-interference',
    why: 'the page was translated, and the framework no longer finds its nodes',
    environment: { translated: true, language: 'pt-BR' },
    events: after(
      'Next step',
      throws(
        2520,
        "NotFoundError: Failed to execute 'removeChild' on 'Node': The node to be removed is not a child of this node.",
        code('removeChild', '/static/vendor.8a.js'),
      ),
    ),
  },
  {
    name: 'storage denied',
    expected: 'browser-interference',
    why: 'the browser’s settings keep the page from storing anything',
    events: [
      opens(0, '/home'),
      throws(
        60,
        "SecurityError: Failed to read the 'localStorage' property from 'Window': Access is denied for this document.",
        code('readTheme'),
      ),
    ],
  },
  {
    name: 'database in a private window',
    expected: 'browser-interference',
    why: 'private windows of this browser had no database',
    environment: { browser: 'Firefox 140.0' },
    events: [
      opens(0, '/home'),
      click(800, 'Offline mode'),
      rejects(
        900,
        'InvalidStateError: A mutation operation was attempted on a database that did not allow mutations.',
        code('openDb'),
      ),
    ],
  },
  {
    name: 'browser storage is full',
    expected: 'browser-interference',
    also: 'capacity',
    why: 'the disk share of the browser is used up',
    environment: { storage: { usage: 2_147_000_000, quota: 2_147_483_648 } },
    events: after(
      'Save offline',
      rejects(
        2600,
        'QuotaExceededError: Encountered full disk while opening backing store for indexedDB.open.',
        code('openDb'),
      ),
    ),
  },
  {
    name: 'cookies switched off',
    expected: 'browser-interference',
    also: 'authentication',
    why: 'the sign-in goes well, and the next call has no cookie',
    environment: { cookiesEnabled: false },
    events: [
      opens(0, '/login'),
      click(900, 'Accedi'),
      call(940, 'POST /api/session', 200, { ok: true }),
      call(1200, 'GET /api/me', 401, { error: 'unauthenticated' }),
    ],
  },
  {
    name: 'extension wraps fetch',
    expected: 'browser-interference',
    why: 'the call fails within the script of an extension',
    events: after(
      'Generate',
      rejects(
        2560,
        "TypeError: Cannot read properties of undefined (reading 'startsWith')",
        code('window.fetch', 'chrome-extension://kbfnbcaeplbcioakkpcpgfkobkghlhen/src/inject.js'),
        code('generate'),
      ),
    ),
  },
  {
    name: 'pop-up blocked',
    expected: 'browser-interference',
    why: 'the window of the sign-in to the partner never opened',
    events: after(
      'Connect Google Drive',
      rejects(
        2560,
        'FirebaseError: Firebase: Unable to establish a connection with the popup. It may have been blocked by the browser. (auth/popup-blocked).',
        code('signInWithPopup', '/static/firebase.9.js'),
      ),
    ),
  },
  {
    name: 'microphone refused',
    expected: 'browser-interference',
    also: 'permission',
    why: 'the customer or the company refused the microphone',
    events: after('Start call', rejects(2560, 'NotAllowedError: Permission denied by system', code('getUserMedia'))),
  },
]

const outdated: Case[] = [
  {
    name: 'vite module gone',
    expected: 'outdated-client',
    why: 'the open tab is older than what the server holds',
    events: after(
      'Rapports',
      resource({ at: 2540, url: 'https://desk.kestrel.example/assets/Reports-4f2c1d.js', status: 404 }),
      rejects(
        2600,
        'TypeError: Failed to fetch dynamically imported module: https://desk.kestrel.example/assets/Reports-4f2c1d.js',
        code('__vitePreload'),
      ),
    ),
  },
  {
    name: 'chunk answered with the start page',
    expected: 'outdated-client',
    why: 'the server gives its start page in the place of a file that is gone',
    events: after(
      'Ustawienia',
      says(
        2550,
        "Refused to execute script from 'https://desk.kestrel.example/static/js/417.9c.chunk.js' because its MIME type ('text/html') is not executable, and strict MIME type checking is enabled.",
      ),
      rejects(
        2600,
        'ChunkLoadError: Loading chunk 417 failed. (error: https://desk.kestrel.example/static/js/417.9c.chunk.js)',
        code('f.j', '/static/runtime.3.js'),
      ),
    ),
  },
  {
    name: 'server action of another deployment',
    expected: 'outdated-client',
    why: 'the server does not know the action of the former build',
    events: after(
      'Save',
      call(2540, 'POST /settings', 404, 'Server action not found.', {
        headers: { 'x-nextjs-action-not-found': '1', 'content-type': 'text/plain' },
      }),
      says(
        2600,
        'Error: Failed to find Server Action "40a1". This request might be from an older or newer deployment.',
      ),
    ),
  },
  {
    name: 'server asks for a newer page',
    expected: 'outdated-client',
    why: 'the server asks for a newer version of the page',
    environment: { serviceWorker: { script: 'https://desk.kestrel.example/sw.js', state: 'activated' } },
    events: after(
      '送信',
      call(2540, 'POST /api/messages', 426, {
        code: 'CLIENT_OUTDATED',
        minVersion: '7.2.0',
        message: '新しいバージョンに更新してください',
      }),
    ),
  },
  {
    name: 'field that is gone from the schema',
    expected: 'outdated-client',
    also: 'product-defect',
    why: 'the page asks for a field that the server no longer has',
    events: after(
      'Ticket 4',
      call(2540, 'POST /graphql', 400, {
        errors: [
          {
            message: 'Cannot query field "legacyStatus" on type "Ticket". Did you mean "status"?',
            extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
          },
        ],
      }),
    ),
  },
  {
    name: 'browser without structuredClone',
    expected: 'outdated-client',
    why: 'the browser is years older than the function',
    environment: {
      browser: 'Chromium 91.0.4472.124',
      userAgent:
        'Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/91.0.4472.124 Safari/537.36',
      os: 'Windows 7',
    },
    events: after('Edit', throws(2520, 'ReferenceError: structuredClone is not defined', code('copy'))),
  },
  {
    name: 'browser cannot read the script',
    expected: 'outdated-client',
    why: 'the syntax is newer than the browser, and nothing of the app starts',
    environment: {
      browser: 'Chromium 78.0.3904.108',
      userAgent:
        'Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/78.0.3904.108 Safari/537.36',
    },
    events: [
      opens(0, '/home'),
      throws(80, "SyntaxError: Unexpected token '?'", {
        url: 'https://desk.kestrel.example/static/main.7c1e90.js',
        line: 1,
        column: 4021,
      }),
    ],
  },
  {
    name: 'database of a newer tab',
    expected: 'outdated-client',
    why: 'another tab has already moved the local database to a newer version',
    events: [
      opens(0, '/home'),
      rejects(200, 'VersionError: The requested version (4) is less than the existing version (5).', code('openDb')),
      says(210, 'DexieError: VersionError The requested version (40) is less than the existing version (50).'),
    ],
  },
  {
    name: 'style sheet gone after a deployment',
    expected: 'outdated-client',
    why: 'a cached page asks for files of the former build',
    events: [
      opens(0, '/home'),
      resource({ at: 60, element: 'link', url: 'https://desk.kestrel.example/_next/static/css/1f0a.css', status: 404 }),
      resource({ at: 70, url: 'https://desk.kestrel.example/_next/static/chunks/main-91.js', status: 404 }),
      says(90, 'Uncaught ChunkLoadError: Loading CSS chunk 12 failed.'),
    ],
  },
]

export const fifthRoundBrowser: Case[] = [...interference, ...outdated]
