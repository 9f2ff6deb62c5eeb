/** Computers with a wrong clock. */

import { filled, step } from '../../../support/session-builder.ts'
import { besides, YEAR } from './kit/answers.ts'
import { aborted, after, type Case, call, click, lost, opens, page, says, start, token } from './kit/build.ts'
import { bankingPortal } from './products/banking-portal.ts'
import { cashTill } from './products/cash-till.ts'
import { hrSuite } from './products/hr-suite.ts'
import { supplierPortal } from './products/supplier-portal.ts'
import { warehouseScanner } from './products/warehouse-scanner.ts'

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
    name: 'storage: the clock is too far from that of the store',
    expected: 'clock-locale',
    why: 'the store says so itself',
    environment: { clockSkew: 1_260_000 },
    events: after(
      'Subir vídeo',
      ...besides(),
      call(
        2600,
        'PUT https://media-kestrel.s3.eu-west-1.amazonaws.com/raw/81.mp4',
        403,
        '<?xml version="1.0" encoding="UTF-8"?><Error><Code>RequestTimeTooSkewed</Code><Message>The difference between the request time and the current time is too large.</Message></Error>',
        { headers: { 'content-type': 'application/xml' } },
      ),
    ),
  },
  {
    name: 'bank: a token from the future',
    expected: 'clock-locale',
    also: 'authentication',
    why: 'the token was just issued by the server, the clock here is ten minutes slow',
    environment: { clockSkew: -600_000 },
    events: after(
      'Überweisung',
      call(
        2600,
        'POST /api/transfers',
        401,
        { error: 'invalid_token', error_description: 'Token used before issued (iat)' },
        { tokens: [token(580, 1180)] },
      ),
    ),
  },
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
  {
    name: 'certificate seems expired to a wrong clock',
    expected: 'clock-locale',
    also: 'network',
    why: 'the clock is years behind',
    events: [
      ...start(),
      click(3000, 'Reports'),
      lost(3030, 'GET https://reports.kestrel.example/api/list', 'net::ERR_CERT_DATE_INVALID'),
    ],
    environment: { clockSkew: -3 * 365 * 86_400_000 },
  },
  {
    name: 'bank: the code of a clock that runs ahead',
    site: bankingPortal.site,
    expected: 'clock-locale',
    also: 'authentication',
    why: 'the code of the computer’s generator is outside of its window, and the clock is seven minutes ahead of the server’s',
    events: [
      bankingPortal.opens(0, '/anmeldung/zweiter-faktor', 'Zweiter Faktor - Hansebank'),
      bankingPortal.ahead.call(300, 'GET /anmeldung/status', 200, { stufe: 2 }, { api: 'xhr' }),
      filled('Einmalcode', 'redacted-otp-1', { at: 4000 }),
      click(6000, 'Bestätigen'),
      bankingPortal.ahead.call(
        6030,
        'POST /anmeldung/totp',
        401,
        {
          code: 'TOTP_ABGELAUFEN',
          meldung: 'Der Code liegt außerhalb des gültigen Zeitfensters (Abweichung +14 Schritte).',
        },
        { api: 'xhr' },
      ),
      click(16_000, 'Bestätigen'),
      bankingPortal.ahead.call(
        16_030,
        'POST /anmeldung/totp',
        401,
        {
          code: 'TOTP_ABGELAUFEN',
          meldung: 'Der Code liegt außerhalb des gültigen Zeitfensters (Abweichung +14 Schritte).',
        },
        { api: 'xhr' },
      ),
    ],
  },
  {
    name: 'till: a receipt from the future',
    site: cashTill.site,
    expected: 'clock-locale',
    why: 'the till is nine minutes ahead of all servers, and the unit refuses to sign',
    events: [
      cashTill.ahead.opens(0, '/till/2', 'Till 2 - Tresen'),
      cashTill.ahead.call(140, 'GET /api/tills/2', 200, { id: 2 }),
      click(4000, 'Pay cash'),
      cashTill.ahead.call(4050, 'POST /api/receipts', 422, {
        code: 'RECEIPT_TIME_IN_FUTURE',
        message: 'Receipt time 2026-03-12T09:30:04Z is ahead of the time of the fiscal unit',
      }),
    ],
  },
  {
    name: 'edge: an upload that was signed by a clock out of true',
    site: supplierPortal.site,
    expected: 'clock-locale',
    why: 'S3 names the difference, and the clock of the customer is 21 minutes ahead of all servers',
    events: [
      supplierPortal.ahead.opens(0, '/deliveries', 'Deliveries - Lieferfeld'),
      supplierPortal.ahead.call(130, 'GET /api/me', 200, { id: 'sup-77' }),
      step({
        at: 3000,
        action: 'upload',
        text: 'Chose "lieferschein.pdf" in "Delivery note"',
        value: 'lieferschein.pdf',
        files: [{ type: 'application/pdf', size: 210_332 }],
      }),
      supplierPortal.ahead.call(
        3040,
        `PUT ${supplierPortal.store}/L-31/lieferschein.pdf`,
        403,
        '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>RequestTimeTooSkewed</Code><Message>The difference between the request time and the current time is too large.</Message><RequestTime>20260312T093003Z</RequestTime><ServerTime>2026-03-12T09:09:03Z</ServerTime><MaxAllowedSkewMilliseconds>900000</MaxAllowedSkewMilliseconds></Error>',
        { headers: { 'content-type': 'application/xml', server: 'AmazonS3' } },
      ),
      says(3140, 'upload failed: AccessDenied'),
    ],
  },
  {
    name: 'HR: an assertion from the future',
    site: hrSuite.site,
    expected: 'clock-locale',
    also: 'authentication',
    why: 'the clock of the customer’s identity provider runs ahead: its statement is not yet valid',
    events: [
      hrSuite.opens(0, '/sso/acs', 'Sign in - Personara'),
      hrSuite.page(
        10,
        'POST /sso/acs',
        403,
        page(
          'Sign-in failed',
          '<h1>Sign-in failed</h1><p>SAML response rejected: Current time 2026-03-12T09:30:00Z is earlier than NotBefore condition 2026-03-12T09:36:41Z (allowed clock skew 60 s). Issuer: https://adfs.nordwind-intern.example/adfs/services/trust</p>',
        ),
      ),
      hrSuite.call(500, 'GET /api/branding', 200, { name: 'Nordwind' }),
    ],
  },
  {
    name: 'warehouse: a device that believes it is 2019',
    site: warehouseScanner.site,
    startedAt: Date.UTC(2019, 0, 1, 0, 4, 11),
    expected: 'clock-locale',
    also: 'network',
    why: 'an empty battery has set the clock back, so that every certificate is not yet valid',
    events: [
      warehouseScanner.opens(0, '/pick', 'Picking - Regalo'),
      says(40, 'Regalo 3.7.0, device time 2019-01-01T00:04:11.000Z', 'info'),
      warehouseScanner.lost(220, 'GET /api/picklists/open', 'net::ERR_CERT_DATE_INVALID'),
      warehouseScanner.lost(5220, 'GET /api/picklists/open', 'net::ERR_CERT_DATE_INVALID'),
      says(5400, '[queue] offline? TypeError: Failed to fetch', 'warn'),
    ],
    environment: warehouseScanner.device,
  },
]
