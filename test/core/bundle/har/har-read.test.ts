/** A HAR is read, whoever wrote it. */
import { describe, expect, it } from 'vitest'
import { openFile, readHar } from '../../../../src/core/bundle/index.ts'
import { Session } from '../../../../src/core/session/index.ts'
import { judge } from '../../../../src/core/triage/index.ts'
import { dialects } from './har-dialects.ts'
import { bytes, entry, harOf, read, requests, sockets } from './hars.ts'

describe('each dialect', () => {
  const table = {
    chrome: ['WebInspector 537.36', 'fetch', 'h2'],
    firefox: ['Firefox 146.0', 'fetch', 'h2'],
    safari: ['WebKit Web Inspector 1.0', 'fetch', 'http/1.1'],
    charles: ['Charles Proxy 5.0', 'fetch', 'http/1.1'],
    fiddler: ['Fiddler 5.0.2', 'fetch', 'http/1.1'],
    webPageTest: ['WebPagetest 21.07', 'fetch', 'http/1.1'],
    playwright: ['Playwright 1.65.1', 'fetch', 'http/1.1'],
    mitmproxy: ['mitmproxy 12.1', 'fetch', 'h2'],
  } as const
  it.each(Object.entries(table))('%s tells the failing call', (name, [creator, api, protocol]) => {
    const har = read(dialects[name as keyof typeof dialects])
    expect(Session.safeParse(har.session).success).toBe(true)
    expect(har.problems).toEqual([])
    expect(har.creator).toBe(creator)
    expect(har.session.site).toBe('https://app.tallybook.example')
    const failed = requests(har.session.events).find(({ status }) => status === 500)!
    expect(failed).toMatchObject({
      api,
      method: 'PUT',
      url: 'https://app.tallybook.example/api/invoices/1042',
      state: 'done',
      statusText: 'Internal Server Error',
      duration: 412,
      protocol,
      timings: { send: 1, wait: 400 },
    })
    expect(failed.requestHeaders).toContainEqual([expect.stringMatching(/^content-type$/i), 'application/json'])
    const bodies = [failed.requestBody, failed.responseBody]
    if (name === 'playwright')
      expect(bodies.map((body) => body?.omitted)).toEqual(['in another file', 'in another file'])
    else {
      expect(bodies[0]).toEqual({ type: 'application/json', text: '{"total":1200.5}', size: 16 })
      expect(bodies[1]).toEqual(
        name === 'webPageTest'
          ? { type: 'application/json', size: 28, omitted: 'not in the file' }
          : { type: 'application/json', text: '{"error":"TAX_RULE_MISSING"}', size: 28 },
      )
    }
    expect(har.session.startedAt + failed.at).toBe(Date.UTC(2026, 2, 12, 9, 30, 8, 215))
    // Alone, because some of the files hold a graver failure besides.
    const alone = { ...har.session, events: [failed] }
    expect(judge(alone)).toMatchObject({ rule: 'server-error', evidence: [{ event: failed.id }] })
  })

  it('Chrome: stacks, caches, errors, sockets', () => {
    const { session } = read(dialects.chrome)
    const [call, image, blocked] = requests(session.events)
    expect(call).toMatchObject({
      ip: '203.0.113.7',
      transferSize: 312,
      resourceType: 'xmlhttprequest',
      requestHeaders: [['content-type', 'application/json']],
      initiator: [
        { function: 'save', line: 139, column: 22 },
        { line: 10, column: 1, note: 'async' },
      ],
    })
    expect(image).toMatchObject({ api: 'other', resourceType: 'image', fromCache: true })
    expect(image?.responseBody).toEqual({ type: 'image/png', size: 4, omitted: 'binary in the file' })
    expect(blocked).toMatchObject({ api: 'xhr', state: 'failed', failure: { code: 'net::ERR_BLOCKED_BY_CLIENT' } })
    expect(blocked).not.toHaveProperty('status')
    expect(sockets(session.events)).toMatchObject([
      {
        api: 'websocket',
        state: 'open',
        sent: 1,
        received: 1,
        messages: [
          { direction: 'sent', text: 'hello', size: 5 },
          { direction: 'received', size: 3 },
        ],
      },
    ])
    expect(session.documents).toMatchObject([{ id: 'page_1', url: 'https://app.tallybook.example/invoices' }])
    expect(session.events.find(({ kind }) => kind === 'navigation')).toMatchObject({ at: 0, frame: 'page_1' })
  })
  it('Firefox: no body where it writes an empty one, and the document by its headers', () => {
    const [document] = requests(read(dialects.firefox).session.events)
    expect(document).toMatchObject({ api: 'document', at: 10, resourceType: 'main_frame' })
    expect(document).not.toHaveProperty('requestBody')
    expect(read(dialects.firefox).browser).toBe('Firefox 146.0')
  })
  it('Safari: what came from a cache', () => {
    expect(requests(read(dialects.safari).session.events).map(({ fromCache }) => fromCache)).toEqual([undefined, true])
  })
  it('Charles: a request that failed without a status', () => {
    const failed = requests(read(dialects.charles).session.events)[1]
    expect(failed).toMatchObject({ state: 'failed', failure: { message: 'The browser reports FAILED.' } })
    expect([failed?.duration, failed?.timings]).toEqual([undefined, undefined])
  })
  it('Fiddler: numbers as texts, headers as an object', () => {
    const [call] = requests(read(dialects.fiddler).session.events)
    expect(call).toMatchObject({ status: 500, duration: 412 })
    expect(call?.requestHeaders).toEqual([
      ['Content-Type', 'application/json'],
      ['Accept', 'application/json'],
      ['Accept', '*/*'],
    ])
  })
  it('WebPageTest: an initiator of address and line', () => {
    expect(requests(read(dialects.webPageTest).session.events)[0]?.initiator).toEqual([
      { url: 'https://app.tallybook.example/invoices/app.js', line: 139 },
    ])
  })
  it('Playwright: failed and unfinished requests', () => {
    const [, failed, pending] = requests(read(dialects.playwright).session.events)
    expect(failed).toMatchObject({ state: 'failed', failure: { code: 'net::ERR_CONNECTION_REFUSED' } })
    expect(pending).toMatchObject({ state: 'pending' })
  })
  it('mitmproxy: an error of the connection, and sockets behind https addresses', () => {
    const { events } = read(dialects.mitmproxy).session
    expect(requests(events)[1]).toMatchObject({ state: 'failed', failure: { message: 'server closed connection' } })
    expect(sockets(events)).toMatchObject([{ state: 'open', messages: [{ text: 'hello' }] }])
  })
})

