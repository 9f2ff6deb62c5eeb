/** Cases of a second round, written after the first one had been marked and before they were run: what is set up wrongly, or on the customer's side. */

import { resource, socket } from '../../../support/session-builder.ts'
import { type Case, call, click, code, lost, opens, page, rejects, start, throws } from './build.ts'

const html = (title: string, body: string) => `<!DOCTYPE html>${page(title, body)}`

export const secondRoundCustomer: Case[] = [
  {
    name: 'payment library blocked',
    expected: 'browser-interference',
    also: 'network',
    why: 'the page cannot do without the script that was blocked',
    events: [
      ...start(),
      resource({ at: 600, url: 'https://js.stripe.com/v3/', status: undefined, code: 'net::ERR_BLOCKED_BY_CLIENT' }),
      click(3000, 'Pay'),
      throws(3020, 'ReferenceError: Stripe is not defined', code('pay')),
    ],
  },
  {
    name: 'cloudflare challenge',
    expected: 'configuration',
    also: 'network',
    why: 'the edge wants a proof that a call of a script cannot give',
    events: [
      ...start(),
      click(3000, 'Save'),
      call(
        3030,
        'POST /api/pages/7',
        403,
        html('Just a moment...', '<noscript>Enable JavaScript and cookies to continue</noscript>'),
        { headers: { server: 'cloudflare', 'cf-mitigated': 'challenge' } },
      ),
    ],
  },
  {
    name: 'rails rejected change',
    expected: 'authentication',
    why: "Rails' page for a form token that does not fit",
    events: [
      ...start(),
      click(3000, 'Save'),
      call(
        3030,
        'POST /contacts',
        422,
        html(
          'The change you wanted was rejected (422)',
          "<h1>The change you wanted was rejected.</h1><p>Maybe you tried to change something you didn't have access to.</p>",
        ),
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
    name: 'cognito refresh token',
    expected: 'authentication',
    why: 'NotAuthorizedException of a refresh',
    events: [
      ...start(),
      click(3000, 'Inbox'),
      call(3030, 'POST https://cognito-idp.eu-central-1.amazonaws.com/', 400, {
        __type: 'NotAuthorizedException',
        message: 'Refresh Token has expired',
      }),
      rejects(
        3140,
        'NotAuthorizedException: Refresh Token has expired',
        code('fetchAuthSession', '/static/vendor.44.js'),
      ),
    ],
  },
  {
    name: 'keycloak token not active',
    expected: 'authentication',
    why: 'the refresh token is over',
    events: [
      ...start(),
      click(3000, 'Inbox'),
      call(
        3030,
        'POST https://id.kestrel.example/realms/desk/protocol/openid-connect/token',
        400,
        { error: 'invalid_grant', error_description: 'Token is not active' },
        { requestBody: { type: 'application/x-www-form-urlencoded', text: 'grant_type=refresh_token&client_id=desk' } },
      ),
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
    name: 'pop-up of the sign-in blocked',
    expected: 'browser-interference',
    why: 'the browser does not let the window open',
    events: [
      opens(0, '/login'),
      click(1000, 'Sign in with Google'),
      rejects(
        1300,
        'FirebaseError: Firebase: Unable to establish a connection with the popup. It may have been blocked by the browser. (auth/popup-blocked).',
        code('signInWithPopup', '/static/vendor.44.js'),
      ),
    ],
  },
  {
    name: 'microphone not allowed',
    expected: 'browser-interference',
    why: 'the customer or a policy has denied the device',
    events: [
      ...start(),
      click(3000, 'Start call'),
      rejects(3300, 'NotAllowedError: Permission denied', code('startCall')),
    ],
  },
  {
    name: 'no camera',
    expected: 'browser-interference',
    why: 'there is no device',
    events: [
      ...start(),
      click(3000, 'Start call'),
      rejects(3300, 'NotFoundError: Requested device not found', code('startCall')),
    ],
  },
  {
    name: 'no webgl',
    expected: 'browser-interference',
    why: 'the acceleration of graphics is switched off',
    events: [
      ...start(),
      click(3000, '3D view'),
      throws(3100, 'Error: Error creating WebGL context.', code('new WebGLRenderer', '/static/vendor.44.js')),
    ],
  },
  {
    name: 'socket refused for an old token',
    expected: 'authentication',
    why: 'closed with 4401',
    events: [
      ...start(),
      socket({
        at: 500,
        url: 'wss://live.kestrel.example/ws',
        state: 'closed',
        code: 4401,
        reason: 'token expired',
        wasClean: true,
        duration: 3000,
      }),
      click(9000, 'Refresh'),
    ],
  },
]
