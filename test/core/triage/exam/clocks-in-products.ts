/** Clocks, and numbers as a country writes them: products that are made with a framework, or on a platform. */

import { filled } from '../../../support/session-builder.ts'
import { type Case, click, says } from './kit/build.ts'
import { biobank } from './products/biobank.ts'
import { charging } from './products/charging.ts'
import { goodsStorage } from './products/goods-storage.ts'
import { monitoring } from './products/monitoring.ts'
import { propertyTax } from './products/property-tax.ts'

export const clocksInProducts: Case[] = [
  {
    name: 'nuxt: a browser without a time zone',
    site: charging.site,
    expected: 'clock-locale',
    also: ['product-defect', 'browser-interference'],
    why: 'the browser tells a time zone that the calendar does not know',
    environment: { timeZone: 'Etc/Unknown', utcOffset: 0 },
    events: [
      ...charging.home(),
      click(6000, 'Schedule'),
      charging.throws(
        6040,
        'RangeError: Invalid time zone specified: Etc/Unknown',
        { function: 'new DateTimeFormat', note: 'native' },
        charging.place('slotLabel', '/_nuxt/schedule.11ab.js'),
      ),
    ],
  },
  {
    name: 'grafana: the last five minutes lie in the future',
    site: monitoring.site,
    expected: 'clock-locale',
    also: ['unknown', 'none'],
    why: 'all calls succeed and are empty: the computer is two hours and a half ahead, so it asks for a time that has not come',
    startedAt: Date.UTC(2026, 2, 12, 12, 0),
    environment: { clockSkew: 9_000_000 },
    events: [
      ...monitoring.home(monitoring.ahead),
      click(6000, 'Last 5 minutes'),
      monitoring.ahead.call(6040, monitoring.query, 200, monitoring.frame([[], []]), {
        sends: { from: String(Date.UTC(2026, 2, 12, 11, 55)), to: String(Date.UTC(2026, 2, 12, 12, 0)) },
      }),
      says(6100, 'No data', 'info'),
    ],
  },
  {
    name: 'apex: a number with a comma and a space',
    site: propertyTax.site,
    environment: propertyTax.polish,
    expected: 'clock-locale',
    also: ['product-defect', 'integration'],
    why: 'the number is written as Poland writes it, and the database reads none',
    events: [
      ...propertyTax.home(),
      filled('Powierzchnia', '1 234,50', { at: 4000 }),
      click(6000, 'Oblicz'),
      propertyTax.call(
        6040,
        propertyTax.ajax,
        200,
        { error: 'ORA-01722: invalid number', addInfo: null },
        { api: 'xhr', sends: { p_arg: ['P12_POWIERZCHNIA', '1 234,50'] } },
      ),
      says(6100, 'Error: Ajax call returned server error ORA-01722: invalid number for Execute Server-side Code.'),
    ],
  },
  {
    name: 'django: the computer of the laboratory is two days behind',
    site: biobank.site,
    expected: 'clock-locale',
    also: ['authentication'],
    why: 'by the clock of this computer the token is of the future, and all answers bear another day',
    startedAt: Date.UTC(2026, 2, 10, 9, 30),
    environment: { clockSkew: -172_800_000 },
    events: [
      ...biobank.home(),
      click(6000, 'Sign result'),
      biobank.call(6040, 'POST /api/signatures/', 401, {
        detail: 'Given token not valid for any token type',
        code: 'token_not_valid',
        messages: [{ token_class: 'AccessToken', token_type: 'access', message: 'The token is not yet valid (iat)' }],
      }),
    ],
  },
  {
    name: 'vaadin: a decimal number in the German form',
    site: goodsStorage.site,
    expected: 'clock-locale',
    also: ['product-defect', 'integration'],
    why: 'the server reads 2,5 with English rules and refuses it',
    events: [
      ...goodsStorage.home(),
      filled('Menge', '2,5', { at: 5000 }),
      click(6000, 'Buchen'),
      goodsStorage.call(
        6040,
        'POST /api/buchungen',
        400,
        {
          timestamp: '2026-03-12T09:30:06.080+00:00',
          status: 400,
          error: 'Bad Request',
          message:
            'JSON parse error: Cannot deserialize value of type `java.math.BigDecimal` from String "2,5": not a valid representation',
          path: '/api/buchungen',
        },
        { sends: { menge: '2,5', platz: 'B-14-2' } },
      ),
    ],
  },
]
