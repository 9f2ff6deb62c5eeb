/** Blockers and scanners that keep something away. */

import { resource } from '../../../support/session-builder.ts'
import { blocked } from './kit/answers.ts'
import { after, type Case, click, code, inApp, lost, rejects, says, start, throws } from './kit/build.ts'
import { bookingDesk } from './products/booking-desk.ts'
import { eventTickets } from './products/event-tickets.ts'
import { logisticsMap } from './products/logistics-map.ts'

export const browserBlockers: Case[] = [
  {
    name: 'own call blocked by filter list',
    expected: 'browser-interference',
    why: "the address looks like an advert's",
    events: [
      ...start(),
      click(3000, 'Campaigns'),
      lost(3030, 'GET /api/adverts/campaigns?page=1', 'net::ERR_BLOCKED_BY_CLIENT', { duration: 2 }),
      throws(3040, "TypeError: Cannot read properties of undefined (reading 'campaigns')", code('renderCampaigns')),
    ],
  },
  {
    name: 'blocked analytics breaks a button',
    expected: 'browser-interference',
    also: 'product-defect',
    why: 'the handler calls a library that a blocker kept away',
    events: [
      ...start(),
      resource({
        at: 300,
        url: 'https://cdn.segment.com/analytics.js/v1/abc/analytics.min.js',
        status: undefined,
        code: 'net::ERR_BLOCKED_BY_CLIENT',
      }),
      click(3000, 'Checkout'),
      throws(3010, 'TypeError: window.analytics.track is not a function', code('onCheckout')),
    ],
  },
  {
    name: 'campaigns: a blocker takes the calls of the product for advertising',
    expected: 'browser-interference',
    why: "the product's own call was stopped in the browser",
    events: after(
      'Kampagnen',
      blocked(2600, inApp('/api/ads/campaigns?page=1'), 'GET'),
      rejects(2690, 'TypeError: Failed to fetch', code('loadCampaigns')),
    ),
  },
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
    name: 'payment library blocked',
    expected: 'browser-interference',
    also: 'network',
    why: 'the page cannot do without the script that was blocked',
    events: [
      ...start(),
      resource({ at: 600, url: 'https://js.stripe.com/v3/', status: undefined, code: 'net::ERR_BLOCKED_BY_CLIENT' }),
      click(3000, 'Pay'),
      throws(3020, 'ReferenceError: Stripe is not defined', code('pay')),
    ],
  },
  {
    name: 'editor is a script of a blocked host',
    expected: 'browser-interference',
    why: 'the blocker stops the library of the editor, and the click finds nothing',
    events: [
      ...start(),
      resource({
        at: 300,
        url: 'https://cdn.tiny.cloud/1/x/tinymce/7/tinymce.min.js',
        status: undefined,
        code: 'net::ERR_BLOCKED_BY_CLIENT',
      }),
      click(2500, 'Modifica'),
      throws(2510, 'ReferenceError: tinymce is not defined', code('openEditor')),
    ],
  },
  {
    name: 'kaspersky script',
    expected: 'browser-interference',
    also: 'third-party',
    why: 'the virus scanner puts a script of its own into pages',
    events: [
      ...start(),
      click(3000, 'Save'),
      throws(3010, "TypeError: Cannot read properties of null (reading 'addEventListener')", {
        function: 'inject',
        url: 'https://gc.kis.v2.scr.kaspersky-labs.com/FD126C42/main.js',
        line: 1,
        column: 300,
      }),
    ],
  },
  {
    name: 'tickets: Stripe’s script is kept away',
    site: eventTickets.site,
    expected: 'browser-interference',
    why: 'an extension blocks js.stripe.com, the error of the shop’s own code follows from that',
    events: [
      ...eventTickets.show(),
      eventTickets.missing(420, 'https://js.stripe.com/v3/', { element: 'script', code: 'net::ERR_BLOCKED_BY_CLIENT' }),
      eventTickets.lost(430, 'POST https://r.stripe.com/b', 'net::ERR_BLOCKED_BY_CLIENT'),
      click(5000, 'Checkout'),
      eventTickets.throws(
        5020,
        'ReferenceError: Stripe is not defined',
        eventTickets.place('mountPayment', eventTickets.node, 1, 7_730),
        eventTickets.place('HTMLButtonElement.checkout', eventTickets.node, 1, 8_102),
      ),
    ],
  },
  {
    name: 'logistics: a blocker keeps every address of the map away',
    site: logisticsMap.site,
    expected: 'browser-interference',
    why: 'style and tiles are blocked by an extension, the error of the page follows from a map without a style',
    events: [
      ...logisticsMap.board(),
      logisticsMap.lost(
        610,
        `GET ${logisticsMap.style}`,
        'net::ERR_BLOCKED_BY_CLIENT',
        logisticsMap.from(logisticsMap.place('Qe', logisticsMap.mapbox, 3, 90_114)),
      ),
      logisticsMap.lost(615, `POST ${logisticsMap.events}`, 'net::ERR_BLOCKED_BY_CLIENT'),
      says(700, 'Error: Failed to fetch\n    at mapbox-gl-B7w0aQ1x.js:3:90114'),
      logisticsMap.throws(
        2100,
        'Error: Style is not done loading',
        logisticsMap.place('_checkLoaded', logisticsMap.mapbox, 3, 412_992),
        logisticsMap.place('addSource', logisticsMap.mapbox, 3, 413_620),
        logisticsMap.place('drawTour', logisticsMap.bundle, 41, 88_120),
      ),
    ],
  },
  {
    name: 'desk: an own path that block lists know',
    site: bookingDesk.site,
    expected: 'browser-interference',
    why: 'the house’s own figures stand under /api/analytics, and the blocker keeps them away',
    events: [
      ...bookingDesk.desk(),
      click(3000, 'Occupancy'),
      bookingDesk.lost(3040, 'GET /api/analytics/occupancy?month=2026-03', 'net::ERR_BLOCKED_BY_CLIENT'),
      bookingDesk.rejects(3060, 'TypeError: Failed to fetch', bookingDesk.place('loadOccupancy', bookingDesk.bundle)),
    ],
  },
]
