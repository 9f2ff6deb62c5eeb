/** Sessions and tokens that are not accepted any more. */

import { STARTED_AT } from '../../../support/session-builder.ts'
import { besides, plain, xml } from './kit/answers.ts'
import { statisticsBlocked } from './kit/beside.ts'
import { after, type Case, call, click, code, opens, page, rejects, says, start } from './kit/build.ts'
import { marketplaceOffice } from './products/marketplace-office.ts'

export const signInEnded: Case[] = [
  {
    name: 'reservation: the form is older than its session',
    expected: 'authentication',
    why: 'Laravel says 419 when the session of the form is gone',
    events: after(
      '予約を確定する',
      ...besides(),
      call(
        2600,
        'POST /yoyaku/confirm',
        419,
        page('ページの有効期限が切れました', '<div>419</div><div>ページの有効期限が切れました</div>'),
      ),
    ),
  },
  {
    name: 'mall: 200 and a code of its own for an ended sign-in',
    expected: 'authentication',
    why: 'the envelope says 401',
    events: after(
      '提交订单',
      call(2600, 'POST /api/order/submit', 200, { code: 401, msg: '登录已过期,请重新登录', data: null }),
    ),
  },
  {
    name: 'bank: IIS says that the sign-in timed out',
    expected: 'authentication',
    why: '440 is the status of IIS for an ended sign-in',
    events: after('Download statement', call(2600, 'GET /olb/statements/2026-10.pdf', 440, '', plain)),
  },
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
  {
    name: 'portal: WS-Security does not take the token any more',
    expected: 'authentication',
    why: 'the fault says that the security token has expired',
    events: after(
      'Verbrauch anzeigen',
      call(
        2600,
        'POST /services/Consumption',
        500,
        '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><soapenv:Fault><faultcode>wsse:MessageExpired</faultcode><faultstring>The security session has expired</faultstring></soapenv:Fault></soapenv:Body></soapenv:Envelope>',
        xml,
      ),
    ),
  },
  {
    name: 'school: gRPC-web does not know who asks',
    expected: 'authentication',
    why: 'code 16 is unauthenticated',
    events: after(
      '成績を見る',
      call(2600, 'POST /school.v2.Grades/List', 200, '', {
        headers: {
          'content-type': 'application/grpc-web+proto',
          'grpc-status': '16',
          'grpc-message': 'token is missing',
        },
      }),
      rejects(2700, 'RpcError: token is missing', code('listGrades')),
    ),
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
    name: 'strapi token invalid',
    expected: 'authentication',
    why: 'the token of the session is not valid any more',
    events: after(
      'Publicar',
      call(2540, 'PUT /content-manager/articles/3', 401, {
        data: null,
        error: { status: 401, name: 'UnauthorizedError', message: 'Missing or invalid credentials', details: {} },
      }),
    ),
  },
  {
    name: 'okta invalid token',
    expected: 'authentication',
    why: 'E0000011',
    events: [
      ...start(),
      click(3000, 'Profile'),
      call(3030, 'GET https://kestrel.okta.com/api/v1/users/me', 401, {
        errorCode: 'E0000011',
        errorSummary: 'Invalid token provided',
        errorLink: 'E0000011',
        errorId: 'oaeXYZ',
        errorCauses: [],
      }),
    ],
  },
  {
    name: 'entra grant revoked',
    expected: 'authentication',
    why: 'the refresh is refused because the grant was revoked',
    events: [
      ...start(),
      click(3000, 'Inbox'),
      call(3030, 'POST https://login.microsoftonline.com/common/oauth2/v2.0/token', 400, {
        error: 'invalid_grant',
        error_description:
          'AADSTS50173: The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password.',
        error_codes: [50173],
      }),
      rejects(
        3150,
        'InteractionRequiredAuthError: invalid_grant: AADSTS50173',
        code('acquireTokenSilent', '/static/vendor.44.js'),
      ),
    ],
  },
  {
    name: 'sign-in loop',
    expected: 'authentication',
    also: 'browser-interference',
    why: 'back and forth between app and identity provider, nobody stays signed in',
    events: [0, 1, 2, 3].flatMap((round) => [
      opens(round * 2000, '/home'),
      call(round * 2000 + 100, 'GET /api/me', 401, { error: 'unauthenticated' }),
      opens(round * 2000 + 600, '/login?returnTo=%2Fhome'),
      opens(round * 2000 + 1500, '/auth/callback?code=redacted-code-1&state=redacted-token-1'),
    ]),
  },
  {
    name: 'marketplace: the token has run out, and everything is empty',
    site: marketplaceOffice.site,
    expected: 'authentication',
    why: 'the token’s end has passed, the server says so in an answer with 200',
    events: [
      ...marketplaceOffice.office(),
      ...statisticsBlocked(1500),
      click(5_400_000, 'Orders'),
      marketplaceOffice.query(
        5_400_030,
        'Viewer',
        marketplaceOffice.wrong('Context creation failed: jwt expired', 'UNAUTHENTICATED'),
        {},
        {
          tokens: [
            { label: 'redacted-jwt-1', alg: 'RS256', iat: STARTED_AT / 1000 - 60, exp: STARTED_AT / 1000 + 3540 },
          ],
        },
      ),
      marketplaceOffice.throws(
        5_400_140,
        "TypeError: Cannot read properties of null (reading 'viewer')",
        marketplaceOffice.place('useShop', marketplaceOffice.bundle, 2, 300_918),
        marketplaceOffice.place('OrdersPage', marketplaceOffice.bundle, 2, 301_402),
      ),
    ],
  },
]
