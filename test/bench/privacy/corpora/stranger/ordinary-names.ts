import { answer, api, app, con, err, type Groups, nav, post, req, step, uuid, ws } from './make.ts'

export const ordinaryNames: Groups = {
  name: {
    'feature flags': () => [
      answer({ flags: { enable_password_login: true, new_token_ui: 'variant-b', sso: 'off' } }),
      'variant-b',
      'off',
    ],
    'i18n keys': () => [con('missing translation: login.password.placeholder (de)'), 'login.password.placeholder'],
    'i18n file': () => [
      answer({
        'login.password': 'Passwort',
        'login.forgotPassword': 'Passwort vergessen?',
        'token.copy': 'Token kopieren',
      }),
      'Passwort vergessen?',
      'Token kopieren',
    ],
    'password policy': () => [
      answer({ passwordPolicy: { minLength: 12, symbols: true }, passwordExpiresInDays: 90 }),
      '12',
      '90',
    ],
    'token type': () => [
      answer({ token_type: 'Bearer', expires_in: 3600, scope: 'openid profile' }),
      'Bearer',
      '3600',
      'openid profile',
    ],
    'auth method': () => [answer({ authMethod: 'password', mfaEnabled: true, mfaType: 'totp' }), '"password"', 'totp'],
    'token count of a model': () => [
      answer({ usage: { prompt_tokens: 1203, completion_tokens: 88, max_tokens: 4096 } }),
      '1203',
      '88',
      '4096',
    ],
    'design tokens': () => [answer({ token: { colorPrimary: '#1677ff', borderRadius: 6 } }), '#1677ff'],
    schema: () => [
      answer({ properties: { password: { type: 'string', minLength: 8 }, token: { type: 'string', nullable: true } } }),
      'string',
      '8',
    ],
    'form schema': () => [
      answer({
        fields: [
          { name: 'password', type: 'password', label: 'Password', required: true, autocomplete: 'new-password' },
        ],
      }),
      '"Password"',
      'new-password',
    ],
    'openapi security': () => [
      answer({ securitySchemes: { bearerAuth: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } }),
      'bearer',
      'JWT',
    ],
    'redux action': () => [
      con('dispatch', { type: 'auth/tokenRefreshed', meta: { attempt: 2 } }),
      'auth/tokenRefreshed',
      '2',
    ],
    route: () => [
      nav(`${app}/settings/security/password`, 'Change password – Northwind'),
      '/settings/security/password',
      'Change password – Northwind',
    ],
    'route reset no token': () => [nav(`${app}/reset-password?step=2&lang=de`), 'reset-password?step=2&lang=de'],
    'api path': () => [req({ url: `${api}/v2/tokens/refresh`, status: 401 }), '/v2/tokens/refresh'],
    'api path keys': () => [
      req({ url: `${api}/v2/api-keys?sort=createdAt&order=desc` }),
      '/v2/api-keys?sort=createdAt&order=desc',
    ],
    'slug path': () => [nav(`${app}/invite/accept/success`), '/invite/accept/success'],
    'hash route': () => [
      nav(`${app}/#/projects/q4-launch/board?view=kanban&filter=mine`),
      '/projects/q4-launch/board?view=kanban&filter=mine',
    ],
    'share view': () => [nav(`${app}/share/settings`), '/share/settings'],
    'cookie attributes': () => [
      req({ got: [['set-cookie', `consent=all; Path=/; Max-Age=31536000; SameSite=Lax`]] }),
      'Max-Age=31536000',
      'SameSite=Lax',
    ],
    'cache control': () => [
      req({
        got: [
          ['cache-control', 'private, max-age=0, no-cache'],
          ['vary', 'Accept-Encoding, Authorization'],
          ['server', 'nginx/1.27'],
        ],
      }),
      'private, max-age=0, no-cache',
      'Accept-Encoding, Authorization',
      'nginx/1.27',
    ],
    csp: () => [
      req({ got: [['content-security-policy', "default-src 'self'; script-src 'self' https://cdn.northwind.test"]] }),
      "script-src 'self' https://cdn.northwind.test",
    ],
    cors: () => [
      req({
        got: [
          ['access-control-allow-headers', 'authorization, x-api-key, x-csrf-token'],
          ['access-control-expose-headers', 'x-ratelimit-remaining'],
        ],
      }),
      'authorization, x-api-key, x-csrf-token',
      'x-ratelimit-remaining',
    ],
    ratelimit: () => [
      req({
        got: [
          ['x-ratelimit-remaining', '4998'],
          ['retry-after', '30'],
        ],
      }),
      '4998',
      '30',
    ],
    'user agent': () => [
      req({
        sent: [
          [
            'user-agent',
            'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0.0.0 Safari/537.36',
          ],
        ],
      }),
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0.0.0 Safari/537.36',
    ],
    'step click': () => [step('Clicked "Reset password"', 'Reset password', undefined, 'button'), 'Reset password'],
    'step fill': () => [
      step('Filled "Invoice number" with "RE-2026-88"', 'Invoice number', 'RE-2026-88'),
      'RE-2026-88',
    ],
    'step fill discount code': () => [
      step('Filled "Search" with "blue chair 42"', 'Search', 'blue chair 42'),
      'blue chair 42',
    ],
    'discount code': () => [post({ couponCode: 'SUMMER25', qty: 2 }), 'SUMMER25'],
    'country & postal code': () => [
      post({ countryCode: 'DE', currencyCode: 'EUR', languageCode: 'de-DE' }),
      'de-DE',
      'EUR',
    ],
    'product code': () => [
      answer({ productCode: 'NW-PRO-12', statusCode: 204, errorCode: 'E1042' }),
      'NW-PRO-12',
      '204',
      'E1042',
    ],
    'key of a list': () => [
      answer({ columns: [{ key: 'createdAt', sort: 'asc' }, { key: 'customer_name' }] }),
      'createdAt',
      'customer_name',
    ],
    'keyboard key': () => [con('keydown', { key: 'Enter', code: 'KeyA' }), 'Enter', 'KeyA'],
    'query key': () => [con('query failed', { queryKey: ['projects', 'list', { page: 2 }] }), 'projects', 'list'],
    'primary key': () => [answer({ primaryKey: 'order_id', foreignKey: 'customer_id' }), 'order_id', 'customer_id'],
    'graphql query': () => [
      post({
        operationName: 'TokenList',
        query: 'query TokenList($first: Int!) { tokens(first: $first) { id name lastUsedAt } }',
        variables: { first: 20 },
      }),
      'query TokenList($first: Int!) { tokens(first: $first) { id name lastUsedAt } }',
      '20',
    ],
    'graphql password mutation names': () => [
      post({
        query:
          'mutation ResetPassword($token: String!, $password: String!) { resetPassword(token: $token, password: $password) { ok } }',
        variables: {},
      }),
      'resetPassword(token: $token, password: $password)',
    ],
    'source code': () => [
      answer(
        'function checkPassword(password) { return password.length >= 12 && /[0-9]/.test(password) }',
        'text/javascript',
      ),
      'return password.length >= 12',
    ],
    'source code 2': () => [
      answer('const token = getToken(); headers.Authorization = `Bearer $' + '{token}`', 'text/javascript'),
      'const token = getToken()',
      'headers.Authorization = `Bearer $',
    ],
    'html form': () => [
      answer(
        '<label for="pw">Password</label><input id="pw" type="password" placeholder="At least 12 characters" autocomplete="current-password">',
        'text/html',
      ),
      'Password</label>',
      'At least 12 characters',
      'current-password',
    ],
    'docs text': () => [
      answer(
        '<p>Use an API key or an access token. Tokens expire after 60 minutes; passwords never do.</p>',
        'text/html',
      ),
      'Use an API key or an access token. Tokens expire after 60 minutes; passwords never do.',
    ],
    'log no value': () => [con('token refreshed, retrying request 2 of 3'), 'token refreshed, retrying request 2 of 3'],
    'log has token': () => [
      con('hasToken=true tokenAge=312s tokenValid=false'),
      'hasToken=true',
      '312s',
      'tokenValid=false',
    ],
    empty: () => [answer({ token: null, password: '', apiKey: false }), 'null', 'false'],
    'session expired': () => [
      con('Session expired: signing out in 30 seconds'),
      'Session expired: signing out in 30 seconds',
    ],
    'session timeout': () => [con('session timeout = 1800'), '1800'],
    author: () => [answer({ author: 'northwind-bot', authority: 'eu' }), 'northwind-bot', 'eu'],
    pinned: () => [answer({ pinned: true, spinner: 'dots', shipping: 'express' }), 'dots', 'express'],
    passenger: () => [answer({ passengers: 2, compass: 'NW', bypass: 'none' }), '2', 'NW', 'none'],
    secretary: () => [answer({ role: 'secretary', department: 'Sales' }), 'secretary', 'Sales'],
    tokenizer: () => [con('Tokenizer loaded: cl100k_base'), 'Tokenizer loaded: cl100k_base'],
    'ws ping': () => [ws('{"type":"ping","seq":4412,"ts":1764495903123}'), '4412', '1764495903123'],
    'ws topic': () => [ws('{"type":"subscribe","channel":"orders.eu-1","id":"sub-7"}'), 'orders.eu-1', 'sub-7'],
    socketio: () => [ws('42["order:updated",{"id":991,"state":"paid"}]', 'received'), 'order:updated', '991', 'paid'],
    'graphql ws': () => [
      ws('{"id":"1","type":"subscribe","payload":{"query":"subscription { orderUpdated { id total } }"}}'),
      'subscription { orderUpdated { id total } }',
    ],
    yaml: () => [
      answer('service: web\nreplicas: 3\nimage: northwind/web:4.12.0\n', 'application/yaml'),
      'replicas: 3',
      'northwind/web:4.12.0',
    ],
    css: () => [
      answer('.password-field{color:#333}.token--active::after{content:"ok"}', 'text/css'),
      '.password-field{color:#333}',
      '.token--active::after{content:"ok"}',
    ],
    stack: () => [
      err('Cannot save: TokenStore.refresh failed at AuthService.getAccessToken (auth-service.ts:88)'),
      'TokenStore.refresh',
      'AuthService.getAccessToken (auth-service.ts:88)',
    ],
    permissions: () => [
      answer({ permissions: ['tokens:read', 'secrets:list', 'users.password.reset'] }),
      'tokens:read',
      'secrets:list',
      'users.password.reset',
    ],
    'german text': () => [
      con('Die Sitzung ist abgelaufen, bitte neu anmelden (Code 4012)'),
      'Die Sitzung ist abgelaufen, bitte neu anmelden (Code 4012)',
    ],
    'code in text': () => [con('exited with code 137'), 'exited with code 137'],
    'code in text 2': () => [con('Your order code is listed under Orders'), 'Your order code is listed under Orders'],
    'status key value': () => [
      con('status=paid key=value page=2 sort=-created'),
      'status=paid key=value page=2 sort=-created',
    ],
    'base64 image': () => [
      answer({ icon: 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7' }),
      'data:image/gif',
    ],
    'long camel name': () => [
      con('at useOrganizationBillingSubscriptionSettingsMutation'),
      'useOrganizationBillingSubscriptionSettingsMutation',
    ],
    'long kebab slug': () => [
      nav(`${app}/help/how-to-reset-your-password-and-recover-your-account-2026`),
      'how-to-reset-your-password-and-recover-your-account-2026',
    ],
    'css module': () => [con('class Button_primary__x7Kd2 not found'), 'Button_primary__x7Kd2'],
    mime: () => [
      answer({ mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    'publishable key': () => [con('pk form: idempotency key check passed'), 'idempotency key check passed'],
    'idempotency key': () => {
      const s = uuid()
      return [req({ sent: [['idempotency-key', s]] }), s]
    },
    'address of a server': () => [
      con('wss://live.northwind.test/socket?v=4&transport=websocket'),
      'v=4&transport=websocket',
    ],
    search: () => [req({ url: `${api}/search?q=reset+password&sort=relevance` }), 'q=reset+password'],
    analytics: () => [
      post({ event: 'password_reset_requested', properties: { plan: 'pro', source: 'login_page' } }),
      'password_reset_requested',
      'pro',
      'login_page',
    ],
    'labels by two args': () => [con('token', 'refreshed'), 'refreshed'],
    'password two args': () => [con('password', 'invalid'), 'invalid'],
    'user role two args': () => [con('Current user role:', 'admin'), 'admin'],
  },
}
