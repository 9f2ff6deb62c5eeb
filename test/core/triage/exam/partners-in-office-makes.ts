/** Other companies behind and beside everyday web apps. */

import { pictureMissing, segmentBlocked, sentryFull, statisticsBlocked, widgetThrows } from './kit/beside.ts'
import { type Case, click, says, typed } from './kit/build.ts'
import { brewery, commission, evidence, inFrance, media, parking, rental, sheets } from './products/office-makes.ts'

const algolia = (at: number, host: string) =>
  media.call(
    at,
    `POST https://${host}/1/indexes/*/queries?x-algolia-application-id=PX9V2Q`,
    503,
    { message: 'Service Unavailable', status: 503 },
    { initiator: [media.place('send', media.bundle)] },
  )

export const partnersInOfficeMakes: Case[] = [
  {
    name: 'commission: Auth0 itself is down',
    site: commission.site,
    expected: 'third-party',
    why: 'the sign-in is run by another company, whose servers answer 503',
    events: [
      commission.opens(0, '/callback?code=redacted-code-1&state=redacted-state-1', 'Provisia'),
      ...segmentBlocked(200),
      commission.call(400, 'POST https://provisia.eu.auth0.com/oauth/token', 503, 'Service Unavailable', {
        headers: { 'content-type': 'text/plain', server: 'cloudflare' },
      }),
      commission.rejects(
        520,
        'Error: HTTP error. Unable to fetch https://provisia.eu.auth0.com/oauth/token',
        commission.place('GenericError', '/assets/auth0-CqP1m8Zs.js'),
      ),
      click(4000, 'Log in'),
      commission.call(9000, 'POST https://provisia.eu.auth0.com/oauth/token', 503, 'Service Unavailable', {
        headers: { 'content-type': 'text/plain', server: 'cloudflare' },
      }),
    ],
  },
  {
    name: 'evidence: Jira takes no tickets at the moment',
    site: evidence.site,
    expected: 'third-party',
    also: 'integration',
    why: 'the server passes on what Atlassian answered',
    events: [
      ...evidence.home(),
      pictureMissing(480),
      click(4000, 'Create Jira issue'),
      evidence.api(4090, 'POST /api/controls/61/jira', 502, {
        message: 'Jira returned 503 Service Unavailable',
        service: 'jira',
      }),
    ],
  },
  {
    name: 'media: aucun des serveurs d’Algolia ne répond',
    site: media.site,
    environment: inFrance,
    expected: 'third-party',
    why: 'the search is run by another company, whose hosts all answer 503',
    events: [
      ...media.home(),
      typed(3000, 'Rechercher', 'salon'),
      algolia(3200, 'px9v2q-dsn.algolia.net'),
      algolia(3400, 'px9v2q-2.algolianet.com'),
      algolia(3600, 'px9v2q-1.algolianet.com'),
      media.rejects(
        3720,
        'RetryError: Unreachable hosts - your application id may be incorrect. If the error persists, please reach out to the Algolia Support team: https://alg.li/support.',
        media.place('retry', media.bundle),
      ),
    ],
  },
  {
    name: 'parking: Adyen does not take payments',
    site: parking.site,
    expected: 'third-party',
    why: 'the own server says which partner answered 503',
    events: [
      ...parking.home(),
      ...statisticsBlocked(450),
      click(6000, 'Pay $120.00'),
      parking.api(6090, 'POST /v1/payments', 502, {
        error: 'psp_unavailable',
        message: 'adyen: unexpected status 503 Service Unavailable',
      }),
    ],
  },
  {
    name: 'parking: the bank’s page for the second factor does not come',
    site: parking.site,
    expected: 'third-party',
    also: ['network', 'integration'],
    why: 'the frame is of the bank of the payer, and its server did not answer',
    events: [
      ...parking.home(),
      click(6000, 'Pay $120.00'),
      parking.api(6060, 'POST /v1/payments', 200, {
        resultCode: 'ChallengeShopper',
        action: { type: 'threeDS2', subtype: 'challenge' },
      }),
      parking.lost(6400, 'POST https://acs.firstharbour-bank.example/3ds/challenge', 'net::ERR_CONNECTION_TIMED_OUT', {
        api: 'document',
        resourceType: 'sub_frame',
        duration: 30_000,
      }),
      parking.api(40_000, 'POST /v1/payments/details', 200, {
        resultCode: 'Error',
        refusalReason: '3D Not Authenticated',
        refusalReasonCode: '11',
      }),
      says(40_150, 'Payment failed: 3D Not Authenticated'),
    ],
  },
  {
    name: 'rental: Stripe répond par une erreur à elle',
    site: rental.site,
    environment: inFrance,
    expected: 'third-party',
    why: 'an error of type api_error is one of Stripe’s own servers',
    events: [
      ...rental.home(),
      widgetThrows(700),
      click(4000, 'Payer l’acompte'),
      rental.call(4080, 'POST https://api.stripe.com/v1/payment_intents/pi_3Q/confirm', 500, {
        error: { message: 'An unknown error occurred', type: 'api_error' },
      }),
      says(4200, 'Le paiement a échoué : An unknown error occurred'),
    ],
  },
  {
    name: 'rental: la signature chez Yousign est en panne',
    site: rental.site,
    environment: inFrance,
    expected: 'third-party',
    also: 'integration',
    why: 'the own server says whose service is not there',
    events: [
      ...rental.home(),
      sentryFull(800),
      click(4000, 'Envoyer à la signature'),
      rental.api(
        4090,
        'POST /api/contrats/77/signature',
        503,
        {
          title: 'Service externe indisponible',
          status: 503,
          detail: 'Le service de signature Yousign est momentanément indisponible.',
        },
        { headers: { 'content-type': 'application/problem+json; charset=utf-8' } },
      ),
    ],
  },
  {
    name: 'sheets: die Datenbank der ECHA antwortet nicht',
    site: sheets.site,
    expected: 'third-party',
    also: 'integration',
    why: 'the list of substances is kept by an authority, and its service is down',
    events: [
      ...sheets.home(),
      says(190, 'JQMIGRATE: jQuery.fn.bind() is deprecated', 'warn'),
      click(4000, 'Mit ECHA abgleichen'),
      sheets.api(
        4100,
        'POST /stoffe/abgleich.do',
        500,
        { fehler: true, meldung: 'ECHA-Dienst nicht erreichbar (HTTP 503)' },
        { api: 'xhr' },
      ),
    ],
  },
  {
    name: 'brewery: KSeF nie działa',
    site: brewery.site,
    expected: 'third-party',
    also: 'integration',
    why: 'the system of the state for invoices is not there',
    events: [
      ...brewery.home(),
      ...segmentBlocked(600),
      click(4000, 'Wyślij do KSeF'),
      brewery.api(4090, 'POST /api/faktury/4402/ksef/', 503, {
        detail: 'Usługa KSeF jest chwilowo niedostępna (HTTP 503). Spróbuj ponownie później.',
      }),
    ],
  },
]
