import { describe, expect, it } from 'vitest'
import { redactText } from '../../../src/core/privacy/index.ts'
import { kinds, made, newLabel } from './cases.ts'

const redacted = (text: string) => kinds(redactText(text, newLabel()))

describe('a field in JSON', () => {
  it.each([
    ['at any depth', '{"a":{"b":[{"password":"hunter2"}]}}', '{"a":{"b":[{"password":"<password>"}]}}'],
    [
      'with its formatting',
      '{\n  "newPassword" : "hunter2",\n  "n": 1\n}',
      '{\n  "newPassword" : "<password>",\n  "n": 1\n}',
    ],
    [
      'in another case',
      '{"ACCESS-TOKEN":"abc","refresh_token":"x","IdToken":"y"}',
      '{"ACCESS-TOKEN":"<token>","refresh_token":"<token>","IdToken":"<token>"}',
    ],
    ['with an escaped quote', '{"password":"hunt\\"er2","a":1}', '{"password":"<password>","a":1}'],
    ['with an escaped backslash at the end', '{"password":"hunter2\\\\","a":"b"}', '{"password":"<password>","a":"b"}'],
    ['with a colon and braces inside', '{"password":"a:{}\\u0041","a":1}', '{"password":"<password>","a":1}'],
    ['that is a number', '{"otp":123456,"pin": 4821 ,"cvv":123}', '{"otp":"<otp>","pin": "<pin>" ,"cvv":"<cvv>"}'],
    [
      'in JSON inside JSON',
      '{"body":"{\\"password\\":\\"hunter2\\",\\"otp\\":123456}"}',
      '{"body":"{\\"password\\":\\"<password>\\",\\"otp\\":\\"<otp>\\"}"}',
    ],
    [
      'three levels deep',
      JSON.stringify({ a: JSON.stringify({ b: JSON.stringify({ password: 'hun"ter2' }) }) }),
      JSON.stringify({ a: JSON.stringify({ b: JSON.stringify({ password: '<password>' }) }) }),
    ],
    ['that was cut', '{"user":"ann","password":"hunt', '{"user":"ann","password":"<password>'],
    [
      'that was cut inside JSON',
      '{"body":"{\\"password\\":\\"hunt","n":1}',
      '{"body":"{\\"password\\":\\"<password>","n":1}',
    ],
    ['in a list', '{"refreshTokens":["a1b2c3","d4e5f6"],"n":[1]}', '{"refreshTokens":["<token>","<token>"],"n":[1]}'],
    [
      'that is an object',
      '{"token":{"value":"a1b2c3","type":"x1"},"secrets":{"db":"hunter22"}}',
      '{"token":{"value":"<token>","type":"x1"},"secrets":{"db":"<secret>"}}',
    ],
    [
      'told by a neighbour',
      '[{"name":"password","value":"hunter2"},{"name":"size","value":"a1"}]',
      '[{"name":"password","value":"<password>"},{"name":"size","value":"a1"}]',
    ],
    ['with its scheme', '{"authorization":"Bearer a1b2c3d4"}', '{"authorization":"Bearer <bearer>"}'],
    ['of cookies', '{"cookie":"sid=a1; theme=dark"}', '{"cookie":"sid=<cookie>; theme=<cookie>"}'],
  ])('%s', (_, text, expected) => {
    expect(redacted(text)).toBe(expected)
  })

  it('keeps JSON valid', () => {
    const data = {
      password: 'a"b\\c\n',
      otp: 123456,
      token: ['x1y2z3'],
      nested: JSON.stringify({ secret: 'a1"b2' }),
      e: 'jane@example.com',
    }
    for (const indent of [0, 2, '\t']) {
      const out = JSON.parse(redactText(JSON.stringify(data, null, indent), newLabel()))
      expect(JSON.parse(out.nested).secret).toMatch(/^redacted-secret-/)
      expect(Object.keys(out)).toEqual(Object.keys(data))
    }
  })
})

