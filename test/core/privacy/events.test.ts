import { describe, expect, it } from 'vitest'
import { redactEnvironment, redactEvent } from '../../../src/core/privacy/index.ts'
import { formatConsole, type SessionEvent, type StepEvent, type Value } from '../../../src/core/session/index.ts'
import {
  consoleLine,
  environmentOf,
  filled,
  frame,
  navigation,
  notice,
  report,
  request,
  resource,
  sessionOf,
  socket,
  step,
  thrown,
} from '../../support/session-builder.ts'
import { made, newLabel } from './cases.ts'

/** Planted values: unmistakable in the output, and as short and plain as real ones can be. */
const s = {
  bearer: 'bEar3r-val',
  sid: 'c00kie-val',
  key: 'k3y-val',
  csrf: 'csr4-val',
  query: 'qu3ry-val',
  path: 'p4thToken0123456789',
  basic: 'b4sic-val',
  location: 'loc4tion-session-1',
  initiator: 'init1ator-val',
  referer: 'ref3rer-val',
  password: 'hunter2',
  otp: '918273',
  form: 'f0rm-val',
  graphql: 'gr4phql-val',
  ws: 'w5-token-val',
  sse: 'ss3-token-val',
  access: '4ccess-val',
  refresh: 'r3fresh-val',
  hidden: 'h1dden-val',
  bare: 'b4reT0kenValue0123456789abcdEF',
}
const object = (entries: [string, Value][]): Value => ({ type: 'object', entries })
const text = (value: string): Value => ({ type: 'string', value })
const body = (value: string, type = 'application/json') => ({ type, text: value, size: value.length })

