import { describe, expect, it } from 'vitest'
import { powershellQuote } from '../../../../src/core/bundle/copy-as/shell-quote.ts'
import { BundleError, toCurl, toFetch } from '../../../../src/core/bundle/index.ts'
import type { RequestEvent } from '../../../../src/core/session/index.ts'
import { request } from '../../../support/session-builder.ts'
import { bashArguments, cmdArguments, powershellValue } from './shells.ts'

const plain = (told: Partial<RequestEvent> = {}) => request({ requestHeaders: [], url: 'https://a.example/x', ...told })
const post = (text: string, told: Partial<RequestEvent> = {}) =>
  plain({ method: 'POST', requestBody: { type: 'text/plain', text }, ...told })

const env = { REDACTED_BEARER_1: "s3cr'et $x", REDACTED_COOKIE_1: 'c00kie', REDACTED_PASSWORD_2: 'pa55' }

const cases: [string, RequestEvent, string[]][] = [
  ['a GET', plain(), ['https://a.example/x']],
  ['an address with a fragment', plain({ url: 'https://a.example/x?y#z' }), ['https://a.example/x?y']],
  [
    'an address that curl would take for a range',
    { ...plain(), url: 'https://a.example/[1-3]/{a,b}' },
    ['https://a.example/[1-3]/{a,b}', '--globoff'],
  ],
  ['a PUT', plain({ method: 'PUT' }), ['https://a.example/x', '-X', 'PUT']],
  ['a HEAD', plain({ method: 'HEAD' }), ['https://a.example/x', '--head']],
  [
    'a POST, which curl infers from the body',
    post('hi'),
    ['https://a.example/x', '-H', 'content-type: text/plain', '--data-raw', 'hi'],
  ],
  ['a POST without a body', plain({ method: 'POST' }), ['https://a.example/x', '-X', 'POST']],
  [
    'a body of unknown type, which curl must not call a form',
    plain({ method: 'POST', requestBody: { text: 'hi' } }),
    ['https://a.example/x', '-H', 'content-type:', '--data-raw', 'hi'],
  ],
  [
    'a GET with a body',
    plain({ method: 'GET', requestBody: { type: 'text/plain', text: 'q' } }),
    ['https://a.example/x', '-X', 'GET', '-H', 'content-type: text/plain', '--data-raw', 'q'],
  ],
  [
    'headers that the client sets itself, and names that are none',
    plain({
      requestHeaders: [
        [':authority', 'a.example'],
        ['Accept-Encoding', 'br'],
        ['host', 'a.example'],
        ['Content-Length', '5'],
        ['@/etc/passwd', 'x'],
        ['bad name', 'x'],
        ['X-Kept', 'yes'],
        ['X-Empty', ''],
        ['X-Injected', 'a\r\nEvil: b'],
      ],
    }),
    ['https://a.example/x', '-H', 'X-Kept: yes', '-H', 'X-Empty;', '-H', 'X-Injected: a Evil: b'],
  ],
  [
    'cookies',
    plain({
      requestHeaders: [
        ['Cookie', 'a=1; b=2'],
        ['cookie', 'c=3'],
      ],
    }),
    ['https://a.example/x', '-b', 'a=1; b=2; c=3'],
  ],
  [
    'a cookie that curl would take for a file name',
    plain({ requestHeaders: [['cookie', '/etc/passwd']] }),
    ['https://a.example/x', '-H', 'cookie: /etc/passwd'],
  ],
  [
    'a body that begins like a file name',
    post('@/etc/passwd'),
    ['https://a.example/x', '-H', 'content-type: text/plain', '--data-raw', '@/etc/passwd'],
  ],
  [
    'a body that was not recorded',
    plain({ method: 'POST', requestBody: { type: 'image/png', omitted: 'binary', size: 9 } }),
    ['https://a.example/x', '-H', 'content-type: image/png', '--data-binary', '@request-body'],
  ],
  [
    'a body that is cut',
    post('half', { requestBody: { type: 'text/plain', text: 'half', truncated: true } }),
    ['https://a.example/x', '-H', 'content-type: text/plain', '--data-binary', '@request-body'],
  ],
  [
    'a form, whose values come from files that are named here and not by the page',
    plain({
      method: 'POST',
      requestHeaders: [['Content-Type', 'multipart/form-data; boundary=x']],
      requestBody: {
        type: 'multipart/form-data; boundary=x',
        text: 'note: 5 bytes\nscan: file "/etc/pass"wd;x", image/png, 9 bytes\n',
      },
    }),
    [
      'https://a.example/x',
      '-F',
      'note=<form-value-1',
      '-F',
      'scan=@form-file-2;filename="/etc/pass\\"wd;x";type=image/png',
    ],
  ],
  [
    'a form of which the text holds the values but not the file',
    plain({
      method: 'POST',
      requestHeaders: [['Content-Type', 'multipart/form-data; boundary=x']],
      requestBody: {
        type: 'multipart/form-data; boundary=x',
        text: '--x\r\nContent-Disposition: form-data; name="note"\r\n\r\n@/etc/passwd\r\n--x\r\nContent-Disposition: form-data; name="scan"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n\r\n--x--\r\n',
      },
    }),
    [
      'https://a.example/x',
      ...['--form-string', 'note=@/etc/passwd'],
      ...['-F', 'scan=@form-file-2;filename="a.png";type=image/png'],
    ],
  ],
  [
    'a form with a name that curl cannot write',
    plain({ method: 'POST', requestBody: { type: 'multipart/form-data', text: 'a=b: 5 bytes\n' } }),
    ['https://a.example/x', '--data-binary', '@request-body'],
  ],
]

