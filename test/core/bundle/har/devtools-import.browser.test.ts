/** The importer of Chrome DevTools itself, in the DevTools front end that ships inside the browser. */
import type { Browser, JSHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { toHar } from '../../../../src/core/bundle/index.ts'
import type { RequestEvent, Session } from '../../../../src/core/session/index.ts'
import { startPlainChromium } from '../../../e2e/browsers/plain-chromium.ts'
import { failedRequest, failingSave, sessionOf, socket } from '../../../support/session-builder.ts'
import { randomSession } from '../random-session.ts'

/** What this test uses of devtools://devtools/bundled/models/har/har.js. */
interface ImportedRequest {
  url(): string
  requestMethod: string
  statusCode: number
  protocol: string
  resourceType(): { name(): string }
  duration: number
  resourceSize: number
  transferSize: number
  responseCookies: unknown[]
  initiator(): {
    stack?: { callFrames: { functionName: string; url: string; lineNumber: number; columnNumber: number }[] }
  } | null
  frames(): { text: string; time: number; type: string; opCode: number }[]
  issueTime(): number
  requestHeaders(): { name: string; value: string }[]
  responseHeaders: { name: string; value: string }[]
  requestFormData(): Promise<string | null>
  requestContentData(): Promise<{ text: string } | { error: string }>
  timing?: { requestTime: number; sendStart: number; sendEnd: number; receiveHeadersEnd: number }
}
interface HarModule {
  HARFormat: { HARRoot: new (data: unknown) => { log: unknown } }
  Importer: { Importer: { requestsFromHARLog(log: unknown): ImportedRequest[] } }
}

let browser: Browser
let page: Page
let har: JSHandle<HarModule>
beforeAll(async () => {
  browser = await startPlainChromium({ whole: true })
  page = await browser.newPage()
  await page.goto('devtools://devtools/bundled/devtools_app.html')
  // As text: the test's own bundler would rewrite an import.
  har = (await page.evaluateHandle("import('devtools://devtools/bundled/models/har/har.js')")) as JSHandle<HarModule>
})
afterAll(() => browser?.close())

function imported(session: Session) {
  const read = ({ HARFormat, Importer }: HarModule, text: string) => {
    const { log } = new HARFormat.HARRoot(JSON.parse(text))
    return Importer.Importer.requestsFromHARLog(log).map((request) => ({
      url: request.url(),
      method: request.requestMethod,
      status: request.statusCode,
      protocol: request.protocol,
      type: request.resourceType().name(),
      milliseconds: Math.round(request.duration * 1000),
      size: request.resourceSize,
      transferred: request.transferSize,
      cookies: request.responseCookies.length,
      calledFrom: request.initiator()?.stack?.callFrames.map((frame) => `${frame.functionName}:${frame.lineNumber}`),
      messages: request.frames().map((frame) => frame.text),
    }))
  }
  return page.evaluate(read, har, JSON.stringify(toHar(session)))
}

it('takes the failing save', async () => {
  expect((await imported(sessionOf(failingSave()))).at(-1)).toEqual({
    url: 'https://app.tallybook.example/api/invoices/1042',
    method: 'PUT',
    status: 500,
    protocol: 'h2',
    type: 'fetch',
    milliseconds: 412,
    size: 90,
    transferred: 312,
    cookies: 1,
    calledFrom: ['putInvoice:95', 'save:138'],
    messages: [],
  })
})

it('takes requests without an answer and sockets with messages', async () => {
  const [failed, opened] = await imported(sessionOf([failedRequest({ at: 1 }), socket({ at: 2 })]))
  expect(failed).toMatchObject({ status: 0, type: 'fetch' })
  expect(opened).toMatchObject({
    status: 101,
    type: 'websocket',
    messages: ['{"subscribe":"invoices"}', '{"event":"hello"}'],
  })
})

it('loses nothing of what was sent, when, by whom, and what came back', async () => {
  const session = sessionOf(failingSave())
  const read = async ({ HARFormat, Importer }: HarModule, text: string) => {
    const { log } = new HARFormat.HARRoot(JSON.parse(text))
    const request = Importer.Importer.requestsFromHARLog(log).at(-1)!
    const content = await request.requestContentData()
    const { timing } = request
    return {
      startedAt: Math.round(request.issueTime() * 1000),
      requestHeaders: request.requestHeaders().map(({ name, value }) => [name, value]),
      responseHeaders: request.responseHeaders.map(({ name, value }) => [name, value]),
      sent: await request.requestFormData(),
      received: 'error' in content ? content.error : content.text,
      frames: request.initiator()?.stack?.callFrames.map((one) => [one.functionName, one.lineNumber, one.columnNumber]),
      send: timing && Math.round(timing.sendEnd - timing.sendStart),
      wait: timing && Math.round(timing.receiveHeadersEnd - timing.sendEnd),
    }
  }
  const save = session.events.find(({ id }) => id === 'request-8215') as RequestEvent
  expect(await page.evaluate(read, har, JSON.stringify(toHar(session)))).toEqual({
    startedAt: session.startedAt + save.at,
    requestHeaders: save.requestHeaders,
    responseHeaders: save.responseHeaders,
    sent: save.requestBody?.text,
    received: save.responseBody?.text,
    frames: save.initiator?.map((one) => [one.function, one.line! - 1, one.column! - 1]),
    send: save.timings?.send,
    wait: save.timings?.wait,
  })
})

it('takes sessions made by chance', async () => {
  for (let seed = 1; seed <= 20; seed++) {
    const session = randomSession(seed)
    const count = session.events.filter(({ kind }) => kind === 'request' || kind === 'socket').length
    expect(await imported(session), `seed ${seed}`).toHaveLength(count)
  }
})