describe('encodings', () => {
  const text = JSON.stringify(harOf(entry({}, { url: 'https://a.example/Grüße' })))
  const utf16 = (little: boolean, mark: boolean) => {
    const units = [...(mark ? ['\ufeff'] : []), ...text].flatMap((unit) => {
      const code = unit.charCodeAt(0)
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255]
    })
    return Uint8Array.from(units)
  }
  it.each([
    ['UTF-8', bytes(text)],
    ['UTF-8 with a mark', bytes(`\ufeff${text}`)],
    ['UTF-16 LE with a mark', utf16(true, true)],
    ['UTF-16 BE with a mark', utf16(false, true)],
    ['UTF-16 LE', utf16(true, false)],
    ['UTF-16 BE', utf16(false, false)],
  ])('%s', async (_, file) => {
    const opened = await openFile(file)
    expect(opened.kind).toBe('har')
    expect(requests(opened.session.events)[0]?.url).toBe('https://a.example/Grüße')
  })
})

describe('pictures of a HAR', () => {
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  it.each([
    ['a picture', { mimeType: 'image/png; q=1', encoding: 'base64', text: png }, 'image/png'],
    ['a font', { mimeType: 'font/woff2', encoding: 'base64', text: png }, undefined],
    ['an SVG, which is text', { mimeType: 'image/svg+xml', encoding: 'base64', text: btoa('<svg/>') }, undefined],
    ['broken base64', { mimeType: 'image/png', encoding: 'base64', text: '*' }, undefined],
    ['text that calls itself a picture', { mimeType: 'image/png', text: png }, undefined],
    ['a type that is none', { mimeType: 'image/"><b>', encoding: 'base64', text: png }, undefined],
    ['nothing', { mimeType: 'image/png', encoding: 'base64', text: '' }, undefined],
  ])('are kept beside the session: %s', (_, content, type) => {
    const request = { method: 'GET', url: 'https://a.example/x', headers: [] }
    const log = { entries: [{ request, response: { status: 200, headers: [], content } }] }
    const { pictures, session } = readHar(new TextEncoder().encode(JSON.stringify({ log })))
    expect(pictures.get('entry-1')?.type).toBe(type)
    expect(pictures.get('entry-1')?.bytes.length).toBe(type && 70)
    expect(JSON.stringify(session).includes(png)).toBe(!('encoding' in content))
  })
})
