/** Secrets as found in unfamiliar apps: odd names, odd casing, double-encoded, nested, truncated, split. */
import type { SessionEvent } from '../../../../src/core/session/index.ts'
import { base62, hex, type Random, randomFrom } from '../../../support/random.ts'
import { consoleLine, filled, navigation, request, socket, thrown } from '../../../support/session-builder.ts'
import { b64, json, type Plant } from './planted.ts'

type Odd = (secret: string, at: number, random: Random) => SessionEvent
const twice = (text: string) => encodeURIComponent(encodeURIComponent(text))
const form = (text: string, type = 'application/x-www-form-urlencoded') => ({ type, text, size: text.length })
const html = (text: string) => ({ type: 'text/html', text, size: text.length })
const post = (at: number, requestBody: ReturnType<typeof form>, url = '/api/x') =>
  request({ at, url, method: 'POST', requestBody })
const header = (name: string, value: string, at: number) => request({ at, requestHeaders: [[name, value]] })
const parts = (name: string, value: string, more = '') =>
  form(
    `------W\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n------W--\r\n`,
    'multipart/form-data; boundary=----W',
  )

/** By group; the secret is 32 characters of base62 unless `made` says otherwise. */
const groups: Record<string, Odd[]> = {
  headers: [
    (s, at) => header('x-amz-security-token', s, at),
    (s, at) => header('Proxy-Authorization', `Basic ${b64(`u:${s}`)}`, at),
    (s, at) => header('X-Auth', s, at),
    (s, at) => header('X-Shopify-Access-Token', s, at),
    (s, at) => header('apikey', s, at),
    (s, at) => header('Ocp-Apim-Subscription-Key', s, at),
    (s, at) => header('X-Session-Id', s, at),
    (s, at) => header('x-goog-iap-jwt-assertion', s, at),
    (s, at) => header('X-Vault-Token', s, at),
    (s, at) => header('Authorization', `Digest username="ann", realm="r", nonce="${s}", response="${s}"`, at),
    (s, at) => header('authorization', `Token token="${s}"`, at),
    (s, at) => header('X-Parse-Master-Key', s, at),
    (s, at) => header('x-functions-key', s, at),
    (s, at) => header('sec-websocket-protocol', `bearer, ${s}`, at),
    (s, at) => header('X-Forwarded-Access-Token', s, at),
    (s, at) => header('refresh', `0; url=/cb?access_token=${s}`, at),
    (s, at) => header('link', `</next?api_key=${s}>; rel="next"`, at),
  ],
  cookies: [
    (s, at) => header('cookie', `a=1; __Host-x7=${s}`, at),
    (s, at) => header('COOKIE', `.AspNetCore.Identity.Application=${s}`, at),
    (s, at) =>
      request({ at, responseHeaders: [['set-cookie', `t=1; Path=/, _k=${s}; Expires=Thu, 12 Mar 2026 09:30:00 GMT`]] }),
    (s, at) => request({ at, responseHeaders: [['set-cookie', `a=1; Path=/\nremember_me="${s}"; Secure`]] }),
    (s, at) => header('cookie', `state=${encodeURIComponent(JSON.stringify({ tok: s }))}`, at),
    (s, at) => consoleLine({ at, text: `document.cookie is "lang=de; connect.sid=s%3A${s}.sig"`, args: [] }),
  ],
  addresses: [
    (s, at) => request({ at, url: `/x?ACCESS-TOKEN=${s}` }),
    (s, at) => request({ at, url: `/x?user[auth_token]=${s}` }),
    (s, at) => request({ at, url: `/sso?SAMLResponse=${encodeURIComponent(b64(`<saml>${s}</saml>`))}` }),
    (s, at) => request({ at, url: `/x?next=${twice(`/y?access_token=${s}`)}` }),
    (s, at) => request({ at, url: `/x?ctx=${encodeURIComponent(b64(JSON.stringify({ refresh_token: s })))}` }),
    (s, at) => request({ at, url: `/cb#id_token=${s}&token_type=bearer` }),
    (s, at) => request({ at, url: `/password/edit/${s}` }),
    (s, at) => request({ at, url: `/users/confirmation/${s}/done` }),
    (s, at) => request({ at, url: `/magic-login/${s}` }),
    (s, at) => request({ at, url: `https://st.example/c/f?sv=2024-01-01&se=2026-03-12&sr=b&sig=${s}%3D` }),
    (s, at) => request({ at, url: `https://cdn.example/v.mp4?Policy=x&Signature=${s}&Key-Pair-Id=K1` }),
    (s, at) => request({ at, url: `https://st.example/o?GoogleAccessId=a&Expires=1&Signature=${s}` }),
    (s, at) => navigation({ at, url: `https://app.tallybook.example/invite?t=${s}` }),
    (s, at) => request({ at, url: `/x?jwt=${s}` }),
    (s, at) => request({ at, url: `/x?authToken=${s}` }),
    (s, at) => request({ at, url: `/x?p=1&pwd=${s}` }),
    (s, at) => request({ at, url: `/login?code=${s}&state=ok` }),
    (s, at) => request({ at, url: `https://:${s}@git.example/r.git` }),
  ],
  bodies: [
    (s, at) => post(at, json({ Data: { Login: { PassWord: s } } })),
    (s, at) =>
      post(at, json({ a: JSON.stringify({ b: JSON.stringify({ c: JSON.stringify({ client_secret: s }) }) }) })),
    (s, at) => post(at, json({ config: [{ key: 'DB_PASSWORD', value: s }] })),
    (s, at) => post(at, json({ headers: [{ name: 'Authorization', value: `Bearer ${s}` }] })),
    (s, at) => post(at, json([['apiKey', s]])),
    (s, at) => post(at, json({ credentials: { user: 'ann', value: s } })),
    (s, at) => post(at, json({ payload: b64(JSON.stringify({ auth: { secretKey: s } })) })),
    (s, at) => post(at, json({ variables: { input: { currentPassword: s, confirmPassword: s } } })),
    (s, at) => post(at, json({ query: `mutation { signIn(email: "x", password: "${s}") { id } }` }), '/graphql'),
    (s, at) => post(at, parts('passwd', s)),
    (s, at) => post(at, parts('payload', JSON.stringify({ accessToken: s }), '\r\nContent-Type: application/json')),
    (s, at) => post(at, form(`login%5Bpassword%5D=${s}&x=1`)),
    (s, at) => post(at, form(`SAMLResponse=${encodeURIComponent(b64(`<a>${s}</a>`))}&RelayState=x`)),
    (s, at) => post(at, form(`grant_type=refresh_token&refresh_token=${s}&client_id=web`)),
    (s, at) => post(at, form(`client_assertion=${s}&grant_type=client_credentials`)),
    (s, at) => post(at, form(`data=${encodeURIComponent(JSON.stringify({ api_secret: s }))}`)),
    (s, at) => post(at, form(`<Login><Password>${s}</Password></Login>`, 'application/xml')),
    (s, at) => post(at, form(`<u:cred pass="${s}" user="a"/>`, 'text/xml')),
    (s, at) => request({ at, responseBody: json({ data: { me: { session: { jwtToken: s } } } }) }),
    (s, at) => request({ at, responseBody: json({ connectionString: `Server=db;User Id=sa;Password=${s};` }) }),
    (s, at) => request({ at, responseBody: json({ dsn: `postgres://svc:${s}@db:5432/x` }) }),
    (s, at) => request({ at, responseBody: json({ env: `API_TOKEN=${s}\nDEBUG=1` }) }),
    (s, at) => request({ at, url: '/oauth/token', responseBody: { type: 'text/plain', text: s, size: s.length } }),
    (s, at) => request({ at, responseBody: json({ x_refreshToken_v2: s }) }),
    (s, at) => request({ at, responseBody: json({ 'my.app/auth-token': s }) }),
    (s, at) => request({ at, responseBody: json({ userSecretAnswer: s, webhookSecret: s, signingSecret: s }) }),
    (s, at) => request({ at, responseBody: { ...json({ id: 1, big: 'x'.repeat(50), password: s }), truncated: true } }),
  ],
  markup: [
    (s, at) => request({ at, responseBody: html(`<meta content='${s}' name='csrf-token'>`) }),
    (s, at) => request({ at, responseBody: html(`<input type=hidden value=${s} name=__RequestVerificationToken>`) }),
    (s, at) => request({ at, responseBody: html(`<input name="authenticity_token" type="hidden" value="${s}" />`) }),
    (s, at) => request({ at, responseBody: html(`<input type="password" name="f3" value="${s}">`) }),
    (s, at) =>
      request({ at, responseBody: html(`<script>window.__STATE__ = {"auth":{"accessToken":"${s}"}}</script>`) }),
    (s, at) => request({ at, responseBody: html(`<script>var csrfToken = '${s}';</script>`) }),
    (s, at) => request({ at, responseBody: html(`<div data-state="{&quot;apiKey&quot;:&quot;${s}&quot;}"></div>`) }),
    (s, at) => request({ at, responseBody: html(`<div data-api-key="${s}"></div>`) }),
    (s, at) => request({ at, responseBody: html(`<a href="/x?a=1&amp;access_token=${s}&amp;b=2">x</a>`) }),
    (s, at) => request({ at, responseBody: html(`<input type="hidden" name="__VIEWSTATE" value="${s}">`) }),
  ],
  frames: [
    (s, at) => socket({ at, messages: [{ at, direction: 'sent', text: `42["login",{"password":"${s}"}]`, size: 1 }] }),
    (s, at) => socket({ at, messages: [{ at, direction: 'sent', text: `CONNECT\npasscode:${s}\n\n\0`, size: 1 }] }),
    (s, at) => socket({ at, url: `wss://live.example/ws?auth=${s}` }),
    (s, at) => socket({ at, messages: [{ at, direction: 'received', text: b64(`{"secret":"${s}"}`), size: 1 }] }),
    (s, at) => socket({ at, messages: [{ at, direction: 'sent', text: `AUTH ${s}`, size: 1 }] }),
    (s, at) => socket({ at, protocol: `access_token, ${s}` }),
  ],
  'console and errors': [
    (s, at) => consoleLine({ at, text: `login with { user: 'ann', password: '${s}' }`, args: [] }),
    (s, at) => consoleLine({ at, text: `token: ${s}`, args: [] }),
    (s, at) => consoleLine({ at, text: `Bearer ${s}`, args: [] }),
    (s, at) => consoleLine({ at, text: `export AWS_SECRET_ACCESS_KEY=${s}`, args: [] }),
    (s, at) => consoleLine({ at, text: `curl -u admin:${s} https://x.example`, args: [] }),
    (s, at) => consoleLine({ at, text: `{"level":"debug","headers":{"authorization":"Bearer ${s}"}}`, args: [] }),
    (s, at) => thrown({ at, error: { name: 'E', message: `401 for /api?access_token=${s}` } }),
    (s, at) => thrown({ at, error: { name: 'E', message: `invalid api key "${s}"` } }),
    (s, at) =>
      consoleLine({
        at,
        text: '',
        args: [
          {
            type: 'map',
            size: 1,
            entries: [
              [
                { type: 'string', value: 'authToken' },
                { type: 'string', value: s },
              ],
            ],
          },
        ],
      } as never),
  ],
  typed: [
    (s, at) => filled('Mot de passe', s, { at }),
    (s, at) => filled('API key', s, { at }),
    (s, at) => filled('Neues Passwort wiederholen', s, { at }),
  ],
}

