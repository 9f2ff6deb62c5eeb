/** Companies behind the product: products of makes that are met less often. */

import { statisticsBlocked, widgetThrows } from './kit/beside.ts'
import { type Case, click } from './kit/build.ts'
import { benefitClaims } from './products/benefit-claims.ts'
import { coachingCalls } from './products/coaching-calls.ts'
import { returnsPanel } from './products/returns-panel.ts'
import { savingsBank } from './products/savings-bank.ts'
import { taskLists } from './products/task-lists.ts'
import { teamPages } from './products/team-pages.ts'
import { townDesk } from './products/town-desk.ts'

export const partnersInOtherMakes: Case[] = [
  {
    name: 'coaching: Stripe cannot be reached by the server',
    site: coachingCalls.site,
    expected: 'third-party',
    also: ['network', 'integration'],
    why: 'the server names the provider of payments and what happened on the way to it',
    events: [
      ...coachingCalls.home(),
      widgetThrows(1500),
      click(6000, 'Book next session'),
      coachingCalls.api(
        6040,
        'POST /api/bookings',
        502,
        {
          error: {
            type: 'StripeConnectionError',
            message: 'An error occurred with our connection to Stripe. Request was retried 2 times.',
          },
        },
        { duration: 9100 },
      ),
    ],
  },
  {
    name: 'returns: the carrier has an outage',
    site: returnsPanel.site,
    expected: 'third-party',
    also: ['integration'],
    why: 'the answer names the carrier and its own 503; all other calls go well',
    events: [
      ...returnsPanel.home(),
      click(6000, 'Create label'),
      returnsPanel.api(
        6040,
        'POST /api/returns/RT-2210/label',
        502,
        {
          error: 'carrier_unavailable',
          carrier: 'postnl',
          carrier_status: 503,
          carrier_message: 'Service Unavailable',
        },
        { duration: 6100 },
      ),
      returnsPanel.api(14_000, 'GET /api/returns?ticket=48112', 200, [{ id: 'RT-2210', state: 'announced' }]),
    ],
  },
  {
    name: 'task lists: Clerk has an outage',
    site: taskLists.site,
    expected: 'third-party',
    also: ['capacity', 'authentication'],
    why: 'the service of the sign-in answers with 503 to each call, on the name of the product that points to it',
    events: [
      taskLists.opens(0, '/sign-in', 'Sign in – Nimblist'),
      ...[300, 1400, 3600].map((at) =>
        taskLists.api(
          at,
          `GET ${taskLists.clerk}/client?_clerk_js_version=5.59.2`,
          503,
          taskLists.refused(
            'service_unavailable',
            'Service unavailable',
            'Clerk is experiencing a service outage. Please try again later.',
          ),
        ),
      ),
      click(6000, 'Continue'),
    ],
  },
  {
    name: 'team pages: the model behind the assistant is overloaded',
    site: teamPages.site,
    expected: 'third-party',
    also: ['capacity', 'integration'],
    why: 'the server passes on what the maker of the model says of itself',
    events: [
      ...teamPages.home(),
      ...statisticsBlocked(1500),
      click(6000, 'Summarise'),
      teamPages.api(
        6040,
        'POST /api/assistant',
        503,
        teamPages.failed(
          503,
          'Service Unavailable',
          'openai: 503 The engine is currently overloaded, please try again later (request id: req_8f2c)',
        ),
        { duration: 30_300 },
      ),
    ],
  },
  {
    name: 'benefits: the service that proves who somebody is does not answer',
    site: benefitClaims.site,
    expected: 'third-party',
    also: ['authentication', 'integration', 'capacity'],
    why: 'the page of the other company says that it is not available',
    events: [
      ...benefitClaims.home(),
      click(6000, 'Verify with ID.me'),
      benefitClaims.opens(6200, 'https://api.id.me/oauth/authorize?client_id=redacted-id-1', 'ID.me'),
      benefitClaims.page(
        6040,
        'GET https://api.id.me/oauth/authorize?client_id=redacted-id-1&response_type=code',
        503,
        '<!DOCTYPE html><html><head><title>ID.me</title></head><body><h1>We’ll be right back</h1><p>ID.me is currently unavailable. We are working to restore service.</p></body></html>',
      ),
    ],
  },
  {
    name: 'town: the register of addresses does not answer',
    site: townDesk.site,
    environment: townDesk.dutch,
    expected: 'third-party',
    also: ['integration', 'capacity'],
    why: 'the answer names the national register that could not be asked',
    events: [
      ...townDesk.home(),
      click(5000, 'Adres ophalen'),
      townDesk.api(
        5040,
        'GET /api/adres?postcode=1234AB&huisnummer=5',
        502,
        {
          type: 'bag_onbereikbaar',
          title: 'De Basisregistratie Adressen en Gebouwen (BAG) van het Kadaster is op dit moment niet bereikbaar.',
          detail: 'GET https://api.bag.kadaster.nl/lvbag/individuelebevragingen/v2/adressen: 503 Service Unavailable',
        },
        { duration: 5100 },
      ),
    ],
  },
  {
    name: 'bank: the clearing house is closed to instant transfers, in an answer of 200',
    site: savingsBank.site,
    environment: savingsBank.polish,
    expected: 'third-party',
    also: ['integration', 'capacity', 'none', 'unknown'],
    why: 'the system of another company is not available for a while, says the bank',
    events: [
      ...savingsBank.home(),
      click(9000, 'Przelew natychmiastowy'),
      savingsBank.api(
        9040,
        savingsBank.form,
        200,
        savingsBank.feedback(
          'System Express Elixir jest obecnie niedostępny z powodu przerwy technicznej po stronie KIR. Spróbuj ponownie później.',
        ),
        savingsBank.ajax,
      ),
    ],
  },
]
