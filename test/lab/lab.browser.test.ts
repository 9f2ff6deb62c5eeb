/** The lab in real Chromium: no failures without faults, and its switchboard works. */
import type { Browser } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { startPlainChromium } from '../e2e/browsers/plain-chromium.ts'
import { testid } from './faults/steps.ts'
import { faults } from './faults.ts'
import { playJourney } from './journeys.ts'
import { type Lab, startLab } from './server.ts'
import { withPage } from './visitor.ts'
import { troubles } from './witness.ts'

let browser: Browser
let lab: Lab

beforeAll(async () => {
  lab = await startLab()
  browser = await startPlainChromium()
})
afterEach(() => lab.reset())
afterAll(async () => {
  await browser?.close()
  await lab?.close()
})

it('takes a whole working day without a complaint', async () => {
  await withPage(browser, async (page, witness) => {
    await playJourney(page, lab, 'save-500', 'healthy')
    await page.reload()
    await page.waitForSelector(testid('invoice-form'))
    await page.locator(testid('nav-settings')).click()
    await page.waitForSelector(testid('settings-form'))
    await page.locator(testid('save-settings')).click()
    await page.waitForSelector(testid('toast-good'))
    await page.goBack()
    await page.waitForSelector(testid('invoice-form'))
    await page.locator(testid('sign-out')).click()
    await page.waitForSelector(testid('email'))
    expect(troubles(witness)).toEqual([])
  })
})

it('lets a person switch a fault on and off at /lab', async () => {
  await withPage(browser, async (page, witness) => {
    const toggle = (on: boolean) => `${testid('switch-cors')}[aria-checked="${on}"]`
    await page.goto(`${lab.url}/lab`)
    await page.waitForSelector(toggle(false))
    expect(await page.$$eval('.fault', (cards) => cards.length)).toBe(faults.length)
    await page.locator(toggle(false)).click()
    await page.waitForSelector(toggle(true))
    await page.locator(testid('reset')).click()
    await page.waitForSelector(toggle(false))
    expect(troubles(witness)).toEqual([])
  })
})
