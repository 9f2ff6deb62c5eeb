/** Blockers, translators and settings of the browser that reach into the product. */

import { crashReportsBlocked, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says } from './kit/build.ts'
import { helpDesk } from './products/help-desk.ts'
import { insuranceBroker } from './products/insurance-broker.ts'
import { mailing } from './products/mailing.ts'
import { recruiting } from './products/recruiting.ts'
import { schoolPortal } from './products/school-portal.ts'
import { subscriptionBilling } from './products/subscription-billing.ts'

export const browserAddOns: Case[] = [
  {
    name: 'mailing: a blocker takes the tracking of openings for a tracker',
    site: mailing.site,
    expected: 'browser-interference',
    why: 'calls to the server of the product whose address looks like statistics are stopped',
    events: [
      ...mailing.home(),
      ...statisticsBlocked(500),
      click(3000, 'Statistics'),
      mailing.lost(3040, `GET ${mailing.api}/tracking/opens?campaign=c-19`, 'net::ERR_BLOCKED_BY_CLIENT'),
      mailing.lost(3045, `GET ${mailing.api}/analytics/clicks?campaign=c-19`, 'net::ERR_BLOCKED_BY_CLIENT'),
      mailing.rejects(3100, 'TypeError: Failed to fetch', mailing.place('loadStats', mailing.bundle)),
    ],
  },
  {
    name: 'school: a page that was translated takes React its nodes away',
    site: schoolPortal.site,
    expected: 'browser-interference',
    why: 'the translation replaces nodes of text, and React cannot take out what is not there any more',
    environment: { translated: true },
    events: [
      ...schoolPortal.home(),
      click(3000, 'Enregistrer'),
      schoolPortal.call(3040, 'PUT /api/evaluations/88', 200, { '@id': '/api/evaluations/88' }),
      schoolPortal.throws(
        3100,
        "NotFoundError: Failed to execute 'removeChild' on 'Node': The node to be removed is not a child of this node.",
        schoolPortal.place('removeChild', '/build/vendors.41c.js'),
        schoolPortal.place('commitDeletionEffects', '/build/vendors.41c.js', 2, 90_114),
      ),
    ],
  },
  {
    name: 'insurance: the browser denies the page its store',
    site: insuranceBroker.site,
    expected: 'browser-interference',
    why: 'a setting that keeps sites from storing anything',
    environment: { cookiesEnabled: false },
    events: [
      insuranceBroker.opens(0, '/app/index.html', 'Polizza'),
      insuranceBroker.throws(
        200,
        "SecurityError: Failed to read the 'localStorage' property from 'Window': Access is denied for this document.",
        insuranceBroker.place('init', insuranceBroker.bundle),
      ),
    ],
  },
  {
    name: 'billing: the form of the card does not come',
    site: subscriptionBilling.site,
    expected: 'browser-interference',
    why: 'the script of Stripe was stopped by an extension, and the page cannot go on without it',
    events: [
      ...subscriptionBilling.home(),
      click(3000, 'Update card'),
      subscriptionBilling.missing(3060, 'https://js.stripe.com/v3/', {
        element: 'script',
        code: 'net::ERR_BLOCKED_BY_CLIENT',
      }),
      subscriptionBilling.rejects(
        3100,
        'Error: Failed to load Stripe.js',
        subscriptionBilling.place('loadStripe', subscriptionBilling.chunk),
      ),
      crashReportsBlocked(3300),
    ],
  },
  {
    name: 'recruiting: the store of the browser is full',
    site: recruiting.site,
    expected: 'capacity',
    also: 'browser-interference',
    why: 'the page cannot keep its draft on this computer',
    events: [
      ...recruiting.home(),
      click(3000, 'Save draft'),
      recruiting.throws(
        3040,
        "QuotaExceededError: Failed to execute 'setItem' on 'Storage': Setting the value of 'draft:55' exceeded the quota.",
        recruiting.place('persistDraft', recruiting.bundle),
      ),
      says(3050, 'could not persist draft'),
    ],
  },
  {
    name: 'help desk: the figures of the team are kept away',
    site: helpDesk.site,
    expected: 'browser-interference',
    why: 'an extension stops calls of the product whose address has a word of statistics in it',
    events: [
      ...helpDesk.home(),
      crashReportsBlocked(500),
      click(3000, 'Desempenho'),
      helpDesk.lost(3040, 'GET /api/v1/metrics/pageviews/?team=1', 'net::ERR_BLOCKED_BY_CLIENT'),
      helpDesk.throws(
        3100,
        "TypeError: Cannot read properties of undefined (reading 'data')",
        helpDesk.place('Chart', helpDesk.bundle),
      ),
    ],
  },
]
