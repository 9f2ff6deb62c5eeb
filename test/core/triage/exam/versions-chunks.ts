/** Files of a build that is gone. */

import { resource } from '../../../support/session-builder.ts'
import { after, type Case, click, code, inApp, opens, rejects, says, start, throws } from './kit/build.ts'
import { hospitalScheduling } from './products/hospital-scheduling.ts'

export const versionsChunks: Case[] = [
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
  {
    name: 'angular chunk of a former release',
    expected: 'outdated-client',
    why: 'the open page is older than the server',
    events: after(
      'Rechnungen',
      resource({ at: 2530, url: 'https://desk.kestrel.example/chunk-7KQ2ZB4M.js', status: 404 }),
      says(
        2540,
        'ERROR TypeError: Failed to fetch dynamically imported module: https://desk.kestrel.example/chunk-7KQ2ZB4M.js',
      ),
    ),
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
    name: 'hospital: a part of the app that a new delivery has replaced',
    site: hospitalScheduling.site,
    expected: 'outdated-client',
    why: 'the tab has been open over a delivery, so the hashed file of the old build is gone; a reload loads the new one',
    events: [
      hospitalScheduling.opens(0, '/kalender/woche', 'Wochenplan - Medora'),
      hospitalScheduling.call(210, 'GET /api/v2/wards/4/slots?week=2026-W11', 200, { slots: [] }),
      hospitalScheduling.call(60_000, 'GET /ngsw.json?ngsw-cache-bust=0.482', 200, {
        appData: { version: '7.4.0' },
        timestamp: 1773307800000,
      }),
      says(60_200, 'App 7.3.2: a new version 7.4.0 is ready to be activated', 'info'),
      click(91_000, 'OP-Plan'),
      hospitalScheduling.missing(91_080, '/chunk-OPPLAN-3KQ7ZV2M.js', { element: 'script', status: 404 }),
      hospitalScheduling.rejects(
        91_120,
        `TypeError: Failed to fetch dynamically imported module: ${hospitalScheduling.site}/chunk-OPPLAN-3KQ7ZV2M.js`,
        hospitalScheduling.place('loadChildren', hospitalScheduling.main, 1, 20_114),
      ),
    ],
    environment: { app: { version: '7.3.2', source: 'meta[name=version]' } },
  },
]
