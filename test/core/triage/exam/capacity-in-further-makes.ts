/** Limits and other companies' services: products of further makes. */

import { extensionThrows, statisticsBlocked } from './kit/beside.ts'
import { type Case, chose, click, page, says } from './kit/build.ts'
import { consult, discourse, fields, magento, market, nextcloud, rota } from './products/further-makes.ts'

const mapTiles = 'https://api.maptiler.com/tiles/v3/10/553/347.pbf?key=redacted-key-1'

export const capacityInFurtherMakes: Case[] = [
  {
    name: 'discourse: slow down',
    site: discourse.site,
    expected: 'capacity',
    why: 'the limit of the forum on what one person may do',
    events: [
      ...discourse.home(),
      click(4000, 'Like'),
      discourse.api(
        4050,
        'POST /post_actions',
        429,
        {
          errors: ["You've performed this action too many times, please try again later."],
          error_type: 'rate_limit',
          extras: { wait_seconds: 41 },
        },
        { api: 'xhr' },
      ),
    ],
  },
  {
    name: 'nextcloud: der Speicher ist voll',
    site: nextcloud.site,
    expected: 'capacity',
    why: 'the quota of the person is used up',
    events: [
      ...nextcloud.home(),
      chose(3000, 'drohne.mp4', 'video/mp4', 2_400_000_000),
      nextcloud.api(
        3100,
        'PUT /remote.php/dav/uploads/redacted-name-1/web-file-upload-9/1',
        507,
        '<?xml version="1.0" encoding="utf-8"?><d:error xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns"><s:exception>Sabre\\DAV\\Exception\\InsufficientStorage</s:exception><s:message>Insufficient space in /, 10485760 required, 4096 available</s:message></d:error>',
        { headers: { 'content-type': 'application/xml' } },
      ),
    ],
  },
  {
    name: 'nextcloud: Wartungsmodus',
    site: nextcloud.site,
    expected: 'capacity',
    why: 'the server is being kept, and says when to come back',
    events: [
      ...nextcloud.home(),
      click(4000, 'Files'),
      nextcloud.api(
        4050,
        'PROPFIND /remote.php/dav/files/redacted-name-1/',
        503,
        '<?xml version="1.0" encoding="utf-8"?><d:error xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns"><s:exception>Sabre\\DAV\\Exception\\ServiceUnavailable</s:exception><s:message>System is in maintenance mode.</s:message></d:error>',
        { headers: { 'content-type': 'application/xml', 'retry-after': '120', 'x-nextcloud-maintenance-mode': '1' } },
      ),
    ],
  },
  {
    name: 'rota: too many writes for the free plan of the house',
    site: rota.site,
    expected: 'capacity',
    why: 'the server limits how often it may be asked',
    events: [
      ...rota.home(),
      ...statisticsBlocked(800),
      click(4000, 'Save all'),
      rota.api(4050, 'PATCH /api/collections/shifts/records/q1w2e3', 429, {
        status: 429,
        message: 'Too Many Requests.',
        data: {},
      }),
    ],
  },
  {
    name: 'magento: Varnish has no backend',
    site: magento.site,
    expected: 'capacity',
    also: ['product-defect', 'configuration', 'unknown'],
    why: 'the cache in front gets no answer of the shop',
    events: [
      ...magento.home(),
      click(4000, 'Place Order'),
      magento.api(
        4050,
        'POST /rest/default/V1/guest-carts/k3J/payment-information',
        503,
        page(
          '503 Backend fetch failed',
          '<h1>Error 503 Backend fetch failed</h1><p>Backend fetch failed</p><h3>Guru Meditation:</h3><p>XID: 32771</p><hr><p>Varnish cache server</p>',
        ),
        { api: 'xhr', duration: 60_100 },
      ),
    ],
  },
  {
    name: 'fields: the pool of the database is used up',
    site: fields.site,
    expected: 'capacity',
    also: 'product-defect',
    why: 'the server waits for a connection and gives up',
    events: [
      ...fields.home(),
      click(4000, 'Export'),
      fields.api(
        4050,
        'GET /api/export?season=2026',
        500,
        {
          detail:
            'sqlalchemy.exc.TimeoutError: QueuePool limit of size 5 overflow 10 reached, connection timed out, timeout 30.00',
        },
        { duration: 30_200 },
      ),
    ],
  },
  {
    name: 'market: Mollie is down',
    site: market.site,
    expected: 'third-party',
    why: 'the server passes on that the payment provider is not available',
    events: [
      ...market.home(),
      extensionThrows(700),
      click(4000, 'Betalen met iDEAL'),
      market.api(4050, 'POST /api/payments/mollie', 502, {
        statusCode: 502,
        statusMessage: 'Mollie API error: 503 Service Unavailable - The Mollie API is temporarily unavailable',
      }),
    ],
  },
  {
    name: 'market: the script of Paddle answers with 503',
    site: market.site,
    expected: 'third-party',
    why: 'the checkout of another company does not load for a fault of its own',
    events: [
      ...market.home(),
      market.missing(500, 'https://cdn.paddle.com/paddle/v2/paddle.js', { element: 'script', status: 503 }),
      click(4000, 'Abonneren'),
      market.throws(4010, 'ReferenceError: Paddle is not defined', market.place('openCheckout', market.bundle)),
    ],
  },
  {
    name: 'fields: the tiles are not served',
    site: fields.site,
    expected: 'third-party',
    why: 'the maker of the maps answers every tile with 500',
    events: [
      ...fields.home(),
      ...statisticsBlocked(600),
      click(3000, 'Mapa'),
      ...[3100, 3160, 3220].map((at) =>
        fields.api(at, `GET ${mapTiles}`, 500, 'Internal Server Error', { headers: { 'content-type': 'text/plain' } }),
      ),
      fields.api(4000, 'GET /api/fields/31', 200, { id: 31 }),
    ],
  },
  {
    name: 'market: Chargebee answers the server with an error of its own',
    site: market.site,
    expected: 'third-party',
    why: 'the code of the provider says that the fault is inside it',
    events: [
      ...market.home(),
      click(4000, 'Abonnement wijzigen'),
      market.api(4050, 'POST /api/subscription', 502, {
        statusCode: 502,
        statusMessage: 'Bad Gateway',
        data: {
          upstream: 'chargebee',
          http_status_code: 500,
          api_error_code: 'internal_error',
          message: 'Sorry, something went wrong when trying to process the request.',
        },
      }),
    ],
  },
  {
    name: 'consult: Daily cannot make the room',
    site: consult.site,
    expected: 'third-party',
    why: 'the server of the video company fails, and the page says so',
    events: [
      ...consult.home(),
      click(4000, 'Anslut'),
      consult.api(4050, 'POST https://gs.daily.co/rooms/check/nara/redacted-room-1', 500, {
        error: 'server-error',
        info: 'internal error',
      }),
      says(4100, 'Meeting ended due to error: connection-error: signaling connection failed'),
    ],
  },
]
