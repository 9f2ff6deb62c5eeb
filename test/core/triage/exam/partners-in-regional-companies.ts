/** Other companies’ services, in web apps of regional companies. */
import { resource } from '../../../support/session-builder.ts'
import { type Case, says } from './kit/build.ts'
import { shows, toast } from './kit/notices.ts'
import { deskbay, inBilbao, nestlings, posadia, vowboard, washround } from './products/regional-companies.ts'

export const partnersInRegionalCompanies: Case[] = [
  {
    name: 'washround: no map today',
    site: washround.site,
    expected: 'third-party',
    why: 'the host of the map answers with 503',
    events: washround.after(
      'Show on map',
      ...[0, 1, 2].map((n) =>
        washround.api(
          3030 + 10 * n,
          `GET https://api.mapbox.com/v4/mapbox.mapbox-streets-v8/12/${2138 + n}/1420.vector.pbf`,
          503,
          {
            message: 'Service Unavailable',
          },
        ),
      ),
      says(
        3200,
        'Error: AJAXError: Service Unavailable (503): https://api.mapbox.com/v4/mapbox.mapbox-streets-v8/12/2138/1420.vector.pbf',
      ),
    ),
  },
  {
    name: 'deskbay: stripe itself has trouble',
    site: deskbay.site,
    expected: 'third-party',
    why: 'the call to Stripe fails with an error of Stripe’s own',
    events: deskbay.after(
      'Pay',
      deskbay.api(3030, 'POST https://api.stripe.com/v1/payment_methods', 500, {
        error: { type: 'api_error', message: 'An unknown error occurred' },
      }),
      shows(3200, 'An unknown error occurred'),
    ),
  },
  {
    name: 'posadia: the portal does not take the prices',
    site: posadia.site,
    environment: inBilbao,
    expected: 'third-party',
    also: 'integration',
    why: 'the product says that the portal answered with 503',
    events: posadia.after(
      'Publicar precios',
      posadia.api(3030, 'POST /api/canales/airbnb/precios/', 502, {
        error: 'upstream_error',
        service: 'Airbnb',
        message: 'Airbnb API returned 503 Service Unavailable',
      }),
      toast(3250, 'No se han publicado los precios', 'error'),
    ),
  },
  {
    name: 'nestlings: no text messages go out',
    site: nestlings.site,
    expected: 'third-party',
    also: 'integration',
    why: 'the product says that Twilio did not answer',
    events: nestlings.after(
      'Text parents',
      nestlings.api(3030, 'POST /api/messages', 424, {
        code: 'SMS_PROVIDER_ERROR',
        message: 'Twilio did not respond in time',
      }),
      toast(3250, 'Message was not sent', 'error'),
    ),
  },
  {
    name: 'vowboard: the proof of being a person does not load',
    site: vowboard.site,
    expected: 'third-party',
    also: 'browser-interference',
    why: 'the script of hCaptcha was answered with 503, and the page waits for it',
    events: vowboard.after(
      'Invite',
      resource({ at: 2000, url: 'https://js.hcaptcha.com/1/api.js', status: 503 }),
      vowboard.throws(3030, 'ReferenceError: hcaptcha is not defined', vowboard.place('invite', vowboard.bundle)),
    ),
  },
]
