import { beforeEach, describe, expect, it } from 'vitest'
import type { RequestSignal, RequestStage } from '../../src/browser/web-request.ts'
import { createLabeler } from '../../src/core/privacy/index.ts'
import type { NetworkRecord, RequestEvent, SessionEvent } from '../../src/core/session/index.ts'
import { type FakeBackground, fakeBackground } from '../support/fake-background.ts'
import { line } from './tab-of-invoices.ts'

const site = 'https://app.test'
const start = 1_700_000_000_000
const top = { tabId: 1, frameId: 0, url: `${site}/invoices`, documentId: 'BROWSER-1' }

let fake: FakeBackground
let stored: NetworkRecord[]
let requestIds = 0

/** What the browser tells of one request, from its beginning to the stage that is told last. */
function signals(told: Partial<RequestSignal> & { stages?: RequestStage[] } = {}): RequestSignal[] {
  const { stages = ['before', 'sent', 'headers', 'started', 'completed'], at = start + 100, ...more } = told
  const common = { requestId: String(++requestIds), tabId: 1, frameId: 0, documentId: 'BROWSER-1', initiator: site }
  return stages.map((stage, i) => ({
    ...common,
    ...{ type: 'xmlhttprequest', method: 'GET', url: `${site}/api/invoices`, stage, at: at + i * 5 },
    ...(stage === 'sent' && { headers: [['Accept', '*/*']] as [string, string][] }),
    ...((stage === 'headers' || stage === 'started' || stage === 'completed') && { status: 200 }),
    ...(stage === 'failed' && { error: 'net::ERR_CONNECTION_RESET' }),
    ...more,
  }))
}
const hear = (...all: RequestSignal[]) => {
  for (const signal of all) fake.world.hear?.(signal)
}
const call = (told: Partial<RequestEvent> = {}): SessionEvent => ({
  ...{ kind: 'request', id: 'call', at: start + 98, frame: 'x', api: 'fetch', method: 'GET' },
  ...{ url: `${site}/api/invoices`, state: 'failed', requestHeaders: [], duration: 40 },
  ...{ failure: { name: 'TypeError', message: 'Failed to fetch' } },
  ...told,
})
const send = (events: SessionEvent[]) =>
  fake.frame(top)('page.events', {
    document: { id: 'doc1', url: `${site}/invoices`, startedAt: start, late: false },
    batch: 0,
    events,
  })
const capture = () => fake.capture(1)

/** A recorded, granted site in tab 1. */
async function recording(): Promise<void> {
  fake = fakeBackground({ webRequest: true })
  fake.world.tabs.set(1, { url: `${site}/invoices`, title: 'Invoices' })
  fake.world.granted.add(site)
  stored = fake.world.network
  await fake.panel('tab.record', { tabId: 1 })
}
beforeEach(recording)

describe('listening', () => {
  it('begins with the worker, before anything is awaited', () => {
    expect(fakeBackground({ webRequest: true }).world.hear).toBeTypeOf('function')
  })
  it('ends when nothing is recorded, so that no request wakes the worker, and begins again', async () => {
    const idle = fakeBackground({ webRequest: true })
    await idle.background.accessChanged()
    expect(idle.world.hear).toBeUndefined()
    expect(fake.world.hear).toBeTypeOf('function')
    await fake.panel('tab.stop', { tabId: 1 })
    expect(fake.world.hear).toBeUndefined()
    await fake.panel('tab.record', { tabId: 1 })
    expect(fake.world.hear).toBeTypeOf('function')
  })
  it('ends when the person takes the site back, and is not there for a tab without its site', async () => {
    fake.world.granted.clear()
    await fake.background.accessChanged()
    expect(fake.world.hear).toBeUndefined()
    await fake.panel('tab.record', { tabId: 1 })
    expect(fake.world.hear).toBeUndefined()
  })
  it('is missed by nothing else: a capture without it is whole', async () => {
    fake = fakeBackground()
    fake.world.tabs.set(1, { url: `${site}/invoices`, title: 'Invoices' })
    await fake.panel('tab.record', { tabId: 1 })
    await send([call()])
    expect((await capture()).events).toMatchObject([{ id: 'call', failure: { message: 'Failed to fetch' } }])
  })
})

