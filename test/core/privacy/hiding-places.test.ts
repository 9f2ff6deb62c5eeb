/** Places in which nobody looks for a secret, with the real ways in which one gets there. */
import { describe, expect, it } from 'vitest'
import { redactEvent, redactUrl, sweepKnown } from '../../../src/core/privacy/index.ts'
import type { SessionEvent, Value } from '../../../src/core/session/index.ts'
import { readings } from '../../bench/privacy/survival.ts'
import { consoleLine, filled, navigation, request, socket, step, thrown } from '../../support/session-builder.ts'
import { kinds, made, newLabel } from './cases.ts'

/** Of letters and digits; in hex; as people make them. */
const secret = 'SHI0O36CwXKtRYnHVaXgX9LjyXUL'
const hex = '62c78b7cc4f8e0172aecb6fbcbbfaa01'
const typed = 'hunter2!Xy'

const text = (value: string): Value => ({ type: 'string', value })
const header = (name: string, value: string) => request({ requestHeaders: [[name, value]] })
const answer = (body: string, type = 'application/json') => request({ responseBody: { type, text: body, size: 1 } })
const json = (value: unknown) => answer(JSON.stringify(value))
const sent = (message: unknown[]) =>
  socket({ messages: [{ at: 1, direction: 'sent', text: JSON.stringify(message), size: 1 }] })
const clicked = (name: string) => step({ text: `Clicked "${name}"`, target: { tag: 'button', name, locators: [] } })
const located = (by: 'css' | 'testid', value: string) =>
  step({ text: 'Clicked', target: { tag: 'tr', locators: [{ by, value, unique: true }] } })

const places: Record<string, SessionEvent> = {
  'an argument after its word': consoleLine({ text: `Passwort ${typed}`, args: [text('Passwort'), text(typed)] }),
  'the place of a template': consoleLine({
    text: `user ann, secret ${secret}`,
    args: [text('user %s, secret %s'), text('ann'), text(secret)],
  }),
  'a number after its word': consoleLine({
    text: 'OTP 918273',
    args: [text('OTP'), { type: 'number', value: '918273' }],
  }),
  'the name of an error': thrown({ error: { name: `token=${secret}`, message: 'x' } }),
  'the code of an error': thrown({ error: { name: 'E', message: 'x', code: `apiKey=${secret}` } }),
  'the name of a function': thrown({ error: { name: 'E', message: 'x', frames: [{ function: `token=${secret}` }] } }),
  'a method': request({ method: `X-token=${secret}` }),
  'a media type': request({ requestBody: { type: `text/x; y=${made.github}`, size: 1 } }),
  'a status text': request({ statusText: `Bad token=${secret}` }),
  'a header of an own name': header('X-Plex', secret),
  'x-otp-code': header('X-Otp-Code', '918273'),
  'a header that only begins like one of the browser': header('Accept-Token', secret),
  'www-authenticate: Negotiate': request({ responseHeaders: [['WWW-Authenticate', `Negotiate ${btoa(secret)}`]] }),
  'the name of a cookie': request({ requestHeaders: [['cookie', `wordpress_logged_in_${secret}=1`]] }),
  'XML-RPC': answer(`<member><name>password</name><value><string>${typed}</string></value></member>`, 'text/xml'),
  'a property list': answer(`<dict><key>password</key><string>${typed}</string></dict>`, 'text/xml'),
  'JSON-RPC': json({ method: 'call', params: { method: 'authenticate', args: ['db', 'ann', typed, {}] } }),
  'an event of a socket': sent(['login', 'ann', typed]),
  'a digest under its password': json({ password: { digest: hex, algorithm: 'sha-256' } }),
  'a private key as JSON': json({ kty: 'EC', crv: 'P-256', x: 'a', y: 'b', d: secret + secret }),
  'a printed private key': consoleLine({
    text: 'key',
    args: [
      {
        type: 'object',
        entries: [
          ['kty', text('oct')],
          ['k', text(secret)],
        ],
      },
    ],
  }),
  'the button that copies it': clicked(`Copy ${secret}`),
  'the mark of a tester': located('testid', `token-${secret}`),
  'the mark of a tester in a selector': located('css', `[data-test="row-${secret}"]`),
  'a div that is edited': step({
    action: 'fill',
    text: `Filled "Password" with "${typed}"`,
    value: typed,
    target: { tag: 'div', name: 'Password', locators: [] },
  }),
  ...Object.fromEntries(
    [
      'Salasana',
      'Κωδικός',
      'סיסמה',
      'كلمة المرور',
      'Mật khẩu',
      'Clave',
      '认证码',
      'Code reçu par SMS',
      'API-Schlüssel',
    ].map((name) => [`a field called ${name}`, filled(name, typed)]),
  ),
  ...Object.fromEntries(
    [
      'пароль',
      '密码',
      'hasło',
      'şifre',
      'password_new',
      'currentPasswordValue',
      'ldapBindPw',
      'mnemonicPhrase',
      'privateKeyHex',
      'wpa_psk',
      'verifier',
    ].map((name) => [`a member called ${name}`, json({ [name]: typed })]),
  ),
}

