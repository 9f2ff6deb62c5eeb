/** Every fault of the lab in real Chromium: it does what `faults.ts` says, and nothing is wrong without it. */
import type { Browser } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startPlainChromium } from '../e2e/browsers/plain-chromium.ts'
import { testid } from './faults/steps.ts'
import { faults } from './faults.ts'
import { playJourney } from './journeys.ts'
import { type Lab, startLab } from './server.ts'
import { withPage } from './visitor.ts'
import { showed, troubles } from './witness.ts'

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

// A button that moves during a click is missed, by tests as well as people.
it.each([800, 1280])('keeps the buttons in their place when the payment widget arrives, %i px wide', async (width) => {
  const topOfConvert = (outcome: 'broken' | 'healthy') =>
    withPage(browser, async (page) => {
      await page.setViewport({ width, height: 800 })
      lab.setFault('third-party-script', outcome === 'broken')
      await playJourney(page, lab, 'third-party-script', outcome)
      return page.$eval(testid('convert'), (button) => button.getBoundingClientRect().top)
    })
  expect(await topOfConvert('healthy')).toBe(await topOfConvert('broken'))
})

describe.each(faults)('$id', (fault) => {
  it('shows its evidence when it is on', async () => {
    lab.setFault(fault.id, true)
    await withPage(browser, async (page, witness) => {
      await playJourney(page, lab, fault.id)
      const missing = () => fault.expect.evidence.filter((evidence) => !showed(witness, evidence, lab))
      await expect.poll(missing).toEqual([])
    })
  })

  it('leaves no trace when it is off', async () => {
    await withPage(browser, async (page, witness) => {
      await playJourney(page, lab, fault.id, 'healthy')
      await expect.poll(() => witness.requests.filter(({ done }) => !done)).toEqual([])
      expect(troubles(witness)).toEqual([])
      expect(fault.expect.evidence.every((evidence) => showed(witness, evidence, lab))).toBe(false)
      expect(lab.requests.filter(({ status = 0 }) => status >= 400 || status === 0)).toEqual([])
    })
  })
})
