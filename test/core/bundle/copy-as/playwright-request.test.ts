/** "Copy as Playwright request": what it calls with, and what arrives when Playwright itself runs it. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BundleError, toPlaywrightRequest } from '../../../../src/core/bundle/index.ts'
import type { RequestEvent } from '../../../../src/core/session/index.ts'
import { request } from '../../../support/session-builder.ts'
import { startLoopback } from '../exports/loopback.ts'

const secrets: Record<string, string> = { REDACTED_BEARER_1: "s3cr'et", REDACTED_PASSWORD_2: 'pa55' }
const plain = (told: Partial<RequestEvent> = {}) => request({ requestHeaders: [], url: 'https://a.example/x', ...told })

/** Runs the code with a `request` whose values are filled in. */
async function run(code: string, context: unknown): Promise<void> {
  const filled = code.replace(/const (REDACTED_\w+) = ''/g, (_, name: string) => {
    return `const ${name} = ${JSON.stringify(secrets[name] ?? '')}`
  })
  const AsyncFunction = (async () => {}).constructor as new (...code: string[]) => (context: unknown) => Promise<void>
  await new AsyncFunction('request', filled)(context)
}

async function callOf(told: Partial<RequestEvent>): Promise<unknown> {
  const calls: unknown[][] = []
  await run(toPlaywrightRequest(plain(told)), { fetch: (...call: unknown[]) => calls.push(call) })
  expect(calls).toHaveLength(1)
  return calls[0]
}

const cases: [string, Partial<RequestEvent>, unknown[]][] = [
  ['a GET', {}, ['https://a.example/x']],
  ['a DELETE', { method: 'DELETE' }, ['https://a.example/x', { method: 'DELETE' }]],
  [
    'headers, cookies and a body with masked values',
    {
      method: 'PUT',
      url: 'https://a.example/x?pw=redacted-password-2',
      requestHeaders: [
        ['Authorization', 'Bearer redacted-bearer-1'],
        ['Cookie', 'theme=dark'],
        ['Accept-Encoding', 'br'],
      ],
      requestBody: { type: 'application/json', text: '{"pw":"redacted-password-2","x":"</script>\u2028"}' },
    },
    [
      'https://a.example/x?pw=pa55',
      {
        method: 'PUT',
        headers: { Authorization: "Bearer s3cr'et", 'content-type': 'application/json', cookie: 'theme=dark' },
        data: '{"pw":"pa55","x":"</script>\u2028"}',
      },
    ],
  ],
  [
    'a header that was sent twice',
    {
      requestHeaders: [
        ['x-tag', 'a'],
        ['X-Tag', 'b'],
      ],
    },
    ['https://a.example/x', { headers: { 'x-tag': 'a, b' } }],
  ],
  [
    'text that says it is JSON and is none',
    { method: 'POST', requestBody: { type: 'application/json', text: 'not json' } },
    [
      'https://a.example/x',
      { method: 'POST', headers: { 'content-type': 'application/json' }, data: Buffer.from('not json') },
    ],
  ],
  [
    'a body that was not recorded',
    { method: 'POST', requestBody: { omitted: 'binary' } },
    ['https://a.example/x', { method: 'POST' }],
  ],
]

describe('toPlaywrightRequest', () => {
  it.each(cases)('calls for %s', async (_, told, call) => expect(await callOf(told)).toEqual(call))

  it('makes a form of fields that are left to the reader', async () => {
    const text = 'note: 5 bytes\nscan: file "a.png", image/png, 9 bytes\n'
    const told = { method: 'POST', requestBody: { type: 'multipart/form-data', text } }
    const [, options] = (await callOf(told)) as [string, { multipart: FormData; headers?: unknown }]
    expect(options.headers).toBeUndefined()
    expect(options.multipart.get('note')).toBe('')
    expect(options.multipart.get('scan')).toMatchObject({ name: 'a.png', type: 'image/png' })
  })
  it('names masked values, and says when a body is missing', () => {
    expect(toPlaywrightRequest(plain({ requestHeaders: [['a', 'redacted-bearer-1']] }))).toMatch(
      /^const REDACTED_BEARER_1 = ''; \/\/ was redacted/,
    )
    const missing = plain({ method: 'POST', requestBody: { omitted: 'binary' } })
    expect(toPlaywrightRequest(missing)).toMatch(/not recorded in full/)
  })
  it('refuses what is no http request', () => {
    expect(() => toPlaywrightRequest({ ...plain(), url: 'blob:https://a.example/1' })).toThrow(BundleError)
  })
})

const library = resolve('test/bench/node_modules/playwright-core/index.mjs')
interface Playwright {
  request: { newContext(): Promise<{ fetch: unknown; dispose(): Promise<void> }> }
}

describe.skipIf(!existsSync(library))('in Playwright', () => {
  let loopback: Awaited<ReturnType<typeof startLoopback>>
  beforeAll(async () => {
    loopback = await startLoopback()
  })
  afterAll(() => loopback.close())

  it.each([
    ['application/json', '{"total":1200.5,"pw":"redacted-password-2"}', '{"total":1200.5,"pw":"pa55"}'],
    ['application/json', 'not json', 'not json'],
    ['text/plain', 'Grüße', 'Grüße'],
  ])('%s arrives as it was sent: %s', async (type, text, arrives) => {
    const { request: playwright } = (await import(pathToFileURL(library).href)) as Playwright
    const context = await playwright.newContext()
    const headers: [string, string][] = [['Cookie', 'theme=dark']]
    const url = `${loopback.origin}/api/invoices/1?a=b%20c`
    const sent = plain({ method: 'PUT', url, requestHeaders: headers, requestBody: { type, text } })
    await run(toPlaywrightRequest(sent), context)
    await context.dispose()
    const arrived = loopback.arrived.at(-1)!
    expect([arrived.method, arrived.url, arrived.body]).toEqual(['PUT', '/api/invoices/1?a=b%20c', arrives])
    expect(arrived.headers).toMatchObject({ 'content-type': type, cookie: 'theme=dark' })
  })
})
