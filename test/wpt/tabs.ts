/** Pages in tabs of their own, several at once, that no debugger listens to. */
import type { Browser, CDPSession } from 'puppeteer-core'

/** The value of an expression in the page that is there now; undefined when there is none, as during a navigation. */
export type Evaluate = (expression: string) => Promise<unknown>

export interface Tabs {
  /** Opens a page in a window of its own, asks it, and closes it; what it has opened goes with the last one beside it. */
  open<T>(url: string, ask: (evaluate: Evaluate, leave: () => Promise<unknown>) => Promise<T>): Promise<T>
}

/** Makes tabs in a Chromium: a listening debugger would change a page's console, so it is only asked now and then. */
export async function tabsOf(browser: Browser): Promise<Tabs> {
  const session = await browser.target().createCDPSession()
  let count = 0
  const pageIds = async () => {
    const { targetInfos } = await session.send('Target.getTargets')
    return targetInfos.filter((info) => info.type === 'page').map((info) => info.targetId)
  }
  const close = (targetId: string) => session.send('Target.closeTarget', { targetId }).catch(() => undefined)

  const own = new Set(await pageIds())
  const running = new Set<string>()
  /** What tests have opened, and the tests that may still need it. */
  const opened = new Map<string, Set<string>>()

  async function tidy(ended: string): Promise<void> {
    running.delete(ended)
    for (const id of await pageIds()) if (!own.has(id) && !opened.has(id)) opened.set(id, new Set(running))
    for (const [id, needed] of opened) {
      needed.delete(ended)
      if (needed.size > 0) continue
      opened.delete(id)
      await close(id)
    }
  }

  return {
    async open(url, ask) {
      const blank = `about:blank#${++count}`
      // A tab behind another one is not visible, which some tests notice.
      const { targetId } = await session.send('Target.createTarget', { url: blank, newWindow: true })
      own.add(targetId)
      running.add(targetId)
      try {
        const target = await browser.waitForTarget((one) => one.url() === blank)
        const tab = await target.createCDPSession()
        await tab.send('Page.navigate', { url })
        return await ask(
          (expression) => evaluateIn(tab, expression),
          () => tab.send('Page.navigate', { url: 'about:blank' }),
        )
      } finally {
        await close(targetId)
        await tidy(targetId)
        own.delete(targetId)
      }
    },
  }
}

async function evaluateIn(session: CDPSession, expression: string): Promise<unknown> {
  const answer = await session.send('Runtime.evaluate', { expression, returnByValue: true }).catch(() => undefined)
  return answer?.exceptionDetails ? undefined : answer?.result.value
}

/** Asks again until the answer will do; gives the last one when time is up. */
export async function until<T>(ask: () => Promise<T>, patience: number, willDo: (value: T) => boolean): Promise<T> {
  const end = Date.now() + patience
  for (;;) {
    const value = await ask()
    if (willDo(value) || Date.now() > end) return value
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
