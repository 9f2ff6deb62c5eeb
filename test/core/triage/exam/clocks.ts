/** Clocks, dates, numbers and time zones. */

import { filled } from '../../../support/session-builder.ts'
import { type Case, call, click, code, start, throws, token } from './build.ts'

export const clocks: Case[] = [
  {
    name: 's3 time too skewed',
    expected: 'clock-locale',
    why: 'the signature is made with the time of the customer',
    events: [
      ...start(),
      click(3000, 'Upload'),
      call(
        3030,
        'PUT https://kestrel-files.s3.amazonaws.com/u/1',
        403,
        '<Error><Code>RequestTimeTooSkewed</Code><Message>The difference between the request time and the current time is too large.</Message><RequestTime>20260312T093003Z</RequestTime><ServerTime>2026-03-12T09:05:01Z</ServerTime><MaxAllowedSkewMilliseconds>900000</MaxAllowedSkewMilliseconds></Error>',
        { headers: { 'content-type': 'application/xml' } },
      ),
    ],
  },
  {
    name: 'token from the future',
    expected: 'clock-locale',
    also: 'authentication',
    why: 'the clock is eleven minutes ahead, and the page signs its tokens itself',
    events: [
      ...start(),
      click(3000, 'Open'),
      call(
        3030,
        'GET /api/items',
        401,
        { error: 'invalid_token', error_description: 'Token used before issued (iat is in the future)' },
        { headers: { date: 'Thu, 12 Mar 2026 09:19:03 GMT' }, tokens: [token(0, 3600)] },
      ),
    ],
  },
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
]
