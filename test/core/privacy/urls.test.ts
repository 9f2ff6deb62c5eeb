import { describe, expect, it } from 'vitest'
import { redactHeaders, redactUrl } from '../../../src/core/privacy/index.ts'
import { kinds, made, newLabel } from './cases.ts'

describe('redactUrl', () => {
  it.each([
    ['query', 'https://a.example/x?access_token=a1&page=2', 'https://a.example/x?access_token=<token>&page=2'],
    ['relative', '/x?api_key=a1b2&page=2', '/x?api_key=<api-key>&page=2'],
    ['fragment', '/cb#access_token=a1b2&token_type=bearer', '/cb#access_token=<token>&token_type=bearer'],
    ['route in the fragment', 'https://a.example/#/reset?token=a1b2c3', 'https://a.example/#/reset?token=<token>'],
    ['guide in the fragment', 'https://a.example/#casefile=CF1.q1w2.0a1b2c3d', 'https://a.example/#casefile=<token>'],
    ['a short address as a name', '/x?jo@acme.io=1', '/x?<email>=1'],
    ['a short address alone', '/x?jo@acme.io', '/x?<email>'],
    ['userinfo', 'https://ann:hunter2@a.example/x', 'https://<userinfo>@a.example/x'],
    ['authorization code', '/cb?code=a1b2c3d4e5f6&state=q9w8e7r6t5z4', '/cb?code=<code>&state=<state>'],
    [
      'presigned',
      '/f.pdf?X-Amz-Credential=AK%2F2026&X-Amz-Date=20260312T093000Z&X-Amz-Signature=00aa11',
      '/f.pdf?X-Amz-Credential=<signature>&X-Amz-Date=20260312T093000Z&X-Amz-Signature=<signature>',
    ],
    [
      'shared access signature',
      '/f?sv=2024-01-01&sp=r&sig=a1b2c3d4e5f6g7h8i9j0',
      '/f?sv=2024-01-01&sp=r&sig=<signature>',
    ],
    ['SAML', '/acs?SAMLResponse=PHNhbWxwOlJlc3BvbnNlIHhtbG5z&RelayState=x', '/acs?SAMLResponse=<saml>&RelayState=x'],
    [
      'brackets',
      '/x?user[password]=hunter2&user%5Bpassword%5D=hunter2',
      '/x?user[password]=<password>&user%5Bpassword%5D=<password>',
    ],
    ['URL inside', '/login?next=%2Fcb%3Fcode%3Da1b2c3d4e5f6%26x%3D1', '/login?next=%2Fcb%3Fcode%3D<code>%26x%3D1'],
    [
      'JSON inside',
      `/x?q=${encodeURIComponent('{"password":"hunter2"}')}`,
      `/x?q=${encodeURIComponent('{"password":"<password>"}')}`.replace(/%3C|%3E/g, (c) => decodeURIComponent(c)),
    ],
    ['e-mail inside', '/x?login_hint=jane%40example.com', '/x?login_hint=<email>'],
    ['token in the path', '/reset-password/a1b2c3d4e5f6g7h8/form', '/reset-password/<token>/form'],
    ['invitation with a UUID', '/invite/7c9e6679-7425-40de-944b-e07fc1f90ae7', '/invite/<token>'],
    ['long random segment', '/d/1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms/edit', '/d/<token>/edit'],
    ['JWT in the path', `/v/${made.jwt}/x`, '/v/<jwt>/x'],
    ['matrix parameter', '/x;jsessionid=ABC123DEF456?page=1', '/x;jsessionid=<session>?page=1'],
    ['code for a person to type', '/link?code=WDJB-MJHT-KQPL-BCDF-GHJK-LMNP-QRST', '/link?code=<code>'],
    ['words with a random one', '/cb?code=order-9f3k2a7q-paid&hash=a-1b2c3d', '/cb?code=<code>&hash=a-1b2c3d'],
    ['name of a parameter', `/x?${made.github}=1`, '/x?<github-token>=1'],
    ['escaped words in the path', `/find/see%20${made.github}%20x/1`, '/find/see%20<github-token>%20x/1'],
    ['bad encoding', '/x?token=%E0%A4%A&page=%', '/x?token=<token>&page=%'],
    [
      'JSON inside, cut in an escape',
      `/x?data=${encodeURIComponent('{"password":"hunter2","a":"')}%2`,
      `/x?data=${encodeURIComponent('{"password":"')}<password>${encodeURIComponent('","a":"%2')}`,
    ],
    [
      'JSON inside, in the encoding of an old page',
      '/x?data=%7B%22password%22%3A%22hunter2%22%2C%22name%22%3A%22J%FCrgen%22%7D',
      '/x?data=%7B%22password%22%3A%22<password>%22%2C%22name%22%3A%22J%25FCrgen%22%7D',
    ],
    ['half of a surrogate pair', '/x?q=to jo@acme.io \ud83d', '/x?q=to%20<email>%20%EF%BF%BD'],
    ['JSON without a name', '/x?%7B%22password%22%3A%22a=hunter2%22%7D', '/x?%7B%22password%22%3A%22<password>%22%7D'],
    ['JSON as the fragment', '/x#{"access_token":"a1b2c3"}', '/x#%7B%22access_token%22%3A%22<token>%22%7D'],
    [
      'fragments in the fragment',
      '/x#/a?token=a1b2c3#/b?token=a1b2c3#id_token=x',
      '/x#/a?token=<token>#/b?token=<token>#id_token=<token>',
    ],
    [
      'a name of many parts',
      `/x?${'ctl00$MainContentPlaceHolder$'.repeat(3)}LoginForm$Password=Sommer-Regen`,
      `/x?${'ctl00$MainContentPlaceHolder$'.repeat(3)}LoginForm$Password=<password>`,
    ],
  ])('%s', (_, url, expected) => {
    expect(kinds(redactUrl(url, newLabel()))).toBe(expected)
  })

  it('reads any number of fragments', () => {
    const url = `/x${'#/'.repeat(50_000)}`
    expect(redactUrl(url, newLabel())).toBe(url)
  })

  it.each([
    'https://app.example.com/api/invoices/1042?page=2&status=open&sort=-total#top',
    '/api/v2/users/7c9e6679-7425-40de-944b-e07fc1f90ae7/roles',
    '/v1/customers/cus_NffrFeUfNV2Hib/objects/5f3a9c2e1b7d4a0012ab34cd',
    '/assets/index-BxK3a9f1.js?v=20260312',
    '/search?q=hello+world&code=EUR&state=open&key=name&hash=top',
    '/errors?code=ERR_TIMEOUT_1042&hash=section-12-payments&confirm=delete-account-2',
    '/errors?code=VALIDATION_FAILED_FOR_CUSTOMER_ADDRESS&verify=Order.Confirmation.17',
    '/verify-email',
    '/reset',
    '/tokens/42',
    '/share/summary.pdf',
    '#/invoices/1042',
    '',
    'inline',
    'eval',
    'data:image/png;base64,iVBORw0KGgo=',
    'blob:https://a.example/7c9e6679-7425-40de-944b-e07fc1f90ae7',
    'https://cdn.example.com/npm/vue@3.4.5/dist/vue.global.prod.js',
  ])('leaves %s', (url) => {
    expect(redactUrl(url, newLabel())).toBe(url)
  })
})

