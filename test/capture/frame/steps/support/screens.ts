/** The lab's pages and a hard one, for tests that check every element of a page. */
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { startPlainChromium } from '../../../../e2e/browsers/plain-chromium.ts'
import { demoAccount, testid } from '../../../../lab/faults/steps.ts'
import { type Lab, startLab } from '../../../../lab/server.ts'
import { bundleFile } from '../../../../support/bundle.ts'
import { hardPage } from './hard-page.ts'

export interface Screens {
  page: Page
  open(name: ScreenName): Promise<void>
  /** provides `casefile.describeTarget` and `casefile.elements()` in the page */
  prepare(): Promise<void>
  close(): Promise<void>
}

/** In this order, because each is reached from the one before. */
export const screenNames = [
  'sign-in',
  'invoices',
  'invoice',
  'customers',
  'report',
  'settings',
  'switchboard',
  'a hard page',
] as const
export type ScreenName = (typeof screenNames)[number]

export async function startScreens(): Promise<Screens> {
  const [lab, ours, browser] = await Promise.all([
    startLab(),
    bundleFile(fileURLToPath(new URL('./describe-entry.ts', import.meta.url))),
    startPlainChromium(),
  ])
  const page = await browser.newPage()
  const open = opener(page, lab)
  return {
    page,
    open: async (name) => {
      await open[name]()
    },
    prepare: async () => {
      await page.evaluate(ours)
    },
    close: async () => {
      await browser.close()
      await lab.close()
    },
  }
}

function opener(page: Page, lab: Lab): Record<ScreenName, () => Promise<unknown>> {
  const go = async (path: string, sign: string) => {
    await page.goto(`${lab.url}${path}`)
    await page.waitForSelector(sign)
  }
  const click = async (name: string, sign: string) => {
    await page.locator(testid(name)).click()
    await page.waitForSelector(sign)
  }
  return {
    'sign-in': () => go('/sign-in', testid('sign-in')),
    async invoices() {
      await page.type(testid('email'), demoAccount.email)
      await page.type(testid('password'), demoAccount.password)
      await click('sign-in', testid('invoice-table'))
    },
    invoice: () => click('open-invoice-42', '.paylane-method'),
    customers: () => click('nav-customers', testid('customer-table')),
    report: () => click('nav-report', testid('report-chart')),
    settings: () => click('nav-settings', testid('settings-form')),
    switchboard: () => go('/lab', testid('switch-save-500')),
    'a hard page': () => page.setContent(hardPage),
  }
}