describe('whose requests are kept', () => {
  const urls = async () => {
    await send([call({ url: `${site}/other`, id: 'other' })])
    await capture()
    return stored.map(({ url }) => url.replace(site, ''))
  }
  it('those of a recorded tab, the document’s own from before the recording began, and of no other page or tab', async () => {
    hear(
      ...signals({ url: `${site}/before`, at: start - 900 }),
      ...signals({ url: `${site}/invoices`, type: 'main_frame', at: start - 800 }),
      ...signals({ url: `${site}/api` }),
      ...signals({ url: `${site}/elsewhere`, tabId: 2 }),
    )
    expect(await urls()).toEqual(['/invoices', '/api'])
  })
  it('those of the site’s service worker, which belongs to no tab', async () => {
    const worker = { tabId: -1, frameId: -1 }
    hear(
      ...signals({ ...worker, url: `${site}/sync` }),
      ...signals({ ...worker, url: `${site}/foreign`, initiator: 'https://elsewhere.test' }),
      // Our own, on the way to the upload place of a guide.
      ...signals({ ...worker, url: `${site}/upload/4711`, method: 'PUT', initiator: 'chrome-extension://abc' }),
      ...signals({ ...worker, url: `${site}/upload/4712`, method: 'PUT', initiator: 'moz-extension://abc' }),
    )
    expect(await urls()).toEqual(['/sync'])
  })
  it('those of the workers of every site of which a page was recorded', async () => {
    const partner = 'https://partner.test'
    fake.world.granted.add(partner)
    await fake.frame({ ...top, frameId: 5, url: `${partner}/chat` })('page.events', {
      document: { id: 'inner', url: `${partner}/chat`, startedAt: start, late: false },
      batch: 0,
      events: [],
    })
    hear(...signals({ tabId: -1, frameId: -1, url: `${partner}/sync`, initiator: partner }))
    expect(await urls()).toEqual([`${partner}/sync`])
  })
  it('files that arrived and those that did not; the browser’s own reports never', async () => {
    hear(
      ...signals({ type: 'image', url: `${site}/there.png` }),
      ...signals({ type: 'image', url: `${site}/gone.png`, status: 404 }),
      ...signals({ type: 'font', url: `${site}/f.woff2`, stages: ['before', 'failed'] }),
      ...signals({ type: 'csp_report', url: `${site}/report` }),
    )
    expect(await urls()).toEqual(['/there.png', '/gone.png', '/f.woff2'])
  })
  it('files of its first page that had arrived before the recording could begin', async () => {
    hear(
      ...signals({ type: 'main_frame', url: `${site}/invoices`, at: start - 300 }),
      ...signals({ type: 'script', url: `${site}/early.js`, at: start - 200 }),
    )
    expect(await urls()).toEqual(['/invoices', '/early.js'])
  })
  it('none from before the recording was cleared', async () => {
    hear(...signals({ url: `${site}/old`, type: 'main_frame' }))
    fake.world.now += 1_000
    await fake.panel('session.clear', { tabId: 1 })
    hear(...signals({ url: `${site}/new`, at: start + 1_500 }))
    expect(await urls()).toEqual(['/new'])
  })
  it('none of a tab in which recording was stopped, while another tab goes on', async () => {
    fake.world.tabs.set(2, { url: `${site}/other`, title: 'Other' })
    await fake.panel('tab.record', { tabId: 2 })
    await fake.panel('tab.stop', { tabId: 1 })
    hear(...signals({ url: `${site}/unwanted` }), ...signals({ url: `${site}/wanted`, tabId: 2, requestId: 'other' }))
    await fake.panel('tab.stop', { tabId: 2 })
    expect(stored.map(({ url }) => url)).toEqual([`${site}/wanted`])
  })
  it('none from while recording was stopped, also where it goes on before they are stored', async () => {
    fake.world.tabs.set(2, { url: `${site}/customers`, title: 'Customers' })
    await fake.panel('tab.record', { tabId: 2 })
    hear(...signals({ url: `${site}/before`, at: start + 100 }))
    fake.world.now = start + 150
    await fake.panel('tab.stop', { tabId: 1 })
    hear(...signals({ url: `${site}/silent`, at: start + 200 }))
    const [begins, ...ends] = signals({ url: `${site}/slow`, at: start + 300 })
    hear(begins!)
    fake.world.now = start + 1_000
    await fake.panel('tab.record', { tabId: 1 })
    hear(...ends, ...signals({ url: `${site}/after`, at: start + 1_100 }))
    expect(await urls()).toEqual(['/before', '/after'])
  })
  it('none from before its tab was closed, and its pauses are over too', async () => {
    hear(...signals({ type: 'main_frame', at: start - 900, stages: ['before'] }))
    fake.world.now = start + 100
    await fake.panel('tab.stop', { tabId: 1 })
    fake.world.now = start + 200
    await fake.panel('tab.record', { tabId: 1 })
    await fake.background.tabRemoved(1, false)
    await fake.panel('tab.record', { tabId: 1 })
    hear(
      ...signals({ url: `${site}/of the old page`, at: start - 800 }),
      ...signals({ url: `${site}/asked in the pause`, at: start + 190 }),
    )
    expect(await urls()).toEqual(['/asked in the pause'])
  })
  it('what was finished when the agent stopped', async () => {
    hear(...signals({ url: `${site}/last` }))
    await fake.panel('tab.stop', { tabId: 1 })
    expect(stored.map(({ url }) => url)).toEqual([`${site}/last`])
  })
})

