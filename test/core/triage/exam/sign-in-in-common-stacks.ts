/** Signing in, and sessions that have ended: products made of what most are made of, with services of others beside. */

import { xml } from './kit/answers.ts'
import { extensionHangsUp, firstSeconds } from './kit/beside.ts'
import { type Case, click, says, typed } from './kit/build.ts'
import { contractSigning } from './products/contract-signing.ts'
import { damageClaims } from './products/damage-claims.ts'
import { invoicePortal } from './products/invoice-portal.ts'
import { salesDeals } from './products/sales-deals.ts'
import { sharedInbox } from './products/shared-inbox.ts'
import { sprintPlanning } from './products/sprint-planning.ts'
import { tableBooking } from './products/table-booking.ts'
import { workingHours } from './products/working-hours.ts'

export const signInInCommonStacks: Case[] = [
  {
    name: 'shared inbox: the session ended over lunch',
    site: sharedInbox.site,
    expected: 'authentication',
    why: 'calls that went well an hour before are answered with the sign-in message of Devise',
    events: [
      ...sharedInbox.home(),
      click(3_900_000, 'Refresh list'),
      sharedInbox.api(3_900_020, 'GET /api/v2/conversations?status=open&page=1', 401, {
        error: 'You need to sign in or sign up before continuing.',
      }),
      sharedInbox.api(3_900_140, 'POST /pusher/auth', 401, {
        error: 'You need to sign in or sign up before continuing.',
      }),
      sharedInbox.opens(3_900_400, '/users/sign_in', 'Sign in - Relaydesk'),
    ],
  },
  {
    name: 'invoices: the form stood open overnight',
    site: invoicePortal.site,
    expected: 'authentication',
    why: 'Laravel says that the token of the session has expired',
    events: [
      ...invoicePortal.home(),
      click(50_400_000, 'Company details'),
      invoicePortal.opens(50_400_020, '/settings/company', 'Company | Ledgerline', 'push'),
      typed(50_406_000, 'Street', 'redacted-address-1'),
      click(50_409_000, 'Save'),
      invoicePortal.api(50_409_030, 'PUT /api/team/77', 419, { message: 'CSRF token mismatch.' }),
    ],
  },
  {
    name: 'deals: access and refresh token have both run out',
    site: salesDeals.site,
    expected: 'authentication',
    why: 'the answers name the tokens, and the renewal fails too',
    events: [
      ...salesDeals.home(),
      click(90_000_000, 'Next page'),
      salesDeals.api(90_000_030, 'GET /api/v1/deals/?pipeline=2&page=2', 401, {
        detail: 'Given token not valid for any token type',
        code: 'token_not_valid',
        messages: [{ token_class: 'AccessToken', token_type: 'access', message: 'Token is invalid or expired' }],
      }),
      salesDeals.api(90_000_160, 'POST /api/v1/token/refresh/', 401, {
        detail: 'Token is invalid or expired',
        code: 'token_not_valid',
      }),
    ],
  },
  {
    name: 'working hours: the refresh token of the page is a day old',
    site: workingHours.site,
    expected: 'authentication',
    why: 'Entra asks for a new sign-in, and the calls of the app go without a token',
    events: [
      ...workingHours.home(),
      click(88_000_000, 'Next week'),
      workingHours.api(88_000_040, `POST ${workingHours.entra}/oauth2/v2.0/token`, 400, {
        error: 'invalid_grant',
        error_description:
          'AADSTS700084: The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of 1.00:00:00, which cannot be extended. It is now expired and a new sign in request must be sent by the SPA to the sign in page.',
        error_codes: [700_084],
        suberror: 'bad_token',
      }),
      says(88_000_180, 'InteractionRequiredAuthError: invalid_grant: AADSTS700084', 'warn'),
      workingHours.api(88_000_300, 'GET /api/timesheets/2026-W12', 401, '', {
        headers: { 'www-authenticate': 'Bearer' },
      }),
    ],
  },
  {
    name: 'sprints: Auth0 does not know the refresh token any more',
    site: sprintPlanning.site,
    expected: 'authentication',
    why: 'the call is unauthenticated and the renewal is refused',
    events: [
      ...sprintPlanning.home(),
      click(9_000_000, 'Backlog'),
      sprintPlanning.ask(
        9_000_040,
        'Backlog',
        sprintPlanning.errors('Context creation failed: jwt expired', 'UNAUTHENTICATED', 'backlog'),
      ),
      sprintPlanning.api(9_000_200, 'POST https://stackboard.eu.auth0.com/oauth/token', 403, {
        error: 'invalid_grant',
        error_description: 'Unknown or invalid refresh token.',
      }),
    ],
  },
  {
    name: 'claims: the session at Keycloak has ended',
    site: damageClaims.site,
    expected: 'authentication',
    why: 'the refresh token is not active any more',
    events: [
      ...damageClaims.home(),
      click(4_000_000, 'Schaden 77120'),
      damageClaims.api(4_000_030, `POST ${damageClaims.realm}/token`, 400, {
        error: 'invalid_grant',
        error_description: 'Token is not active',
      }),
      says(4_000_130, '[KEYCLOAK] Failed to refresh token', 'warn'),
      damageClaims.api(4_000_200, 'GET /api/claims/77120', 401, '', {
        headers: {
          'www-authenticate': 'Bearer error="invalid_token", error_description="Jwt expired at 2026-03-12T09:35:00Z"',
        },
      }),
    ],
  },
  {
    name: 'contracts: Okta refuses the password',
    site: contractSigning.site,
    expected: 'authentication',
    why: 'the sign-in service says that it did not recognise the person',
    events: [
      contractSigning.opens(0, '/login', 'Sign in | Inkwell Sign'),
      ...firstSeconds(500),
      typed(4000, 'Username', 'redacted-email-1'),
      typed(7000, 'Password', 'redacted-password-1'),
      click(9000, 'Sign in'),
      contractSigning.api(9030, 'POST https://brightlaw.okta.com/api/v1/authn', 401, {
        errorCode: 'E0000004',
        errorSummary: 'Authentication failed',
        errorLink: 'E0000004',
        errorId: 'oaeT0',
        errorCauses: [],
      }),
    ],
  },
  {
    name: 'contracts: the link to the document of yesterday evening',
    site: contractSigning.site,
    expected: 'authentication',
    also: ['product-defect', 'outdated-client'],
    why: 'the page was left open and its signed link has expired: the bucket is right, and the clock is',
    events: [
      ...contractSigning.home(),
      extensionHangsUp(1000),
      ...contractSigning.openEnvelope(),
      contractSigning.api(3300, 'GET /api/envelopes/env_77/documents', 200, [
        { id: 'doc_1', url: `${contractSigning.bucket}/env_77/1.pdf?${contractSigning.signature}` },
      ]),
      click(58_000_000, 'Download'),
      contractSigning.api(
        58_000_040,
        `GET ${contractSigning.bucket}/env_77/1.pdf?${contractSigning.signature}`,
        400,
        "<?xml version='1.0' encoding='UTF-8'?><Error><Code>ExpiredToken</Code><Message>Invalid argument.</Message><Details>The provided token has expired. Request signature expired at: 2026-03-12T10:30:00+00:00</Details></Error>",
        xml,
      ),
    ],
  },
  {
    name: 'restaurants: the password was tried too often',
    site: tableBooking.site,
    expected: 'authentication',
    also: ['capacity'],
    why: 'the sign-in is blocked for a while after wrong passwords',
    events: [
      tableBooking.opens(0, '/login', 'Sign in | Tablevine'),
      ...firstSeconds(500),
      click(4000, 'Sign in'),
      tableBooking.api(4030, `POST ${tableBooking.identity}:signInWithPassword?key=redacted-key-1`, 400, {
        error: { code: 400, message: 'INVALID_LOGIN_CREDENTIALS', errors: [{ reason: 'invalid' }] },
      }),
      click(9000, 'Sign in'),
      tableBooking.api(9030, `POST ${tableBooking.identity}:signInWithPassword?key=redacted-key-1`, 400, {
        error: {
          code: 400,
          message:
            'TOO_MANY_ATTEMPTS_TRY_LATER : Access to this account has been temporarily disabled due to many failed login attempts. You can immediately restore it by resetting your password or you can try again later.',
          errors: [{ reason: 'invalid' }],
        },
      }),
    ],
  },
]