describe.each([
  ['bash', bashArguments],
  ['cmd', cmdArguments],
] as const)('%s', (shell, argumentsOf) => {
  it.each(cases)('gives curl %s', (_, one, expected) => {
    expect(argumentsOf(toCurl(one, shell))).toEqual(expected)
  })

  it.each([
    "it's",
    'a "quoted" word',
    'back\\slash',
    'ends with \\',
    'ends with \\\\',
    '\\"',
    '\\\\"x',
    '$HOME `id` $(id) $' + '{x}',
    '!history !!',
    "'; echo pwned; '",
    '& whoami | more > file < in',
    '%PATH% 100% %1 %%',
    'percent%20encoded%2Fpath',
    '^caret^^',
    'line\nline\n\nline',
    'tab\there',
    'Grüße 🧾 日本',
    '{"json": [1, "two", null]}',
    '#comment ; * ? ~ [a] {b} (c) =,',
    ' leading and trailing ',
    '-X POST --output /tmp/x',
    "mixed ' \" \\ ! \n $'x'",
  ])('hands the body %j over unchanged', (text) => {
    expect(argumentsOf(toCurl(post(text), shell)).at(-1)).toBe(text)
  })

  it('takes an address whose label looks like one from the environment', () => {
    const one = post('{"email":"redacted-email-1@redacted.invalid"}', {
      url: 'https://a.example/?e=redacted-email-1%40redacted.invalid',
    })
    const [url, , , , body] = argumentsOf(toCurl(one, shell), { REDACTED_EMAIL_1: 'ada@tallybook.example' })
    expect(url).toBe('https://a.example/?e=ada@tallybook.example')
    expect(body).toBe('{"email":"ada@tallybook.example"}')
  })

  it('takes redacted values from the environment', () => {
    const one = post('{"password":"redacted-password-2"}', {
      url: 'https://a.example/x?t=redacted-bearer-1',
      requestHeaders: [
        ['authorization', 'Bearer redacted-bearer-1'],
        ['cookie', 'sid=redacted-cookie-1; theme=dark'],
      ],
    })
    expect(argumentsOf(toCurl(one, shell), env)).toEqual([
      "https://a.example/x?t=s3cr'et $x",
      '-H',
      "authorization: Bearer s3cr'et $x",
      '-H',
      'content-type: text/plain',
      '-b',
      'sid=c00kie; theme=dark',
      '--data-raw',
      '{"password":"pa55"}',
    ])
  })
})

it('stops in bash with a sentence when a redacted value is not set', () => {
  const command = toCurl(plain({ requestHeaders: [['authorization', 'Bearer redacted-bearer-1']] }), 'bash')
  expect(() => bashArguments(command)).toThrow(/REDACTED_BEARER_1: was redacted, export it/)
})

