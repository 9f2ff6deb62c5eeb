/** Windows in which one page after the other is opened, several at once, and no debugger listens. */
import type { Browser, CDPSession } from 'puppeteer-core'

/** A page in its window. */
export interface OpenPage {
  /** The value of an expression in the page that is there now; undefined when there is none, as in a navigation. */
  evaluate(expression: string): Promise<unknown>
  /** Goes on to the blank page of the same site, which keeps the process: a new one takes a second. */
  leave(): Promise<void>
}

export interface Tabs {
  /** Opens a page in a window that no other one uses, asks it and leaves it. */
  open<T>(url: string, ask: (page: OpenPage) => Promise<T>): Promise<T>
}

interface Window {
  id: string
  session: CDPSession
}

/** Time for a page to come or go: one that asks whether to leave, or hangs, is closed with its window. */
const PATIENCE = 30_000

/** Makes windows in a Chromium: a listening debugger would change a page's console, so it is only asked now and then. */
export async function tabsOf(browser: Browser): Promise<Tabs> {
  const session = await browser.target().createCDPSession()
  let count = 0
  const pageIds = async () => {
    const { targetInfos } = await session.send('Target.getTargets')
    return targetInfos.filter((info) => info.type === 'page').map((info) => info.targetId)
  }
  const close = (targetId: string) => session.send('Target.closeTarget', { targetId }).catch(() => undefined)

  const own = new Set(await pageIds())
  const idle: Window[] = []
  const used = new Set<string>()
  /** What tests have opened, and the windows of tests that may still need it. */
  const opened = new Map<string, Set<string>>()

  async function newWindow(): Promise<Window> {
    const url = `about:blank#${++count}`
    // A tab behind another one is not visible, which some tests notice.
    const { targetId } = await session.send('Target.createTarget', { url, newWindow: true })
    own.add(targetId)
    const target = await browser.waitForTarget((one) => one.url() === url)
    return { id: targetId, session: await target.createCDPSession() }
  }

  async function tidy(ended: string): Promise<void> {
    used.delete(ended)
    for (const id of await pageIds()) if (!own.has(id) && !opened.has(id)) opened.set(id, new Set(used))
    for (const [id, needed] of opened) {
      needed.delete(ended)
      if (needed.size > 0) continue
      opened.delete(id)
      await close(id)
    }
  }

  return {
    async open(url, ask) {
      const window = idle.pop() ?? (await newWindow())
      used.add(window.id)
      const evaluate = (expression: string) => evaluateIn(window.session, expression)
      const go = (to: string) => within(PATIENCE, window.session.send('Page.navigate', { url: to }))
      let left = false
      const leave = async () => {
        if (left) return
        left = true
        // The next page of this window shall find nothing of this one.
        await evaluate("sessionStorage.clear(); name = ''")
        await go(new URL('/common/blank.html', url).href)
      }
      try {
        await go(url)
        const answer = await ask({ evaluate, leave })
        await leave()
        idle.push(window)
        return answer
      } catch (error) {
        await close(window.id)
        throw error
      } finally {
        await tidy(window.id)
      }
    },
  }
}

async function evaluateIn(session: CDPSession, expression: string): Promise<unknown> {
  const answer = await session.send('Runtime.evaluate', { expression, returnByValue: true }).catch(() => undefined)
  return answer?.exceptionDetails ? undefined : answer?.result.value
}

async function within<T>(patience: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`There was no answer within ${patience / 1000} s.`)), patience)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

/** Asks again until the answer will do; gives the last one when time is up. */
export async function until<T>(
  ask: () => Promise<T>,
  patience: number,
  willDo: (value: T) => boolean,
  pause = 50,
): Promise<T> {
  const end = Date.now() + patience
  for (;;) {
    const value = await ask()
    if (willDo(value) || Date.now() > end) return value
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}
