/** Nothing is wrong: blockers keep away what nobody misses. */

import { resource } from '../../../support/session-builder.ts'
import { blocked, quiet, wellDone } from './kit/answers.ts'
import { statisticsBlocked } from './kit/beside.ts'
import { after, type Case, call, click, code, inApp, lost, page, says, start, throws } from './kit/build.ts'
import { bankingPortal } from './products/banking-portal.ts'
import { cashTill } from './products/cash-till.ts'
import { marketplaceOffice } from './products/marketplace-office.ts'
import { supplierPortal } from './products/supplier-portal.ts'

export const noiseBlocked: Case[] = [
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
    name: 'calm: tags of marketing that are not let in',
    expected: 'none',
    why: 'nothing of the product is missing',
    events: after(
      'Panier',
      resource({
        at: 2520,
        url: 'https://connect.facebook.net/en_US/fbevents.js',
        status: undefined,
        code: 'net::ERR_BLOCKED_BY_CLIENT',
      }),
      blocked(2530, 'https://bat.bing.com/actionp/0'),
      says(2540, 'fbq is not defined', 'warn'),
      call(2600, 'POST /api/cart/items', 201, { id: 5 }),
    ),
  },
  {
    name: 'analytics blocked',
    expected: 'none',
    also: 'unknown',
    why: 'a blocker keeps away what only counts',
    events: quiet(
      lost(600, 'POST https://www.google-analytics.com/g/collect?v=2&tid=G-1', 'net::ERR_BLOCKED_BY_CLIENT'),
      resource({
        at: 610,
        url: 'https://www.googletagmanager.com/gtm.js?id=GTM-1',
        status: undefined,
        code: 'net::ERR_BLOCKED_BY_CLIENT',
      }),
      lost(3200, 'POST https://api2.amplitude.com/2/httpapi', 'net::ERR_BLOCKED_BY_CLIENT'),
    ),
  },
  {
    name: 'advert in a frame of another company',
    expected: 'none',
    also: 'unknown',
    why: 'an embedded video counts for itself',
    events: quiet(
      lost(800, 'GET https://static.doubleclick.net/instream/ad_status.js', 'net::ERR_BLOCKED_BY_CLIENT', {
        api: 'other',
      }),
      says(
        820,
        "Failed to execute 'postMessage' on 'DOMWindow': The target origin provided ('https://www.youtube.com') does not match the recipient window's origin ('https://desk.kestrel.example').",
        'warn',
      ),
    ),
  },
  {
    name: 'feature flag service blocked',
    expected: 'none',
    also: 'unknown',
    why: 'the app goes on with its defaults',
    events: [
      ...start(),
      lost(500, 'GET https://app.launchdarkly.com/sdk/evalx/abc', 'net::ERR_BLOCKED_BY_CLIENT'),
      lost(520, 'POST https://events.launchdarkly.com/events/bulk/abc', 'net::ERR_BLOCKED_BY_CLIENT'),
      click(9000, 'Open'),
      call(9030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'captcha scores in the background',
    expected: 'none',
    why: 'a blocked frame of a captcha that asked nothing, and the form went through',
    events: [
      ...start(),
      lost(300, 'POST https://www.google.com/recaptcha/api2/clr', 'net::ERR_BLOCKED_BY_CLIENT'),
      says(310, 'Unrecognized feature: "ambient-light-sensor".', 'warn'),
      click(2500, 'Enviar'),
      call(2540, 'POST /api/contact', 201, { id: 1 }),
    ],
  },
  {
    name: 'session replay cannot upload',
    expected: 'none',
    also: 'unknown',
    why: 'a tool of observation',
    events: [
      ...start(),
      lost(2000, 'POST https://r.logr-in.com/i?a=1', 'net::ERR_BLOCKED_BY_CLIENT'),
      lost(2500, 'POST https://browser-intake-datadoghq.eu/api/v2/rum', 'net::ERR_BLOCKED_BY_CLIENT'),
      click(20_000, 'Open'),
      call(20_030, 'GET /api/items', 200, {}),
    ],
  },
  {
    name: 'bank: a password manager stumbles, the payment goes through',
    site: bankingPortal.site,
    expected: 'none',
    why: 'nothing wrong: the error is of an extension’s own script and the payment was taken',
    events: [
      ...bankingPortal.account(),
      bankingPortal.opens(5000, '/zahlung/neu', 'Überweisung - Hansebank'),
      bankingPortal.throws(5600, "TypeError: Cannot read properties of null (reading 'getRootNode')", {
        function: 'findForm',
        url: 'chrome-extension://nngceckbapebfimnlniiiahkandclblb/content/autofill.js',
        line: 1,
        column: 33_907,
      }),
      bankingPortal.lost(
        5700,
        'GET https://tags.tiqcdn.com/utag/hansebank/main/prod/utag.js',
        'net::ERR_BLOCKED_BY_CLIENT',
      ),
      bankingPortal.submit(12_000, 'Auftrag freigeben'),
      bankingPortal.page(
        12_020,
        'POST /zahlung/freigabe',
        200,
        page('Auftrag ausgeführt', '<h1>Ihr Auftrag wurde angenommen</h1><p>Referenz 2026031200471</p>'),
      ),
    ],
  },
  {
    name: 'till: the list of Bluetooth devices was closed again',
    site: cashTill.site,
    expected: 'none',
    why: 'the customer has pressed Cancel, and gone on with the cable',
    events: [
      ...cashTill.till(),
      ...statisticsBlocked(400),
      click(3000, 'Pair scanner'),
      cashTill.rejects(
        5200,
        'NotFoundError: User cancelled the requestDevice() chooser.',
        cashTill.place('pairScanner', cashTill.bundle),
      ),
      click(8000, 'Use cable'),
      cashTill.call(8050, 'PUT /api/tills/2/scanner', 200, { kind: 'serial' }),
    ],
  },
  {
    name: 'till: another way of transport, and a printer dialog that was closed',
    site: cashTill.site,
    expected: 'none',
    why: 'HTTP/3 failed once, the browser took HTTP/2, and the sale went through',
    events: [
      ...cashTill.till(),
      ...statisticsBlocked(400),
      click(3000, 'Pay card'),
      cashTill.lost(3030, 'POST /api/receipts', 'net::ERR_QUIC_PROTOCOL_ERROR'),
      cashTill.call(3200, 'POST /api/receipts', 201, { id: 9002 }),
      says(3400, '[print] dialog closed without printing', 'info'),
      cashTill.throws(3500, 'Error: ResizeObserver loop completed with undelivered notifications.'),
    ],
  },
  {
    name: 'edge: a delivery is looked at, and that is all',
    site: supplierPortal.site,
    expected: 'none',
    why: 'nothing wrong: every call of the app went well, beside them blocked statistics and a hint of the browser',
    events: [
      ...supplierPortal.portal(),
      supplierPortal.lost(500, 'POST https://bam.eu01.nr-data.net/1/redacted-key-1', 'net::ERR_BLOCKED_BY_CLIENT'),
      says(900, "[Violation] Added non-passive event listener to a scroll-blocking 'touchstart' event.", 'warn'),
      click(4000, 'L-31'),
      supplierPortal.call(4030, 'GET /api/deliveries/L-31', 200, { id: 'L-31', state: 'open', lines: [] }),
    ],
  },
  {
    name: 'marketplace: a query that the server did not yet know',
    site: marketplaceOffice.site,
    expected: 'none',
    why: 'nothing wrong: Apollo asks by hash first and sends the whole query after, which went well',
    events: [
      ...marketplaceOffice.office(),
      click(2500, 'Reviews'),
      marketplaceOffice.query(
        2530,
        'Reviews',
        marketplaceOffice.wrong('PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_FOUND'),
        { first: 20 },
      ),
      marketplaceOffice.query(
        2650,
        'Reviews',
        { data: { shop: { reviews: { totalCount: 1, nodes: [{ id: 'R9', stars: 5 }] } } } },
        { first: 20 },
      ),
      marketplaceOffice.lost(
        2800,
        'POST https://o44551.ingest.sentry.io/api/9/envelope/',
        'net::ERR_BLOCKED_BY_CLIENT',
      ),
    ],
  },
]
