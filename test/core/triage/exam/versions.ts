/** Pages and browsers that are older than what they speak with. */

import { resource } from '../../../support/session-builder.ts'
import { type Case, call, click, code, inApp, rejects, says, start, throws } from './build.ts'

export const versions: Case[] = [
  {
    name: 'browser of 2021',
    expected: 'outdated-client',
    also: 'browser-interference',
    why: 'Chrome 88 does not know structuredClone',
    events: [
      ...start(),
      click(3000, 'Duplicate'),
      throws(3010, 'ReferenceError: structuredClone is not defined', code('duplicate')),
    ],
    environment: {
      browser: 'Chrome 88.0.4324.190',
      userAgent:
        'Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/88.0.4324.190 Safari/537.36',
    },
  },
  {
    name: 'next chunk gone',
    expected: 'outdated-client',
    why: 'the page asks for a file of a build that is no longer there',
    events: [
      ...start(),
      click(3000, 'Billing'),
      resource({ at: 3040, url: inApp('/_next/static/chunks/8231-ab12cd.js'), status: 404 }),
      rejects(
        3050,
        'ChunkLoadError: Loading chunk 8231 failed.\n(error: https://desk.kestrel.example/_next/static/chunks/8231-ab12cd.js)',
        code('s.f.j', '/_next/static/chunks/webpack-11aa.js'),
      ),
    ],
  },
  {
    name: 'vite module is html',
    expected: 'outdated-client',
    why: 'the fallback of a single-page app answers for a module that is gone',
    events: [
      ...start(),
      click(3000, 'Settings'),
      says(
        3040,
        'Failed to load module script: Expected a JavaScript-or-Wasm module script but the server responded with a MIME type of "text/html". Strict MIME type checking is enforced for module scripts per HTML spec.',
      ),
      rejects(
        3050,
        'TypeError: Failed to fetch dynamically imported module: https://desk.kestrel.example/assets/Settings-Bq1x.js',
        code('settingsRoute'),
      ),
    ],
  },
  {
    name: 'next server action of another deployment',
    expected: 'outdated-client',
    also: 'product-defect',
    why: 'the id of the action is of the build that the page was made with',
    events: [
      ...start(),
      click(3000, 'Save'),
      call(3030, 'POST /settings', 404, 'Server action not found.', {
        headers: { 'content-type': 'text/plain', 'x-nextjs-action-not-found': '1' },
      }),
      rejects(
        3130,
        'Error: Server Action "7f3a91c2" was not found on the server. This request might be from an older or newer deployment.',
        code('fetchServerAction', '/_next/static/chunks/main-22.js'),
      ),
    ],
  },
  {
    name: 'salesforce client out of sync',
    expected: 'outdated-client',
    why: 'Aura asks the page to load anew',
    events: [
      ...start(),
      click(3000, 'Account'),
      call(
        3030,
        'POST /aura?r=12&ui-force-components=1',
        200,
        '*/{"event":{"descriptor":"markup://aura:clientOutOfSync","eventDef":{"descriptor":"markup://aura:clientOutOfSync","t":"APPLICATION"}},"exceptionEvent":true}/*ERROR*/',
        { headers: { 'content-type': 'application/json' } },
      ),
      says(3140, 'Error: aura:clientOutOfSync'),
    ],
  },
  {
    name: 'client too old for the api',
    expected: 'outdated-client',
    why: '426 with a code, and a service worker that keeps the old app',
    events: [
      ...start(),
      click(3000, 'Save'),
      call(3030, 'POST /api/v1/items', 426, {
        code: 'CLIENT_VERSION_UNSUPPORTED',
        message: 'Please reload to get the latest version',
        minimum: '8.2.0',
      }),
    ],
    environment: {
      serviceWorker: { script: inApp('/sw.js'), state: 'activated' },
      app: { version: '7.9.1', source: 'meta[name=version]' },
    },
  },
]
