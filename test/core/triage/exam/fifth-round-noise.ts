/** Cases of a fifth round, written before they were run: sessions in which nothing is wrong, however loud they are. */

import { filled, report, resource, socket, vitals } from '../../../support/session-builder.ts'
import { aborted, after, type Case, call, click, code, lost, opens, rejects, says, start, throws } from './build.ts'

const wellDone = (at: number) => call(at, 'POST /api/orders', 201, { id: 5 })

export const fifthRoundNoise: Case[] = [
  {
    name: 'favicon and analytics',
    expected: 'none',
    why: 'nothing that a customer would miss',
    events: [
      ...start(),
      resource({ at: 300, element: 'link', url: 'https://desk.kestrel.example/favicon.ico', status: 404 }),
      lost(400, 'POST https://region1.google-analytics.com/g/collect', 'net::ERR_BLOCKED_BY_CLIENT', { api: 'beacon' }),
      click(2500, 'Save'),
      wellDone(2540),
    ],
  },
  {
    name: 'observer loop',
    expected: 'none',
    why: 'a well-known harmless notice',
    events: after(
      'Resize',
      throws(2600, 'ResizeObserver loop completed with undelivered notifications.'),
      wellDone(2700),
    ),
  },
  {
    name: 'token renewed on the way',
    expected: 'none',
    why: 'the refusal was met by a new token, and the call was made again',
    events: after(
      'Liste',
      call(2540, 'GET /api/list', 401, { error: 'token_expired' }),
      call(2700, 'POST /api/token/refresh', 200, { ok: true }),
      call(2900, 'GET /api/list', 200, { items: [1] }),
    ),
  },
  {
    name: 'search with each letter',
    expected: 'none',
    why: 'each letter gives up the search before',
    events: [
      ...start(),
      filled('Buscar', 'fact', { at: 2000 }),
      aborted(2050, 'GET /api/search?q=f'),
      aborted(2150, 'GET /api/search?q=fa'),
      aborted(2250, 'GET /api/search?q=fac'),
      rejects(2260, 'AbortError: The user aborted a request.', code('search')),
      call(2350, 'GET /api/search?q=fact', 200, { hits: [1] }),
    ],
  },
  {
    name: 'policy on trial',
    expected: 'none',
    why: 'the policy only reports',
    events: after(
      'Open',
      report({
        at: 2540,
        disposition: 'report',
        blocked: 'inline',
        message: '[Report Only] Refused to apply inline style',
      }),
      wellDone(2600),
    ),
  },
  {
    name: 'no picture of the user',
    expected: 'none',
    why: 'a picture that nobody has uploaded',
    events: after(
      'Team',
      resource({ at: 2540, element: 'img', url: 'https://www.gravatar.com/avatar/0f?d=404', status: 404 }),
      call(2560, 'GET /api/team', 200, { members: [1, 2] }),
    ),
  },
  {
    name: 'chatter of extensions',
    expected: 'none',
    why: 'extensions speak of themselves',
    environment: { extensions: ['grammar checker'] },
    events: after(
      'Kommentar',
      says(2520, 'Unchecked runtime.lastError: The message port closed before a response was received.'),
      throws(
        2530,
        'Error: Extension context invalidated.',
        code('send', 'chrome-extension://kbfnbcaeplbcioakkpcpgfkobkghlhen/content.js'),
      ),
      wellDone(2600),
    ),
  },
  {
    name: 'deprecations',
    expected: 'none',
    why: 'notices to developers',
    events: after(
      'Next',
      report({
        at: 2510,
        report: 'deprecation',
        message: 'Unload event listeners are deprecated and will be removed.',
        directive: undefined,
        blocked: undefined,
        disposition: undefined,
      }),
      says(2520, 'componentWillReceiveProps has been renamed', 'warn'),
      wellDone(2600),
    ),
  },
  {
    name: 'error reporting is limited',
    expected: 'none',
    why: 'the vendor’s own error reports were too many',
    events: after(
      'Save',
      call(2540, 'POST https://o12.ingest.sentry.io/api/4/envelope/', 429, {
        detail: 'Sentry dropped data due to a quota',
      }),
      wellDone(2600),
    ),
  },
  {
    name: 'socket closed on leaving',
    expected: 'none',
    why: 'the page was left',
    events: [
      ...start(),
      socket({ at: 300, url: 'wss://live.kestrel.example/socket', state: 'closed', code: 1001, wasClean: true }),
      click(2500, 'Settings'),
      opens(2510, '/settings'),
      call(2700, 'GET /api/settings', 200, {}),
    ],
  },
  {
    name: 'second try after a limit',
    expected: 'none',
    also: 'capacity',
    why: 'the app waited and tried again by itself',
    events: after(
      'Sync',
      call(2540, 'POST /api/sync', 429, { error: 'rate_limited' }, { headers: { 'retry-after': '1' } }),
      call(3600, 'POST /api/sync', 200, { synced: 12 }),
    ),
  },
  {
    name: 'customer closed the window of the sign-in',
    expected: 'none',
    also: 'authentication',
    why: 'a person changed their mind',
    events: after(
      'Sign in with Google',
      rejects(
        3600,
        'FirebaseError: Firebase: Error (auth/popup-closed-by-user).',
        code('signInWithPopup', '/static/firebase.9.js'),
      ),
      click(6000, 'Sign in with Google'),
      call(8000, 'POST /api/session', 200, { ok: true }),
    ),
  },
  {
    name: 'form corrected and sent again',
    expected: 'none',
    also: 'integration',
    why: 'the refusal did what it is for',
    events: [
      ...after('Absenden'),
      call(2540, 'POST /api/orders', 422, { errors: { email: ['darf nicht leer sein'] } }),
      filled('E-Mail', 'redacted-email-1', { at: 5000 }),
      click(6000, 'Absenden'),
      wellDone(6040),
    ],
  },
  {
    name: 'password mistyped once',
    expected: 'none',
    also: 'authentication',
    why: 'the second try went well',
    events: [
      opens(0, '/login'),
      click(2500, 'Entrar'),
      call(2540, 'POST /api/login', 401, { error: 'invalid_credentials' }),
      click(8500, 'Entrar'),
      call(8540, 'POST /api/login', 200, { ok: true }),
      opens(8700, '/home', 'push'),
      call(8800, 'GET /api/home', 200, { items: [] }),
    ],
  },
  {
    name: 'trackers blocked by consent',
    expected: 'none',
    why: 'what is blocked are trackers',
    events: [
      ...start(),
      lost(300, 'GET https://static.hotjar.com/c/hotjar-1.js', 'NS_ERROR_TRACKING_URI', { api: 'other' }),
      lost(310, 'POST https://bat.bing.com/actionp/0', 'net::ERR_BLOCKED_BY_CLIENT'),
      says(320, 'hj is not defined'),
      throws(330, 'ReferenceError: fbq is not defined', code('track', 'https://www.googletagmanager.com/gtm.js')),
      click(2500, '注文'),
      wellDone(2540),
    ],
  },
  {
    name: 'beacon lost on leaving',
    expected: 'none',
    why: 'a call that was given up because the page was left',
    events: [
      ...start(),
      click(2500, 'Invoices'),
      aborted(2505, 'GET /api/home/widgets'),
      lost(2506, 'POST /api/events', 'net::ERR_ABORTED', { api: 'beacon' }),
      opens(2510, '/invoices'),
      call(2900, 'GET /api/invoices', 200, { items: [1] }),
    ],
  },
  {
    name: 'first draft of a record',
    expected: 'none',
    why: 'the app asks whether there is a draft, and makes one',
    events: after(
      'New',
      call(2540, 'GET /api/drafts/current', 404, { error: 'not_found' }),
      call(2640, 'POST /api/drafts', 201, { id: 3 }),
      wellDone(4600),
    ),
  },
  {
    name: 'manifest and maps',
    expected: 'none',
    why: 'files that only tools read',
    events: after(
      'Save',
      resource({ at: 2520, element: 'link', url: 'https://desk.kestrel.example/manifest.webmanifest', status: 401 }),
      says(
        2530,
        'DevTools failed to load source map: Could not load content for https://desk.kestrel.example/static/main.js.map: HTTP error: status code 404',
        'warn',
      ),
      wellDone(2600),
    ),
  },
  {
    name: 'keys of a list',
    expected: 'none',
    why: 'a hint to developers',
    events: after(
      'Open',
      says(2530, 'Warning: Each child in a list should have a unique "key" prop. Check the render method of `Table`.'),
      wellDone(2600),
    ),
  },
  {
    name: 'flags blocked, chat down',
    expected: 'none',
    why: 'neither is needed for what the customer did',
    events: [
      ...start(),
      lost(300, 'POST https://events.launchdarkly.com/events/bulk/0a', 'net::ERR_BLOCKED_BY_CLIENT'),
      call(500, 'GET https://api-iam.intercom.io/messenger/web/ping', 500, { errors: [] }),
      click(2500, 'Wyślij'),
      wellDone(2540),
    ],
  },
  {
    name: 'slow but fine',
    expected: 'none',
    also: 'capacity',
    why: 'a report took its time and came',
    events: after(
      'Report',
      vitals({ at: 2530, metric: 'long-task', value: 180 }),
      call(2540, 'GET /api/reports/9', 200, { rows: [1] }, { duration: 4800 }),
    ),
  },
  {
    name: 'somebody else saved first, and it was merged',
    expected: 'none',
    also: 'integration',
    why: 'the app loaded the newer version and saved again',
    events: after(
      'Save',
      call(2540, 'PUT /api/pages/8', 409, { error: 'version_conflict' }),
      call(2640, 'GET /api/pages/8', 200, { version: 9 }),
      call(2740, 'PUT /api/pages/8', 200, { version: 10 }),
    ),
  },
]