/** Passwords that change when encoded, in places where they are encoded. */
const difficult = [
  'q"uo\\te7',
  "it's-Ünï-9",
  'a&b=c;d%9',
  'tab\tnl\n5x',
  '<p>&amp;7',
  'пароль99',
  '𝓹𝓪𝓼𝓼-1',
  '  lead 4 ',
]
const withDifficult: Odd[] = [
  (s, at) => post(at, json({ password: s })),
  (s, at) => post(at, json({ a: JSON.stringify({ password: s }) })),
  (s, at) => post(at, form(`password=${encodeURIComponent(s)}&b=1`)),
  (s, at) => post(at, form(new URLSearchParams({ password: s }).toString())),
  (s, at) => post(at, parts('password', s)),
  (s, at) => request({ at, url: `/x?password=${encodeURIComponent(s)}` }),
  (s, at) => header('authorization', `Basic ${b64(`ann:${s}`)}`, at),
  (s, at) => filled('Password', s, { at }),
]

/** Identified in one place, then used elsewhere without context in another encoding; before and after. */
const echoed: ((secret: string) => string)[] = [
  (s) => s,
  encodeURIComponent,
  twice,
  (s) => b64(s),
  (s) => b64(`x${s}`),
  (s) => b64(`xy${s}z`),
  (s) => b64(`ann:${s}`),
  (s) => JSON.stringify(JSON.stringify(s)),
  (s) => `prefix${s}suffix`,
]