describe('the record of a request', () => {
  const recordOf = async (...all: RequestSignal[]) => {
    hear(...all)
    await send([call()])
    await capture()
    expect(stored).toHaveLength(1)
    return stored[0]!
  }
  it('has everything that its events told, in ms since the session began', async () => {
    const [before, sent, headers, started, completed] = signals() as [RequestSignal, ...RequestSignal[]]
    const record = await recordOf(
      before,
      { ...sent!, headers: [['X-Sent', '1']] },
      { ...headers!, status: 200, statusLine: 'HTTP/1.1 200 OK', headers: [['X-Got', '2']] },
      { ...started!, fromCache: false, ip: '192.0.2.7' },
      completed!,
    )
    expect(record).toEqual({
      ...{
        requestId: `${before.requestId}-${before.at}`,
        documentId: 'BROWSER-1',
        tabId: 1,
        frameId: 0,
        type: 'xmlhttprequest',
      },
      ...{ method: 'GET', url: `${site}/api/invoices`, initiator: site, redirects: [] },
      ...{
        startedAt: 100,
        endedAt: 120,
        status: 200,
        statusLine: 'HTTP/1.1 200 OK',
        fromCache: false,
        ip: '192.0.2.7',
      },
      ...{ requestHeaders: [['X-Sent', '1']], responseHeaders: [['X-Got', '2']] },
    })
  })
  it('follows redirects under one id: what was asked for first, and what answered last', async () => {
    const id = 'r1'
    const next = { requestId: id, url: `${site}/login` }
    const record = await recordOf(
      ...signals({ requestId: id, stages: ['before', 'sent'], headers: [['X-Hop', '1']] }),
      ...signals({ requestId: id, stages: ['headers'], status: 302, headers: [['Location', '/login']] }),
      ...signals({ requestId: id, stages: ['redirect'], status: 302, redirectUrl: `${site}/login` }),
      ...signals({ ...next, stages: ['before', 'sent'], headers: [['X-Hop', '2']], at: start + 200 }),
      ...signals({ ...next, stages: ['failed'], at: start + 300 }),
    )
    expect(record).toMatchObject({
      ...{
        url: `${site}/api/invoices`,
        redirects: [{ status: 302, url: `${site}/login` }],
        startedAt: 100,
        endedAt: 300,
      },
      ...{ requestHeaders: [['X-Hop', '1']], responseHeaders: [], error: 'net::ERR_CONNECTION_RESET' },
    })
    expect(record).not.toHaveProperty('status')
  })
  it('is kept when the worker was ended in the middle, as one whose beginning is unknown', async () => {
    hear(...signals({ requestId: 'long', stages: ['before', 'sent'] }))
    fake.restart()
    hear(...signals({ requestId: 'long', stages: ['headers', 'completed'], at: start + 40_000 }))
    await send([call({ duration: 40_000, state: 'done', status: 200 })])
    expect((await capture()).events).toMatchObject([{ id: 'call', resourceType: 'xmlhttprequest' }])
    expect(stored).toMatchObject([{ partial: true, startedAt: 40_000 }])
  })
})

