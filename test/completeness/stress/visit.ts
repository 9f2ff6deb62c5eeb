/** A person's way through the stress page: every address, every kind of leaving and coming back. */
import type { Page } from 'puppeteer-core'
import type { StressServer } from './server.ts'

/** Calls a function of the page and waits for it to finish. */
const call = (page: Page, name: string) => page.evaluate(`globalThis.${name}()`)

/** Plays everything in the tab; the window that the page opens stays open. */
export async function visitStress(tab: Page, { app, dead }: StressServer): Promise<void> {
  const index = `${app}/?dead=${encodeURIComponent(dead)}`
  await tab.bringToFront()
  await tab.goto(index)
  for (const name of ['fetches', 'xhrs', 'sockets', 'eventStreams', 'consoles', 'errors']) await call(tab, name)
  await tab.goto(index)
  for (const name of ['elements', 'workers']) await call(tab, name)
  await tab.goto(index)
  await call(tab, 'exerciseFrames')
  await tab.goto(`${app}/policy.html`)
  await call(tab, 'against')
  for (let i = 0; i < 2; i++) {
    await tab.goto(`${app}/behind-worker.html`)
    await call(tab, 'behindWorker')
  }
  await tab.goto(`${app}/single.html`)
  await call(tab, 'go')
  await tab.goto(`${app}/leaving.html`)
  await tab.goto(`${app}/kept.html`)
  await tab.goto(`${app}/made/between.html`)
  await tab.goBack()
  await tab.evaluate('globalThis.shown')
  await tab.goto(index)
  await tab.evaluate(`exercised('popup', open('/frame.html?name=popup'))`)
}