describe('other text', () => {
  it.each([
    [
      'a log line',
      'Login failed for password=hunter2 (token: a1b2c3)',
      'Login failed for password=<password> (token: <token>)',
    ],
    [
      'a printed object',
      "{password: 'hunter2', user: 'ann', otp: 123456}",
      "{password: '<password>', user: 'ann', otp: <otp>}",
    ],
    [
      'a header dump',
      'Authorization: Bearer a1b2c3d4\nX-Api-Key: a1b2c3\nAccept: */*',
      'Authorization: Bearer <bearer>\nX-Api-Key: <api-key>\nAccept: */*',
    ],
    ['a cookie line', 'Cookie: sid=a1; theme=dark', 'Cookie: sid=<cookie>; theme=<cookie>'],
    [
      'GraphQL',
      'mutation { login(user: "ann", password: "hunter2") { id } }',
      'mutation { login(user: "ann", password: "<password>") { id } }',
    ],
    [
      'a hidden field',
      '<input type="hidden" name="csrf" value="a1b2">',
      '<input type="hidden" name="csrf" value="<csrf>">',
    ],
    ['a hidden field, value first', "<input value='a1b2' name='csrf'>", "<input value='<csrf>' name='csrf'>"],
    ['a meta element', '<meta name="csrf-token" content="a1b2c3">', '<meta name="csrf-token" content="<csrf>">'],
    [
      'XML',
      '<wsse:Password Type="t">hunter2</wsse:Password><a>b</a>',
      '<wsse:Password Type="t"><password></wsse:Password><a>b</a>',
    ],
    [
      'a URL',
      'GET https://a.example/x?access_token=a1b2c3&page=2 failed',
      'GET https://a.example/x?access_token=<token>&page=2 failed',
    ],
    ['a relative URL', 'GET /x?code=a1b2c3d4e5f6&page=2 failed', 'GET /x?code=<code>&page=2 failed'],
    [
      'an encoded URL',
      '?next=%2Fx%3Faccess_token%3Da1b2c3%26page%3D2',
      '?next=%2Fx%3Faccess_token%3D<token>%26page%3D2',
    ],
    [
      'a URL with escaped slashes',
      String.raw`{"a":"https:\/\/svc:hunter2!x@db.example\/x","b":"https:\\\/\\\/a.example\\\/x?token=a1b2c3"}`,
      String.raw`{"a":"https:\/\/<userinfo>@db.example\/x","b":"https:\\\/\\\/a.example\\\/x?token=<token>"}`,
    ],
    [
      'a token in a path with escaped slashes',
      String.raw`{"a":"https:\/\/a.example\/reset\/4fa1b2c3d4e5f6a7b8c9","b":"\/invite\/4fa1b2c3d4e5f6a7b8c9"}`,
      String.raw`{"a":"https:\/\/a.example\/reset\/<token>","b":"\/invite\/<token>"}`,
    ],
    [
      'a token in a path',
      'GET /password/reset/4fa1b2c3d4e5f6a7b8c9 404 <a href="/verify-email/4fa1b2c3d4e5f6a7b8c9">',
      'GET /password/reset/<token> 404 <a href="/verify-email/<token>">',
    ],
    [
      'encoded JSON',
      `GET /x?filter=${encodeURIComponent('{"password":"hunter2"}')}&page=2 failed`,
      `GET /x?filter=${encodeURIComponent('{"password":"')}<password>${encodeURIComponent('"}')}&page=2 failed`,
    ],
    [
      'a URL cut in a character',
      'see https://a.example/?q=jo@acme.io\ud83d',
      'see https://a.example/?q=<email>%EF%BF%BD',
    ],
    ['userinfo with its own sign', 'postgres://svc:p@ssw0rd!@db.example/x', 'postgres://<userinfo>@db.example/x'],
    ['userinfo', 'postgres://svc:hunter2@db.example/x', 'postgres://<userinfo>@db.example/x'],
    ['a scheme', 'sent Bearer a1b2c3d4e5f6 twice', 'sent Bearer <bearer> twice'],
    [
      'a tag with a bracket in an attribute',
      '<input type="password" data-action="input->x#y" name="user[password]" value="hunter2!">',
      '<input type="password" data-action="input->x#y" name="user[password]" value="<password>">',
    ],
    [
      'JSON in an attribute',
      '<div data-page="{&quot;otp&quot;:123456,&quot;a&quot;:&quot;b&amp;c&nbsp;d&quot;,&quot;tokens&quot;:[&quot;a1b2c3d4&quot;]}">',
      '<div data-page="{&quot;otp&quot;:&quot;<otp>&quot;,&quot;a&quot;:&quot;b&amp;c&nbsp;d&quot;,&quot;tokens&quot;:[&quot;<token>&quot;]}">',
    ],
    [
      'XML in XML',
      '<a>&lt;Password&gt;hunter2&lt;/Password&gt;</a>',
      '<a>&lt;Password&gt;<password>&lt;/Password&gt;</a>',
    ],
    ['a card code in a line', 'cvv: 123 exp: 12/27', 'cvv: <cvv> exp: 12/27'],
    ['base64 JSON', btoa('{"refresh_token":"a1b2c3"}'), undefined],
    ['an e-mail address', 'mail to jane.doe+x@mail.example.com now', 'mail to <email> now'],
    ['a card', 'card 4111 1111 1111 1111, 4111111111111111, 3782-822463-10005', 'card <card>, <card>, <card>'],
    ['an IBAN', 'to DE89 3704 0044 0532 0130 00 or GB82WEST12345698765432', 'to <iban> or <iban>'],
    // Of four by four characters, a word that follows reads like a further group.
    [
      'an IBAN before words',
      'to AT61 1904 3002 3457 3201 today, ES91 2100 0418 4502 0005 1332 wird',
      'to <iban> today, <iban> wird',
    ],
    ['an IBAN after what looks like one', 'is12 AT61 1904 3002 3457 3201', 'is12 <iban>'],
    ['an IBAN in a name', 'statement-DE89370400440532013000.pdf', 'statement-<iban>.pdf'],
    ['no part of a UUID', 'id 550e8400-ad12-41d4-a716-446655440000', 'id 550e8400-ad12-41d4-a716-446655440000'],
  ])('%s', (_, text, expected) => {
    if (expected !== undefined) expect(redacted(text)).toBe(expected)
    else expect(kinds(atob(redactText(text, newLabel())))).toBe('{"refresh_token":"<token>"}')
  })
})

