/**
 * Every selector that the Recorder gets, for every interactive element of the lab's pages, asked of Puppeteer as replay
 * asks it: replay takes the first alternative that finds anything, so each has to find this element and no other.
 * `npm test` asks of some of each page, as many as differ: a list has the same buttons in every row.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ElementHandle } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { selectorsOf } from '../../../../src/core/bundle/recorder/recorder-selectors.ts'
import type { StepEvent } from '../../../../src/core/session/index.ts'
import { type Screens, screenNames, startScreens } from '../../../capture/frame/steps/support/screens.ts'
import { everyCase } from '../../../e2e/browsers/index.ts'

const library = resolve('test/bench/node_modules/@puppeteer/replay/lib/main.js')
const installed = existsSync(library)

let screens: Screens
let toPuppeteer: (selector: string[]) => string
beforeAll(async () => {
  if (!installed) return
  screens = await startScreens()
  toPuppeteer = (await import(pathToFileURL(library).href)).selectorToPElementSelector
})
afterAll(() => screens?.close())

/** The elements of the page, or the first and the last of those that are alike in kind and classes. */
async function elements(): Promise<ElementHandle<Element>[]> {
  await screens.prepare()
  const list = await screens.page.evaluateHandle((every) => {
    const all = (globalThis as unknown as { casefile: { elements(): Element[] } }).casefile.elements()
    const kindOf = (one: Element) => [one.localName, one.className, one.getAttribute('role')].join(' ')
    const kinds = all.map(kindOf)
    return all.filter((_, at) => every || kinds.indexOf(kinds[at]!) === at || kinds.lastIndexOf(kinds[at]!) === at)
  }, everyCase)
  return [...(await list.getProperties()).values()].flatMap((one) => (one.asElement() as ElementHandle<Element>) ?? [])
}

/** What the selectors of one element find that is not the element, as sentences. */
async function mistakes(element: ElementHandle<Element>): Promise<string[]> {
  const target = (await element.evaluate((one) => {
    const { casefile } = globalThis as unknown as {
      casefile: { describeTarget(element: Element): { recorded: unknown } }
    }
    return casefile.describeTarget(one).recorded
  })) as NonNullable<StepEvent['target']>
  const selectors = selectorsOf(target)
  const told: string[] = []
  let leads = false
  for (const selector of selectors) {
    const found = await screens.page.$$(toPuppeteer(selector))
    const right = await Promise.all(found.map((one) => one.evaluate((a, b) => a === b, element)))
    leads ||= right.length === 1 && right[0] === true
    // What finds nothing is passed over: Chromium has names of its own for some roles.
    if (right.some((one) => !one)) told.push(`${selector.join(' >> ')} finds ${found.length}, ${right}`)
  }
  return leads ? told : [...told, `nothing leads to ${JSON.stringify(target)}`]
}

const title = installed ? 'selectors' : 'selectors (@puppeteer/replay is not installed in test/bench)'
describe.skipIf(!installed)(title, () => {
  it.each(screenNames)('on %s find nothing but their element', async (screen) => {
    await screens.open(screen)
    const wrong: string[] = []
    for (const element of await elements()) wrong.push(...(await mistakes(element)))
    expect(wrong).toEqual([])
  })
})
