/** The lab in real Chromium: clean without faults, and every fault really does what `faults.ts` says. */
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startPlainChromium } from '../e2e/browsers/plain-chromium.ts'
import { testid } from './faults/steps.ts'
import { faults } from './faults.ts'
import { playJourney } from './journeys.ts'
import { type Lab, startLab } from './server.ts'
import { showed, troubles, watchPage } from './witness.ts'

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

/** A page of a new visitor, watched from its first request. */
async function withPage(run: (page: Page, witness: Awaited<ReturnType<typeof watchPage>>) => Promise<void>) {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const witness = await watchPage(page)
  await run(page, witness)
  await context.close()
}

describe.each(faults)('$id', (fault) => {
  it('shows its evidence when it is on', async () => {
    lab.setFault(fault.id, true)
    await withPage(async (page, witness) => {
      await playJourney(page, lab, fault.id)
      const missing = () => fault.expect.evidence.filter((evidence) => !showed(witness, evidence, lab))
      await expect.poll(missing).toEqual([])
    })
  })

  it('leaves no trace when it is off', async () => {
    await withPage(async (page, witness) => {
      await playJourney(page, lab, fault.id, 'healthy')
      await expect.poll(() => witness.requests.filter(({ done }) => !done)).toEqual([])
      expect(troubles(witness)).toEqual([])
      expect(fault.expect.evidence.every((evidence) => showed(witness, evidence, lab))).toBe(false)
      expect(lab.requests.filter(({ status = 0 }) => status >= 400 || status === 0)).toEqual([])
    })
  })
})

it('takes a whole working day without a complaint', async () => {
  await withPage(async (page, witness) => {
    await playJourney(page, lab, 'save-500', 'healthy')
    await page.reload()
    await page.waitForSelector(testid('invoice-form'))
    await page.click(testid('nav-settings'))
    await page.waitForSelector(testid('settings-form'))
    await page.click(testid('save-settings'))
    await page.waitForSelector(testid('toast-good'))
    await page.goBack()
    await page.waitForSelector(testid('invoice-form'))
    await page.click(testid('sign-out'))
    await page.waitForSelector(testid('email'))
    expect(troubles(witness)).toEqual([])
  })
})

it('lets a person switch a fault on and off at /lab', async () => {
  await withPage(async (page, witness) => {
    const toggle = (on: boolean) => `${testid('switch-cors')}[aria-checked="${on}"]`
    await page.goto(`${lab.url}/lab`)
    await page.waitForSelector(toggle(false))
    expect(await page.$$eval('.fault', (cards) => cards.length)).toBe(faults.length)
    await page.click(toggle(false))
    await page.waitForSelector(toggle(true))
    await page.click(testid('reset'))
    await page.waitForSelector(toggle(false))
    expect(troubles(witness)).toEqual([])
  })
})