describe('known by its form alone', () => {
  it.each(Object.entries(made))('%s', (_, secret) => {
    for (const text of [secret, `see ${secret} there`, JSON.stringify({ note: `a ${secret}` })]) {
      const out = redactText(text, newLabel())
      expect(out).not.toContain(secret.slice(-12))
      expect(out).toContain('redacted-')
    }
  })
  it('a token whose parts are encoded, unsigned or encrypted', () => {
    const [head = '', body = ''] = made.jwt.split('.')
    for (const jwt of [
      `${head}%2E${body}%2Ec2lnbmF0dXJl`,
      `${head}.${body}.`,
      // Some apps keep the signature in a cookie that no script can read.
      `${head}.${body}`,
      `${head}..aXYtaXYtaXY.Y2lwaGVydGV4dA.dGFn`,
    ])
      expect(redacted(`x ${jwt} y`)).toBe('x <jwt> y')
  })
})

describe('people', () => {
  it.each([
    ['phone', 'call +49 151 23456789 or +1 (415) 555-2671.', 'call <phone> or <phone>.'],
    ['phone that is a number', '{"phone":4915123456789,"mobile":1834567}', '{"phone":"<phone>","mobile":1834567}'],
    ['mail escaped twice', String.raw`"jo\u0040acme.io"`, String.raw`"<email>\u0040redacted.invalid"`],
    ['social security number', 'SSN 123-45-6789', 'SSN <ssn>'],
    ['address on the network', 'from 203.0.113.77 via 10.0.0.7', 'from <ip> via 10.0.0.7'],
    [
      'phone by its field',
      '{"mobilePhone":"0151 2345678","phoneType":"home"}',
      '{"mobilePhone":"<phone>","phoneType":"home"}',
    ],
  ])('%s', (_, text, expected) => {
    expect(redacted(text)).toBe(expected)
  })
  it('an address stays an address', () => {
    expect(redactText('{"email":"jane.doe@example.com"}', newLabel())).toMatch(
      /^\{"email":"redacted-email-[0-9a-f]{10}@redacted\.invalid"\}$/,
    )
  })
})

