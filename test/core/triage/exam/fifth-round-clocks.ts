/** Cases of a fifth round, written before they were run: clocks and locales. */

import { filled } from '../../../support/session-builder.ts'
import { aborted, after, type Case, call, click, code, lost, opens, says, start, throws, token } from './build.ts'

const YEAR = 365 * 24 * 3600 * 1000

export const fifthRoundClocks: Case[] = [
  {
    name: 'upload dated too far',
    expected: 'clock-locale',
    why: 'the storage says that the request is dated too far from its own time',
    environment: { clockSkew: 1_260_000 },
    events: after(
      'Upload',
      call(
        2540,
        'PUT https://kestrel-files.s3.eu-central-1.amazonaws.com/a/b.pdf',
        403,
        '<?xml version="1.0"?><Error><Code>RequestTimeTooSkewed</Code><Message>The difference between the request time and the current time is too large.</Message></Error>',
        { headers: { 'content-type': 'application/xml' } },
      ),
    ),
  },
  {
    name: 'command signed in the future',
    expected: 'clock-locale',
    why: 'a signed request dated in the future by a clock that is ahead',
    environment: { clockSkew: 420_000 },
    events: after(
      'Submit',
      call(2540, 'POST /api/signed/commands', 401, {
        error: 'invalid_token',
        error_description: 'Token used before issued: iat is in the future',
      }),
    ),
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
    name: 'certificate dates and a clock of another year',
    expected: 'clock-locale',
    why: 'the certificate is good; the clock is three years back',
    environment: { clockSkew: -3 * YEAR },
    events: [
      opens(0, '/home'),
      click(800, 'Retry'),
      lost(900, 'GET https://api.kestrel.example/v1/me', 'net::ERR_CERT_DATE_INVALID'),
    ],
  },
  {
    name: 'session born expired',
    expected: 'clock-locale',
    why: 'the app counts the age of its new token by a clock that is two hours ahead, and signs out at once',
    environment: { clockSkew: 7_200_000 },
    events: [
      opens(0, '/login'),
      call(900, 'POST /api/session', 200, { token: 'redacted-token-1', expires_in: 3600 }),
      says(1000, 'Session expired, redirecting to /login', 'warn'),
      opens(1050, '/login?reason=expired', 'push'),
      aborted(1060, 'GET /api/home', { tokens: [token(-7200, -3600)] }),
      call(4000, 'POST /api/session', 200, { token: 'redacted-token-1', expires_in: 3600 }),
      says(4100, 'Session expired, redirecting to /login', 'warn'),
      opens(4150, '/login?reason=expired', 'push'),
    ],
  },
]
