/** Our commands, read by another program than curl: curlconverter gives back the request that was recorded. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { replayRequest } from '../../../../src/core/bundle/copy-as/replay-request.ts'
import { toCurl } from '../../../../src/core/bundle/index.ts'
import type { RequestEvent } from '../../../../src/core/session/index.ts'
import { request } from '../../../support/session-builder.ts'

const library = resolve('test/bench/node_modules/curlconverter/dist/src/index.js')
const installed = existsSync(library)

/** What is used of the HAR that curlconverter writes. */
interface Converted {
  method: string
  url: string
  headers: { name: string; value: string }[]
  cookies: { name: string; value: string }[]
  postData?: { text: string }
}

let toHarString: (command: string) => string
let toJsonString: (command: string) => string
beforeAll(async () => {
  if (installed) ({ toHarString, toJsonString } = await import(pathToFileURL(library).href))
})
const converted = (one: RequestEvent): Converted => JSON.parse(toHarString(toCurl(one, 'bash'))).log.entries[0].request

const awkward = [
  "it's",
  'a "quoted" word',
  'back\\slash and ends with \\',
  '\\"',
  '$HOME `id` $(id)',
  '!history !!',
  "'; echo pwned; '",
  '& whoami | more > file < in',
  '%PATH% 100% %1 %%',
  '^caret^^',
  'line\nline\n\nline',
  'tab\there',
  'Grüße 🧾 日本 e\u0301',
  '{"json": [1, "two", null]}',
  '#comment ; * ? ~ [a] {b} (c) =,',
  '@/etc/passwd',
  '-X POST --output /tmp/x',
  "mixed ' \" \\ ! \n $'x'",
  'name=@file&b=<c',
  "$'\\x41'",
]

const types = ['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'application/graphql', undefined]

const plain = (told: Partial<RequestEvent>) => request({ requestHeaders: [], url: 'https://a.example/x', ...told })

/** Every method and type with every text, as body and as header. */
const sent: [string, RequestEvent][] = ['POST', 'PUT', 'PATCH', 'DELETE', 'GET'].flatMap((method) =>
  types.flatMap((type) =>
    awkward.map((text): [string, RequestEvent] => [
      `${method} ${type} ${JSON.stringify(text)}`,
      plain({
        method,
        url: `https://a.example/x/[1-3]/{a,b}?q=${encodeURIComponent(text)}&flag&e=`,
        requestHeaders: [
          ['x-own', text.replace(/\s+/g, ' ')],
          ['cookie', 'a=1; b=x%20y'],
        ],
        requestBody: { text, ...(type && { type }) },
      }),
    ]),
  ),
)

const title = installed ? 'curlconverter' : 'curlconverter (is not installed in test/bench)'
describe.skipIf(!installed)(title, () => {
  it('gives back every request with every body', () => {
    for (const [name, one] of sent) {
      const { method, url, headers, cookie, body } = replayRequest(one)
      const back = converted(one)
      expect(back.method, name).toBe(method)
      expect(back.url, name).toBe(url)
      const names = new Map(back.headers.map((header) => [header.name.toLowerCase(), header.value]))
      for (const [key, value] of headers) expect(names.get(key.toLowerCase()), `${name}: ${key}`).toBe(value)
      expect(back.cookies.map((pair) => `${pair.name}=${pair.value}`).join('; '), name).toBe(cookie)
      expect(back.postData?.text, name).toBe(body && 'text' in body ? body.text : undefined)
    }
  })

  it('reads a redacted value as a variable that must be set', () => {
    const { headers } = converted(plain({ requestHeaders: [['authorization', 'Bearer redacted-bearer-1']] }))
    expect(headers).toContainEqual({
      name: 'authorization',
      value: 'Bearer ' + '$' + '{REDACTED_BEARER_1:?was redacted, export it}',
    })
  })

  it('reads a form field by field', () => {
    const text = 'note: 5 bytes\nscan: file "a.png", image/png, 9 bytes\n'
    const one = plain({ method: 'POST', requestBody: { type: 'multipart/form-data', text } })
    const { method, files } = JSON.parse(toJsonString(toCurl(one, 'bash')))
    expect({ method, files }).toEqual({ method: 'post', files: { note: 'form-value-1', scan: 'form-file-2' } })
  })
})
