import { describe, expect, it } from 'vitest'
import { maskHar } from '../../../../src/core/bundle/har/har-mask.ts'
import { readHar } from '../../../../src/core/bundle/har/har-read.ts'
import { createLabeler } from '../../../../src/core/privacy/index.ts'

const tool = { name: 'Casefile', version: '0.1.0' }
const label = () => createLabeler('000102030405060708090a0b0c0d0e0f')
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
const pairs = (fields: Record<string, string>) => Object.entries(fields).map(([name, value]) => ({ name, value }))

const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm5hIiwibiI6OTF9.Qm9vdHN0cmFwU2lnbmF0dXJlMTIz'
const session = '5f1b9c37ae4d40c2b7781f3a90d6e2cc'
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk'

/** A secret in every field of an entry that tells it a second time. */
function rawHar(): { log: { entries: unknown[]; [field: string]: unknown } } {
  return {
    log: {
      version: '1.2',
      creator: { name: `Proxy of anna.lind@example.com`, version: '1' },
      pages: [
        {
          id: `https://app.example.com/?access_token=${session}`,
          startedDateTime: '2026-03-12T09:30:00Z',
          title: `https://app.example.com/?access_token=${session}`,
          pageTimings: {},
        },
      ],
      entries: [
        {
          // It is recognised in the entry after this one.
          startedDateTime: '2026-03-12T09:30:00Z',
          time: 5,
          request: { method: 'GET', url: `https://app.example.com/s/${session}/list`, headers: [] },
          response: {
            status: 200,
            statusText: `OK ${token}`,
            headers: [],
            content: { mimeType: 'text/html', text: session },
          },
        },
        {
          pageref: `https://app.example.com/?access_token=${session}`,
          startedDateTime: '2026-03-12T09:30:01Z',
          time: 5,
          comment: `sent as ${session}`,
          _initiator: { type: 'script', url: `https://app.example.com/app.js?access_token=${session}`, lineNumber: 3 },
          _own: { session },
          serverIPAddress: 'proxy of bea.holm@example.com',
          request: {
            method: 'POST',
            url: `https://app.example.com/login?access_token=${session}`,
            headers: pairs({
              Authorization: `Bearer ${token}`,
              Cookie: `sid=${session}`,
              Referer: `https://a.example/?token=${session}`,
            }),
            cookies: pairs({ sid: session }),
            queryString: pairs({ access_token: session }),
            postData: {
              mimeType: 'application/json',
              text: JSON.stringify({ user: 'anna', password: 'Sommer-2026!' }),
            },
          },
          response: {
            status: 302,
            headers: pairs({
              'Set-Cookie': `sid=${session}; Path=/`,
              Location: `https://app.example.com/?token=${session}`,
            }),
            redirectURL: `https://app.example.com/?token=${session}`,
            content: { mimeType: 'image/png', encoding: 'base64', text: png, size: 44 },
          },
        },
        {
          startedDateTime: '2026-03-12T09:30:02Z',
          time: 5,
          _webSocketMessages: [{ type: 'send', time: 1773307802, opcode: 1, data: JSON.stringify({ auth: token }) }],
          request: { method: 'GET', url: 'wss://app.example.com/live', headers: [] },
          response: { status: 101, headers: [], content: {} },
        },
        {
          startedDateTime: '2026-03-12T09:30:03Z',
          time: 5,
          request: { method: 'GET', url: 'https://app.example.com/me', headers: [] },
          response: {
            status: 200,
            headers: [],
            content: {
              mimeType: 'application/json',
              encoding: 'base64',
              text: btoa(JSON.stringify({ email: 'anna.lind@example.com', api_key: `key-${session}` })),
            },
          },
        },
      ],
    },
  }
}

