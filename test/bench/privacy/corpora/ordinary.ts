/**
 * Traffic without secrets. From others: GitHub's webhook payloads and recorded API responses from the octokit packages
 * (MIT), and the archives of har-examples (MIT). From us: what is most easily mistaken for a secret.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Headers, RequestEvent } from '../../../../src/core/session/index.ts'
import { base62, hex, type Random, randomFrom } from '../../../support/random.ts'
import { request } from '../../../support/session-builder.ts'

const need = createRequire(join(process.cwd(), 'test/bench/package.json'))

const jsonBody = (value: unknown) => {
  const text = JSON.stringify(value)
  return { type: 'application/json', text, size: text.length }
}

/** @param share of the large ones to use, 0 to 1 */
export function publicTraffic(share = 1): RequestEvent[] {
  return [...webhooks(share), ...recordedAnswers(share), ...archives()].map((event, index) => ({
    ...event,
    at: index * 10,
    id: `public-${index}`,
  }))
}

function webhooks(share: number): RequestEvent[] {
  const groups = need('@octokit/webhooks-examples') as { name: string; examples: unknown[] }[]
  const all = groups.flatMap(({ name, examples }) => examples.map((example) => ({ name, example })))
  return all
    .slice(0, Math.ceil(all.length * share))
    .map(({ name, example }) => request({ url: `/hooks/${name}`, responseBody: jsonBody(example) }))
}

interface Recorded {
  scope: string
  method: string
  path: string
  body: unknown
  status: number
  response: unknown
  responseIsBinary?: boolean
  rawHeaders: string[] | Record<string, string>
}

function recordedAnswers(share: number): RequestEvent[] {
  const root = join(dirname(need.resolve('@octokit/fixtures/package.json')), 'scenarios/api.github.com')
  const names = readdirSync(root)
  return names.slice(0, Math.ceil(names.length * share)).flatMap((name) => {
    const records = JSON.parse(readFileSync(join(root, name, 'raw-fixture.json'), 'utf8')) as Recorded[]
    return records
      .filter(({ response }) => typeof response === 'object')
      .map(({ scope, method, path, body, status, response, rawHeaders }) =>
        request({
          method: method.toUpperCase(),
          url: scope.replace(':443', '') + path,
          status,
          ...(body ? { requestBody: jsonBody(body) } : {}),
          responseHeaders: headersOf(rawHeaders),
          responseBody: jsonBody(response),
        }),
      )
  })
}

function headersOf(raw: string[] | Record<string, string>): Headers {
  if (!Array.isArray(raw)) return Object.entries(raw).map(([name, value]) => [name, String(value)])
  return raw.flatMap((name, index): Headers => (index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : []))
}

type Archives = Record<string, { log: { entries: Entry[] } }>
interface Entry {
  request: { method: string; url: string; headers: Pair[]; postData?: { mimeType: string; text?: string } }
  response: { status: number; headers: Pair[]; content: { mimeType: string; text?: string } }
}
type Pair = { name: string; value: string }

/** Without those about credentials. */
function archives(): RequestEvent[] {
  const loaded = need('har-examples') as Archives & { default?: Archives }
  const all = loaded.default ?? loaded
  return Object.entries(all)
    .filter(([name]) => !/auth|cookie/i.test(name))
    .flatMap(([, { log }]) => log.entries)
    .map(({ request: asked, response }) =>
      request({
        method: asked.method,
        url: asked.url,
        requestHeaders: asked.headers.map(({ name, value }) => [name, value]),
        ...(asked.postData?.text
          ? { requestBody: { type: asked.postData.mimeType, text: asked.postData.text, size: 1 } }
          : {}),
        status: response.status,
        responseHeaders: response.headers.map(({ name, value }) => [name, value]),
        ...(response.content.text
          ? { responseBody: { type: response.content.mimeType, text: response.content.text, size: 1 } }
          : {}),
      }),
    )
}

/** An order number of sixteen digits that passes the Luhn check, as one in ten numbers does. */
function luhnOrder(random: Random): string {
  const digits = `7${random.text(14, '0123456789')}`
  for (const last of '0123456789') {
    const all = digits + last
    const sum = [...all].reverse().reduce((total, char, index) => {
      const digit = Number(char) * (index % 2 === 1 ? 2 : 1)
      return total + (digit > 9 ? digit - 9 : digit)
    }, 0)
    if (sum % 10 === 0) return all
  }
  return digits
}

