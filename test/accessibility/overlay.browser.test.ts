/** The overlay of the embed in a page of an app: every screen, and the button that brings it back. */
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guideCode } from '../../src/core/guide/index.ts'
import { startPlainChromium } from '../e2e/browsers/plain-chromium.ts'
import { type EmbedLab, startEmbedLab } from '../embed/lab.ts'
import { driveOverlay, openClosedTrees } from '../embed/overlay-driver.ts'
import { guideOf } from '../support/guides.ts'
import { startUploadServer, type UploadServer } from '../support/upload-server.ts'
import { canCheck, missing, violationsOf } from './axe.ts'

describe.skipIf(!canCheck)(`the overlay of the embed${missing}`, () => {
  let lab: EmbedLab
  let uploads: UploadServer
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    lab = await startEmbedLab()
    uploads = await startUploadServer()
    browser = await startPlainChromium()
    page = await browser.newPage()
    // axe-core looks into open trees only.
    await page.evaluateOnNewDocument(() => {
      const { attachShadow } = Element.prototype
      Element.prototype.attachShadow = function (init) {
        return attachShadow.call(this, { ...init, mode: 'open' })
      }
    })
    // The time of a guide passes at once when a test says so.
    await page.evaluateOnNewDocument(() => {
      const { now } = Date
      Date.now = () => now() + ((window as unknown as { later?: number }).later ?? 0)
    })
    await openClosedTrees(page)
  })
  afterAll(async () => {
    await browser?.close()
    await uploads?.close()
    await lab?.close()
  })

  it('holds on every screen', async () => {
    const found: Record<string, string[]> = {}
    const look = async (name: string) => {
      found[name] = await violationsOf(page, ['light', 'dark'], 'casefile-overlay')
    }
    const now = Date.now()
    const handOver = { how: 'Say so in ticket 4711', upload: { to: uploads.tus, by: 'tus' as const } }
    const guide = guideOf({ origin: lab.url, createdAt: now, expiresAt: now + 86_400_000, handOver })
    // A clock that is two hours off is reported before the first step.
    lab.setClock(2 * 3_600_000)
    await page.goto(`${lab.url}/?asleep&connect=${uploads.origin}#casefile=${guideCode(guide)}`)
    const overlay = driveOverlay(page)
    await overlay.sees(guide.title)
    await overlay.click('Full address')
    await look('consent')
    await overlay.click('Yes, record')
    await overlay.sees('This could be the cause, or could get in the way. You can fix it now, or continue.')
    await look('checks')
    lab.setClock(0)
    await overlay.click('Continue')
    await overlay.sees(/Recording[\s\S]*min left/)
    await look('steps')
    await overlay.click('Pause')
    await overlay.sees('Nothing is recorded until you resume.')
    await look('paused')
    await overlay.click('Resume recording')
    await overlay.sees(/Recording[\s\S]*min left/)
    await overlay.click('Hide this panel')
    await look('hidden')
    await overlay.click('Show the report')
    await overlay.click('It just happened')
    await overlay.sees(/It happened at/)
    await page.evaluate((later) => Object.assign(window, { later }), (guide.minutes + 1) * 60_000)
    await overlay.sees('The time you agreed to is up')
    await look('over')
    await overlay.click('Finish and review')
    await overlay.sees('This is everything that was recorded')
    await look('review')
    await overlay.click('Save the file')
    await overlay.sees('Now hand it over')
    await look('handOver')
    await overlay.click('Stop and delete everything')
    await overlay.sees('Delete')
    await look('sure')
    await overlay.click('Keep it')
    uploads.faults.push({ status: 403 })
    await overlay.click('Send the file')
    await overlay.sees(/did not accept the address/)
    await look('refused')
    uploads.faults.push({ hangAfter: 50_000 })
    await overlay.click('Try again')
    await expect.poll(() => uploads.log.at(-1)?.bytes).toBe(50_000)
    await look('sending')
    await overlay.click('Cancel sending')
    await overlay.sees('Sending was canceled')
    await overlay.click('Send the file')
    await overlay.sees(/was sent to/)
    await look('sent')
    await overlay.click('Finish and delete the recording here')
    await overlay.sees('All done')
    await look('ended')
    expect(Object.entries(found).filter(([, violations]) => violations.length > 0)).toEqual([])
  })
})
