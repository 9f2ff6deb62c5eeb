/** What stopped with a release, and pages and browsers that are too old, in web apps of mid-sized companies. */
import { crashReportsBlocked, developersNotes, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says, typed } from './kit/build.ts'
import { shows, toast } from './kit/notices.ts'
import {
  gridlens,
  leadbarn,
  paginaria,
  peoplegate,
  planquay,
  rotaline,
  uctovna,
} from './products/mid-sized-companies.ts'

const NEW_CRM = '/packs/js/crm-9aa4f1.js'

export const regressionsInMidSizedCompanies: Case[] = [
  {
    name: 'leadbarn: the same save, before and after a new build',
    site: leadbarn.site,
    expected: 'regression',
    also: 'product-defect',
    why: 'the call went through with the old build, and fails with the new one after a reload',
    events: [
      ...leadbarn.home(),
      click(3000, 'Log call'),
      leadbarn.api(3030, 'POST /api/v3/activities', 201, { activity: { id: 1 } }),
      leadbarn.opens(60_000, '/contacts', 'Contacts - Leadbarn', 'reload'),
      leadbarn.call(
        60_200,
        'GET /api/v3/session',
        200,
        { user: { id: 88 } },
        { initiator: [leadbarn.place('request', NEW_CRM)] },
      ),
      click(64_000, 'Log call'),
      leadbarn.call(
        64_030,
        'POST /api/v3/activities',
        500,
        { status: 500, error: 'Internal Server Error' },
        { initiator: [leadbarn.place('request', NEW_CRM)] },
      ),
      toast(64_300, 'Activity could not be logged', 'error'),
    ],
  },
  {
    name: 'uctovna: the click worked until the page came anew',
    site: uctovna.site,
    expected: 'regression',
    also: 'product-defect',
    why: 'with the new script the same click throws, and with the old one it did not',
    events: [
      ...uctovna.home(),
      click(3000, 'Duplikovat'),
      uctovna.api(3030, 'POST /api/faktury/3307/duplikovat', 201, { data: { id: 3308 } }),
      uctovna.opens(30_000, '/faktury', 'Vydané faktury - Účtovna', 'reload'),
      uctovna.call(
        30_220,
        'GET /api/faktury?stav=otevrene',
        200,
        { data: [{ id: 3307 }] },
        { initiator: [uctovna.place('request', '/build/assets/app-Px0aa71c.js')] },
      ),
      click(34_000, 'Duplikovat'),
      uctovna.throws(
        34_010,
        "TypeError: Cannot read properties of undefined (reading 'mena')",
        uctovna.place('duplikovat', '/build/assets/app-Px0aa71c.js'),
      ),
    ],
  },
  {
    name: 'peoplegate: the release number moves, and the list is gone',
    site: peoplegate.site,
    expected: 'regression',
    also: 'product-defect',
    why: 'release 118 answers, release 119 fails at the same call',
    events: [
      peoplegate.opens(0, '/employees', 'Employees | Peoplegate'),
      peoplegate.api(
        220,
        'GET /api/leave/balances',
        200,
        { value: [{ days: 12 }] },
        { headers: { 'x-release': '2026.118' } },
      ),
      ...statisticsBlocked(500),
      click(90_000, 'Leave'),
      peoplegate.api(
        90_030,
        'GET /api/leave/balances',
        500,
        { type: 'about:blank', title: 'An error occurred while processing your request.', status: 500 },
        { headers: { 'x-release': '2026.119', 'content-type': 'application/problem+json' } },
      ),
    ],
  },
]

export const versionsInMidSizedCompanies: Case[] = [
  {
    name: 'planquay: a part of yesterday',
    site: planquay.site,
    expected: 'outdated-client',
    why: 'the open tab asks for a chunk that a release has removed',
    events: [
      ...planquay.home(),
      crashReportsBlocked(400),
      click(3000, 'Timeline'),
      planquay.missing(3030, '/static/js/timeline.77ab12.chunk.js', { element: 'script', status: 404 }),
      planquay.rejects(
        3070,
        'ChunkLoadError: Loading chunk timeline failed.\n(error: https://app.planquay.example/static/js/timeline.77ab12.chunk.js)',
        planquay.place('o.f.j', '/static/js/runtime.1.js'),
      ),
    ],
  },
  {
    name: 'gridlens: the server wants a newer client',
    site: gridlens.site,
    expected: 'outdated-client',
    why: 'the answer says which client it takes, and that this one is older',
    events: [
      ...gridlens.home(),
      ...developersNotes(500),
      click(3000, 'Refresh'),
      gridlens.api(3030, 'POST /api/ds/query?panel=4', 409, {
        message: 'Client build 10.2.1 is no longer supported by this server (minimum 10.4.0). Reload the page.',
        messageId: 'client.build.mismatch',
      }),
    ],
  },
  {
    name: 'rotaline: a server action of another deployment',
    site: rotaline.site,
    expected: 'outdated-client',
    why: 'Next does not find the action that the open page calls',
    events: [
      ...rotaline.home(),
      click(7_200_000, 'Publish schedule'),
      rotaline.api(7_200_030, 'POST /schedule', 404, 'Server action not found.', {
        headers: { 'content-type': 'text/plain', 'x-nextjs-action-not-found': '1' },
      }),
      rotaline.rejects(
        7_200_200,
        'UnrecognizedActionError: Server Action "40d1f0" was not found on the server. Read more: https://nextjs.org/docs/messages/failed-to-find-server-action',
        rotaline.place('callServer', rotaline.bundle),
      ),
    ],
  },
  {
    name: 'peoplegate: a browser of 2020',
    site: peoplegate.site,
    expected: 'outdated-client',
    also: 'browser-interference',
    why: 'the browser does not know a function that all browsers have had for years',
    environment: {
      userAgent:
        'Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0.4240.198 Safari/537.36',
      browser: 'Chromium 86.0.4240.198',
      os: 'Windows 7',
    },
    events: [
      ...peoplegate.home(),
      click(3000, 'Org chart'),
      peoplegate.throws(
        3020,
        'TypeError: e.children.at is not a function',
        peoplegate.place('layoutTree', peoplegate.bundle),
      ),
    ],
  },
  {
    name: 'paginaria: the style sheet of the editor has another name now',
    site: paginaria.site,
    expected: 'outdated-client',
    why: 'a page from the cache asks for files of the last release',
    events: [
      ...paginaria.home(),
      says(480, 'Deprecation: jQuery.trim is deprecated', 'warn'),
      click(3000, 'Editar'),
      paginaria.missing(3040, '/assets/Editor-C0ffee12.css', { element: 'link', status: 404 }),
      paginaria.rejects(3100, 'Error: Unable to preload CSS for /assets/Editor-C0ffee12.css'),
      shows(3200, 'No se pudo abrir el editor'),
    ],
  },
  {
    name: 'uctovna: hned po nasazení',
    site: uctovna.site,
    expected: 'outdated-client',
    // The protocol makes the page load itself anew, and the recording ends before that: nothing shows that it did not.
    also: 'none',
    why: 'Inertia answers 409 as the page has assets of another version, and the page stays as it is',
    events: [
      ...uctovna.home(),
      typed(2500, 'Odběratel', 'redacted-name-1'),
      click(4000, 'Uložit'),
      uctovna.api(4030, 'GET /faktury/3307', 409, '', {
        headers: { 'x-inertia-location': 'https://app.uctovna.example/faktury/3307' },
        requestHeaders: [
          ['x-inertia', 'true'],
          ['x-inertia-version', '8d0f11'],
        ],
      }),
    ],
  },
]
