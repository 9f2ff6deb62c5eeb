/** A real Chromium with the page hook, installed by a real extension. */
import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { Browser, CDPSession, Page } from 'puppeteer-core'
import * as z from 'zod/mini'
import type { ToPage } from '../../../src/capture/page/channel.ts'
import { PageRecord } from '../../../src/core/session/events/page-record.ts'
import { startPlainChromium } from '../../e2e/browsers/plain-chromium.ts'
import {
  EXTENSION,
  expressionOf,
  type HookEntry,
  type Sites,
  sitesOf,
  type Where,
  writeExtension,
} from './extension.ts'
import { type Server, serve } from './server.ts'

const END = 'end of the probe'

export interface Lab {
  readonly server: Server
  /** Runs a probe in a fresh hooked page with the debugger attached, so that `records` can return what was recorded. */
  run<T>(probe: (sites: Sites) => T | Promise<T>, path?: string): Promise<T>
  /** The records of the last `run`'s page. */
  records(): Promise<PageRecord[]>
  /** Sends a message from the relay to that page's hook and waits until it has arrived. */
  tell(message: ToPage): Promise<void>
  /** The page of the last `run`. */
  readonly page: Page
  /**
   * Runs a probe in a fresh document without a debugger and returns its result as JSON would: a debugger runs the getters of
   * printed values and makes the console ten times slower.
   */
  runAlone(where: Where, probe: (sites: Sites) => unknown, path?: string): Promise<unknown>
  close(): Promise<void>
}

export async function openLab(hook?: HookEntry): Promise<Lab> {
  const folder = await writeExtension(3, hook)
  const server = await serve()
  const browser = await startPlainChromium({ whole: true, enableExtensions: [folder] })
  const page = await browser.newPage()
  const batches = await listenTo(page)
  const tabs: Partial<Record<Where, CDPSession>> = {}

  return {
    server,
    page,
    async run(probe, path = '/') {
      const sites = sitesOf('hooked', server)
      await page.goto('about:blank')
      await page.goto(sites.own + path)
      // Anything left over from the page before arrives first.
      batches.clear()
      return page.evaluate(runAsPage, expressionOf(probe), sites) as never
    },
    async records() {
      await page.evaluate((end) => console.debug(end), END)
      const records = await batches.until((all) => all.some(isEnd) && requestsHaveEnded(all))
      return records.filter((record) => !isEnd(record))
    },
    async tell(message) {
      const relay = page.extensionRealms().at(-1)
      await relay?.evaluate(
        (sent) => (globalThis as unknown as { tell(message: unknown): void }).tell(sent),
        message as never,
      )
      await page.evaluate(() => {
        // Messages between ports arrive in the order they were sent.
        const { port1, port2 } = new MessageChannel()
        return new Promise((resolve) => {
          port1.onmessage = resolve
          port2.postMessage('')
        }).then(() => {})
      })
    },
    async runAlone(where, probe, path = '/') {
      const sites = sitesOf(where, server)
      const expression = expressionOf(probe)
      const result = server.expectResult(`(${expression})(${JSON.stringify(sites)})`)
      tabs[where] ??= await openTab(browser, where)
      // The same URL for both pages, but different from the previous probe's, so that it is not a reload.
      const number = createHash('sha256').update(expression).digest('hex').slice(0, 6)
      await tabs[where].send('Page.navigate', { url: `${sites.own}${path}?probe=${number}` })
      return await result
    },
    async close() {
      await browser.close()
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A tab that can only be navigated: opening one for each probe takes longer than the probe. */
async function openTab(browser: Browser, where: Where): Promise<CDPSession> {
  const url = `about:blank#${where}`
  await (await browser.target().createCDPSession()).send('Target.createTarget', { url })
  return (await browser.waitForTarget((target) => target.url() === url)).createCDPSession()
}

/**
 * Runs a function as the page's own script. Code evaluated by the debugger counts as a script of another origin: its errors
 * are muted to `Script error.` and its rejections are not reported.
 */
function runAsPage(probe: string, sites: Sites): unknown {
  const script = document.createElement('script') as HTMLScriptElement & { probe(sites: Sites): unknown }
  script.textContent = `document.currentScript.probe = ${probe}\n//# sourceURL=http://lab.example/app.js`
  document.head.append(script)
  script.remove()
  return script.probe(sites)
}

function isEnd(record: PageRecord): boolean {
  return record.type === 'console' && record.args[0] === END
}

/** The hook may finish reading its copy of a body slightly after the page has finished. */
function requestsHaveEnded(records: PageRecord[]): boolean {
  const ended = new Set(records.map((record) => record.type === 'end' && record.ref))
  return records.every((record) => record.type !== 'request' || ended.has(record.seq))
}

/** Checks every batch with the schema that the relay uses. */
const Batch = z.array(PageRecord)

interface Batches {
  clear(): void
  /** All records, once they satisfy `fit`. */
  until(fit: (records: PageRecord[]) => boolean): Promise<PageRecord[]>
}

async function listenTo(page: Page): Promise<Batches> {
  let records: PageRecord[] = []
  let check: () => unknown = () => {}
  const session = await page.createCDPSession()
  await session.send('Runtime.enable')
  await session.send('Runtime.addBinding', { name: 'send', executionContextName: EXTENSION })
  session.on('Runtime.bindingCalled', ({ payload }) => {
    records.push(...Batch.parse(JSON.parse(payload)))
    check()
  })
  return {
    clear() {
      records = []
    },
    until: (fit) =>
      new Promise((resolve) => {
        check = () => fit(records) && resolve(records)
        check()
      }),
  }
}