/** One event per kind of place in which secrets were seen to leak from recordings. */
const planted: [kind: string, event: SessionEvent, secrets: string[]][] = [
  ['authorization, lower case', request({ requestHeaders: [['authorization', `Bearer ${s.bearer}`]] }), [s.bearer]],
  [
    'Authorization, title case',
    request({ requestHeaders: [['Authorization', `Basic ${btoa(`ann:${s.password}`)}`]] }),
    [btoa(`ann:${s.password}`)],
  ],
  ['Cookie', request({ requestHeaders: [['Cookie', `sid=${s.sid}; a=${s.csrf}`]] }), [s.sid, s.csrf]],
  ['Set-Cookie', request({ responseHeaders: [['Set-Cookie', `sid=${s.sid}; Path=/`]] }), [s.sid]],
  ['x-api-key', request({ requestHeaders: [['x-api-key', s.key]] }), [s.key]],
  ['CSRF header', request({ requestHeaders: [['X-XSRF-TOKEN', s.csrf]] }), [s.csrf]],
  ['JWT signature', request({ responseBody: body(`{"note":"${made.jwt}"}`) }), [made.jwt.split('.')[2]!]],
  [
    'message with a token',
    notice({ text: `Your key is api_key=${s.key}, for ann.smith@a.example` }),
    [s.key, 'ann.smith'],
  ],
  ['message that is a token', notice({ text: s.bare }), [s.bare]],
  ['query access_token', request({ url: `/x?access_token=${s.query}` }), [s.query]],
  [
    'query api_key',
    request({ url: `/x?api_key=${s.query}`, responseUrl: `https://a.example/y?api_key=${s.query}` }),
    [s.query],
  ],
  ['presigned URL', request({ url: `/x?X-Amz-Signature=${s.query}` }), [s.query]],
  ['token in the path', request({ url: `/reset/${s.path}` }), [s.path]],
  ['password in the URL', request({ url: `https://ann:${s.basic}@a.example/x` }), [s.basic]],
  [
    'Location',
    request({ responseHeaders: [['location', `/x;jsessionid=${s.location}?sid=${s.location}`]] }),
    [s.location],
  ],
  [
    'initiator',
    request({ initiator: [{ url: `https://a.example/x.js?token=${s.initiator}`, line: 1 }] }),
    [s.initiator],
  ],
  [
    'Referer',
    request({ requestHeaders: [['referer', `https://a.example/cb#access_token=${s.referer}`]] }),
    [s.referer],
  ],
  [
    'JSON password and otp',
    request({ requestBody: body(`{"password":"${s.password}","otp":${s.otp}}`) }),
    [s.password, s.otp],
  ],
  [
    'form password',
    request({ requestBody: body(`user=ann&password=${s.form}`, 'application/x-www-form-urlencoded') }),
    [s.form],
  ],
  [
    'multipart password',
    request({
      requestBody: body(
        `--b1b2\r\nContent-Disposition: form-data; name="password"\r\n\r\n${s.form}\r\n--b1b2--\r\n`,
        'multipart/form-data',
      ),
    }),
    [s.form],
  ],
  [
    'GraphQL variable',
    request({
      url: '/graphql',
      requestBody: body(`{"query":"mutation($i:I!){a(i:$i)}","variables":{"i":{"newPassword":"${s.graphql}"}}}`),
    }),
    [s.graphql],
  ],
  [
    'WebSocket message',
    socket({ messages: [{ at: 1, direction: 'sent', text: `{"type":"auth","token":"${s.ws}"}`, size: 1 }] }),
    [s.ws],
  ],
  [
    'SSE message',
    socket({
      api: 'eventsource',
      messages: [{ at: 1, direction: 'received', text: `event: login\ndata: {"token":"${s.sse}"}`, size: 1 }],
    }),
    [s.sse],
  ],
  ['response access_token', request({ responseBody: body(`{"access_token":"${s.access}"}`) }), [s.access]],
  [
    'base64 response',
    request({ responseBody: body(btoa(`{"refresh_token":"${s.refresh}"}`), 'text/plain') }),
    [btoa(`{"refresh_token":"${s.refresh}"}`)],
  ],
  [
    'hidden field',
    request({ responseBody: body(`<form><input type=hidden name=csrf value="${s.hidden}"></form>`, 'text/html') }),
    [s.hidden],
  ],
  ['cut JSON', request({ responseBody: { ...body(`{"a":[{"client_secret":"${s.key}`), truncated: true } }), [s.key]],
  [
    'bare token of a token endpoint',
    request({ url: '/auth/token', responseBody: body('a1b2c3d4e5f6g7h8', 'text/plain') }),
    ['a1b2c3d4e5f6g7h8'],
  ],
  ['code of a sign-in', request({ url: '/api/login', requestBody: body('{"code":918273}') }), [s.otp]],
  [
    'failure message',
    request({ state: 'failed', failure: { name: 'TypeError', message: `no /x?token=${s.query}` } }),
    [s.query],
  ],
  [
    'console argument',
    consoleLine({
      text: `login {password: "${s.password}"}`,
      args: [text('login'), object([['password', text(s.password)]])],
    }),
    [s.password],
  ],
  ['console, a token and nothing else', consoleLine({ text: s.bare, args: [] }), [s.bare]],
  [
    'console, a token among other arguments',
    consoleLine({ text: `${s.bare} x`, args: [text(s.bare), text('x')] }),
    [s.bare],
  ],
  [
    'console, nested',
    consoleLine({
      text: 'x',
      args: [{ type: 'array', length: 1, items: [object([['auth', object([['accessToken', text(s.access)]])]])] }],
    }),
    [s.access],
  ],
  [
    'console, map',
    consoleLine({ text: 'x', args: [{ type: 'map', size: 1, entries: [[text('apiKey'), text(s.key)]] }] }),
    [s.key],
  ],
  [
    'console, entry',
    consoleLine({
      text: 'x',
      args: [{ type: 'array', length: 2, items: [text('authorization'), text(`Bearer ${s.bearer}`)] }],
    }),
    [s.bearer],
  ],
  [
    'console, name and value',
    consoleLine({
      text: 'x',
      args: [
        object([
          ['name', text('password')],
          ['value', text(s.password)],
        ]),
      ],
    }),
    [s.password],
  ],
  [
    'console, number',
    consoleLine({ text: `x {otp: ${s.otp}}`, args: [object([['otp', { type: 'number', value: s.otp }]])] }),
    [s.otp],
  ],
  [
    'console, JSON text',
    consoleLine({ text: `{"password":"${s.password}"}`, args: [text(`{"password":"${s.password}"}`)] }),
    [s.password],
  ],
  [
    'storage value on the console',
    consoleLine({
      text: 'x',
      args: [
        object([
          ['session_token', text(s.access)],
          ['theme', text('dark')],
        ]),
      ],
    }),
    [s.access],
  ],
  [
    'error with cause',
    thrown({
      url: `https://a.example/x.js?token=${s.query}`,
      error: {
        name: 'Error',
        message: `bad token=${s.query}`,
        stack: `Error\n at https://a.example/x.js?token=${s.query}:1:2`,
        frames: [{ url: `https://a.example/x.js?token=${s.query}` }],
        cause: { name: 'E', message: `"password":"${s.password}"` },
        errors: [{ name: 'E', message: `api_key=${s.key}` }],
      },
    }),
    [s.query, s.password, s.key],
  ],
  ['typed password', filled('Password', s.password), [s.password]],
  ['typed password, other language', filled('Passwort wiederholen', s.password), [s.password]],
  ['typed code', filled('Verification code', s.otp), [s.otp]],
  [
    'typed into a field known by its selector',
    filled('Field 3', s.password, {
      target: { tag: 'input', locators: [{ by: 'css', value: 'input[name="userPassword"]', unique: true }] },
    }),
    [s.password],
  ],
  ['typed e-mail', filled('Name', 'jane@example.com'), ['jane@example.com']],
  ['typed card', filled('Number', '4111 1111 1111 1111'), ['4111 1111 1111 1111']],
  [
    'name of what was clicked',
    step({ name: 'jane@example.com', text: 'Clicked "jane@example.com"' }),
    ['jane@example.com'],
  ],
  [
    'navigation',
    navigation({ url: `/cb?code=a1b2c3d4e5f6#id_token=${s.access}`, title: 'Mail to jane@example.com' }),
    ['a1b2c3d4e5f6', s.access, 'jane@example.com'],
  ],
  ['resource', resource({ url: `https://a.example/x.js?token=${s.query}` }), [s.query]],
  [
    'report',
    report({
      message: `blocked /x?token=${s.query}`,
      blocked: `https://a.example/x?token=${s.query}`,
      url: `https://a.example/?token=${s.query}`,
    }),
    [s.query],
  ],
  ['socket URL', socket({ url: `wss://a.example/?token=${s.ws}`, reason: `token=${s.ws} refused` }), [s.ws]],
]

