/** Connections to what the customer runs, or has linked to the account. */

import { developersNotes, pictureMissing, statisticsBlocked } from './kit/beside.ts'
import { type Case, click, says } from './kit/build.ts'
import { insuranceBroker } from './products/insurance-broker.ts'
import { itAssets } from './products/it-assets.ts'
import { propertyManagement } from './products/property-management.ts'
import { recruiting } from './products/recruiting.ts'
import { shopOffice } from './products/shop-office.ts'
import { subscriptionBilling } from './products/subscription-billing.ts'
import { timeTracking } from './products/time-tracking.ts'

export const customerConnections: Case[] = [
  {
    name: 'shop: the webhook of the customer answers 404',
    site: shopOffice.site,
    expected: 'integration',
    why: 'the address that the customer entered does not take the call',
    events: [
      ...shopOffice.home(),
      click(3000, 'Tester le webhook'),
      shopOffice.call(3040, 'POST /api/webhooks/4/test', 422, {
        erreur: 'Le point de terminaison https://erp.client-dupont.example/hook a répondu 404 Not Found',
      }),
      pictureMissing(3400),
    ],
  },
  {
    name: 'recruiting: no calendar is connected',
    site: recruiting.site,
    expected: 'integration',
    also: 'configuration',
    why: 'the customer has to connect a calendar first',
    events: [
      ...recruiting.home(),
      ...statisticsBlocked(600),
      click(3000, 'Propose times'),
      recruiting.supabase(3040, 'POST /functions/v1/calendar-slots', 424, {
        error: 'integration_not_connected',
        message: 'No Google Calendar is connected for this user. Connect one in Settings → Integrations.',
      }),
    ],
  },
  {
    name: 'insurance: the system of the broker does not answer',
    site: insuranceBroker.site,
    expected: 'integration',
    also: 'network',
    why: 'a host of the customer’s own network that the server could not reach',
    events: [
      ...insuranceBroker.home(),
      click(3000, 'Aus Maklersystem holen'),
      insuranceBroker.spring(3040, 'POST /svc/import/maklersystem', 502, 'Bad Gateway', {
        message:
          'I/O error on GET request for "https://mvp.makler-huber.local:8443/export": Connect to mvp.makler-huber.local:8443 failed: Connection refused',
      }),
    ],
  },
  {
    name: 'time: the link to the calendar was withdrawn',
    site: timeTracking.site,
    expected: 'authentication',
    also: 'integration',
    why: 'Google does not take the grant any more, while the sign-in of the app is valid',
    events: [
      ...timeTracking.home(),
      ...developersNotes(500),
      click(3000, 'Kalender abgleichen'),
      timeTracking.call(3040, 'POST /api/integrations/google-calendar/sync', 400, {
        error: 'invalid_grant',
        error_description: 'Token has been expired or revoked.',
      }),
      timeTracking.call(3200, 'GET /api/session', 200, { user: 'redacted-name-1' }),
    ],
  },
  {
    name: 'IT assets: the directory of the company does not take the bind',
    site: itAssets.site,
    expected: 'integration',
    also: 'configuration',
    why: 'the account with which the directory is read is not valid there',
    events: [
      ...itAssets.home(),
      click(3000, 'Sync directory'),
      itAssets.call(3040, 'POST /api/directory/sync', 502, {
        error: 'LDAP bind failed',
        message: '80090308: LdapErr: DSID-0C09044E, comment: AcceptSecurityContext error, data 52e, v2580',
      }),
      says(3150, 'Directory sync failed (502)'),
    ],
  },
  {
    name: 'billing: the webhook of the buyer’s books refuses the sign-in',
    site: subscriptionBilling.site,
    expected: 'integration',
    why: 'the endpoint that the customer entered answers 401 to the server',
    events: [
      ...subscriptionBilling.home(),
      click(3000, 'Send test event'),
      subscriptionBilling.call(3040, 'POST /api/webhooks/we_4/test', 400, {
        error: { message: 'Webhook endpoint https://books.buyer.example/hook returned status 401' },
      }),
      says(3150, 'Test event failed'),
    ],
  },
  {
    name: 'property: the bank does not take the PIN',
    site: propertyManagement.site,
    expected: 'integration',
    also: 'authentication',
    why: 'FinTS tells that the access which the customer entered is wrong',
    events: [
      ...propertyManagement.home(),
      pictureMissing(500),
      click(3000, 'Umsätze abrufen'),
      propertyManagement.call(3040, 'POST /bankkonten/4/abruf', 422, {
        fehler: 'Die Bank meldet: 9942 PIN falsch. Zugang nach drei Versuchen gesperrt.',
      }),
    ],
  },
]
