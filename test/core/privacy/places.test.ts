/** Places in which strangers' apps keep secrets: no value survives in any of them, however it is read. */
import { describe, expect, it } from 'vitest'
import { redactEvent } from '../../../src/core/privacy/index.ts'
import type { SessionEvent } from '../../../src/core/session/index.ts'
import { readings } from '../../bench/privacy/survival.ts'
import { consoleLine, filled, navigation, request, socket } from '../../support/session-builder.ts'
import { newLabel } from './cases.ts'

type Place = (secret: string) => SessionEvent
const b64 = (text: string) => btoa(text)
const j = (value: unknown) => ({ type: 'application/json', text: JSON.stringify(value), size: 1 })
const body = (text: string, type: string) => ({ type, text, size: 1 })

const places: Record<string, Place> = {
  'x-access-token': (s) => request({ requestHeaders: [['x-access-token', s]] }),
  'x-jwt': (s) => request({ requestHeaders: [['X-JWT', s]] }),
  'x-user-key': (s) => request({ requestHeaders: [['x-user-key', s]] }),
  'x-app-secret': (s) => request({ requestHeaders: [['X-App-Secret', s]] }),
  'x-acme-signature': (s) => request({ requestHeaders: [['X-Acme-Signature', `t=1,v1=${s}`]] }),
  'x-otp': (s) => request({ requestHeaders: [['X-OTP', s]] }),
  'x-password': (s) => request({ requestHeaders: [['X-Password', s]] }),
  'x-credential': (s) => request({ requestHeaders: [['X-Credential', s]] }),
  'private-token': (s) => request({ requestHeaders: [['PRIVATE-TOKEN', s]] }),
  dpop: (s) => request({ requestHeaders: [['DPoP', s]] }),
  'x-ms-token-aad': (s) => request({ requestHeaders: [['X-MS-TOKEN-AAD-ACCESS-TOKEN', s]] }),
  'aws auth': (s) =>
    request({
      requestHeaders: [
        ['Authorization', `AWS4-HMAC-SHA256 Credential=AK/2026/eu/s3/aws4_request, SignedHeaders=host, Signature=${s}`],
      ],
    }),
  negotiate: (s) => request({ requestHeaders: [['Authorization', `Negotiate ${s}`]] }),
  'ApiKey scheme': (s) => request({ requestHeaders: [['Authorization', `ApiKey ${s}`]] }),
  hawk: (s) => request({ requestHeaders: [['Authorization', `Hawk id="x", mac="${s}"`]] }),
  'resp x-auth-token': (s) => request({ responseHeaders: [['x-auth-token', s]] }),
  'resp authorization': (s) => request({ responseHeaders: [['Authorization', `Bearer ${s}`]] }),
  'resp set-cookie odd': (s) =>
    request({ responseHeaders: [['Set-Cookie', `__Secure-xyz=${s}; Domain=.a.example; SameSite=None`]] }),
  'x-xsrf from angular': (s) => request({ requestHeaders: [['X-XSRF-TOKEN', s]] }),
  'query token': (s) => request({ url: `/d?token=${s}` }),
  'query auth': (s) => request({ url: `/d?auth=${s}` }),
  'query sid': (s) => request({ url: `/d?sid=${s}` }),
  'query s': (s) => request({ url: `/socket.io/?EIO=4&transport=polling&sid=${s}` }),
  'query key': (s) => request({ url: `/maps/api/js?key=${s}` }),
  'query apikey caps': (s) => request({ url: `/d?APIKEY=${s}` }),
  'query client_secret': (s) => request({ url: `/d?client_secret=${s}` }),
  'query ticket': (s) => request({ url: `/cas?ticket=ST-1-${s}` }),
  'query x-goog-signature': (s) => request({ url: `https://st.example/o?X-Goog-Algorithm=a&X-Goog-Signature=${s}` }),
  'query hmac': (s) => request({ url: `/d?shop=a&hmac=${s}` }),
  'query otp': (s) => request({ url: `/d?otp=${s}` }),
  'query password_reset_token': (s) => request({ url: `/d?reset_password_token=${s}` }),
  'query confirmation_token': (s) => request({ url: `/d?confirmation_token=${s}` }),
  'query unlock': (s) => request({ url: `/d?u=7&unlock_code=${s}` }),
  'query wresult': (s) =>
    request({
      url: `/d?wa=x&wresult=${encodeURIComponent(`<t:RequestSecurityTokenResponse>${s}</t:RequestSecurityTokenResponse>`)}`,
    }),
  'query jwt=': (s) => request({ url: `/d?assertion=${s}` }),
  'query session_token': (s) => request({ url: `/d?session_token=${s}` }),
  'semicolon param': (s) => request({ url: `/d;token=${s}` }),
  'fragment state': (s) => navigation({ url: `https://a.example/#state=x&session_state=${s}` }),
  'fragment route token': (s) => navigation({ url: `https://a.example/#!/verify/${s}` }),
  'path set-password': (s) => request({ url: `/set-password/${s}` }),
  'path verify-email': (s) => request({ url: `/verify-email/${s}?lang=de` }),
  'path auth/callback': (s) => request({ url: `/auth/magic/${s}` }),
  'path users/password/reset': (s) => request({ url: `/users/password/reset/${s}` }),
  'json pass': (s) => request({ requestBody: j({ login: 'a', pass: s }) }),
  'json pwd nested': (s) => request({ requestBody: j({ user: { credentials: [{ type: 'pw', value: s }] } }) }),
  'json passcode': (s) => request({ requestBody: j({ passcode: s }) }),
  'json secret_access_key': (s) => request({ requestBody: j({ SecretAccessKey: s, SessionToken: s }) }),
  'json private_key': (s) =>
    request({ requestBody: j({ private_key: `-----BEGIN PRIVATE KEY-----\n${s}\n-----END PRIVATE KEY-----\n` }) }),
  'json privateKey bare': (s) => request({ requestBody: j({ privateKey: s }) }),
  'json encryptionKey': (s) => request({ requestBody: j({ encryptionKey: s }) }),
  'json auth obj': (s) => request({ requestBody: j({ auth: { token: { raw: s } } }) }),
  'json accessToken obj': (s) => request({ requestBody: j({ accessToken: { jwt: s, type: 'Bearer' } }) }),
  'json tokens map': (s) => request({ requestBody: j({ tokens: { access: s, refresh: s } }) }),
  'json tokens by device': (s) => request({ requestBody: j({ deviceTokens: { ios: s } }) }),
  'json headers map': (s) => request({ requestBody: j({ headers: { Cookie: `sid=${s}` } }) }),
  'json headers arr lower': (s) => request({ requestBody: j({ headers: [['authorization', `Bearer ${s}`]] }) }),
  'json sessionKey': (s) => request({ requestBody: j({ sessionKey: s }) }),
  'json sess': (s) => request({ requestBody: j({ sessionid: s }) }),
  'json nonce csrf': (s) => request({ requestBody: j({ _csrf: s, csrf_nonce: s }) }),
  'json unicode escaped name': (s) => request({ requestBody: body(`{"pass\\u0077ord":"${s}"}`, 'application/json') }),
  'json unicode value': (s) =>
    request({
      requestBody: body(
        `{"password":"${[...s].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"}`,
        'application/json',
      ),
    }),
  'json with comments/spaces': (s) =>
    request({ requestBody: body(`{ "client_secret"\n :\n "${s}" }`, 'application/json') }),
  ndjson: (s) => request({ responseBody: body(`{"a":1}\n{"apiToken":"${s}"}\n`, 'application/x-ndjson') }),
  jsonp: (s) => request({ responseBody: body(`cb({"apiToken":"${s}"})`, 'text/javascript') }),
  ')]} prefix': (s) => request({ responseBody: body(`)]}',\n{"apiToken":"${s}"}`, 'application/json') }),
  yaml: (s) => request({ responseBody: body(`db:\n  password: ${s}\n  host: x\n`, 'application/yaml') }),
  'toml/ini': (s) => request({ responseBody: body(`[db]\npassword = ${s}\n`, 'text/plain') }),
  'xml attr': (s) => request({ responseBody: body(`<config><add key="ApiKey" value="${s}"/></config>`, 'text/xml') }),
  'xml elem': (s) =>
    request({ responseBody: body(`<Credentials><SessionToken>${s}</SessionToken></Credentials>`, 'text/xml') }),
  'soap cdata': (s) => request({ requestBody: body(`<Password><![CDATA[${s}]]></Password>`, 'text/xml') }),
  'csv that is sent as text': (s) => request({ requestBody: body(`name,api_key\nann,${s}\n`, 'text/plain') }),
  csv: (s) => request({ responseBody: body(`name,api_key\nann,${s}\n`, 'text/csv') }),
  'b64 in json in b64': (s) =>
    request({ responseBody: j({ d: b64(JSON.stringify({ e: b64(JSON.stringify({ password: s })) })) }) }),
  'b64 form': (s) => request({ responseBody: body(b64(`user=ann&password=${s}`), 'text/plain') }),
  'b64 xml saml': (s) =>
    request({
      requestBody: j({ doc: b64(`<saml:Assertion><ds:SignatureValue>${s}</ds:SignatureValue></saml:Assertion>`) }),
    }),
  'multipart json': (s) =>
    request({
      requestBody: body(
        `--x\r\nContent-Disposition: form-data; name=password\r\n\r\n${s}\r\n--x--`,
        'multipart/form-data; boundary=x',
      ),
    }),
  'graphql inline var': (s) => request({ requestBody: j({ query: `mutation{login(input:{pwd:"${s}"}){t}}` }) }),
  'graphql batch': (s) => request({ requestBody: j([{ variables: { apiKey: s } }]) }),
  trpc: (s) =>
    request({ url: `/trpc/a?batch=1&input=${encodeURIComponent(JSON.stringify({ 0: { json: { password: s } } }))}` }),
  'ws socketio': (s) =>
    socket({ messages: [{ at: 1, direction: 'sent', text: `40/admin,{"token":"${s}"}`, size: 1 }] }),
  'ws stomp': (s) =>
    socket({
      messages: [
        { at: 1, direction: 'sent', text: `CONNECT\nlogin:ann\npasscode:${s}\nAuthorization:Bearer ${s}\n\n`, size: 1 },
      ],
    }),
  'ws signalr': (s) => socket({ url: `wss://a.example/hub?id=1&access_token=${s}`, messages: [] }),
  'ws mqtt url': (s) => socket({ url: `wss://u:${s}@a.example/mqtt`, messages: [] }),
  'sse json': (s) =>
    socket({
      api: 'eventsource',
      messages: [{ at: 1, direction: 'received', text: `{"type":"creds","credential":{"secret":"${s}"}}`, size: 1 }],
    }),
  'truncated ws': (s) =>
    socket({
      messages: [{ at: 1, direction: 'sent', text: `{"a":"x","password":"${s}`, size: 9999, truncated: true }],
    }),
  'console printf': (s) => consoleLine({ text: `User token is ${s}`, args: [] }),
  'console password is': (s) => consoleLine({ text: `password is ${s}`, args: [] }),
  'console arrow': (s) => consoleLine({ text: `apiKey => ${s}`, args: [] }),
  'console quotes': (s) => consoleLine({ text: `Got access token "${s}" for user`, args: [] }),
  'console session id:': (s) => consoleLine({ text: `Session ID: ${s}`, args: [] }),
  'console args pair': (s) =>
    consoleLine({
      text: `token ${s}`,
      args: [
        { type: 'string', value: 'token' },
        { type: 'string', value: s },
      ],
    }),
  'console headers obj': (s) =>
    consoleLine({
      text: 'x',
      args: [
        {
          type: 'object',
          entries: [['headers', { type: 'object', entries: [['X-Api-Key', { type: 'string', value: s }]] }]],
        },
      ],
    }),
  'console json str arg': (s) =>
    consoleLine({ text: 'x', args: [{ type: 'string', value: JSON.stringify({ auth: { bearer: s } }) }] }),
  'console url': (s) => consoleLine({ text: `GET https://u:${s}@a.example/ 401`, args: [] }),
  'console env': (s) => consoleLine({ text: `VITE_API_SECRET=${s}`, args: [] }),
  'console cookie': (s) => consoleLine({ text: `Set-Cookie: xx=${s}; Path=/`, args: [] }),
  'typed passwort': (s) => filled('Passwort', s, {}),
  'typed contraseña': (s) => filled('Contraseña', s, {}),
  'html script json': (s) =>
    request({
      responseBody: body(
        `<script id="__NEXT_DATA__" type="application/json">{"props":{"session":{"accessToken":"${s}"}}}</script>`,
        'text/html',
      ),
    }),
  'html data-csrf': (s) => request({ responseBody: body(`<body data-csrf="${s}">`, 'text/html') }),
  'html data-token': (s) => request({ responseBody: body(`<div data-token='${s}' class="x">`, 'text/html') }),
  'html hidden nonce': (s) =>
    request({ responseBody: body(`<input type="hidden" id="_wpnonce" name="_wpnonce" value="${s}" />`, 'text/html') }),
  'html window var': (s) => request({ responseBody: body(`<script>window.API_KEY="${s}";</script>`, 'text/html') }),
  'html input autocomplete': (s) =>
    request({ responseBody: body(`<input name="x" autocomplete="current-password" value="${s}">`, 'text/html') }),
  'html textarea': (s) => request({ responseBody: body(`<textarea name="private_key">${s}</textarea>`, 'text/html') }),
  'html entity split': (s) =>
    request({
      responseBody: body(
        `<input type="hidden" name="csrf" value="${s.slice(0, 8)}&#x${s.charCodeAt(8).toString(16)};${s.slice(9)}">`,
        'text/html',
      ),
    }),
  'json path as a name': (s) => request({ requestBody: j({ 'auth.accessToken': s }) }),
  'json jwt': (s) => request({ requestBody: j({ jwt: s }) }),
  'json session names': (s) => request({ requestBody: j({ ajs_session: s, SESSION_TOKEN: s }) }),
  'json str of firebase': (s) =>
    request({
      requestBody: j({
        'firebase:authUser:x': JSON.stringify({ stsTokenManager: { refreshToken: s, accessToken: s } }),
      }),
    }),
  'json str in str of redux-persist': (s) =>
    request({ requestBody: j({ 'persist:root': JSON.stringify({ auth: JSON.stringify({ token: s }) }) }) }),
  'json str of auth0': (s) =>
    request({ requestBody: j({ '@@auth0spajs@@::x::aud::scope': JSON.stringify({ body: { access_token: s } }) }) }),
  'json text': (s) => request({ responseBody: j({ text: `Your new password: ${s}` }) }),
  'json text2': (s) => request({ responseBody: j({ text: `Copy this token now, it will not be shown again: ${s}` }) }),
  'json attributes by name': (s) =>
    request({ requestBody: j({ tagName: 'input', attributes: { name: 'api_key', value: s } }) }),
  'json attributes by type': (s) =>
    request({ requestBody: j({ tagName: 'input', attributes: { type: 'password', value: s } }) }),
}

/** Random ones, as servers make them: of letters and digits, and of hex digits. */
const secrets = ['SHI0O36CwXKtRYnHVaXgX9LjyXUL', '62c78b7cc4f8e0172aecb6fbcbbfaa0193d2e4f5']

describe('no secret survives', () => {
  it.each(Object.entries(places))('%s', (name, place) => {
    for (const secret of secrets) {
      const out = JSON.stringify(redactEvent(place(secret), newLabel()))
      // One half of it stands before an entity.
      const sought = name.includes('entity') ? secret.slice(0, 8) : secret
      expect(readings(out).filter((text) => text.includes(sought))).toEqual([])
      // Half of a word at a cut goes without a label.
      expect(out).toMatch(name.startsWith('truncated') ? /…/ : /redacted-/)
    }
  })
})