const uuid = (random: Random) => [8, 4, 4, 4, 12].map((length) => random.text(length, hex)).join('-')

/** Values that only look like secrets; generated anew for every event. */
export function hardTraffic(count: number): RequestEvent[] {
  return Array.from({ length: count }, (_, index) => {
    const r = randomFrom(index + 1)
    const cursor = Buffer.from(`cursor:v2:${r.below(9999)}`).toString('base64')
    const body = {
      id: uuid(r),
      _id: r.text(24, hex),
      ulid: r.text(26, '0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
      nanoid: r.text(21),
      objectKey: `customer_${r.below(999)}`,
      orderNumber: luhnOrder(r),
      orderId: 1e15 + r.below(1e9),
      sku: `AB-${r.text(4, '0123456789')}-XL`,
      sha: r.text(40, hex),
      tree: { sha256: r.text(64, hex), md5: r.text(32, hex) },
      integrity: `sha384-${Buffer.from(r.text(48)).toString('base64')}`,
      avatar: `data:image/png;base64,iVBORw0KGgo${r.text(400)}`,
      colour: `#${r.text(6, hex)}`,
      version: `${r.below(9)}.${r.below(20)}.${r.below(9)}-beta.1+build.${r.below(99)}`,
      createdAt: `2026-03-1${r.below(9)}T09:30:0${r.below(9)}.123Z`,
      traceId: r.text(32, hex),
      spanId: r.text(16, hex),
      pageInfo: { endCursor: cursor, hasNextPage: true, nextPageToken: r.text(24) },
      node_id: Buffer.from(`Invoice:${r.below(99999)}`).toString('base64'),
      tokenType: 'Bearer',
      token_count: r.below(9999),
      maxTokens: 4096,
      passwordPolicy: 'at least 12 characters',
      resetPasswordUrl: '/password/new',
      secretary: 'Ann Lee',
      author: 'Bo Chen',
      authorization_status: 'granted',
      sessionCount: r.below(50),
      keyboard: 'qwertz',
      primaryKey: r.below(9999),
      sortKey: 'name',
      foreignKey: `inv_${r.below(9999)}`,
      key: 'total_amount',
      code: 'E1042',
      errorCode: 'ERR_TIMEOUT_1042',
      countryCode: 'DE',
      zip: '53113',
      iban_country: 'DE',
      phoneType: 'mobile',
      amount: 1234.56,
      balanceCents: 123456789012,
      micros: 1773307800000000,
      lat: 50.7374300521,
      hash: r.text(12, base62),
      etag: `W/"${r.text(27)}"`,
      state: 'open',
      signatureRequired: true,
      cardType: 'visa',
      cardHolderPresent: false,
      pinned: true,
      spinner: 'dots',
      tags: ['oauth', 'token-refresh', 'password-reset'],
      message: 'The token expired 3 minutes ago. Session started at 09:30; password is required.',
      stack: `Error: x\n    at f (https://app.tallybook.example/assets/index-${r.text(8)}.js:1:2042)`,
      html: '<input type="text" name="city" value="Bonn"><label for="password">Password</label>',
    }
    return request({
      id: `hard-${index}`,
      at: index * 10,
      url: `/api/v2/orders/${uuid(r)}/items/${r.text(24, hex)}?cursor=${encodeURIComponent(cursor)}&sort=key&code=EUR&page=${index}&since=2026-03-12T09%3A30%3A00Z&v=${r.text(8, hex)}`,
      requestHeaders: [
        ['accept', 'application/json'],
        ['x-request-id', uuid(r)],
        ['traceparent', `00-${r.text(32, hex)}-${r.text(16, hex)}-01`],
        ['if-none-match', `W/"${r.text(27)}"`],
        ['x-client-version', '5.12.0'],
        ['referer', `https://app.tallybook.example/orders/${uuid(r)}`],
      ],
      responseHeaders: [
        ['content-type', 'application/json'],
        ['etag', `"${r.text(32, hex)}"`],
        ['x-amzn-requestid', uuid(r)],
        ['x-amz-cf-id', `${r.text(54)}==`],
        ['cf-ray', `${r.text(16, hex)}-FRA`],
        ['x-correlation-id', r.text(32, hex)],
        ['x-ratelimit-remaining', '149'],
        ['server-timing', 'db;dur=12.5'],
        ['access-control-allow-headers', 'authorization,x-csrf-token'],
        ['www-authenticate', 'Bearer error="invalid_token"'],
      ],
      responseBody: jsonBody(body),
    })
  })
}