describe('redactHeaders', () => {
  const one = (name: string, value: string) => kinds(redactHeaders([[name, value]], newLabel())[0]![1])
  it.each([
    ['authorization', 'Bearer a1', 'Bearer <bearer>'],
    ['Authorization', 'Basic YW5uOmh1bnRlcjI=', 'Basic <basic>'],
    ['authorization', 'AWS4-HMAC-SHA256 Credential=AK/x, Signature=a1', 'AWS4-HMAC-SHA256 <authorization>'],
    ['proxy-authorization', 'a1b2', '<authorization>'],
    ['Cookie', 'sid=a1; theme=dark; empty=; b', 'sid=<cookie>; theme=<cookie>; empty=; <cookie>'],
    [
      'set-cookie',
      'sid=a1; Path=/; Expires=Thu, 12 Mar 2026 09:30:00 GMT; HttpOnly',
      'sid=<cookie>; Path=/; Expires=Thu, 12 Mar 2026 09:30:00 GMT; HttpOnly',
    ],
    ['set-cookie', 'a=1; Path=/\nb=2; Secure', 'a=<cookie>; Path=/\nb=<cookie>; Secure'],
    ['x-api-key', 'a1', '<api-key>'],
    ['X-CSRF-Token', 'a1', '<csrf>'],
    ['x-amz-security-token', 'a1', '<token>'],
    ['x-session', 'a1', '<session>'],
    ['x-hub-signature-256', 'sha256=a1', '<signature>'],
    ['location', '/cb?code=a1b2c3d4e5f6', '/cb?code=<code>'],
    ['Referer', 'https://a.example/reset/a1b2c3d4e5f6g7h8', 'https://a.example/reset/<token>'],
    ['x-custom', `x ${made.github}`, 'x <github-token>'],
    ['accept', `application/json;v=${made.github}`, 'application/json;v=<github-token>'],
    ['x-request-id', made.github, '<github-token>'],
    ['set-cookie', `a=1; Path=/${made.github}`, 'a=<cookie>; Path=/<github-token>'],
    ['cf-access-jwt-assertion', made.jwt, '<assertion>'],
  ])('%s: %s', (name, value, expected) => {
    expect(one(name, value)).toBe(expected)
  })

  it.each([
    ['access-control-allow-headers', 'authorization, x-csrf-token'],
    ['access-control-allow-credentials', 'true'],
    ['www-authenticate', 'Bearer error="invalid_token", error_description="expired"'],
    [':authority', 'a.example'],
    ['traceparent', '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'],
    ['x-auth-trace-id', '4bf92f35'],
    ['x-request-id', '7c9e6679-7425-40de-944b-e07fc1f90ae7'],
    ['etag', 'W/"a1b2c3d4e5f6"'],
    ['x-ratelimit-remaining-tokens', '149'],
    ['content-security-policy', "default-src 'self'; report-uri /csp"],
    ['date', 'Thu, 12 Mar 2026 09:30:00 GMT'],
    ['retry-after', '30'],
    ['x-auth-error', 'invalid_token'],
    ['x-authentication-failure-reason', 'LOCKED'],
    ['llm-ratelimit-tokens-reset', '2026-03-12T09:30:00Z'],
  ])('leaves %s', (name, value) => {
    expect(one(name, value)).toBe(value)
  })

  it('masks a token that is the name of a header', () => {
    expect(kinds(redactHeaders([[made.github, '1']], newLabel())[0]![0])).toBe('<github-token>')
  })

  it('keeps names, order and doubles', () => {
    const headers: [string, string][] = [
      ['Set-Cookie', 'a=1'],
      ['X', 'y'],
      ['set-cookie', 'b=2'],
    ]
    expect(redactHeaders(headers, newLabel()).map(([name]) => name)).toEqual(['Set-Cookie', 'X', 'set-cookie'])
  })
})
