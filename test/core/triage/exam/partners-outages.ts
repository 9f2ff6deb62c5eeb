/** Services of other companies that failed, asked by the page or by the server. */

import { developersNotes, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says } from './kit/build.ts'
import { insuranceBroker } from './products/insurance-broker.ts'
import { mailing } from './products/mailing.ts'
import { recruiting } from './products/recruiting.ts'
import { shopOffice } from './products/shop-office.ts'
import { subscriptionBilling } from './products/subscription-billing.ts'

export const partnersOutages: Case[] = [
  {
    name: 'billing: Stripe fails by itself',
    site: subscriptionBilling.site,
    expected: 'third-party',
    why: 'an error of the kind that Stripe keeps for its own faults',
    events: [
      ...subscriptionBilling.home(),
      ...developersNotes(500),
      click(3000, 'Pay'),
      subscriptionBilling.call(3040, 'POST https://api.stripe.com/v1/payment_intents/pi_1/confirm', 500, {
        error: { type: 'api_error', message: 'An unknown error occurred' },
      }),
      says(3300, 'Error: An unknown error occurred'),
    ],
  },
  {
    name: 'shop: the carrier does not answer the server',
    site: shopOffice.site,
    expected: 'third-party',
    why: 'the server names the service of the carrier and what it answered',
    events: [
      ...shopOffice.home(),
      ...statisticsBlocked(600),
      click(3000, 'Imprimer l’étiquette'),
      shopOffice.call(3040, 'POST /api/etiquettes', 502, {
        erreur: 'carrier_unavailable',
        message: 'Colissimo API responded with 503 Service Unavailable',
      }),
    ],
  },
  {
    name: 'mailing: the service that sends is down',
    site: mailing.site,
    expected: 'third-party',
    why: 'the server passes on what SendGrid answered',
    events: [
      ...mailing.home(),
      click(3000, 'Send test'),
      mailing.gateway(3040, 'POST /campaigns/c-19/test', 503, {
        error: 'UPSTREAM_UNAVAILABLE',
        provider: 'sendgrid',
        message: 'SendGrid returned 503. Please try again later.',
      }),
    ],
  },
  {
    name: 'recruiting: LinkedIn fails for the server',
    site: recruiting.site,
    expected: 'third-party',
    why: 'the function names who failed, and how',
    events: [
      ...recruiting.home(),
      ...developersNotes(500),
      click(3000, 'Publish job'),
      recruiting.supabase(3040, 'POST /functions/v1/publish-job', 502, {
        error: 'LinkedIn API responded with status 500',
      }),
    ],
  },
  {
    name: 'insurance: the service of addresses is down',
    site: insuranceBroker.site,
    expected: 'third-party',
    why: 'the page asks another company, which answers 503',
    events: [
      ...insuranceBroker.home(),
      click(3000, 'Adresse prüfen'),
      insuranceBroker.call(3040, 'GET https://api.adress-pruefung.example.net/v2/check?plz=68159', 503, {
        message: 'Service temporarily unavailable',
      }),
      says(3150, 'Adressprüfung nicht möglich'),
      ...statisticsBlocked(4000),
    ],
  },
]
