/** Holds what is on the screen against WCAG 2.2, level A and AA, with axe-core, as far as a program can tell. */
import { existsSync, readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'

const library = 'test/bench/node_modules/axe-core/axe.min.js'
export const canCheck = existsSync(library)
/** For the title of a suite that is skipped without it. */
export const missing = canCheck ? '' : ' (axe-core is not installed in test/bench)'

/** https://www.deque.com/axe/core-documentation/api-documentation/#axe-core-tags */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules about colours: all that can be otherwise in the second scheme, which changes nothing else. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** What is used of axe-core. */
interface Axe {
  run(
    context: Document | string,
    options: object,
  ): Promise<{
    violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[]
    passes: unknown[]
    /** what a person would have to look at, as a text on a picture */
    incomplete: unknown[]
  }>
}

type Scheme = 'light' | 'dark'

/**
 * Every rule that the page breaks now, in light, and those about colours in dark, too: the rule, then the elements.
 * @param part selector of the part that is looked at; left out, the whole page
 * @throws when nothing could be checked
 */
export async function violationsOf(
  page: Page,
  schemes: readonly Scheme[] = ['light', 'dark'],
  part?: string,
): Promise<string[]> {
  const found: string[] = []
  for (const [at, scheme] of schemes.entries()) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      // Or a color may be measured on its way from one scheme to the other.
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ])
    if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(readFileSync(library, 'utf8'))
    const { violations, applied } = await page.evaluate(
      async (runOnly, part) => {
        const { axe } = globalThis as unknown as { axe: Axe }
        // Of rules that are kept one element is told, not every one: https://www.deque.com/axe/core-documentation/api-documentation/
        const result = await axe.run(part ?? document, { runOnly, resultTypes: ['violations'] })
        return { violations: result.violations, applied: result.passes.length + result.incomplete.length }
      },
      at === 0 ? { type: 'tag', values: tags } : { type: 'rule', values: colourRules },
      part,
    )
    if (applied + violations.length === 0) throw new Error('No rule of axe-core applied to the page.')
    for (const { id, help, nodes } of violations) {
      const elements = nodes.map(({ html, failureSummary = '' }) => `  ${html.slice(0, 160)}\n    ${failureSummary}`)
      found.push(`${scheme}: ${id} (${help})\n${elements.slice(0, 5).join('\n')}`)
    }
  }
  return found
}
