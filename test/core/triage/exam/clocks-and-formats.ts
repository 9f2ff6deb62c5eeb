/** Clocks that are wrong, and numbers and dates written as another country writes them. */

import { filled } from '../../../support/session-builder.ts'
import { pictureMissing } from './kit/beside.ts'
import { type Case, click, says } from './kit/build.ts'
import { productAt } from './kit/product.ts'
import { energyPortal } from './products/energy-portal.ts'
import { insuranceBroker } from './products/insurance-broker.ts'
import { labSystem } from './products/lab-system.ts'
import { timeTracking } from './products/time-tracking.ts'
import { videoHosting } from './products/video-hosting.ts'

const early = productAt(labSystem.site, { ahead: -420_000 })
const late = productAt(videoHosting.site, { ahead: 1_500_000 })
const fast = productAt(timeTracking.site, { ahead: 7_200_000 })

export const clocksAndFormats: Case[] = [
  {
    name: 'lab: the clock of the computer is seven minutes slow',
    site: labSystem.site,
    expected: 'clock-locale',
    why: 'the library finds the token issued in the future, and the headers show by how much the clock is off',
    events: [
      early.opens(0, '/', 'Probara'),
      early.call(300, 'POST /auth/realms/probara/protocol/openid-connect/token', 200, {
        token_type: 'Bearer',
        expires_in: 300,
      }),
      early.rejects(420, 'Error: iat is in the future: 1773308620', early.place('validateIdToken', labSystem.bundle)),
      says(430, 'Error: iat is in the future: 1773308620'),
      early.opens(800, '/?error=login', 'Probara'),
    ],
  },
  {
    name: 'video: the upload is signed with a wrong time',
    site: videoHosting.site,
    expected: 'clock-locale',
    why: 'S3 says that the time of the request is too far from its own',
    events: [
      late.opens(0, '/videos', 'Videos - Cinecast Studio'),
      late.call(200, 'GET /api/me', 200, { id: 19 }),
      click(3000, 'Upload'),
      late.call(
        3100,
        `PUT ${videoHosting.bucket}/up_8`,
        403,
        '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>RequestTimeTooSkewed</Code><Message>The difference between the request time and the current time is too large.</Message></Error>',
        { headers: { 'content-type': 'application/xml', server: 'AmazonS3' } },
      ),
      pictureMissing(3300),
    ],
  },
  {
    name: 'insurance: a sum with a comma',
    site: insuranceBroker.site,
    expected: 'clock-locale',
    also: 'integration',
    why: 'the server reads numbers with a point, the customer writes them with a comma',
    events: [
      ...insuranceBroker.home(),
      filled('Versicherungssumme', '1.250.000,00', { at: 2500 }),
      click(3000, 'Beitrag berechnen'),
      insuranceBroker.spring(3040, 'POST /svc/angebote/berechnung', 400, 'Bad Request', {
        message:
          'JSON parse error: Cannot deserialize value of type `java.math.BigDecimal` from String "1.250.000,00": not a valid representation',
      }),
    ],
  },
  {
    name: 'energy: a date in the order of another country',
    site: energyPortal.site,
    expected: 'clock-locale',
    also: 'integration',
    why: 'the day stands where the server wants the month',
    environment: { language: 'es-ES' },
    events: [
      ...energyPortal.home(),
      filled('Desde', '25/02/2026', { at: 2500 }),
      click(3000, 'Consultar'),
      energyPortal.appsync(
        3040,
        'consumo',
        energyPortal.failed('consumo', 'BadRequest', "time data '25/02/2026' does not match format '%m/%d/%Y'"),
      ),
    ],
  },
  {
    name: 'time: the page takes each new token for one that has run out',
    site: timeTracking.site,
    expected: 'clock-locale',
    also: 'authentication',
    why: 'the clock of the computer is two hours fast, by which each token looks old, and the page renews it for ever',
    events: [
      fast.opens(0, '/woche', 'Woche - Stempla'),
      ...[200, 500, 800, 1100, 1400].map((at) =>
        fast.call(at, 'POST /api/token/refresh', 200, { access_token: 'redacted-jwt-1', expires_in: 900 }),
      ),
      says(1500, 'Error: token expired, giving up after 5 attempts'),
      fast.opens(1600, '/anmelden?grund=abgelaufen', 'Anmelden - Stempla'),
    ],
  },
]
