/** Signing in that is refused, and grants for accounts elsewhere that are over. */

import { failedRequest, STARTED_AT } from '../../../support/session-builder.ts'
import { html, IDP } from './kit/answers.ts'
import { extensionHangsUp } from './kit/beside.ts'
import { after, type Case, call, click, code, inApp, opens, page, rejects, says, start, throws } from './kit/build.ts'
import { crmMail } from './products/crm-mail.ts'
import { teamChat } from './products/team-chat.ts'

export const signInRefused: Case[] = [
  {
    name: 'intranet: a call is led to the sign-in page and CORS stops it',
    expected: 'authentication',
    why: 'the session has ended: the server sends the call to the identity provider, where a script cannot follow',
    events: after(
      'Lagerbestand',
      failedRequest({
        at: 2600,
        id: 'lost-2600',
        url: inApp('/api/stock'),
        failure: { name: 'TypeError', message: 'Failed to fetch', code: 'net::ERR_FAILED' },
        redirects: [{ status: 302, url: IDP }],
      }),
      says(
        2610,
        `Access to fetch at '${IDP}' (redirected from '${inApp('/api/stock')}') from origin 'https://desk.kestrel.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
      ),
      rejects(2690, 'TypeError: Failed to fetch', code('loadStock')),
    ),
  },
  {
    name: 'okta asks for a sign-in',
    expected: 'authentication',
    why: 'the session at the identity provider has ended',
    events: after(
      'Raporlar',
      rejects(
        2400,
        'OAuthError: The client specified not to prompt, but the user is not logged in.',
        code('handleOAuthResponse', '/static/vendor.8a.js'),
      ),
    ),
  },
  {
    name: 'auth0 state lost',
    expected: 'authentication',
    why: 'the answer of the sign-in does not belong to one that this tab began',
    events: [
      opens(0, '/callback?code=redacted-code-1&state=redacted-state-1'),
      throws(300, 'Error: Invalid state', code('handleRedirectCallback', '/static/auth.11.js')),
      says(310, 'auth0-spa-js: Invalid state'),
    ],
  },
  {
    name: 'firebase token expired',
    expected: 'authentication',
    why: 'the refresh of the session is refused',
    events: after(
      '새로 고침',
      call(2540, 'POST https://securetoken.googleapis.com/v1/token?key=redacted-key-1', 400, {
        error: { code: 400, message: 'TOKEN_EXPIRED', status: 'INVALID_ARGUMENT' },
      }),
      rejects(
        2700,
        "FirebaseError: Firebase: The user's credential is no longer valid. The user must sign in again. (auth/user-token-expired).",
        code('refreshIdToken', '/static/firebase.9.js'),
      ),
    ),
  },
  {
    name: 'passkey of another device',
    expected: 'authentication',
    also: 'browser-interference',
    why: 'WebAuthn was refused or timed out',
    events: [
      opens(0, '/login'),
      click(2000, 'Use passkey'),
      rejects(
        9000,
        'NotAllowedError: The operation either timed out or was not allowed. See: https://www.w3.org/TR/webauthn-2/#sctn-privacy-considerations-client.',
        code('usePasskey'),
      ),
    ],
  },
  {
    name: 'silent sign-in wants a login',
    expected: 'authentication',
    why: 'the hidden frame of the identity provider says so',
    events: [
      ...start(),
      click(3000, 'Inbox'),
      rejects(3800, 'Error: login_required: Login required', code('getTokenSilently', '/static/vendor.44.js')),
    ],
  },
  {
    name: 'two-factor code by a wrong clock',
    expected: 'authentication',
    also: 'clock-locale',
    why: 'the code is refused again and again',
    events: [
      opens(0, '/login/2fa'),
      click(2500, 'Verify'),
      call(2540, 'POST /api/2fa/verify', 401, { error: 'invalid_code' }),
      click(22_500, 'Verify'),
      call(22_540, 'POST /api/2fa/verify', 401, { error: 'invalid_code' }),
    ],
  },
  {
    name: 'saml response expired',
    expected: 'authentication',
    also: 'clock-locale',
    why: 'the assertion was used after NotOnOrAfter',
    events: [
      opens(0, '/login'),
      click(1000, 'Company sign-in'),
      call(
        9000,
        'POST /saml/acs',
        403,
        html(
          'Sign-in failed',
          '<p>SAML response rejected: NotOnOrAfter condition not met, the assertion has expired.</p>',
        ),
        { api: 'document', resourceType: 'main_frame' },
      ),
    ],
  },
  {
    name: 'expired s3 link',
    expected: 'authentication',
    also: 'outdated-client',
    why: 'the pre-signed address was older than its 15 minutes',
    events: [
      ...start(),
      click(3_000_000, 'Download'),
      call(
        3_000_030,
        'GET https://kestrel-files.s3.eu-central-1.amazonaws.com/a/1.pdf?X-Amz-Date=20260312T093000Z&X-Amz-Expires=900',
        403,
        '<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessDenied</Code><Message>Request has expired</Message><X-Amz-Expires>900</X-Amz-Expires><Expires>2026-03-12T09:45:00Z</Expires><ServerTime>2026-03-12T10:20:00Z</ServerTime></Error>',
        { headers: { 'content-type': 'application/xml' } },
      ),
    ],
  },
  {
    name: 'keycloak cookie not found',
    expected: 'authentication',
    also: 'browser-interference',
    why: 'the sign-in was begun in another tab or long ago',
    events: [
      opens(0, '/auth/realms/acme/login-actions/authenticate?session_code=redacted-code-1'),
      call(
        40,
        'POST /auth/realms/acme/login-actions/authenticate',
        400,
        page(
          'Sign in to acme',
          '<h1>We are sorry...</h1><p>Restart login cookie not found. It may have expired; it may have been deleted or cookies are disabled in your browser.</p>',
        ),
        { api: 'document' },
      ),
      click(2500, 'Sign in'),
    ],
  },
  {
    name: 'identity provider says access denied',
    expected: 'authentication',
    also: 'permission',
    why: 'the provider sent the customer back with an error, as the user is not assigned to the app',
    events: [
      opens(0, '/login'),
      click(900, 'Continuer avec Okta'),
      opens(
        4200,
        '/callback?error=access_denied&error_description=User+is+not+assigned+to+the+client+application.&state=redacted-state-1',
      ),
    ],
  },
  {
    name: 'wrong code of the second factor',
    expected: 'authentication',
    also: 'clock-locale',
    why: 'a code is part of signing in',
    events: [
      opens(0, '/login/mfa'),
      click(3000, 'Verify'),
      call(3030, 'POST /api/mfa/verify', 422, { code: 'invalid_otp', message: 'The code is not valid' }),
    ],
  },
  {
    name: 'refused sign-in of a wrong password',
    expected: 'authentication',
    why: "the customer's credentials, not a session that is over",
    events: [
      ...start(),
      click(3000, 'Sign in'),
      call(3030, 'POST /api/login', 401, { error: 'invalid_credentials', message: 'Wrong email or password' }),
      click(8000, 'Sign in'),
      call(8030, 'POST /api/login', 401, { error: 'invalid_credentials', message: 'Wrong email or password' }),
    ],
  },
  {
    name: 'CRM: the user has taken back the grant of the mailbox',
    site: crmMail.site,
    expected: 'authentication',
    also: 'integration',
    why: 'Google says invalid_grant: the mailbox has to be connected anew',
    events: [
      ...crmMail.contact(),
      click(2500, 'Sync mailbox'),
      crmMail.call(2540, 'POST /api/mailboxes/9/sync', 502, {
        error: 'mailbox_sync_failed',
        provider: 'google',
        cause: { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' },
      }),
      says(2640, 'mailbox 9: sync failed (502)'),
    ],
  },
  {
    name: 'chat: a token of renewal that was used before',
    site: teamChat.site,
    expected: 'authentication',
    why: 'the token has run out and its renewal is refused; socket and list fail for that alone',
    events: [
      ...teamChat.room(),
      extensionHangsUp(1500),
      teamChat.call(
        3_700_000,
        'GET /api/v4/channels/general/unread',
        401,
        {
          id: 'api.context.session_expired.app_error',
          message: 'Invalid or expired session, please login again.',
          status_code: 401,
        },
        {
          tokens: [
            { label: 'redacted-jwt-1', alg: 'RS256', iat: STARTED_AT / 1000 - 10, exp: STARTED_AT / 1000 + 3590 },
          ],
        },
      ),
      teamChat.call(3_700_200, 'POST /oauth/token', 400, {
        error: 'invalid_grant',
        error_description: 'Refresh token already used',
      }),
      teamChat.socket(3_700_400, teamChat.gateway, { ...teamChat.refused, status: 401, duration: 70 }),
      teamChat.throws(
        3_700_500,
        "TypeError: Cannot read properties of undefined (reading 'unread')",
        teamChat.place('Sidebar', teamChat.bundle, 1, 33_019),
      ),
    ],
  },
]
