/** Settings of everyday web apps that are wrong or missing. */

import { report } from '../../../support/session-builder.ts'
import { html, xml } from './kit/answers.ts'
import { firstSeconds, statisticsBlocked } from './kit/beside.ts'
import { type Case, chose, click, says, typed } from './kit/build.ts'
import { inFrance, media, parking, quotes, rental, sheets, webinar } from './products/office-makes.ts'

const BUCKET = 'https://pixelvault-eu.s3.eu-west-3.amazonaws.com/originals/a-5519?X-Amz-Signature=redacted-signature-1'

export const setUpInOfficeMakes: Case[] = [
  {
    name: 'webinar: the sender of the mails is not verified',
    site: webinar.site,
    expected: 'configuration',
    also: ['integration', 'third-party'],
    why: 'SendGrid sends only for senders that were entered there',
    events: [
      ...webinar.home(),
      click(4000, 'Erinnerung senden'),
      webinar.api(
        4070,
        'POST /api/webinars/redacted-uuid-1/erinnerung',
        502,
        {
          title: 'Versand fehlgeschlagen',
          status: 502,
          detail:
            'SendGrid: The from address does not match a verified Sender Identity. Mail cannot be sent until this error is resolved.',
        },
        { api: 'xhr', headers: { 'content-type': 'application/problem+json; charset=utf-8' } },
      ),
    ],
  },
  {
    name: 'media: le nouveau domaine n’est pas admis par S3',
    site: media.site,
    environment: inFrance,
    expected: 'configuration',
    why: 'the store does not name the site among those that may send to it',
    events: [
      ...media.home(),
      ...firstSeconds(500),
      chose(3000, 'affiche.png', 'image/png', 2_100_000),
      click(5000, 'Téléverser'),
      media.api(5040, 'POST /api/uploads', 201, { id: 'u-9', url: BUCKET }),
      media.gone(5200, `PUT ${BUCKET}`, 'net::ERR_FAILED', { api: 'xhr' }),
      says(
        5240,
        `Access to XMLHttpRequest at '${BUCKET}' from origin 'https://media.pixelvault.example' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
      ),
    ],
  },
  {
    name: 'media: CloudFront ne reçoit pas son cookie',
    site: media.site,
    environment: inFrance,
    expected: 'configuration',
    also: ['authentication', 'permission', 'browser-interference'],
    why: 'pictures are given out against a signed cookie, which does not reach this host',
    events: [
      ...media.home(),
      click(4000, 'Ouvrir l’original'),
      media.call(
        4040,
        'GET https://cdn.pixelvault.example/originals/a-5518.tif',
        403,
        '<?xml version="1.0" encoding="UTF-8"?><Error><Code>MissingKey</Code><Message>Missing Key-Pair-Id query parameter or cookie value</Message></Error>',
        { headers: { ...xml.headers, server: 'CloudFront' } },
      ),
      says(4150, 'Impossible d’ouvrir l’original (403)'),
    ],
  },
  {
    name: 'parking: nobody pays for the map',
    site: parking.site,
    expected: 'configuration',
    also: 'third-party',
    why: 'the project at Google has no account to bill',
    events: [
      ...parking.home(),
      ...statisticsBlocked(450),
      says(
        900,
        'Google Maps JavaScript API error: BillingNotEnabledMapError\nhttps://developers.google.com/maps/documentation/javascript/error-messages#billing-not-enabled-map-error',
      ),
      click(4000, 'Zone map'),
    ],
  },
  {
    name: 'rental: la clé de Stripe est celle des essais',
    site: rental.site,
    environment: inFrance,
    expected: 'configuration',
    also: 'integration',
    why: 'the page has the key for tests and the server the one for real payments',
    events: [
      ...rental.home(),
      click(4000, 'Payer l’acompte'),
      rental.call(4080, 'GET https://api.stripe.com/v1/payment_intents/pi_3Q?key=redacted-key-1', 404, {
        error: {
          code: 'resource_missing',
          message:
            "No such payment_intent: 'pi_3Q'; a similar object exists in live mode, but a test mode key was used to make this request.",
          param: 'intent',
          type: 'invalid_request_error',
        },
      }),
    ],
  },
  {
    name: 'sheets: Akamai hält einen Text für einen Angriff',
    site: sheets.site,
    expected: 'configuration',
    also: ['permission', 'network'],
    why: 'the rules of the edge stop a harmless text before it reaches the server',
    events: [
      ...sheets.home(),
      typed(3000, 'Hinweis', 'Nach SELECT * FROM Lager WHERE Menge > 5 auswählen'),
      click(5000, 'Speichern'),
      sheets.api(
        5040,
        'POST /stoffe/hinweis.do',
        403,
        html(
          'Access Denied',
          '<h1>Access Denied</h1> You don\'t have permission to access "http&#58;&#47;&#47;sds&#46;gefahrstoffe&#46;example&#47;stoffe&#47;hinweis&#46;do" on this server.<p>Reference&#32;&#35;18&#46;6f641402&#46;1773307805&#46;2a9c1b</p>',
        ),
        { api: 'xhr', headers: { server: 'AkamaiGHost' } },
      ),
    ],
  },
  {
    name: 'quotes: die Richtlinie kennt die Vorschau nicht',
    site: quotes.site,
    expected: 'configuration',
    also: 'product-defect',
    why: 'the policy of the page does not name the host of its own viewer',
    events: [
      ...quotes.home(),
      click(4000, 'Vorschau'),
      report({
        at: 4060,
        message:
          "Refused to frame 'https://vorschau.angebotia-cdn.example/' because it violates the following Content Security Policy directive: \"frame-src 'self'\".",
        directive: 'frame-src',
        blocked: 'https://vorschau.angebotia-cdn.example/viewer.html',
        url: 'https://cpq.angebotia.example/angebote/4711',
      }),
      says(
        4062,
        "Refused to frame 'https://vorschau.angebotia-cdn.example/' because it violates the following Content Security Policy directive: \"frame-src 'self'\".",
      ),
    ],
  },
]
