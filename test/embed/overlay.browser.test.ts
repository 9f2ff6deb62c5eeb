/** The overlay in a page that does with itself what apps do: what is done in the one is not done in the other. */
import type { Browser, BrowserContext, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { guideCode } from '../../src/core/guide/index.ts'
import type { CasefileApi } from '../../src/embed/api.ts'
import { browsers } from '../e2e/browsers/index.ts'
import { startPlainChromium } from '../e2e/browsers/plain-chromium.ts'
import { startPlainFirefox } from '../e2e/browsers/plain-firefox.ts'
import { guideOf } from '../support/guides.ts'
import { type EmbedLab, startEmbedLab } from './lab.ts'
import { driveOverlay, openClosedTrees } from './overlay-driver.ts'

interface AppWindow extends Window {
  Casefile: CasefileApi
  root?: ShadowRoot
  /** types of the events that the app has seen */
  heard: string[]
}

let lab: EmbedLab
beforeAll(async () => {
  lab = await startEmbedLab()
})
afterAll(() => lab?.close())

describe.each(browsers)('in %s', (name) => {
  let browser: Browser
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    browser = name === 'chromium' ? await startPlainChromium() : await startPlainFirefox()
  })
  beforeEach(async () => {
    context = await browser.createBrowserContext()
    page = await context.newPage()
    await openClosedTrees(page)
  })
  afterEach(() => context?.close())
  afterAll(() => browser?.close())

  const open = () => page.evaluate(() => (window as unknown as AppWindow).Casefile.open())
  const isShown = () =>
    page.evaluate(() => {
      const panel = (window as unknown as AppWindow).root?.querySelector('.cf-embed')
      return panel?.isConnected === true && panel.getClientRects().length > 0
    })

  it('keeps its focus, its presses and its scrolling to itself', async () => {
    await page.setViewport({ width: 500, height: 300 })
    await page.goto(`${lab.url}/?asleep&page=jealous`)
    await open()
    const overlay = driveOverlay(page)
    await overlay.sees('Report a problem')
    await page.evaluate(() => {
      const app = window as unknown as AppWindow
      app.heard = []
      const hear = (type: string, act: (event: Event) => void) =>
        document.addEventListener(
          type,
          (event) => {
            app.heard.push(type)
            act(event)
          },
          { passive: false },
        )
      // A dialog of the app that keeps the focus, as those of UI libraries do.
      hear('focusin', () => document.getElementById('password')?.focus())
      // A menu that closes, a map that zooms, a table that copies, a page that cannot be scrolled behind a dialog.
      for (const type of ['pointerdown', 'mousedown', 'click', 'wheel', 'copy'])
        hear(type, (event) => event.preventDefault())
    })
    await overlay.click('Yes, record')
    await overlay.sees(/Recording[\s\S]*min left/)
    await overlay.fill('What did you see?', 'It is locked')
    const typed = () =>
      page.evaluate(() => (window as unknown as AppWindow).root?.querySelector('textarea')?.value ?? '')
    await expect.poll(typed).toBe('It is locked')
    const top = () =>
      page.evaluate(() => {
        const places = (window as unknown as AppWindow).root?.querySelectorAll('.guide, .guide-body') ?? []
        return [...places].reduce((sum, { scrollTop }) => sum + scrollTop, 0)
      })
    const before = await top()
    // The wheel of Firefox's driver scrolls nothing, and is not where the mouse is.
    if (name === 'chromium') {
      await page.mouse.wheel({ deltaY: -before })
      await expect.poll(top).toBeLessThan(before)
    }
    expect(await page.evaluate(() => (window as unknown as AppWindow).heard)).toEqual([])
  })

  it('comes back when the app asks for it, and when the app has replaced all that is in the page', async () => {
    await page.goto(`${lab.url}/?asleep&page=back`)
    await open()
    const overlay = driveOverlay(page)
    await overlay.click('Hide this panel')
    expect(await isShown()).toBe(false)
    await open()
    expect(await isShown()).toBe(true)
    await page.evaluate(() => document.documentElement.replaceChildren(document.createElement('body')))
    await expect.poll(isShown).toBe(true)
    await overlay.click('No, record nothing')
    await expect.poll(isShown).toBe(false)
  })

  it('can be used while the app shows a modal dialog, also one that opens or goes later', async () => {
    await page.goto(`${lab.url}/?asleep&page=modal`)
    // As dialogs are placed and animated: what is fixed inside is placed and clipped by them.
    const show = (id: string) =>
      page.evaluate((id) => {
        const dialog = document.body.appendChild(document.createElement('dialog'))
        Object.assign(dialog, { id, textContent: 'Saving failed.' })
        Object.assign(dialog.style, { transform: 'translate(10px)', overflow: 'hidden' })
        dialog.showModal()
      }, id)
    await show('first')
    await open()
    const overlay = driveOverlay(page)
    await overlay.click('Yes, record')
    await overlay.sees(/Recording[\s\S]*min left/)
    await show('second')
    await overlay.fill('What did you see?', 'It is locked')
    const typed = () =>
      page.evaluate(() => (window as unknown as AppWindow).root?.querySelector('textarea')?.value ?? '')
    await expect.poll(typed).toBe('It is locked')
    await page.evaluate(() => (document.getElementById('second') as HTMLDialogElement).close())
    await overlay.click('It just happened')
    await overlay.sees(/It happened at/)
    await page.evaluate(() => document.getElementById('first')?.remove())
    await overlay.click('No, not yet')
    await overlay.click('Hide this panel')
    expect(await isShown()).toBe(false)
  })

  it('offers the guide of a link whose address the router of the app tidies at once', async () => {
    const made = Date.now()
    const guide = guideOf({ origin: lab.url, createdAt: made, expiresAt: made + 86_400_000 })
    await page.evaluateOnNewDocument(() =>
      document.addEventListener('DOMContentLoaded', () => history.replaceState(null, '', location.pathname)),
    )
    await page.goto(`${lab.url}/?asleep&page=router#casefile=${guideCode(guide)}`)
    expect(new URL(page.url()).hash).toBe('')
    const overlay = driveOverlay(page)
    await overlay.sees(guide.title)
    await overlay.click('No, record nothing')
    await expect.poll(isShown).toBe(false)
  })

  it('leaves the focus in the field of the app when a guide continues, and is on no paper', async () => {
    await page.goto(`${lab.url}/?asleep&page=focus`)
    await open()
    const overlay = driveOverlay(page)
    await overlay.click('Yes, record')
    await overlay.sees(/Recording[\s\S]*min left/)
    await page.goto(`${lab.url}/?asleep&page=next`)
    await page.focus('#password')
    await overlay.sees(/Recording[\s\S]*min left/)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('password')
    // No other driver can do this.
    if (name !== 'chromium') return
    await page.emulateMediaType('print')
    expect(await isShown()).toBe(false)
    await page.emulateMediaType()
    expect(await isShown()).toBe(true)
  })

  it('hides what is selected in an event, in all of them', async () => {
    await page.setViewport({ width: 900, height: 700 })
    await page.goto(`${lab.url}/?asleep&page=selected`)
    await open()
    const overlay = driveOverlay(page)
    await overlay.click('Yes, record')
    await overlay.sees(/Recording[\s\S]*min left/)
    await page.waitForFunction(() => (window as unknown as AppWindow).Casefile.state === 'recording')
    await page.evaluate(() => console.error('Saving failed for Berta Beispiel'))
    await overlay.click('It just happened')
    await overlay.click('Finish and review')
    await overlay.click('Everything, one by one')
    await page.waitForFunction(() =>
      [...((window as unknown as AppWindow).root?.querySelectorAll<HTMLElement>('[role=option]') ?? [])].some((row) => {
        const found = row.textContent?.includes('Saving failed for')
        if (found) row.click()
        return found
      }),
    )
    const findsWord = () => {
      const box = (window as unknown as AppWindow).root?.querySelector('.cf-event-review')
      const walker = box && document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
      while (walker?.nextNode()) {
        const at = walker.currentNode.textContent?.indexOf('Berta Beispiel') ?? -1
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(walker.currentNode, at)
        range.setEnd(walker.currentNode, at + 'Berta'.length)
        range.startContainer.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
        const { x, y, width, height } = range.getBoundingClientRect()
        const place = { x: x + width / 2, y: y + height / 2 }
        const seen = window as unknown as { lastWord?: string }
        const stands = seen.lastWord === JSON.stringify(place)
        seen.lastWord = JSON.stringify(place)
        return stands ? place : undefined
      }
      return undefined
    }
    // A list beside it may still be drawn, which moves it: it has to stand still between two looks.
    const word = await page.waitForFunction(findsWord, { polling: 250 })
    const { x, y } = (await word.jsonValue()) as { x: number; y: number }
    await page.mouse.click(x, y, { count: 2 })
    await overlay.click('Hide everywhere')
    await overlay.sees(/Hidden\. Places: \d+\./)
  })
})
