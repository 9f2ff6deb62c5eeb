/** Cases of a fifth round, written before they were run: sign-in and sessions. */

import { after, type Case, call, click, code, opens, page, rejects, says, start, throws } from './build.ts'

export const fifthRoundSignIn: Case[] = [
  {
    name: 'entra grant of a former password',
    expected: 'authentication',
    why: 'the identity provider no longer renews the session after a change of password',
    events: after(
      'Abrir relatório',
      call(2050, 'POST https://login.microsoftonline.com/7f1c/oauth2/v2.0/token', 400, {
        error: 'invalid_grant',
        error_description:
          'AADSTS50173: The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password.',
        error_codes: [50173],
        suberror: 'bad_token',
      }),
      says(2300, 'InteractionRequiredAuthError: invalid_grant: AADSTS50173'),
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
    name: 'silent sign-in without third-party cookies',
    expected: 'browser-interference',
    also: 'authentication',
    why: 'the browser withholds the cookies that the hidden frame needs',
    events: [
      ...start(),
      click(1500, 'Vue d’ensemble'),
      says(
        1800,
        'BrowserAuthError: monitor_window_timeout: Token acquisition in iframe failed due to timeout. Third-party cookies are blocked in this browser.',
      ),
      rejects(1810, 'BrowserAuthError: monitor_window_timeout', code('monitorIframeForHash', '/static/msal.4.js')),
    ],
  },
  {
    name: 'saml certificate rolled over',
    expected: 'configuration',
    also: 'authentication',
    why: 'the certificate on file is not the one that the identity provider signs with now',
    events: [
      opens(0, '/login'),
      click(900, 'Continue with SSO'),
      call(
        1500,
        'POST /saml/acs',
        400,
        page(
          'Single sign-on failed',
          '<h1>Single sign-on failed</h1><p>Signature validation failed. SAML Response rejected: the certificate of the identity provider does not match the one configured for this organization.</p>',
        ),
        { api: 'document' },
      ),
    ],
  },
  {
    name: 'sign-in page instead of data',
    expected: 'authentication',
    why: 'the call was led to the sign-in page, which the app then tried to read as JSON',
    events: [
      ...start(),
      click(5000, '保存'),
      call(
        5050,
        'POST /api/tickets/88/reply',
        200,
        page('ログイン', '<form action="/login"><input type="password" name="password"></form>'),
        {
          redirected: true,
          responseUrl: 'https://desk.kestrel.example/login?next=%2Fapi%2Ftickets%2F88%2Freply',
        },
      ),
      rejects(5200, `SyntaxError: Unexpected token '<', "<html><hea"... is not valid JSON`, code('sendReply')),
    ],
  },
  {
    name: 'rails token not authentic',
    expected: 'authentication',
    why: 'the form was opened in a session that is over',
    events: [
      ...start(),
      click(4000, 'Guardar cambios'),
      call(
        4050,
        'PATCH /settings/profile',
        422,
        page(
          'The change you wanted was rejected (422)',
          '<h1>The change you wanted was rejected.</h1><p>Maybe you tried to change something you didn’t have access to.</p>',
        ),
        { headers: { 'x-runtime': '0.004' } },
      ),
      says(4200, "Can't verify CSRF token authenticity. ActionController::InvalidAuthenticityToken"),
    ],
  },
  {
    name: 'laravel page expired',
    expected: 'authentication',
    why: 'status 419 is the session that ran out',
    events: [
      ...start(),
      click(9000, 'Zapisz'),
      call(9040, 'POST /projects', 419, page('Page Expired', '<div class="code">419</div><div>Page Expired</div>')),
    ],
  },
  {
    name: 'django csrf cookie missing',
    expected: 'authentication',
    also: 'browser-interference',
    why: 'the cookie that proves the form is not sent',
    events: [
      ...start(),
      click(3000, 'Save'),
      call(
        3040,
        'POST /api/groups/',
        403,
        page(
          '403 Forbidden',
          '<h1>Forbidden <span>(403)</span></h1><p>CSRF verification failed. Request aborted.</p><p>Reason given for failure: CSRF cookie not set.</p>',
        ),
      ),
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
    name: 'hasura token expired',
    expected: 'authentication',
    why: 'the answer of status 200 says that the token has expired',
    events: after(
      'Team',
      call(2540, 'POST /v1/graphql', 200, {
        errors: [{ extensions: { path: '$', code: 'invalid-jwt' }, message: 'Could not verify JWT: JWTExpired' }],
      }),
    ),
  },
  {
    name: 'trpc batch unauthorized',
    expected: 'authentication',
    why: 'each answer of the batch says so',
    events: after(
      'Invoices',
      call(2540, 'GET /api/trpc/invoice.list,user.me?batch=1', 401, [
        {
          error: {
            message: 'UNAUTHORIZED',
            code: -32001,
            data: { code: 'UNAUTHORIZED', httpStatus: 401, path: 'invoice.list' },
          },
        },
        {
          error: {
            message: 'UNAUTHORIZED',
            code: -32001,
            data: { code: 'UNAUTHORIZED', httpStatus: 401, path: 'user.me' },
          },
        },
      ]),
      says(2600, 'TRPCClientError: UNAUTHORIZED'),
    ),
  },
  {
    name: 'cognito credentials expired',
    expected: 'authentication',
    why: 'temporary credentials have run out',
    events: after(
      'Refresh',
      call(
        2540,
        'POST https://k3x.execute-api.eu-west-1.amazonaws.com/prod/jobs',
        403,
        { message: 'The security token included in the request is expired' },
        {
          headers: { 'x-amzn-errortype': 'ExpiredTokenException' },
        },
      ),
    ),
  },
  {
    name: 'salesforce session in a list',
    expected: 'authentication',
    also: 'integration',
    why: 'the connection to the CRM has to be signed in anew',
    events: after(
      'Sync contacts',
      call(2540, 'GET /api/crm/proxy/query', 401, [
        { message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' },
      ]),
    ),
  },
]
