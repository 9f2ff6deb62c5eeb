/** A Chromium that runs test pages, with the built extension at work on them or not. */
import type { CDPSession } from 'puppeteer-core'
import { agentAt } from '../e2e/agent.ts'
import { startChromium } from '../e2e/browsers/chromium.ts'
import { type PageResult, readReport } from './compare.ts'
import type { TestPage } from './pages.ts'
import { HOST, type WptServer } from './serve.ts'

export interface Runner {
  run(page: TestPage): Promise<PageResult>
  close(): Promise<void>
}

/** testharness.js gives up after 10 s, or 60 s where a page asks for it; after a little more nothing will come. */
const PATIENCE = { short: 15_000, long: 65_000 }
const report = "document.getElementById('__testharness__results__')?.textContent ?? ''"
/** A native function behind a Proxy prints without its name. The page must have begun: content scripts come with it. */
const isHooked =
  "location.protocol === 'about:' || document.readyState === 'loading' ? undefined : !fetch.toString().includes('fetch')"

/** Opens a browser; rejects when the extension should be at work on the pages and is not, or the other way round. */
export async function openRunner(server: Pick<WptServer, 'http' | 'https'>, hooked: boolean): Promise<Runner> {
  const http = `http://${HOST}:${server.http}`
  const https = `https://${HOST}:${server.https}`
  const sites = [`http://${HOST}`, `https://${HOST}`]
  const granted = sites.map((site) => `${site}/*`)
  const stage = await startChromium({ hosts: ['*.test'], ...(hooked && { granted }) })
  try {
    if (hooked) await watch(stage, sites, `${http}/`)
    const open = await tabsOf(stage)
    const works = await open(`${http}/`, (evaluate) => until(evaluate, isHooked, 5_000, (value) => value !== undefined))
    if (works !== hooked) throw new Error(`Casefile is ${works ? '' : 'not '}at work on ${http}.`)
    return {
      run: ({ path, https: secure, long }) =>
        open((secure ? https : http) + path, async (evaluate) => {
          const text = await until(
            evaluate,
            report,
            long ? PATIENCE.long : PATIENCE.short,
            (value) => typeof value === 'string' && value !== '',
          )
          return readReport(String(text ?? '')) ?? { harness: 'NO RESULT', subtests: [] }
        }),
      close: () => stage.close(),
    }
  } catch (error) {
    await stage.close()
    throw error
  }
}

type Stage = Awaited<ReturnType<typeof startChromium>>
type Evaluate = (expression: string) => Promise<unknown>

/** Records every tab on these sites from now on. One click would do for one site; the second needs a certificate. */
async function watch(stage: Stage, sites: string[], url: string): Promise<void> {
  const worker = await (
    await stage.browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().includes(stage.extensionId))
  ).worker()
  await worker?.evaluate((watchedSites) => chrome.storage.local.set({ watchedSites }), sites)
  await (await agentAt(stage, await stage.openTab(url))).watch()
}

/**
 * Gives a function that opens a page in a tab of its own, asks it, and closes it with all that it has opened. No
 * debugger listens to the page, which would change its console; it is only asked by `Runtime.evaluate`.
 */
async function tabsOf(stage: Stage): Promise<<T>(url: string, ask: (evaluate: Evaluate) => Promise<T>) => Promise<T>> {
  const tabs = await stage.browser.target().createCDPSession()
  let count = 0
  const pageIds = async () => {
    const { targetInfos } = await tabs.send('Target.getTargets')
    return targetInfos.filter((info) => info.type === 'page').map((info) => info.targetId)
  }
  return async (url, ask) => {
    const before = new Set(await pageIds())
    const blank = `about:blank#${++count}`
    await tabs.send('Target.createTarget', { url: blank })
    const target = await stage.browser.waitForTarget((one) => one.url() === blank)
    const session = await target.createCDPSession()
    await session.send('Security.setIgnoreCertificateErrors', { ignore: true })
    await session.send('Page.navigate', { url })
    try {
      return await ask((expression) => evaluateIn(session, expression))
    } finally {
      for (const targetId of await pageIds())
        if (!before.has(targetId)) await tabs.send('Target.closeTarget', { targetId }).catch(() => undefined)
    }
  }
}

/** The value of an expression in the page that is there now; undefined when there is none, as during a navigation. */
async function evaluateIn(session: CDPSession, expression: string): Promise<unknown> {
  const answer = await session.send('Runtime.evaluate', { expression, returnByValue: true }).catch(() => undefined)
  return answer?.exceptionDetails ? undefined : answer?.result.value
}

/** Asks again until the answer will do; gives the last one when time is up. */
async function until(
  evaluate: Evaluate,
  expression: string,
  patience: number,
  willDo: (value: unknown) => boolean,
): Promise<unknown> {
  const end = Date.now() + patience
  for (;;) {
    const value = await evaluate(expression)
    if (willDo(value) || Date.now() > end) return value
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
