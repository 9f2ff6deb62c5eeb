/** Commands run by the programs that they are for: what arrives is what was recorded. */
import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toCurl, toFetch } from '../../../../src/core/bundle/index.ts'
import type { RequestEvent } from '../../../../src/core/session/index.ts'
import { request } from '../../../support/session-builder.ts'

interface Arrived {
  method: string
  target: string
  headers: [name: string, value: string][]
  body: string
}

const pairs = ({ rawHeaders }: IncomingMessage) =>
  rawHeaders.flatMap((name, at): [string, string][] =>
    at % 2 === 0 ? [[name.toLowerCase(), Buffer.from(rawHeaders[at + 1]!, 'latin1').toString()]] : [],
  )

let arrived: Arrived | undefined
const server = createServer((message, response) => {
  const parts: Buffer[] = []
  message.on('data', (part: Buffer) => parts.push(part))
  message.on('end', () => {
    const body = Buffer.concat(parts).toString()
    arrived = { method: message.method ?? '', target: message.url ?? '', headers: pairs(message), body }
    response.end('{}')
  })
})
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => {
  rmSync(folder, { recursive: true })
  return new Promise((resolve) => server.close(resolve))
})

const has = (program: string): boolean => {
  try {
    return execFileSync(program, ['--version']).length > 0
  } catch {
    return false
  }
}

/** Where commands run: there is no file that they could take by mistake. */
const folder = mkdtempSync(join(tmpdir(), 'casefile-resent-'))

/** From standard input, because a command line may not be that long. */
function run(shell: string, command: string): Promise<void> {
  const env = { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', REDACTED_BEARER_1: "s3cr'et $x" }
  return new Promise((resolve, reject) => {
    const child = execFile(shell, ['-s'], { env, cwd: folder }, (error, _, told) =>
      error ? reject(new Error(told)) : resolve(),
    )
    child.stdin?.end(`${command}\n`)
  })
}

const post = (text: string, told: Partial<RequestEvent> = {}): Partial<RequestEvent> => ({
  method: 'POST',
  requestHeaders: [['content-type', 'application/json']],
  requestBody: { type: 'application/json', text },
  ...told,
})
const multipart = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n'

const cases: [string, Partial<RequestEvent>, path?: string][] = [
  ['a GET with a repeated parameter', {}, '/x?a=1&a=2&empty=&flag&q=a%20b+c%26'],
  ['an address with odd characters', {}, "/a'b/(c)/[1-3]/$e!/~f;g=1?h={d,e}*"],
  [
    'headers: empty, repeated, long',
    {
      requestHeaders: [
        ['x-empty', ''],
        ['x-two', 'a'],
        ['x-two', 'b, c'],
        ['x-long', 'v'.repeat(4000)],
      ],
    },
  ],
  [
    'headers with quotes and letters of other languages',
    { requestHeaders: [['x-own', `"it's" \\ $HOME \`id\` !x 日本 é`]] },
  ],
  ['a masked header', { requestHeaders: [['authorization', 'Bearer redacted-bearer-1']] }],
  ['cookies', { requestHeaders: [['cookie', 'a=1; b="x,y"; c=a=b=; d']] }],
  ['a POST', post(`{"a":"it's \\"q\\" \\n $x \`y\` 日本 🧾"}`)],
  ['a POST of lines', post('a\nb\r\nc\r\n\r\n\n')],
  ['a POST without a body', { method: 'POST' }],
  ['a body that is like an option or a file', post('@/etc/passwd')],
  ['a body that begins with a dash', post('-d x')],
  ['a DELETE with a body', post('{}', { method: 'DELETE' })],
  ['a method of its own', post('{}', { method: 'PROPFIND' })],
  ['a form', post('a=1&b=%20+%26', { requestHeaders: [['content-type', 'application/x-www-form-urlencoded']] })],
  [
    'a multipart form that is complete',
    post(multipart, {
      requestHeaders: [['content-type', 'multipart/form-data; boundary=x']],
      requestBody: { type: 'multipart/form-data; boundary=x', text: multipart },
    }),
  ],
  ['a body that is larger than an argument may be', post(`{"a":"${'日本'.repeat(40_000)}%s\\\\"}`)],
]

const own = new Set(
  'host user-agent accept accept-language accept-encoding connection content-length expect sec-fetch-mode keep-alive transfer-encoding'.split(
    ' ',
  ),
)
const byName = (a: [string, string], b: [string, string]) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0)

/** What arrived beside what was recorded, without what every client adds. */
function expectSame(told: Partial<RequestEvent>, path: string, joined: boolean): void {
  const values = new Map<string, string>()
  for (const [name, value] of told.requestHeaders ?? [])
    values.set(name, values.has(name) && joined ? `${values.get(name)}, ${value}` : value)
  const sent = joined ? [...values] : [...(told.requestHeaders ?? [])]
  const headers = sent.map(([name, value]): [string, string] => [
    name,
    value.replace('redacted-bearer-1', "s3cr'et $x"),
  ])
  expect({ ...arrived, headers: arrived?.headers.filter(([name]) => !own.has(name)).sort(byName) }).toEqual({
    method: told.method ?? 'GET',
    target: path,
    headers: headers.sort(byName),
    body: told.requestBody?.text ?? '',
  })
}

const recorded = (told: Partial<RequestEvent>, path: string) =>
  request({
    requestHeaders: [],
    ...told,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}#part`,
  })

describe.skipIf(!has('curl'))('curl', () => {
  it.each(cases)('sends %s', async (_, told, path = '/x') => {
    await run('bash', toCurl(recorded(told, path), 'bash'))
    expectSame(told, path, false)
  })
  it('sends nothing when a masked value of a large body is not set', async () => {
    arrived = undefined
    const told = post(`"redacted-password-2 ${'x'.repeat(120_000)}"`)
    await expect(run('bash', toCurl(recorded(told, '/x'), 'bash'))).rejects.toThrow(/REDACTED_PASSWORD_2: was redacted/)
    expect(arrived).toBeUndefined()
  })
  it('sends a GET with a body', async () => {
    const told = post('{"q":1}', { method: 'GET' })
    await run('bash', toCurl(recorded(told, '/x'), 'bash'))
    expectSame(told, '/x', false)
  })
})

describe('fetch', () => {
  // The name of the cookie header is forbidden, and node sends headers as Latin-1 only.
  it.each(cases.filter(([name]) => !/cookies|languages/.test(name)))('sends %s', async (_, told, path = '/x') => {
    const code = toFetch(recorded(told, path)).replace(/(const REDACTED_BEARER_1 = )''/, '$1"s3cr\'et $x"')
    await new (Object.getPrototypeOf(async () => undefined).constructor)(code)()
    expectSame(told, path, true)
  })
})
