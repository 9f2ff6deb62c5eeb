/**
 * Compares our locators with those of Playwright's generator, for every interactive element of the lab's pages. In
 * Playwright's engine, each one that claims to be unique must find exactly its element, and our first choice must be of the
 * same kind as Playwright's or better.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Locator, StepEvent } from '../../../../src/core/session/index.ts'
import {
  injectedScript,
  playwrightInstalled,
  playwrightSelector,
  scoreOfLocator,
  scoreOfSelector,
} from './support/playwright.ts'
import { type ScreenName, type Screens, screenNames, startScreens } from './support/screens.ts'

interface Found {
  html: string
  target: NonNullable<StepEvent['target']>
  /** what Playwright's generator returns */
  theirs: string
  /** how many elements each of our locators finds in Playwright's engine; -1 for a single, wrong one */
  counts: number[]
  /** ms that ours took */
  spent: number
}

let screens: Screens
beforeAll(async () => {
  if (playwrightInstalled) screens = await startScreens()
})
afterAll(() => screens?.close())

/** Our locator in Playwright's syntax, as source text for the page. */
const toSelector = `(locator) => {
  const quoted = (text) => '"' + text.replace(/["\\\\]/g, '\\\\$&') + '"'
  return (${playwrightSelector.toString()})(locator)
}`

/** Looks at every element, with our code and with Playwright's. */
async function lookAround(): Promise<Found[]> {
  await screens.prepare()
  const expression = `((playwright, toSelector) => casefile.elements().map((element) => {
    const began = performance.now()
    const target = casefile.describeTarget(element).recorded
    const spent = performance.now() - began
    const counts = target.locators.map((locator) => {
      const found = playwright.querySelectorAll(playwright.parseSelector(toSelector(locator)), document)
      return found.length !== 1 || element.contains(found[0]) ? found.length : -1
    })
    return { html: element.outerHTML.slice(0, 100), target, counts, spent, theirs: playwright.generateSelectorSimple(element) }
  }))(${injectedScript()}, ${toSelector})`
  return (await screens.page.evaluate(expression)) as Found[]
}

/**
 * On the hard page our choice may differ: by one cell of a row instead of the text of all of them. But it must not rely on
 * position unless Playwright's does too, or relies on the code of an icon.
 */
function isAllowed(screen: ScreenName, ours: Locator, theirs: string): boolean {
  if (screen !== 'a hard page') return false
  const positional = 10_000
  return scoreOfLocator(ours) < positional || scoreOfSelector(theirs) >= positional || /\p{Co}/u.test(theirs)
}

function difference(screen: ScreenName, first: Locator | undefined, theirs: string): string | undefined {
  if (!first) return 'worse'
  const [mine, other] = [scoreOfLocator(first), scoreOfSelector(theirs)]
  if (mine === other) return undefined
  return mine < other ? 'better' : isAllowed(screen, first, theirs) ? 'other taste' : 'worse'
}

const line = (locator: Locator | undefined) => (locator ? playwrightSelector(locator) : 'nothing')

// Names what is missing, so that a skipped run explains itself.
const title = playwrightInstalled ? 'locators' : 'locators (playwright-core is not installed in test/bench)'
describe.skipIf(!playwrightInstalled)(title, () => {
  it.each(screenNames)('on %s are as good as those of Playwright, and true', async (screen) => {
    await screens.open(screen)
    const found = await lookAround()
    const wrong = found.flatMap(({ html, target, counts }) =>
      target.locators.flatMap((locator, index) =>
        locator.unique && counts[index] !== 1 ? [`${html}\n  ${line(locator)} finds ${counts[index]}`] : [],
      ),
    )
    const differences = found.flatMap(({ html, target, theirs }) => {
      const [first] = target.locators
      const kind = difference(screen, first, theirs)
      return kind ? [{ kind, text: `${kind}: ${html}\n  ours   ${line(first)}\n  theirs ${theirs}` }] : []
    })
    const slowest = Math.max(...found.map(({ spent }) => spent)).toFixed(1)
    console.info(
      [
        `${screen}: ${found.length} elements, ${differences.length} other than Playwright's; slowest ${slowest} ms`,
        ...differences.map(({ text }) => text),
      ].join('\n'),
    )
    expect(found.length).toBeGreaterThan(2)
    expect(wrong, 'locators that are not unique in Playwright').toEqual([])
    expect(differences.filter(({ kind }) => kind === 'worse')).toEqual([])
    expect(found.filter(({ target }) => !target.locators[0]?.unique)).toEqual([])
  })
})