describe('nothing planted survives', () => {
  it.each(planted)('%s', (_, event, secrets) => {
    const before = structuredClone(event)
    for (const secret of secrets) expect(JSON.stringify(event)).toContain(JSON.stringify(secret).slice(1, -1))
    const label = newLabel()
    const masked = redactEvent(event, label)
    for (const secret of secrets) expect(JSON.stringify(masked)).not.toContain(secret)
    expect(JSON.stringify(masked)).toContain('redacted-')
    expect(redactEvent(masked, label)).toEqual(masked)
    expect(redactEvent(masked, newLabel())).toEqual(masked)
    expect(event).toEqual(before)
  })
})

it('finds a secret in the same event where nothing announces it', () => {
  const token = 'a1b2c3d4e5f6g7h8i9'
  const event = request({
    url: `/things/x-${token}`,
    responseBody: body(`{"message":"refused ${token}"}`),
    requestHeaders: [['authorization', `Bearer ${token}`]],
  })
  expect(JSON.stringify(redactEvent(event, newLabel()))).not.toContain(token)
})

it('tells a typed secret in its step by its label', () => {
  const masked = redactEvent(filled('Password', s.password), newLabel()) as StepEvent
  expect(masked.text).toBe(`Filled "Password" with "${masked.value}"`)
  expect(masked.value).toMatch(/^redacted-password-[0-9a-f]{10}$/)
  expect(masked.target?.name).toBe('Password')
  expect(masked.target?.locators).toEqual(filled('Password', s.password).target?.locators)
})

it('gives values that were never read a label each, and finds no secret inside labels', () => {
  const label = newLabel()
  const [one, other] = ['a', 'b'].map((id) => redactEvent(filled('Password', 'redacted-password', { id }), label))
  expect(one?.value).toMatch(/^redacted-password-[0-9a-f]{10}$/)
  expect(other?.value).toMatch(/^redacted-password-[0-9a-f]{10}$/)
  expect(other?.value).not.toBe(one?.value)
  redactEvent(request({ requestBody: body('{"password":"password-1"}') }), label)
  const labelled = 'see redacted-password-1 and redacted-password-1234567890'
  expect(redactEvent(consoleLine({ text: labelled, args: [] }), label).text).toBe(labelled)
})

it('masks redirects and preflights', () => {
  const event = request({
    redirects: [{ status: 302, url: `https://a.example/cb?access_token=${s.access}` }],
    preflight: { requestHeaders: [['x-api-key', s.key]], responseHeaders: [['set-cookie', `a=${s.sid}`]] },
  })
  expect(JSON.stringify(redactEvent(event, newLabel()))).not.toMatch(new RegExp(`${s.access}|${s.key}|${s.sid}`))
})

it('gives a token the same label in its answer, in the header and in the URL', () => {
  const label = newLabel()
  const events = [
    request({ responseBody: body(`{"access_token":"${s.access}"}`) }),
    request({ requestHeaders: [['authorization', `Bearer ${s.access}`]] }),
    request({ url: `/x?access_token=${s.access}` }),
  ].map((event) => JSON.stringify(redactEvent(event, label)))
  const hashes = events.map((event) => /redacted-(?:token|bearer)-([0-9a-f]{10})/.exec(event)?.[1])
  expect(new Set(hashes).size).toBe(1)
})