describe('no secret survives in', () => {
  it.each(Object.entries(places))('%s', (_, event) => {
    const out = JSON.stringify(redactEvent(event, newLabel()))
    const found = readings(out).filter((one) => [secret, hex, typed, '918273'].some((value) => one.includes(value)))
    expect(found).toEqual([])
    expect(out).toContain('redacted-')
  })
})

describe('an address', () => {
  const url = (value: string) => kinds(redactUrl(value, newLabel()))
  it.each([
    [`https://a.example/#${secret}`, 'https://a.example/#<token>'],
    [`https://a.example/x?a=${secret}`, 'https://a.example/x?a=<token>'],
    ['https://a.example/verify?code=918273', 'https://a.example/verify?code=<otp>'],
    [
      `https://a.example/__/auth?mode=resetPassword&oobCode=${hex}`,
      'https://a.example/__/auth?mode=resetPassword&oobCode=<token>',
    ],
    [`/x.m3u8?hdnts=exp=1~acl=/*~hmac=${hex}`, `/x.m3u8?hdnts=${encodeURIComponent('exp=1~acl=/*~hmac=<signature>')}`],
    [`/bcdn_token=${secret}&expires=1/x`, '/bcdn_token=<token>&expires=1/x'],
    [`/reset/4711:${secret}`, '/reset/4711:<token>'],
    [`/reset/${secret}%2F`, '/reset/<token>%2F'],
    [`/ical/ann/private-${hex}/basic.ics`, '/ical/ann/<token>/basic.ics'],
    [
      `data:application/json,${encodeURIComponent(`{"password":"${typed}"}`)}`,
      `data:application/json,${encodeURIComponent('{"password":"<password>"}')}`,
    ],
    [`javascript:go('x');token='${secret}'`, "javascript:go('x');token='<token>'"],
    ['https://hooks.zapier.com/hooks/catch/123456/ab3de5f/', 'https://<webhook>'],
  ])('%s', (address, expected) => {
    expect(decodeURIComponent(url(address))).toBe(decodeURIComponent(expected))
  })

  it.each([
    'https://a.example/x?after=Y3Vyc29yOnYyOpK5MjAyNi0wMy0xMlQwOTozMDowMFrOABCDEF12&page=2',
    'https://a.example/x?gclid=EAIaIQobChMI0bX1Abc2EAIaIQobChMI0bX1Abc2&etag=aB3dE5gH7jK9mN1pQ3sT5vW7yZ9b',
    'https://a.example/verify?step=2&lang=de',
    'https://a.example/x?filter=status=open~total&expr=a=b',
    'https://a.example/matrix;color=red;size=2/x:y/1,2,3',
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk',
    'blob:https://a.example/7c9e6679-7425-40de-944b-e07fc1f90ae7',
  ])('keeps %s', (address) => {
    expect(redactUrl(address, newLabel())).toBe(address)
  })
})

it('headers of ids, caches and of the browser keep what they say', () => {
  const headers: [string, string][] = [
    ['x-amz-cf-id', 'Qz4Vx0nKp3dT8bYw5mNc7RjH2sLgF9aEuI6oPkZtXvCy1B=='],
    ['x-guploader-uploadid', 'ABPtcPqnKp3dT8bYw5mNc7RjH2sLgF9aEuI6oPkZtXvCy1Bx'],
    ['cf-ray', '7d2f3c4b5a6e1f2d-FRA'],
    ['sec-ch-ua-platform', '"Windows"'],
    ['content-type', 'multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW'],
    ['x-pin', 'mapped'],
  ]
  expect(redactEvent(request({ requestHeaders: headers }), newLabel()).requestHeaders).toEqual(headers)
})

it.each([
  ['the bytes in hex', secret, [...secret].map((char) => char.charCodeAt(0).toString(16)).join('')],
  ['hex digits in the other case', hex, hex.toUpperCase()],
])('a secret that is known is found as %s', (_, value, shown) => {
  expect(sweepKnown([`see ${shown}.`], [[value, 'redacted-token-1']])).toEqual(['see redacted-token-1.'])
})

it('reads the title of a page like any text', () => {
  const event = navigation({ title: `Your new API key: ${secret}` })
  expect(JSON.stringify(redactEvent(event, newLabel()))).not.toContain(secret)
})
