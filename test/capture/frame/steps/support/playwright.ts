/** Playwright's own selector engine and generator, as `playwright codegen` injects them into pages. */
import { existsSync, readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import type { Locator } from '../../../../../src/core/session/index.ts'

const bundle = 'test/bench/node_modules/playwright-core/lib/coreBundle.js'

/** Whether the oracle is installed: `npm ci --ignore-scripts` in test/bench installs it, without any browser. */
export const playwrightInstalled = existsSync(bundle)

/** The part of the injected script that is used here. */
export interface InjectedScript {
  generateSelectorSimple(element: Element): string
  querySelectorAll(selector: unknown, root: Node): Element[]
  parseSelector(selector: string): unknown
}

/** An expression whose value, in a page, is the injected script. */
export function injectedScript(): string {
  const line = readFileSync(bundle, 'utf8')
    .split('\n')
    .find((one) => /^\s*source\d* = '/.test(one) && one.includes('packages/injected/src/injectedScript.ts'))
  if (!line) throw new Error('This version of playwright-core keeps its injected script elsewhere.')
  const source: string = runInNewContext(line.slice(line.indexOf("'")).replace(/;\s*$/, ''))
  const options = {
    isUnderTest: false,
    sdkLanguage: 'javascript',
    testIdAttributeName: 'data-testid',
    stableRafCount: 1,
    browserName: 'chromium',
    customEngines: [],
  }
  return `(() => { const module = {}; ${source}; return new (module.exports.InjectedScript())(globalThis, ${JSON.stringify(options)}) })()`
}

/** One of our locators as a Playwright selector: exact, like `getBy...` with `exact: true`. */
export function playwrightSelector({ by, value, name }: Locator): string {
  switch (by) {
    case 'testid':
      return `internal:testid=[data-testid=${quoted(value)}s]`
    case 'role':
      return name === undefined ? `internal:role=${value}` : `internal:role=${value}[name=${quoted(name)}s]`
    case 'label':
      return `internal:label=${quoted(value)}s`
    case 'text':
      return `internal:text=${quoted(value)}s`
    case 'placeholder':
    case 'alt':
    case 'title':
      return `internal:attr=[${by}=${quoted(value)}s]`
    case 'chain':
    case 'css':
      return value
  }
}

/**
 * The scores that Playwright's generator gives to kinds of selectors: lower ones last longer
 * (packages/injected/src/selectorGenerator.ts).
 */
const scores = { testid: 1, otherTestId: 2, role: 100, placeholder: 120, label: 140, alt: 160, text: 180, title: 200 }
const cssId = 500
const roleAlone = 510
const cssName = 520
const cssTag = 530
const nth = 10_000
const cssPath = 10_000_000

/** The score of one of our locators on the same scale. */
export function scoreOfLocator({ by, value, name }: Locator): number {
  if (by === 'css' || by === 'chain') return scoreOfSelector(value)
  return by === 'role' && name === undefined ? roleAlone : scores[by]
}

/** The score of a selector from Playwright's generator, without the points it deducts for length. */
export function scoreOfSelector(selector: string): number {
  // The generator counts a tag distinguished by its text as two tokens.
  const parts = selector.replace(/:has\(:text-is\("(.*?)"\)\)(?= >> |$)/g, ' >> text="$1"').split(' >> ')
  return parts.reduce((sum, part, index) => sum + scoreOfPart(part) * (parts.length - index), 0)
}

function scoreOfPart(part: string): number {
  if (part.startsWith('internal:testid=')) return scores.testid
  const role = /^(?:internal:)?role=[\w-]+(\[name=)?/.exec(part)
  if (role) return role[1] === undefined ? roleAlone : scores.role
  const attribute = /^internal:attr=\[(placeholder|alt|title)=/.exec(part)?.[1] as 'placeholder' | 'alt' | 'title'
  if (attribute) return scores[attribute]
  if (part.startsWith('internal:label=')) return scores.label
  if (/^(?:internal:text|text|internal:has-text)=/.test(part)) return scores.text
  return part.startsWith('nth=') ? nth : scoreOfCss(part)
}

function scoreOfCss(selector: string): number {
  if (/ > |:nth/.test(selector)) return cssPath
  if (/^\[data-testid=/.test(selector)) return scores.testid
  if (/^\[data-[\w-]+=/.test(selector)) return scores.otherTestId
  if (/^#[\w-]+$|^\[id=/.test(selector)) return cssId
  return /^\w+\[(?:name|type)=/.test(selector) ? cssName : cssTag
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