it('leaves a whole ordinary session as it is', () => {
  const label = newLabel()
  const { events } = sessionOf()
  // The stories of the builder are told with their secrets labelled already.
  expect(events.map((event) => redactEvent(event, label))).toEqual(events)
})

it('leaves ordinary typed values and clicks', () => {
  for (const event of [
    filled('Total', '1200.50'),
    filled('Customer', 'Northwind Ltd'),
    step({ name: 'Change password', text: 'Clicked "Change password"' }),
    consoleLine({ args: [{ type: 'number', value: '1773307800000' }], stack: [frame('save', 1)] }),
  ])
    expect(redactEvent(event, newLabel())).toEqual(event)
})

it.each([
  ['a list', 'tokens', { type: 'array', length: 1, items: [{ type: 'string', value: 'a1b2c3d4e5' }] }],
  ['an object', 'secrets', { type: 'object', entries: [['db', { type: 'string', value: 'a1b2c3d4e5' }]] }],
  ['three digits', 'cvv', { type: 'string', value: '123' }],
  ['a number of three digits', 'cvv', { type: 'number', value: '123' }],
] satisfies [string, string, Value][])('masks %s after its word', (_, word, value) => {
  const args: Value[] = [{ type: 'string', value: word }, value]
  const out = JSON.stringify(redactEvent(consoleLine({ text: formatConsole(args), args }), newLabel()))
  expect(out.replaceAll(/redacted-[a-z]+-[0-9a-f]{10}/g, '')).not.toMatch(/a1b2c3d4e5|123/)
})

it('keeps the number of an error of a sign-in, but no code that somebody sent', () => {
  const body = { type: 'application/json', text: '{"code":401015}', size: 15 }
  const masked = redactEvent(request({ url: '/login', requestBody: body, responseBody: body }), newLabel())
  expect(masked.responseBody?.text).toBe(body.text)
  expect(masked.requestBody?.text).toMatch(/^{"code":"redacted-otp-/)
})

it('masks the environment', () => {
  const environment = environmentOf({
    url: `https://a.example/?token=${s.query}`,
    title: 'jane@example.com - Mail',
    storageKeys: { local: ['theme', 'user.jane@example.com'], session: [], cookies: ['sid'] },
    serviceWorker: { script: `https://a.example/sw.js?key=${'a1'.repeat(12)}`, state: 'activated' },
  })
  const masked = redactEnvironment(environment, newLabel())
  expect(JSON.stringify(masked)).not.toMatch(/jane|qu3ry|a1a1/)
  const app = { version: '24.3.1.7', source: 'meta' }
  expect(redactEnvironment(environmentOf({ app }), newLabel()).app).toEqual(app)
  expect(masked.storageKeys?.cookies).toEqual(['sid'])
  expect(redactEnvironment(environmentOf(), newLabel())).toEqual(environmentOf())
})

it('keeps of a web token what engineers need, and labels who', () => {
  const part = (data: object) => btoa(JSON.stringify(data)).replace(/=/g, '')
  const claims = {
    iss: 'https://id.example',
    aud: ['api', 'web'],
    scope: 'read',
    sub: 'auth0|5f3a9c2e',
    exp: 1773307800,
    name: 'Ann Lee',
  }
  const token = `${part({ alg: 'RS256', kid: 'k1' })}.${part(claims)}.c2lnbmF0dXJl`
  const label = newLabel()
  const masked = redactEvent(request({ requestHeaders: [['authorization', `Bearer ${token}`]] }), label)
  const name = /redacted-[a-z]+-[0-9a-f]{10}/
  expect(masked.tokens).toEqual([
    {
      ...{ label: expect.stringMatching(name), alg: 'RS256', kid: 'k1', iss: 'https://id.example', aud: 'api web' },
      ...{ scope: 'read', sub: expect.stringMatching(/^redacted-subject-/), exp: 1773307800 },
    },
  ])
  expect(masked.requestHeaders[0]?.[1].slice(-10)).toBe(masked.tokens?.[0]?.label.slice(-10))
  expect(JSON.stringify(masked)).not.toMatch(/Ann|auth0|c2lnbmF0dXJl/)
  expect(redactEvent(masked, label)).toEqual(masked)
})

it.each(['AUTH_1042_EXPIRED', 'LOGIN_REQUIRED_FOR_THIS_ORGANISATION', 'auth.session-ended.17'])(
  'the error code %s of a sign-in stays',
  (code) => {
    const answer = request({ url: '/api/login', responseBody: body(JSON.stringify({ code })) })
    expect(redactEvent(answer, newLabel())).toEqual(answer)
  },
)
