/** Services of other companies that fail. */

import { problem } from './kit/answers.ts'
import { extensionHangsUp, extensionThrows, statisticsBlocked, widgetThrows } from './kit/beside.ts'
import { after, type Case, call, click, code, lost, opens, page, rejects, says, start } from './kit/build.ts'
import { crmMail } from './products/crm-mail.ts'
import { eLearning } from './products/e-learning.ts'
import { eventTickets } from './products/event-tickets.ts'
import { governmentForm } from './products/government-form.ts'
import { logisticsMap } from './products/logistics-map.ts'

export const partnersDown: Case[] = [
  {
    name: 'tax: the gateway of the authority does not answer',
    expected: 'third-party',
    why: 'the server is well and says whom it cannot reach',
    events: after(
      'Voranmeldung senden',
      call(
        2600,
        'POST /api/elster/uebermittlung',
        503,
        {
          type: 'about:blank',
          title: 'Dienst nicht erreichbar',
          status: 503,
          detail:
            'Der ELSTER-Server der Finanzverwaltung ist derzeit nicht erreichbar. Bitte versuchen Sie es später erneut.',
        },
        problem,
      ),
    ),
  },
  {
    name: 'identity provider is down',
    expected: 'third-party',
    also: 'authentication',
    why: 'its servers answer 503',
    events: [
      opens(0, '/login'),
      call(300, 'POST https://kestrel.eu.auth0.com/oauth/token', 503, {
        error: 'temporarily_unavailable',
        error_description: 'Service temporarily unavailable',
      }),
      call(3300, 'POST https://kestrel.eu.auth0.com/oauth/token', 503, {
        error: 'temporarily_unavailable',
        error_description: 'Service temporarily unavailable',
      }),
    ],
  },
  {
    name: 'tiles of the map fail',
    expected: 'third-party',
    why: 'only the map’s servers answer 500',
    events: after(
      'Mapa',
      call(2540, 'GET https://api.mapbox.com/v4/mapbox.streets/3/2/1.vector.pbf', 500, {
        message: 'Internal Server Error',
      }),
      call(2560, 'GET https://api.mapbox.com/v4/mapbox.streets/3/2/2.vector.pbf', 500, {
        message: 'Internal Server Error',
      }),
      says(2600, 'Error: Internal Server Error at ajax.js'),
    ),
  },
  {
    name: 'payment page of another company is down',
    expected: 'third-party',
    why: 'PayPal answers 503',
    events: [
      ...start(),
      click(3000, 'Pay'),
      call(3030, 'POST https://www.paypal.com/v2/checkout/orders', 503, {
        name: 'SERVICE_UNAVAILABLE',
        message: 'Service is unavailable.',
      }),
    ],
  },
  {
    name: 'search vendor down',
    expected: 'third-party',
    why: '503 of another company',
    events: [
      ...start(),
      click(3000, 'Search'),
      call(3030, 'POST https://abc123-dsn.algolia.net/1/indexes/*/queries', 503, { message: 'Service unavailable' }),
      rejects(
        3140,
        'RetryError: Unreachable hosts - your application id may be incorrect.',
        code('retryable', '/static/vendor.44.js'),
      ),
    ],
  },
  {
    name: 'chat service unreachable',
    expected: 'third-party',
    also: 'network',
    why: 'one host of another company does not accept connections, the app works',
    events: [
      ...start(),
      click(3000, 'Open chat'),
      lost(3030, 'POST https://api-iam.intercom.io/messenger/web/ping', 'net::ERR_CONNECTION_REFUSED'),
      says(3140, 'Chat could not be started'),
    ],
  },
  {
    name: 'paypal window closed by the country',
    expected: 'third-party',
    why: 'the provider of payments answers 500 with its own id',
    events: after(
      'Payer',
      call(2540, 'POST https://api-m.paypal.com/v2/checkout/orders/5/capture', 500, {
        name: 'INTERNAL_SERVER_ERROR',
        message: 'An internal server error has occurred.',
        debug_id: 'b1d1f06c7246c',
      }),
    ),
  },
  {
    name: 'CRM: Microsoft’s mail service is away',
    site: crmMail.site,
    expected: 'third-party',
    why: 'Graph tells of a fault of its own, twice, while all calls of the CRM go well',
    events: [
      ...crmMail.contact(),
      ...statisticsBlocked(1400),
      click(2500, 'Mail'),
      ...[2540, 4600].map((at) =>
        crmMail.call(
          at,
          `GET ${crmMail.graph}/me/messages?$search="redacted-email-1"`,
          503,
          {
            error: {
              code: 'serviceUnavailable',
              message: 'The service is temporarily unavailable. Please retry.',
              innerError: { date: '2026-03-12T09:30:02', 'request-id': '7d1c-44aa' },
            },
          },
          { headers: { 'request-id': '7d1c-44aa' } },
        ),
      ),
      crmMail.throws(
        4700,
        "TypeError: Cannot read properties of undefined (reading 'map')",
        crmMail.place('MailList', crmMail.bundle, 1, 90_214),
      ),
    ],
  },
  {
    name: 'e-learning: the films of another house do not come',
    site: eLearning.site,
    expected: 'third-party',
    why: 'Vimeo answers 503, and what throws is its own player',
    events: [
      ...eLearning.course(),
      extensionThrows(1400),
      click(2500, 'Sampling'),
      eLearning.call(2540, 'GET /api/v1/lessons/9', 200, { id: 9, video: { provider: 'vimeo', id: '76979871' } }),
      eLearning.call(
        2700,
        'GET https://vimeo.com/api/oembed.json?url=https%3A%2F%2Fvimeo.com%2F76979871',
        503,
        '<html><body><h1>503 Service Unavailable</h1>No server is available to handle this request.</body></html>',
      ),
      eLearning.call(
        2900,
        'GET https://player.vimeo.com/video/76979871/config?app_id=122963',
        503,
        'upstream connect error or disconnect/reset before headers',
        { headers: { server: 'istio-envoy' } },
      ),
      eLearning.throws(3020, "TypeError: Cannot read properties of undefined (reading 'request')", {
        function: 'Object.init',
        url: 'https://f.vimeocdn.com/p/4.31.9/js/player.module.js',
        line: 2,
        column: 118_004,
      }),
    ],
  },
  {
    name: 'tickets: Stripe itself has trouble',
    site: eventTickets.site,
    expected: 'third-party',
    why: 'an api_error with 500 is Stripe’s word for a fault of its own; the next try ends alike',
    events: [
      ...eventTickets.show(),
      widgetThrows(450),
      ...eventTickets.stripeReady(),
      click(9000, 'Pay €118.00'),
      ...[9050, 10_400].map((at) =>
        eventTickets.call(
          at,
          eventTickets.confirm,
          500,
          { error: { message: 'An unknown error occurred', type: 'api_error' } },
          { headers: { 'request-id': 'req_Tz81' } },
        ),
      ),
      says(10_500, 'payment failed api_error: An unknown error occurred'),
    ],
  },
  {
    name: 'formulaire: FranceConnect is being worked on',
    site: governmentForm.site,
    expected: 'third-party',
    why: 'the state’s own sign-in is closed for maintenance, says its page; the form only leads there',
    events: [
      governmentForm.opens(0, '/connexion', 'Connexion'),
      governmentForm.page(5, 'GET /connexion', 200, page('Connexion', '<a id="fc">FranceConnect</a>')),
      click(2000, 'S’identifier avec FranceConnect'),
      governmentForm.page(
        2040,
        'GET https://app.franceconnect.gouv.fr/api/v1/authorize?client_id=vallonne',
        503,
        page(
          'FranceConnect',
          '<h1>FranceConnect est momentanément indisponible</h1><p>Une opération de maintenance est en cours. Code d’erreur : Y000011</p>',
        ),
      ),
      governmentForm.opens(
        2300,
        'https://app.franceconnect.gouv.fr/api/v1/authorize?client_id=vallonne',
        'FranceConnect',
      ),
    ],
    environment: governmentForm.french,
  },
  {
    name: 'logistics: the routes of Mapbox are down',
    site: logisticsMap.site,
    expected: 'third-party',
    why: 'only the other company’s directions answer 500, twice; the app says so and goes on',
    events: [
      ...logisticsMap.board(),
      extensionHangsUp(550),
      ...logisticsMap.drawn(),
      click(2800, 'Plan route'),
      ...[2830, 4900].map((at) =>
        logisticsMap.call(
          at,
          'GET https://api.mapbox.com/directions/v5/mapbox/driving-traffic/9.99,53.55;10.68,53.86?access_token=redacted-key-1',
          500,
          { message: 'Internal Server Error' },
          {
            headers: { 'x-amz-cf-pop': 'HAM50-C1', via: '1.1 4e1c.cloudfront.net (CloudFront)' },
            ...logisticsMap.from(logisticsMap.place('directions', logisticsMap.bundle, 41, 70_221)),
          },
        ),
      ),
      says(5010, 'directions: provider answered 500, giving up after 2 attempts'),
    ],
  },
]
