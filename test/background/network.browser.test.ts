/** The network observer in real browsers, through the built extension: what no page can know arrives in the capture. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { RequestEvent, ResourceEvent, Session } from '../../src/core/session/index.ts'
import { captureSession, type Send } from '../../src/messages/index.ts'
import { askBackground, tabBeside } from '../e2e/browsers/ask-background.ts'
import { startStage } from '../e2e/browsers/index.ts'
import type { StageOptions } from '../e2e/browsers/stage.ts'

const secret = 'c0ffee5ec2e7c0ffee5ec2e7'
const cross = { 'access-control-allow-origin': '*' }

/** One server for both origins; what it says depends on the path alone. */
const answers: Record<string, { status?: number; headers?: Record<string, string>; body?: string } | 'reset'> = {
  '/': {
    headers: { 'content-type': 'text/html', 'set-cookie': `sid=${secret}; Path=/` },
    body: '<title>Orders</title>',
  },
  '/api/reset': 'reset',
  '/api/moved': { status: 307, headers: { location: '/api/ok' } },
  '/api/ok': { headers: { ...cross, 'content-type': 'application/json' }, body: '{}' },
  '/api/withheld': { status: 503, body: 'down' },
  '/api/refused': { status: 403 },
  '/api/hidden': { status: 404 },
  '/api/worker': { status: 401 },
}

/** Everything that goes wrong for the page; runs in it and resolves when all has ended. */
async function useTheApp(api: string): Promise<void> {
  const worker = new Worker(
    URL.createObjectURL(new Blob([`fetch('${location.origin}/api/worker').then(() => postMessage(1))`])),
  )
  const image = new Image()
  await Promise.allSettled([
    fetch('http://nothing.invalid/api'),
    fetch('/api/reset'),
    fetch('/api/moved'),
    fetch(`${api}/api/withheld`),
    fetch(`${api}/api/refused`, { method: 'PUT' }),
    fetch(`${api}/api/hidden`, { mode: 'no-cors' }),
    new Promise((resolve) => worker.addEventListener('message', resolve)),
    new Promise((resolve) => {
      image.addEventListener('error', resolve)
      image.src = 'http://nothing.invalid/logo.png'
      document.body.append(image)
    }),
  ])
}

const codes = {
  chromium: { told: 'Failed to fetch', noHost: 'net::ERR_NAME_NOT_RESOLVED', noAnswer: 'net::ERR_EMPTY_RESPONSE' },
  firefox: { told: /^NetworkError/, noHost: 'NS_ERROR_UNKNOWN_HOST', noAnswer: 'NS_ERROR_NET_RESET' },
}

describe.each(['chromium', 'firefox'] as const)('the network observer in %s', (name) => {
  const { told, noHost, noAnswer } = codes[name]
  let server: Server
  let port: number
  let close: (() => Promise<void>) | undefined
  beforeAll(async () => {
    server = createServer((request, response) => {
      const answer = answers[request.url ?? ''] ?? { status: 404 }
      if (answer === 'reset') request.socket.destroy()
      else response.writeHead(answer.status ?? 200, answer.headers).end(answer.body)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
    return () => server.close()
  })
  afterEach(async () => {
    await close?.()
    close = undefined
  })

  async function open(options: StageOptions) {
    const stage = await startStage(name, {
      ...{
        hosts: ['app.test', 'api.test'],
        granted: ['http://app.test/*', 'http://api.test/*', 'http://nothing.invalid/*'],
      },
      ...options,
    })
    close = () => stage.close()
    const tab = await stage.openTab(`http://app.test:${port}/`)
    const panel = await stage.openPanel(tab)
    return { tab, panel, tabId: await tabBeside(panel) }
  }

  async function record({ tab, panel, tabId }: Awaited<ReturnType<typeof open>>): Promise<Session> {
    await askBackground(panel, 'tab.record', { tabId })
    await tab.reload()
    await tab.evaluate(useTheApp, `http://api.test:${port}`)
    return (await captureSession(((name, input) => askBackground(panel, name, input)) as Send, tabId)).session
  }

  const called = (session: Session, path: string) =>
    session.events.filter((event): event is RequestEvent => event.kind === 'request' && event.url.endsWith(path))
  const loaded = (session: Session) =>
    session.events.filter((event): event is ResourceEvent => event.kind === 'resource')

  it('gives the capture codes, true headers and statuses, and the requests that the page does not know of', async () => {
    const session = await record(await open({}))
    const failed = { state: 'failed', failure: { message: expect.stringMatching(told) } }
    expect(called(session, 'nothing.invalid/api')).toMatchObject([
      { ...failed, api: 'fetch', failure: { code: noHost } },
    ])
    expect(called(session, '/api/reset')).toMatchObject([{ ...failed, failure: { code: noAnswer } }])
    expect(called(session, '/api/moved')).toMatchObject([
      {
        state: 'done',
        status: 200,
        redirects: [{ status: 307, url: `http://app.test:${port}/api/ok` }],
        ip: '127.0.0.1',
      },
    ])
    expect(called(session, '/api/withheld')).toMatchObject([
      { ...failed, failure: { code: 'cors' }, withheldStatus: 503 },
    ])
    expect(called(session, '/api/refused')).toMatchObject([
      { ...failed, method: 'PUT', failure: { code: 'cors' }, preflight: { status: 403 } },
    ])
    expect(called(session, '/api/hidden')).toMatchObject([{ responseType: 'opaque', status: 404 }])
    expect(called(session, '/api/worker')).toMatchObject([
      { api: 'other', status: 401, resourceType: 'xmlhttprequest', frame: session.documents.at(-1)!.id },
    ])
    expect(loaded(session).find(({ url }) => url.endsWith('/logo.png'))).toMatchObject({
      code: noHost,
    })
    expect(called(session, '/logo.png')).toEqual([])
    expect(session.documents).toMatchObject([{ browserDocumentId: expect.stringMatching(/\S/) }, {}])

    const page = called(session, `app.test:${port}/`).at(-1)
    expect(page).toMatchObject({ api: 'document', resourceType: 'main_frame', status: 200 })
    const cookies = (headers: [string, string][] = []) =>
      headers.filter(([name]) => /^(?:set-)?cookie$/i.test(name)).map(([, value]) => value)
    const label = /^sid=(redacted-[a-z-]+-\d+)/.exec(cookies(page?.responseHeaders)[0] ?? '')?.[1]
    expect(label).toBeDefined()
    expect(cookies(called(session, '/api/worker')[0]?.requestHeaders)).toEqual([`sid=${label}`])
    expect(JSON.stringify(session)).not.toContain(secret)
  })
})
