/** What a release does to tabs that were open, and what came new with it. */

import { crashReportsBlocked, pictureMissing, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says } from './kit/build.ts'
import { fitnessClub } from './products/fitness-club.ts'
import { helpDesk } from './products/help-desk.ts'
import { itAssets } from './products/it-assets.ts'
import { mailing } from './products/mailing.ts'
import { recruiting } from './products/recruiting.ts'
import { restaurantOrders } from './products/restaurant-orders.ts'
import { schoolPortal } from './products/school-portal.ts'
import { shopOffice } from './products/shop-office.ts'
import { subscriptionBilling } from './products/subscription-billing.ts'
import { timeTracking } from './products/time-tracking.ts'

export const releasesOpenTabs: Case[] = [
  {
    name: 'recruiting: a part of the page is gone after a release',
    site: recruiting.site,
    expected: 'outdated-client',
    why: 'the tab asks for a file of the build before',
    events: [
      ...recruiting.home(),
      click(900_000, 'Reports'),
      recruiting.missing(900_040, '/assets/Reports-Bd81x0.js', { element: 'script', status: 404 }),
      recruiting.rejects(
        900_060,
        'TypeError: Failed to fetch dynamically imported module: https://app.hirepath.example/assets/Reports-Bd81x0.js',
      ),
    ],
  },
  {
    name: 'help desk: webpack cannot load a chunk, and gets the page instead',
    site: helpDesk.site,
    expected: 'outdated-client',
    why: 'the server answers each address that it does not know with the page itself',
    events: [
      ...helpDesk.home(),
      ...statisticsBlocked(700),
      click(3000, 'Relatórios'),
      says(
        3050,
        "Refused to execute script from 'https://suporte.respondo.example/static/js/412.8e1c.chunk.js' because its MIME type ('text/html') is not executable, and strict MIME type checking is enabled.",
      ),
      helpDesk.rejects(
        3060,
        'ChunkLoadError: Loading chunk 412 failed.\n(error: https://suporte.respondo.example/static/js/412.8e1c.chunk.js)',
        helpDesk.place('__webpack_require__.f.j', '/static/js/runtime.1c0.js'),
      ),
    ],
  },
  {
    name: 'billing: the server action of an older deployment',
    site: subscriptionBilling.site,
    expected: 'outdated-client',
    why: 'Next.js says that the request may be of another deployment',
    events: [
      ...subscriptionBilling.home(),
      click(3000, 'Send reminder'),
      subscriptionBilling.call(3040, 'POST /invoices', 404, 'Server action not found.', {
        headers: { 'content-type': 'text/plain', 'x-nextjs-action-not-found': '1' },
      }),
      subscriptionBilling.rejects(
        3140,
        'Error: Server Action "40ae1c9" was not found on the server. \nRead more: https://nextjs.org/docs/messages/failed-to-find-server-action',
        subscriptionBilling.place('fetchServerAction', subscriptionBilling.chunk),
      ),
    ],
  },
  {
    name: 'school: the server takes only newer clients',
    site: schoolPortal.site,
    expected: 'outdated-client',
    why: '426 with the version it wants',
    events: [
      ...schoolPortal.home(),
      pictureMissing(420),
      click(3000, 'Faire l’appel'),
      schoolPortal.call(3040, 'POST /api/appels', 426, {
        code: 'CLIENT_TROP_ANCIEN',
        message: "Votre version de l'application est obsolète. Veuillez recharger la page.",
        versionMinimale: '4.12.0',
      }),
    ],
  },
  {
    name: 'IT assets: a browser that does not know structuredClone',
    site: itAssets.site,
    expected: 'outdated-client',
    why: 'Chromium 94 is older than the function',
    environment: {
      userAgent:
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/94.0.4606.81 Safari/537.36',
      browser: 'Chromium 94.0.4606.81',
    },
    events: [
      ...itAssets.home(),
      click(3000, 'Duplicate'),
      itAssets.throws(
        3020,
        'ReferenceError: structuredClone is not defined',
        itAssets.place('duplicate', itAssets.bundle),
      ),
    ],
  },
  {
    name: 'shop: the same operation went well until the release came',
    site: shopOffice.site,
    expected: 'regression',
    also: 'product-defect',
    why: 'the server tells another release of itself from the call on which fails',
    events: [
      ...shopOffice.home(),
      click(2000, 'Expédier #2040'),
      shopOffice.call(2040, 'POST /api/expeditions', 201, { id: 71 }, { headers: { 'x-app-release': '2026.3.1' } }),
      click(400_000, 'Expédier #2041'),
      shopOffice.call(
        400_040,
        'POST /api/expeditions',
        500,
        { erreur: 'Erreur interne' },
        { headers: { 'x-app-release': '2026.3.2' } },
      ),
      click(410_000, 'Expédier #2041'),
      shopOffice.call(
        410_040,
        'POST /api/expeditions',
        500,
        { erreur: 'Erreur interne' },
        { headers: { 'x-app-release': '2026.3.2' } },
      ),
    ],
  },
  {
    name: 'mailing: after the reload the new build throws where the old did not',
    site: mailing.site,
    expected: 'regression',
    also: 'product-defect',
    why: 'the same click, before the reload with one build and after it with another',
    events: [
      ...mailing.home(),
      click(3000, 'Segments'),
      mailing.gateway(3040, 'GET /segments?full=1', 200, { items: [{ id: 's-1', rules: [] }] }),
      mailing.opens(60_000, '/campaigns', 'Campaigns · Brevanto', 'reload'),
      mailing.call(60_040, 'GET /static/js/main.f00d1c88.js', 200, '', {
        headers: { 'content-type': 'text/javascript' },
      }),
      mailing.gateway(60_300, 'GET /campaigns?limit=20', 200, { items: [] }, ''),
      click(63_000, 'Segments'),
      mailing.gateway(63_040, 'GET /segments?full=1', 200, { items: [{ id: 's-1', rules: [] }] }),
      mailing.throws(
        63_140,
        "TypeError: Cannot read properties of undefined (reading 'operator')",
        mailing.place('RuleTree', '/static/js/main.f00d1c88.js'),
      ),
      crashReportsBlocked(63_200),
    ],
  },
  {
    name: 'restaurant: Inertia asks for a reload, and all goes well after it',
    site: restaurantOrders.site,
    expected: 'none',
    also: 'unknown',
    why: '409 with X-Inertia-Location is how Inertia brings a new release',
    events: [
      ...restaurantOrders.home(),
      click(3000, 'Menu'),
      restaurantOrders.call(3040, 'GET /menu', 409, '', {
        headers: { 'x-inertia-location': 'https://sala.tavolo.example/menu', 'content-type': 'text/html' },
      }),
      restaurantOrders.opens(3200, '/menu', 'Menu - Tavolo'),
      restaurantOrders.call(3400, 'GET /api/menu', 200, { data: [{ id: 1, nome: 'Ribollita' }] }),
      click(9000, 'Aggiungi piatto'),
      restaurantOrders.call(9040, 'POST /api/menu', 201, { id: 2 }),
    ],
  },
  {
    name: 'time: an old tab sends a field that the server does not take any more',
    site: timeTracking.site,
    expected: 'outdated-client',
    also: 'regression',
    why: 'the server says which version of the page it expects',
    events: [
      ...timeTracking.home(),
      click(3000, 'Speichern'),
      timeTracking.call(3040, 'PUT /api/entries/3301', 409, {
        error: 'version_mismatch',
        message: 'The app was updated in the meantime. Reload to continue.',
        clientVersion: '8.1.0',
        serverVersion: '8.3.0',
      }),
    ],
  },
  {
    name: 'fitness: a course opens only after a reload',
    site: fitnessClub.site,
    expected: 'outdated-client',
    also: 'none',
    why: 'the tab was of the build before; the reload brought the new one, and all went well',
    events: [
      ...fitnessClub.home(),
      click(700_000, 'Pilates'),
      fitnessClub.rejects(
        700_050,
        'TypeError: Failed to fetch dynamically imported module: https://kurse.gymnasia.example/assets/Kurs-D81kz0aa.js',
      ),
      fitnessClub.opens(705_000, '/kurse', 'Kurse - Gymnasia', 'reload'),
      fitnessClub.callable(705_400, 'meineKurse', 200, { result: [{ id: 'yoga-di' }] }),
      click(709_000, 'Pilates'),
      fitnessClub.callable(709_040, 'kurs', 200, { result: { id: 'pilates-do' } }),
    ],
  },
]