it.each([
  ['line ends that cmd cannot keep', 'a\r\nb'],
  ['control characters', 'a\x01b'],
  ['more characters than a command may have', '"x",'.repeat(1000)],
])('takes a body from a file in cmd that has %s', (_, text) => {
  const command = toCurl(post(text), 'cmd')
  expect(command.length).toBeLessThan(8191)
  expect(cmdArguments(command)).toEqual([
    'https://a.example/x',
    ...['-H', 'content-type: text/plain'],
    ...['--data-binary', '@request-body'],
  ])
})

it('keeps control characters in bash and carriage returns', () => {
  const text = 'a\r\nb\x01c\x7fd\u0085e'
  expect(bashArguments(toCurl(post(text), 'bash')).at(-1)).toBe(text)
})

it('reads well in bash', () => {
  const one = request({
    method: 'PUT',
    url: '/api/invoices/1042',
    requestHeaders: [['authorization', 'Bearer redacted-bearer-1']],
    requestBody: { type: 'application/json', text: '{"total":1200.5}' },
  })
  expect(toCurl(one, 'bash')).toBe(
    [
      "curl 'https://app.tallybook.example/api/invoices/1042' \\",
      "  -X 'PUT' \\",
      `  -H 'authorization: Bearer '"\${REDACTED_BEARER_1:?was redacted, export it}" \\`,
      "  -H 'content-type: application/json' \\",
      `  --data-raw '{"total":1200.5}'`,
    ].join('\n'),
  )
})

describe('powershell', () => {
  it('sends the same request', () => {
    const one = post('it\u2019s {"pw":"redacted-password-2"}', {
      method: 'PUT',
      requestHeaders: [
        ['User-Agent', 'Test/1'],
        ['authorization', 'Bearer redacted-bearer-1'],
        ['X-Twice', 'a'],
        ['x-twice', "b'c"],
        ['cookie', 'sid=redacted-cookie-1; theme=dark; junk'],
      ],
    })
    expect(toCurl(one, 'powershell')).toBe(
      [
        '$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession',
        "$session.Cookies.Add((New-Object System.Net.Cookie('sid', $env:REDACTED_COOKIE_1, '/', 'a.example')))",
        "$session.Cookies.Add((New-Object System.Net.Cookie('theme', 'dark', '/', 'a.example')))",
        "Invoke-WebRequest -UseBasicParsing -Uri 'https://a.example/x' `",
        "-Method 'PUT' `",
        '-WebSession $session `',
        "-UserAgent 'Test/1' `",
        '-Headers @{',
        "  'authorization' = ('Bearer ' + $env:REDACTED_BEARER_1)",
        "  'X-Twice' = 'a, b''c'",
        '} `',
        "-ContentType 'text/plain' `",
        `-Body ([System.Text.Encoding]::UTF8.GetBytes(('it\u2019\u2019s {"pw":"' + $env:REDACTED_PASSWORD_2 + '"}')))`,
      ].join('\n'),
    )
  })
  it.each([
    '',
    "it's",
    "'",
    "''",
    '\u2018\u2019\u201a\u201b',
    "'; Remove-Item -Recurse / #",
    '$(whoami) $env:PATH `n `"',
    'a "quoted" word',
    'back\\slash\\',
    'line\nline\r\n\n',
    '%PATH% & | > < ^ @ # { } ( )',
    'Grüße 🧾 日本 \0\x01',
    "redacted-bearer-1's and redacted-cookie-1",
  ])('holds %j as a literal', (text) => {
    const real = text.replace('redacted-bearer-1', env.REDACTED_BEARER_1).replace('redacted-cookie-1', 'c00kie')
    expect(powershellValue(powershellQuote(text), env)).toBe(real)
  })
  it.each([
    ['DELETE', "-Method 'DELETE'"],
    ['PROPFIND', "-CustomMethod 'PROPFIND'"],
    ['QUERY', "-CustomMethod 'QUERY'"],
  ])('passes %s as %s', (method, parameter) => {
    expect(toCurl(plain({ method }), 'powershell')).toContain(` \`\n${parameter}`)
  })
  it.each([
    ['that was not recorded', { omitted: 'binary' }],
    ['that is cut', { text: 'half', truncated: true }],
    ['that was a form', { type: 'multipart/form-data', text: 'note: 5 bytes\n' }],
  ])('asks for a body %s', (_, requestBody) => {
    expect(toCurl(plain({ method: 'POST', requestBody }), 'powershell')).toContain("-InFile 'request-body'")
  })
})