describe('announced in words', () => {
  const secret = 'VLoTqLQiiCEDIoQU5q5QiLZbXjJJ'
  it.each([
    ['API key: %', 'API key: <api-key>'],
    ['invalid api key "%"', 'invalid api key "<token>"'],
    ['Copy this token now, it will not be shown again: %', 'Copy this token now, it will not be shown again: <token>'],
    ['apiKey => %', 'apiKey => <api-key>'],
    ['password is hunter2!', 'password is <password>'],
    ['curl -u admin:hunter2 /x', 'curl -u admin:<password> /x'],
  ])('%s', (text, expected) => {
    expect(redacted(text.replace('%', secret))).toBe(expected)
  })
})

describe('ordinary data stays as it is, byte for byte', () => {
  it.each([
    [
      'an invoice',
      '{"id":1042,"number":"INV-1042","uuid":"7c9e6679-7425-40de-944b-e07fc1f90ae7","total":1200.5,"customer":{"name":"Northwind Ltd","city":"Berlin"}}',
    ],
    [
      'dates and numbers',
      '{"createdAt":"2026-03-12T09:30:00.000Z","at":1773307800000,"micros":1773307800000000,"ratio":0.4111111111111111,"phoneExtension":4821}',
    ],
    [
      'words that contain others',
      '{"author":"Ann","authority":"local","secretary":"Bob","passenger":"Eve","compass":"n1","tokenizer":"bpe1","pinned":true,"spinner":"s1","cookieConsent":"v1"}',
    ],
    [
      'fields about secrets',
      '{"tokenType":"Bearer","token_type":"JWT1","expiresIn":3600,"passwordPolicy":"strong1","hasPassword":"yes1","passwordExpiresAt":"2026-01-01","isSecret":"no1","maxTokens":4096,"secretName":"db1"}',
    ],
    [
      'pagination',
      '{"nextPageToken":"CAUQAA1b2","page_token":"abc123","continuationToken":"a1b2c3d4","cursor":"a1b2c3d4e5f6a7b8c9"}',
    ],
    ['usage of a language model', '{"usage":{"prompt_tokens":120,"completion_tokens":33,"total_tokens":153}}'],
    [
      'errors about a field',
      '{"errors":{"password":["must be at least 8 characters"],"token":"has expired 2 days ago"},"code":"VALIDATION_1"}',
    ],
    ['an OAuth error', '{"error":"invalid_token","error_description":"The access token expired"}'],
    [
      'GraphQL',
      '{"operationName":"Login1","query":"query($password: String!, $token: ID!) { a }","extensions":{"persistedQuery":{"version":1}}}',
    ],
    ['switches', '{"password":true,"token":null,"secret":false,"csrf":"","credentials":"include","session":"open"}'],
    ['what is masked already', '{"password":"********","token":"[REDACTED]","secret":"<secret>"}'],
    [
      'a state and a code in JSON',
      '{"state":"Bavaria-2024-north","code":"DE-BY-12345678","key":"row-12345-abcdef","sort_key":"a1b2c3d4"}',
    ],
    [
      'ids',
      '{"traceId":"4bf92f3577b34da6a3ce929d0e0e4736","requestId":"req-7f3a91c2","objectId":"5f3a9c2e1b7d4a0012ab34cd","sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}',
    ],
    [
      'versions and addresses that lead nowhere',
      'v5.12.0.1, Chrome/156.0.8078.79, 127.0.0.1, 192.168.1.20, 0.0.0.0, 1.2.3.4',
    ],
    ['versions of four numbers', '{"version":"12.2.0.1"} Oracle Database 19.3.0.1, driver version 21.0.3.14'],
    ['differences', 'heap +15728640 bytes, +104857600 B'],
    [
      'ids beside words for secrets',
      `The refresh token has expired. Trace ID: e6b3f2a1-9c8d-4e7f-a0b1-c2d3e4f5a6b7. Incorrect API key (request id: req_011CSHoEeqs5C35K2UUqR7Fy). New secret in commit 3f2a9c81d4e5b6a7c8d90f1e2d3c4b5a69788796`,
    ],
    [
      'names that people give',
      '{"storageKey":"persist:root:v2","projectKey":"WEB-CHECKOUT-2024","widgetKey":"sales-by-region-2024"}',
    ],
    ['codes of errors about a field', '{"errors":{"password":"too_short","token":"invalid_or_expired"}}'],
    ['dates, offsets and ranges', '2026-03-12T09:30:00+01:00 GMT+0200 +12 % 555-12-34567 2026-03-12'],
    [
      'program text about secrets',
      'const token = getToken(); tokens.map(token => token.id); if (password === other) { password = input.value }',
    ],
    ['lists of names', '["password","client_secret"] ["token", "name"]'],
    ['base64 of a cursor and of a node', '{"cursor":"Y3Vyc29yOnYyOjQ3MTE=","node_id":"MDQ6VXNlcjIxMDMxMDY3"}'],
    [
      'plain sentences',
      'Basic information about the token: it expired. Invalid password: must contain a digit. Session started at 09:30.',
    ],
    ['program text', 'n.token=e.data.token;r.password=f(x);const secret=next();if(token==other){}'],
    ['packages and pictures', 'https://cdn.example.com/npm/vue@3.4.5/dist/vue.js logo@2x.png @scope/pkg'],
    [
      'a stack',
      'TypeError: x\n    at save (https://a.example/assets/app.4f2c1d.js:214:31)\nsave@https://a.example/assets/app.js:1:2',
    ],
    [
      'a query without secrets',
      'https://a.example/api/invoices?page=2&status=open&state=paid&key=name&code=EUR&from=2026-01-01',
    ],
    [
      'attributes',
      '<input type="text" name="city" value="Berlin 12"><meta name="version" content="5.12.0"><a href="/x">b</a>',
    ],
  ])('%s', (_, text) => {
    expect(redactText(text, newLabel())).toBe(text)
  })
})