describe('a masked copy of a HAR', () => {
  const read = () => readHar(bytesOf(rawHar()))
  const masked = maskHar(read(), label(), tool)
  const text = new TextDecoder().decode(masked.bytes)

  it.each([
    ['a token', token],
    ['a session id, also where it was met before it was recognised', session],
    ['a password', 'Sommer-2026!'],
    ['an e-mail address, also in the name of the maker', 'anna.lind@example.com'],
    ['an address where that of the server belongs', 'bea.holm@example.com'],
    ['a body that is no text', png],
    ['a field that only the maker knows', '_own'],
  ])('does not hold %s', (_, secret) => {
    expect(JSON.stringify(rawHar())).toContain(secret)
    expect(text).not.toContain(secret)
    expect(text).not.toContain(btoa(secret).slice(0, -4))
  })
  it('is read again, with equal labels for equal values and the same requests', () => {
    const again = readHar(masked.bytes)
    const requests = again.session.events.filter(({ kind }) => kind === 'request' || kind === 'socket')
    expect(again.problems).toEqual([])
    expect(requests.map((event) => event.at)).toEqual([0, 1000, 2000, 3000])
    const { log } = JSON.parse(text)
    const shown = /redacted-[a-z-]+-\d+/.exec(log.entries[0].request.url)?.[0]
    expect(shown).toBeDefined()
    const [, login] = log.entries
    expect(login.request.cookies).toEqual([{ name: 'sid', value: shown }])
    expect(login.request.queryString).toEqual([{ name: 'access_token', value: shown }])
    expect(login.response.redirectURL).toContain(shown)
    expect(login._initiator.url).toContain(shown)
    expect(login.pageref).toBe('page_1')
    expect(log.creator).toEqual(tool)
    expect(log.comment).toMatch(/such as redacted-bearer-1\.$/)
    const plain = { ...read(), creator: 'WebInspector 537.36' }
    expect(new TextDecoder().decode(maskHar(plain, label(), tool).bytes)).toContain('of a HAR of WebInspector 537.36.')
  })
  it('says what was masked, and why a body is missing', () => {
    const counts = Object.fromEntries(masked.session.redactions.map(({ kind, count }) => [kind, count]))
    expect(counts).toMatchObject({ password: 1, email: 1 })
    expect(text).toContain('not recorded: not text, so it cannot be masked')
  })
  it('changes nothing of what it was made from, and has nothing to mask in its own copy', () => {
    const har = read()
    const before = JSON.stringify(har)
    maskHar(har, label(), tool)
    expect(JSON.stringify(har)).toBe(before)
    const twice = maskHar(readHar(masked.bytes), label(), tool)
    expect(twice.session.redactions.map(({ label: name }) => name).sort()).toEqual(
      masked.session.redactions.map(({ label: name }) => name).sort(),
    )
  })
  it('tells how far it is, to the end', () => {
    const told: unknown[][] = []
    maskHar(read(), label(), tool, (...progress) => told.push(progress))
    const all = read().session.events.filter(({ kind }) => kind !== 'navigation').length
    expect(told).toEqual([
      ['mask', 0, all],
      ['sweep', 0, all],
      ['check', 0, 0],
    ])
  })
  it('masks the password of a form that only its parameters tell', () => {
    const raw = rawHar()
    const params = pairs({ user: 'anna', password: 'horse battery 7' })
    raw.log.entries = [
      {
        startedDateTime: '2026-03-12T09:31:00Z',
        request: {
          ...{ method: 'POST', url: 'https://app.example.com/login', headers: [] },
          postData: { mimeType: 'multipart/form-data; boundary=b', params },
        },
        response: { status: 403, headers: [], content: {} },
      },
    ]
    const copy = new TextDecoder().decode(maskHar(readHar(bytesOf(raw)), label(), tool).bytes)
    expect(copy).toContain('anna')
    expect(copy).not.toContain('horse battery 7')
  })
  it('takes more secrets than a search has arguments', () => {
    const keys = Array.from({ length: 30_000 }, (_, n) => `k${n}`.padEnd(12, 'x') + (0x10000000 + n).toString(16))
    const raw = rawHar()
    const entry = (body: unknown) => ({
      startedDateTime: '2026-03-12T09:31:00Z',
      request: { method: 'GET', url: 'https://app.example.com/keys', headers: [] },
      response: { status: 200, headers: [], content: { mimeType: 'application/json', text: JSON.stringify(body) } },
    })
    raw.log.entries = [entry({ api_keys: keys })]
    const { bytes } = maskHar(readHar(bytesOf(raw)), label(), tool)
    expect(new TextDecoder().decode(bytes)).not.toContain(keys[0])
  })
})