export function oddSecrets(): Plant[] {
  let at = 0
  const next = () => (at += 10)
  const plant = (kind: string, make: Odd, secret: string): Plant => {
    return { kind, secrets: [secret], event: make(secret, next(), randomFrom(at)) }
  }
  // No value occurs in two places: finding it in one must not help in the other.
  const random = randomFrom(7)
  const plants = Object.entries(groups).flatMap(([kind, list]) =>
    list.flatMap((make) => [plant(kind, make, random.text(32)), plant(kind, make, random.text(40, hex))]),
  )
  difficult.forEach((secret, row) => {
    for (const [column, make] of withDifficult.entries())
      plants.push(plant('difficult passwords', make, `${secret}${row}${column}`))
  })
  echoed.forEach((encode, index) => {
    for (const late of [false, true]) {
      const secret = randomFrom(900 + index * 2 + Number(late)).text(24, base62)
      const [first, second] = [next(), next()]
      const named = request({ at: late ? second : first, responseBody: json({ accessToken: secret }) })
      const echo = consoleLine({ at: late ? first : second, text: `seen ${encode(secret)} here`, args: [] })
      plants.push({ kind: 'echoed elsewhere', secrets: [secret], event: late ? echo : named })
      plants.push({ kind: 'echoed elsewhere', secrets: [secret], event: late ? named : echo })
    }
  })
  return plants
}
