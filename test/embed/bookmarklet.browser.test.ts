/** The bookmarklet, taken from its page and used in apps that let it in, and in apps that do not. */
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textsFor } from '../../src/guide/texts.ts'
import { browsers } from '../e2e/browsers/index.ts'
import { startPlainChromium } from '../e2e/browsers/plain-chromium.ts'
import { startPlainFirefox } from '../e2e/browsers/plain-firefox.ts'
import { type EmbedLab, startEmbedLab } from './lab.ts'
import { driveOverlay, openClosedTrees } from './overlay-driver.ts'

const { t } = await textsFor('en', [])

const starts = { chromium: startPlainChromium, firefox: startPlainFirefox }

describe.each(browsers)('the bookmarklet in %s', (name) => {
  let vendor: EmbedLab
  let app: EmbedLab
  let browser: Browser
  let code: string
  beforeAll(async () => {
    // Two origins: the app is not where the script lies.
    vendor = await startEmbedLab()
    app = await startEmbedLab()
    browser = await starts[name]()
    const page = await browser.newPage()
    await page.goto(`${vendor.url}/embed/bookmarklet.html`)
    const href = await (await page.waitForSelector('a[href^="javascript:"]'))!.evaluate((link) => link.href)
    expect(await page.$eval('textarea', (field) => field.value)).toBe(href)
    code = decodeURIComponent(href.slice('javascript:'.length))
    await page.close()
  })
  afterAll(async () => {
    await browser?.close()
    await vendor?.close()
    await app?.close()
  })

  /** Opens the app and does what the bookmark does there. */
  async function choose(policy: string, answered: (words: string) => void): Promise<Page> {
    const page = await browser.newPage()
    await openClosedTrees(page)
    page.on('dialog', (dialog) => {
      answered(dialog.message())
      void dialog.dismiss()
    })
    await page.goto(`${app.url}/bare?policy=${encodeURIComponent(policy)}`)
    await page.evaluate(code)
    return page
  }

  it.each(['', "script-src 'self' VENDOR"])(
    'opens the report under the policy “%s”, again at a second click',
    async (policy) => {
      const said: string[] = []
      const page = await choose(policy.replace('VENDOR', vendor.url), (words) => said.push(words))
      const overlay = driveOverlay(page)
      await overlay.sees(t('consentTitle'))
      await overlay.click(t('no'))
      await page.waitForFunction(() => document.querySelector('casefile-overlay') === null)
      await page.evaluate(code)
      await overlay.sees(t('consentTitle'))
      expect(said).toEqual([])
      await page.close()
    },
  )

  it.each(["script-src 'self'", "require-trusted-types-for 'script'; trusted-types 'none'"])(
    'says that it is not let in under the policy “%s”, and leaves the app as it was',
    async (policy) => {
      let tell: (words: string) => void = () => undefined
      const told = new Promise<string>((resolve) => {
        tell = resolve
      })
      const page = await choose(policy, tell)
      expect(await told).toBe(t('bookmarkRefused'))
      const left = await page.evaluate(() => [document.querySelector('h1')?.textContent, 'Casefile' in window])
      expect(left).toEqual(['Invoice 42', false])
      await page.close()
    },
  )
})
