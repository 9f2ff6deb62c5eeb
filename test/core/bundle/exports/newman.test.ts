/** The collection, run by Postman's own runner: every request arrives as it was recorded. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toPostman } from '../../../../src/core/bundle/exports/postman.ts'
import { request, sessionOf } from '../../../support/session-builder.ts'
import { type Arrived, startLoopback } from './loopback.ts'

const library = resolve('test/bench/node_modules/newman/index.js')
const installed = existsSync(library)

interface Newman {
  run(options: object, done: (error: Error | null, summary: { run: { failures: unknown[] } }) => void): void
}

const secrets: Record<string, string> = { bearer_1: 's3cr"et', email_1: 'ada@tallybook.example', session_1: 'a b' }

const json = { type: 'application/json' }
const recorded = (origin: string) => [
  request({ at: 1, url: `${origin}/api/invoices?page=1&status=open&flag&empty=&q=a%20b+c&redirect=%2Fx%3Fy` }),
  request({
    at: 2,
    url: `${origin}/api/a%20b/%E2%82%AC/x;v=1/:batch/$count`,
    method: 'DELETE',
    requestHeaders: [
      ['cookie', 'sid=redacted-session-1; theme=dark'],
      ['origin', 'https://app.example'],
      ['user-agent', 'x'],
    ],
  }),
  request({
    at: 3,
    url: `${origin}/api/invoices`,
    method: 'PUT',
    requestHeaders: [
      ['content-type', 'application/json'],
      ['authorization', 'Bearer redacted-bearer-1'],
    ],
    requestBody: { ...json, text: '{"total":1200.5,"who":"redacted-email-1","t":"{{bearer_1}} {{$guid}} ✓"}' },
  }),
  request({
    at: 4,
    url: `${origin}/graphql`,
    method: 'POST',
    requestHeaders: [['content-type', 'application/json']],
    requestBody: {
      ...json,
      text: '{"operationName":"Save","query":"mutation Save($a: Int) { save(a: $a) { id } }","variables":{"a":{"b":[1]}}}',
    },
  }),
  request({
    at: 5,
    url: `${origin}/form`,
    method: 'POST',
    requestHeaders: [['content-type', 'application/x-www-form-urlencoded']],
    requestBody: { type: 'application/x-www-form-urlencoded', text: 'a=1&b=x+y%26z&who=redacted-email-1&e=' },
  }),
  request({
    at: 6,
    url: `${origin}/upload`,
    method: 'POST',
    requestHeaders: [['content-type', 'multipart/form-data; boundary=----abc']],
    requestBody: { type: 'multipart/form-data; boundary=----abc', text: 'note: 5 bytes\n' },
  }),
  request({
    at: 7,
    url: `${origin}/notes`,
    method: 'PATCH',
    requestHeaders: [['content-type', 'text/plain']],
    requestBody: { type: 'text/plain', text: 'two\nlines "quoted" \\ & 日本 🧾' },
  }),
]

const title = installed ? 'newman' : 'newman (is not installed in test/bench)'
describe.skipIf(!installed)(title, () => {
  let server: Awaited<ReturnType<typeof startLoopback>>
  let arrived: Arrived[]
  beforeAll(async () => {
    server = await startLoopback()
    const collection = toPostman(sessionOf(recorded(server.origin)))
    for (const variable of collection.variable) variable.value = secrets[variable.key]!
    const newman: Newman = (await import(pathToFileURL(library).href)).default
    const failures = await new Promise((done, failed) =>
      newman.run({ collection, reporters: [] }, (error, summary) =>
        error ? failed(error) : done(summary.run.failures),
      ),
    )
    expect(failures).toEqual([])
    arrived = server.arrived
  })
  afterAll(() => server?.close())

  it('sends every request once, in order', () => {
    expect(arrived.map(({ method, url }) => `${method} ${url.split('?')[0]}`)).toEqual([
      'GET /api/invoices',
      'DELETE /api/a%20b/%E2%82%AC/x;v=1/%3Abatch/$count',
      'PUT /api/invoices',
      'POST /graphql',
      'POST /form',
      'POST /upload',
      'PATCH /notes',
    ])
  })

  it('keeps the query to the letter', () => {
    expect(arrived[0]!.url).toBe('/api/invoices?page=1&status=open&flag&empty=&q=a%20b+c&redirect=%2Fx%3Fy')
  })

  it('sends headers with the real values, and none of the browser', () => {
    expect(arrived[1]!.headers).toMatchObject({ cookie: 'sid=a b; theme=dark', origin: 'https://app.example' })
    expect(arrived[1]!.headers['user-agent']).toBeUndefined()
    expect(arrived[2]!.headers.authorization).toBe('Bearer s3cr"et')
  })

  it('sends bodies of every kind', () => {
    const [, , put, graphql, form, upload, notes] = arrived.map(({ body }) => body)
    expect(JSON.parse(put!)).toEqual({ total: 1200.5, who: 'ada@tallybook.example', t: '{{bearer_1}} {{$guid}} ✓' })
    expect(JSON.parse(graphql!)).toEqual({
      operationName: 'Save',
      query: 'mutation Save($a: Int) { save(a: $a) { id } }',
      variables: { a: { b: [1] } },
    })
    expect([...new URLSearchParams(form)]).toEqual([
      ['a', '1'],
      ['b', 'x y&z'],
      ['who', 'ada@tallybook.example'],
      ['e', ''],
    ])
    expect(upload).toMatch(/name="note"/)
    expect(arrived[5]!.headers['content-type']).not.toContain('----abc')
    expect(notes).toBe('two\nlines "quoted" \\ & 日本 🧾')
  })
})