describe('secrets', () => {
  const bearer = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.s3cr3tS1gnatur3value'
  const cookie = 'f81d4fae7dec11d0a76500a0'
  const token = 'tok_9f8e7d6c5b4a3210fedc'

  it('are masked in a method of the app’s own making', async () => {
    hear(...signals({ method: bearer }))
    await send([call()])
    await capture()
    expect(stored).toMatchObject([{ method: expect.stringMatching(/^redacted-jwt-/) }])
  })

  it('never reach the store, wherever they stand, and are labelled as in the page', async () => {
    const { labelKey } = await fake.frame(top)('page.hello', {})
    const id = 'r'
    hear(
      ...signals({ requestId: id, stages: ['before'], url: `${site}/api?access_token=${token}` }),
      ...signals({
        requestId: id,
        stages: ['sent'],
        headers: [
          ['Authorization', `Bearer ${bearer}`],
          ['Cookie', `sid=${cookie}`],
        ],
      }),
      ...signals({
        requestId: id,
        stages: ['redirect'],
        status: 302,
        redirectUrl: `${site}/in/${cookie}?access_token=${token}`,
      }),
      ...signals({ requestId: id, stages: ['completed'], headers: [['Set-Cookie', `sid=${cookie}; HttpOnly`]] }),
    )
    await send([call()])
    await capture()
    const text = JSON.stringify(stored)
    for (const secret of [bearer, cookie, token]) expect(text).not.toContain(secret)
    expect(text).toContain(createLabeler(labelKey)('access-token', token).slice(-10))
    expect(text).toContain(createLabeler(labelKey)('cookie', cookie).slice(-10))
  })

  it('that only the page recognised are masked in the browser’s account as well', async () => {
    const issued = 'q7w8e9r0t1y2u3i4'
    const { labelKey } = await fake.frame(top)('page.hello', {})
    const label = createLabeler(labelKey)('session', issued)
    const body = { type: 'application/json', text: `{"sessionId":"${label}"}` }
    await send([call({ state: 'done', status: 200, responseBody: body })])
    hear(...signals({ url: `${site}/api/s/${issued}/rows`, type: 'script', headers: [['X-Echo', issued]] }))
    const session = await capture()
    expect(session.events.map((event) => 'url' in event && event.url)).toContain(
      `${site}/api/s/redacted-session-1/rows`,
    )
    expect(JSON.stringify(session)).not.toContain(issued)
  })
})

describe('capture', () => {
  it('tells the page’s failed call with the browser’s code, by the browser’s id of the document', async () => {
    await send([call()])
    hear(...signals({ stages: ['before', 'sent', 'failed'] }))
    const session = await capture()
    expect(session.documents).toMatchObject([{ id: 'doc1', browserDocumentId: 'BROWSER-1' }])
    expect(session.events).toMatchObject([{ id: 'call', failure: { code: 'net::ERR_CONNECTION_RESET' } }])
  })
  it('reaches no further back than the recording does, however few requests there were', async () => {
    await fake.background.tabRemoved(1, false)
    // By itself, because its site is always recorded.
    await fake.frame(top)('page.hello', {})
    hear(...signals({ type: 'image', url: `${site}/early.png` }))
    await send([line(start + 100, 'early')])
    fake.world.now = start + 60 * 60_000
    hear(...signals({ type: 'image', url: `${site}/late.png`, at: fake.world.now }))
    await send([line(fake.world.now, 'late')])
    const { startedAt, events } = await capture()
    const urls = events.flatMap((event) => (event.kind === 'request' ? [event.url.replace(site, '')] : []))
    expect(urls).toEqual(['/late.png'])
    expect(startedAt).toBe(fake.world.now)
  })
  it('keeps the records from before a restart of the browser, which counts requests from 1 again', async () => {
    hear(...signals({ requestId: '7', type: 'image', url: `${site}/before.png`, at: start + 50 }))
    await send([line(start + 100, 'before')])
    await capture()
    fake.newBrowser()
    fake.world.now += 60_000
    await fake.frame(top)('page.hello', {})
    hear(...signals({ requestId: '7', type: 'image', url: `${site}/after.png`, at: fake.world.now }))
    const { events } = await capture()
    const requests = events.filter((event) => event.kind === 'request')
    expect(requests.map(({ url }) => url.replace(site, ''))).toEqual(['/before.png', '/after.png'])
    expect(new Set(requests.map(({ id }) => id)).size).toBe(2)
  })
  it('says how many requests were too many to follow', async () => {
    for (let i = 0; i < 1_003; i++) hear(...signals({ stages: ['before'] }))
    await send([call()])
    expect((await capture()).events).toContainEqual(expect.objectContaining({ id: 'gap-network-dropped', count: 3 }))
  })
  it('says how many could not be stored', async () => {
    fake.world.store = { putNetwork: async () => Promise.reject(new Error('full')) }
    hear(...signals(), ...signals())
    await send([call()])
    expect((await capture()).events).toContainEqual(expect.objectContaining({ id: 'gap-network-dropped', count: 2 }))
  })
  it('says that workers were at work, into which nobody can look', async () => {
    const worker = signals({ url: `${site}/worker.js`, type: 'script' }).map((signal) =>
      signal.stage === 'sent' ? { ...signal, headers: [['Sec-Fetch-Dest', 'worker'] as [string, string]] } : signal,
    )
    hear(...worker, ...signals())
    await send([call()])
    expect((await capture()).events).toContainEqual(expect.objectContaining({ id: 'gap-workers', count: 1 }))
  })
  it('says that the browser was silent, where it should not have been', async () => {
    await send([call()])
    expect((await capture()).events).toContainEqual(expect.objectContaining({ id: 'gap-network-silent' }))
    hear(...signals())
    expect((await capture()).events.map(({ id }) => id)).toEqual(['call'])
  })
})
