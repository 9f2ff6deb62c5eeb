/** Numbers, dates and time zones in another form. */

import { filled } from '../../../support/session-builder.ts'
import { after, type Case, call, click, code, start, throws } from './kit/build.ts'

export const locale: Case[] = [
  {
    name: 'date typed in german',
    expected: 'clock-locale',
    also: 'product-defect',
    why: 'the app cannot read a date as the customer writes it',
    events: [
      ...start(),
      filled('Due date', '31.12.2026', { at: 2500 }),
      click(3000, 'Save'),
      throws(
        3010,
        'RangeError: Invalid time value',
        { function: 'Date.toISOString', note: 'native' },
        code('serialize'),
      ),
    ],
  },
  {
    name: 'decimal comma',
    expected: 'clock-locale',
    also: 'integration',
    why: 'the number is refused for its comma',
    events: [
      ...start(),
      filled('Amount', '1.234,50', { at: 2500 }),
      click(3000, 'Book'),
      call(
        3030,
        'POST /api/bookings',
        400,
        { errors: { amount: ['"1.234,50" is not a valid decimal number.'] } },
        { sends: { amount: '1.234,50' } },
      ),
    ],
  },
  {
    name: 'unknown time zone',
    expected: 'clock-locale',
    also: 'outdated-client',
    why: 'the browser has no zone of that name',
    events: [
      ...start(),
      click(3000, 'Schedule'),
      throws(
        3010,
        'RangeError: Invalid time zone specified: Europe/Kyiv',
        { function: 'new DateTimeFormat', note: 'native' },
        code('formatSlot'),
      ),
    ],
    environment: { timeZone: 'Europe/Kiev' },
  },
  {
    name: 'time zone unknown to the browser',
    expected: 'clock-locale',
    also: 'outdated-client',
    why: 'the name of the zone is newer than the browser',
    environment: { timeZone: 'Europe/Kiev', browser: 'Chromium 96.0.4664.110' },
    events: after('Календар', throws(2560, 'RangeError: Invalid time zone specified: Europe/Kyiv', code('formatSlot'))),
  },
  {
    name: 'decimal comma refused',
    expected: 'clock-locale',
    also: 'integration',
    why: 'the number is written as in German, and the server reads English ones',
    events: [
      ...start(),
      filled('Betrag', '1.234,56', { at: 2000 }),
      click(2500, 'Speichern'),
      call(2540, 'POST /api/expenses', 400, {
        type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
        title: 'One or more validation errors occurred.',
        status: 400,
        errors: { amount: ["The value '1.234,56' is not valid for Amount."] },
      }),
    ],
  },
  {
    name: 'summer time twice',
    expected: 'clock-locale',
    also: 'product-defect',
    why: 'a time that does not exist in this zone',
    environment: { timeZone: 'America/Santiago' },
    events: after('Agendar', throws(2520, 'RangeError: Invalid time value', code('toISOString'), code('slotFor'))),
  },
]