describe('fetch', () => {
  /** Runs the code with a fetch that tells what it was called with. */
  async function call(code: string, values: Record<string, string> = {}): Promise<unknown> {
    const filled = code.replace(
      /const (\w+) = ''/g,
      (_, name) => `const ${name} = ${JSON.stringify(values[name] ?? '')}`,
    )
    const AsyncFunction = (async () => {}).constructor as new (
      ...code: string[]
    ) => (fetch: unknown) => Promise<unknown>
    let told: unknown
    await new AsyncFunction('fetch', filled)((...args: unknown[]) => {
      told = args
    })
    return told
  }
  it('is one line for a GET', () => {
    expect(toFetch(plain())).toBe('await fetch("https://a.example/x")')
  })
  it('calls with method, headers and body, secrets filled in', async () => {
    const one = post('{"pw":"redacted-password-2","x":"</script>\u2028"}', {
      requestHeaders: [
        ['authorization', 'Bearer redacted-bearer-1'],
        ['cookie', 'a=1'],
        ['sec-fetch-mode', 'cors'],
        ['x-empty', ''],
      ],
    })
    const code = toFetch(one)
    expect(code).not.toContain('</script>')
    expect(await call(code, env)).toEqual([
      'https://a.example/x',
      {
        method: 'POST',
        headers: [
          ['authorization', `Bearer ${env.REDACTED_BEARER_1}`],
          ['x-empty', ''],
          ['content-type', 'text/plain'],
        ],
        credentials: 'include',
        body: '{"pw":"pa55","x":"</script>\u2028"}',
      },
    ])
  })
  it('sends cookies to another site only if the page did', () => {
    expect(toFetch(plain({ requestHeaders: [['cookie', 'a=1']] }))).toContain("credentials: 'include'")
    expect(toFetch(plain({ requestHeaders: [['x-a', '1']] }))).not.toContain('credentials')
  })
  it('makes a form of fields that are left to the reader', async () => {
    const text = 'note: 5 bytes\nscan: file "a.png", image/png, 9 bytes\n'
    const one = plain({ method: 'POST', requestBody: { type: 'multipart/form-data', text } })
    const [, options] = (await call(toFetch(one))) as [string, { body: FormData; headers?: unknown }]
    expect(options.headers).toBeUndefined()
    expect(options.body.get('note')).toBe('')
    expect(options.body.get('scan')).toMatchObject({ name: 'a.png', type: 'image/png' })
  })
  it('fills in the values of a form that were recorded', async () => {
    const text = '--x\r\nContent-Disposition: form-data; name="note"\r\n\r\nhello\r\n--x--\r\n'
    const one = plain({ method: 'POST', requestBody: { type: 'multipart/form-data', text } })
    const [, options] = (await call(toFetch(one))) as [string, { body: FormData }]
    expect(options.body.get('note')).toBe('hello')
  })
  it('never gives a body to a GET, and says when one is missing', () => {
    expect(toFetch(plain({ requestBody: { text: 'x' } }))).not.toContain('body')
    expect(toFetch(plain({ method: 'POST', requestBody: { omitted: 'binary' } }))).toMatch(/not recorded in full/)
  })
})

it.each([
  'blob:https://a.example/1',
  'data:text/plain,x',
  'javascript:alert(1)',
  '/relative',
  '-o /tmp/x',
  'file:///etc/passwd',
])('refuses the address %s', (url) => {
  const one = { ...plain(), url }
  for (const copy of [
    () => toCurl(one, 'bash'),
    () => toCurl(one, 'cmd'),
    () => toCurl(one, 'powershell'),
    () => toFetch(one),
  ])
    expect(copy).toThrow(BundleError)
})

it('refuses a method that is none', () => {
  expect(() => toCurl(plain({ method: 'GET; rm -rf /' }), 'bash')).toThrow(BundleError)
})