describe('one value, one label', () => {
  it('wherever it stands, also escaped', () => {
    const text = `{"password":"hun\\"ter2"} ${JSON.stringify({ a: JSON.stringify({ password: 'hun"ter2' }) })}`
    expect(new Set(redactText(text, newLabel()).match(/redacted-password-[0-9a-f]{10}/g)).size).toBe(1)
  })
  it('is found later without its name', () => {
    const label = newLabel()
    redactText('{"accessToken":"a1b2c3d4e5f6g7h8i9"}', label)
    expect(kinds(redactText('stored a1b2c3d4e5f6g7h8i9 locally', label))).toBe('stored <token> locally')
  })
  it('keeps apart what two functions make of one text', () => {
    const label = newLabel()
    const upper = (text: string) => text.toUpperCase()
    const marked = (text: string) => `${text}!`
    const both = () => [label.remembered('/orders', upper), label.remembered('/orders', marked)]
    expect(both()).toEqual(['/ORDERS', '/orders!'])
    expect(both()).toEqual(['/ORDERS', '/orders!'])
  })
  it('but a short or ordinary one does not spread', () => {
    const label = newLabel()
    redactText('{"password":"invoices","otp":202604}', label)
    expect(redactText('invoices of 202604', label)).toBe('invoices of 202604')
  })
})
