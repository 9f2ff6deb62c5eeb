/**
 * Our locators beside those of Playwright's own generator, for every interactive element of the lab's pages: each one
 * that is said to be unique finds this element and no other in Playwright's engine, and the first choice is of the same
 * kind as Playwright's, or of a better one.
 */
import { fileURLToPath } from 'node:url'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Locator, StepEvent } from '../../../../src/core/session/index.ts'
import { findBrowser } from '../../../e2e/browsers/find-browser.mjs'
import { demoAccount, testid } from '../../../lab/faults/steps.ts'
import { type Lab, startLab } from '../../../lab/server.ts'
import { bundleFile } from './support/bundle.ts'
import { hardPage } from './support/hard-page.ts'
import {
  injectedScript,
  playwrightInstalled,
  playwrightSelector,
  scoreOfLocator,
  scoreOfSelector,
} from './support/playwright.ts'

interface Found {
  html: string
  target: NonNullable<StepEvent['target']>
  /** what Playwright's generator says */
  theirs: string
  /** how many elements each of our locators finds in Playwright's engine, -1 when not exactly this one is found */
  counts: number[]
  /** ms that it took us */
  spent: number
}

let browser: Browser
let page: Page
let lab: Lab
let ours: string

beforeAll(async () => {
  if (!playwrightInstalled) return
  lab = await startLab()
  ours = await bundleFile(fileURLToPath(new URL('./support/describe-entry.ts', import.meta.url)))
  browser = await puppeteer.launch({
    executablePath: findBrowser('chromium') ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  page = await browser.newPage()
})
afterAll(async () => {
  await browser?.close()
  await lab?.close()
})

/** Looks at every interactive element that is drawn, once by us and once by Playwright. */
async function lookAround(): Promise<Found[]> {
  await page.evaluate(ours)
  const expression = `((playwright, toSelector) => {
    const { describeTarget, interactive } = casefile
    const roots = [document]
    for (const root of roots) for (const one of root.querySelectorAll('*')) if (one.shadowRoot) roots.push(one.shadowRoot)
    const all = roots.flatMap((root) => [...root.querySelectorAll(interactive)])
    // A press on a label is meant for its field.
    const shown = all.filter((one) => !one.control && one.checkVisibility({ visibilityProperty: true }))
    return shown.map((element) => {
      const began = performance.now()
      const target = describeTarget(element).recorded
      const spent = performance.now() - began
      const counts = target.locators.map((locator) => {
        const found = playwright.querySelectorAll(playwright.parseSelector(toSelector(locator)), document)
        return found.length !== 1 || element.contains(found[0]) ? found.length : -1
      })
      return { html: element.outerHTML.slice(0, 100), target, counts, spent, theirs: playwright.generateSelectorSimple(element) }
    })
  })(${injectedScript()}, ${toSelectorSource})`
  return (await page.evaluate(expression)) as Found[]
}
const toSelectorSource = `(locator) => { const quoted = (text) => '"' + text.replace(/["\\\\]/g, '\\\\$&') + '"'; return (${playwrightSelector.toString()})(locator) }`

const line = (locator: Locator | undefined) => (locator ? playwrightSelector(locator) : 'nothing')

function compare(name: string, found: Found[], allowed: (ours: Locator, theirs: string) => boolean) {
  const wrong = found.flatMap(({ html, target, counts }) =>
    target.locators.flatMap((locator, index) =>
      locator.unique && counts[index] !== 1 ? [`${html}\n  ${line(locator)} finds ${counts[index]}`] : [],
    ),
  )
  const differences = found.flatMap(({ html, target, theirs }) => {
    const first = target.locators[0]
    const [mine, other] = [first ? scoreOfLocator(first) : Number.POSITIVE_INFINITY, scoreOfSelector(theirs)]
    const difference = mine === other ? undefined : mine < other ? 'better' : 'worse'
    const kind = difference === 'worse' && first && allowed(first, theirs) ? 'allowed' : difference
    return kind ? [{ difference: kind, text: `${html}\n  ours   ${line(first)}\n  theirs ${theirs}` }] : []
  })
  const of = (kind: string) => differences.filter(({ difference }) => difference === kind).map(({ text }) => text)
  const slowest = Math.max(...found.map(({ spent }) => spent)).toFixed(1)
  console.info(
    `${name}: ${found.length} elements, ${of('better').length} better, ${of('worse').length} worse than Playwright's; slowest ${slowest} ms`,
  )
  for (const { difference, text } of differences) console.info(`${difference}: ${text}`)
  expect(wrong, 'locators that are not unique in Playwright').toEqual([])
  expect(of('worse'), "worse than Playwright's").toEqual([])
  expect(found.every(({ target }) => target.locators[0]?.unique)).toBe(true)
}

async function signIn() {
  await page.goto(`${lab.url}/sign-in`)
  await page.waitForSelector(testid('sign-in'))
  await page.type(testid('email'), demoAccount.email)
  await page.type(testid('password'), demoAccount.password)
  await page.click(testid('sign-in'))
  await page.waitForSelector(testid('invoice-table'))
}

/** The lab's pages: never worse. */
const allowNothing = (_ours: Locator, _theirs: string): boolean => false
/**
 * Where ours goes by one cell of a row and Playwright's by the text of all of them, or by an attribute and not by role:
 * it must not go by position unless Playwright's does too, or goes by the code of an icon.
 */
const allowOtherTaste = (ours: Locator, theirs: string): boolean =>
  scoreOfLocator(ours) < 10_000 || scoreOfSelector(theirs) >= 10_000 || /\p{Co}/u.test(theirs)

const screens: [string, () => Promise<unknown>, typeof allowNothing][] = [
  ['sign-in', () => page.goto(`${lab.url}/sign-in`).then(() => page.waitForSelector(testid('sign-in'))), allowNothing],
  ['invoices', signIn, allowNothing],
  [
    'invoice',
    () => page.click(testid('open-invoice-42')).then(() => page.waitForSelector('.paylane-method')),
    allowNothing,
  ],
  [
    'customers',
    () => page.click(testid('nav-customers')).then(() => page.waitForSelector(testid('customer-table'))),
    allowNothing,
  ],
  [
    'report',
    () => page.click(testid('nav-report')).then(() => page.waitForSelector(testid('report-chart'))),
    allowNothing,
  ],
  [
    'settings',
    () => page.click(testid('nav-settings')).then(() => page.waitForSelector(testid('settings-form'))),
    allowNothing,
  ],
  [
    'switchboard',
    () => page.goto(`${lab.url}/lab`).then(() => page.waitForSelector(testid('switch-save-500'))),
    allowNothing,
  ],
  ['a hard page', () => page.setContent(hardPage), allowOtherTaste],
]

// Named by what is missing, so that a skipped run says why.
const title = playwrightInstalled ? 'locators' : 'locators (playwright-core is not installed in test/bench)'
describe.skipIf(!playwrightInstalled)(title, () => {
  it.each(screens)('on %s are as good as those of Playwright, and true', async (name, open, allowed) => {
    await open()
    compare(name, await lookAround(), allowed)
  })
})
