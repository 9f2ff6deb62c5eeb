/** Eighth round: sessions in which nothing that matters went wrong. Written before it was run. */
import { failedRequest, report, resource, socket } from '../../../support/session-builder.ts'
import { blocked, plain, problem } from './answers.ts'
import { aborted, after, type Case, call, click, code, inApp, lost, rejects, says, start, throws } from './build.ts'

export const eighthRoundNoise: Case[] = [
  {
    name: 'benign: a token is renewed',
    expected: 'none',
    why: 'refused, renewed, asked again, answered',
    events: after(
      'Konten',
      call(2600, 'GET /api/accounts', 401, { error: 'invalid_token', error_description: 'The access token expired' }),
      call(2700, 'POST /oauth/token', 200, { expires_in: 300 }),
      call(2800, 'GET /api/accounts', 200, { accounts: [{ id: 1 }] }),
    ),
  },
  {
    name: 'benign: no icon, and no statistics',
    expected: 'none',
    why: 'nobody misses them',
    events: after(
      'Emploi du temps',
      resource({ at: 2550, element: 'link', url: inApp('/favicon.ico'), status: 404 }),
      blocked(2560, 'https://region1.google-analytics.com/g/collect'),
      blocked(2570, 'https://browser.sentry-cdn.com/7.0.0/bundle.min.js', 'GET'),
      call(2600, 'GET /api/schedule', 200, { days: [1, 2, 3] }),
    ),
  },
  {
    name: 'benign: a form that was corrected',
    expected: 'none',
    why: 'the address was taken, another one was not',
    events: after(
      'Registrieren',
      call(
        2600,
        'POST /api/users',
        422,
        { title: 'Ungültige Eingabe', errors: { email: ['E-Mail ist bereits vergeben'] } },
        problem,
      ),
      click(9000, 'Registrieren'),
      call(9100, 'POST /api/users', 201, { id: 88 }),
    ),
  },
  {
    name: 'benign: observers of size that had more to do',
    expected: 'none',
    why: 'the browser gives notice of a loop that ends in the next frame',
    events: after(
      'Split view',
      throws(2600, 'ResizeObserver loop completed with undelivered notifications.'),
      call(2700, 'GET /api/layout', 200, { panes: 2 }),
      throws(2800, 'ResizeObserver loop completed with undelivered notifications.'),
    ),
  },
  {
    name: 'benign: a search while one types',
    expected: 'none',
    why: 'the older questions are given up',
    events: after(
      'Zoeken',
      aborted(2600, 'GET /api/search?q=wa'),
      aborted(2700, 'GET /api/search?q=wag'),
      rejects(2705, 'AbortError: signal is aborted without reason', code('search')),
      call(2800, 'GET /api/search?q=wagen', 200, { hits: [{ id: 3 }] }),
    ),
  },
  {
    name: 'benign: people without a picture',
    expected: 'none',
    why: 'initials are shown in its place',
    events: after(
      'Team',
      call(2600, 'GET /api/team', 200, { members: [1, 2] }),
      resource({ at: 2650, element: 'img', url: inApp('/media/avatars/1.jpg'), status: 404 }),
      resource({ at: 2651, element: 'img', url: inApp('/media/avatars/2.jpg'), status: 404 }),
    ),
  },
  {
    name: 'benign: the page asks whether one is an administrator',
    expected: 'none',
    why: 'a question at the start to which no is an answer; what was clicked worked',
    events: [
      ...start(),
      call(400, 'GET /api/admin/capabilities', 403, { detail: 'Nie masz uprawnień do wykonania tej czynności.' }),
      click(2500, 'Raport'),
      call(2600, 'GET /api/reports/9', 200, { rows: [1] }),
    ],
  },
  {
    name: 'benign: what developers tell each other',
    expected: 'none',
    why: 'warnings of libraries',
    events: after(
      'Pipeline',
      says(
        2550,
        'Warning: Each child in a list should have a unique "key" prop. Check the render method of `DealList`.',
      ),
      says(2560, '[Vue warn]: Extraneous non-props attributes (class) were passed to component', 'warn'),
      says(2570, 'The field "stage" is deprecated: use "stageV2"', 'warn'),
      call(2600, 'POST /graphql', 200, { data: { deals: [{ id: 1 }] } }),
    ),
  },
  {
    name: 'benign: an extension talks to itself',
    expected: 'none',
    why: 'it is not about the page',
    events: after(
      '保存',
      rejects(2550, 'Error: Could not establish connection. Receiving end does not exist.', {
        function: 'send',
        url: 'chrome-extension://aapbdbdomjkkjkaonfhkkikfgjllcleb/content.js',
        line: 1,
        column: 20,
      }),
      says(2560, 'Unchecked runtime.lastError: The message port closed before a response was received.'),
      call(2600, 'PUT /api/docs/4', 200, { saved: true }),
    ),
  },
  {
    name: 'benign: the computer woke up',
    expected: 'none',
    why: 'one call was cut by sleep, the next one worked',
    events: [
      ...start(),
      lost(1_800_000, 'GET /api/notifications', 'net::ERR_NETWORK_IO_SUSPENDED'),
      call(1_830_000, 'GET /api/notifications', 200, { unread: 0 }),
      click(1_840_000, 'Kalender'),
      call(1_840_100, 'GET /api/calendar', 200, { events: [] }),
    ],
  },
  {
    name: 'benign: a draft that was saved a second time',
    expected: 'none',
    why: 'the page brought the two together by itself',
    events: after(
      'Brouillon',
      call(2600, 'PUT /api/drafts/3', 409, { title: 'Conflict', detail: 'version 4 expected' }, problem),
      call(2700, 'GET /api/drafts/3', 200, { version: 5 }),
      call(2800, 'PUT /api/drafts/3', 200, { version: 6 }),
    ),
  },
  {
    name: 'benign: answers with fields for errors that are empty',
    expected: 'none',
    why: 'the words are there, the errors are not',
    events: after(
      'Prüflauf',
      call(2600, 'POST /api/checks', 200, {
        success: true,
        error: null,
        errors: [],
        message: 'Prüflauf beendet, Fehler: 0',
        failed: 0,
      }),
      call(2700, 'POST /api/checks/status', 200, { code: 0, msg: '操作成功', exception: '' }),
    ),
  },
  {
    name: 'benign: a code that is not in the stock',
    expected: 'none',
    also: 'integration',
    why: 'the scanner asks, the answer is that there is none, and the next code is found',
    events: after(
      'Scan',
      call(2600, 'GET /api/items?barcode=8710000000012', 404, 'Artikel niet gevonden', plain),
      click(6000, 'Scan'),
      call(6100, 'GET /api/items?barcode=8710000000029', 200, { id: 29, name: 'Schroef' }),
    ),
  },
  {
    name: 'benign: a stream begins again and a policy is only tried',
    expected: 'none',
    why: 'streams are cut now and then and come back; a policy that only reports stops nothing',
    events: after(
      'Canlı görünüm',
      socket({
        at: 2550,
        id: 'first',
        state: 'closed',
        code: 1001,
        wasClean: true,
        url: 'wss://desk.kestrel.example/live',
      }),
      socket({ at: 2700, id: 'second', state: 'open', url: 'wss://desk.kestrel.example/live' }),
      report({ at: 2750, disposition: 'report' }),
      failedRequest({
        at: 2760,
        id: 'beacon',
        api: 'beacon',
        method: 'POST',
        url: 'https://in.hotjar.com/api/v2/client',
      }),
      call(2800, 'GET /api/devices', 200, { devices: [{ id: 1 }] }),
    ),
  },
]
