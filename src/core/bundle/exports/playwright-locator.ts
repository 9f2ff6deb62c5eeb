/** Elements as Playwright users locate them (https://playwright.dev/docs/locators). */
import type { Locator, StepEvent } from '../../session/index.ts'
import { expression, literal } from './playwright-code.ts'

const byAttribute = { placeholder: 'getByPlaceholder', alt: 'getByAltText', title: 'getByTitle' } as const

/**
 * The best unique locator, preferring what a person sees over a path; if none was unique, the best of all. Undefined if
 * the element cannot be reached: Playwright does not enter closed shadow trees.
 */
export function bestLocator(target: StepEvent['target']): Locator | undefined {
  if (!target || target.closed) return undefined
  const usable = target.locators.filter((one) => one.by !== 'role' || one.name)
  const unique = usable.filter((one) => one.unique)
  return [...(unique.length > 0 ? unique : usable)].sort((a, b) => rank(a) - rank(b))[0]
}

/** The call that finds the element; takes the first match if the locator was not unique. */
export function locatorOf(target: StepEvent['target']): string | undefined {
  const best = bestLocator(target)
  return best && (best.unique ? call(best) : `${call(best)}.first()`)
}

/** The recorded order, except that paths (which break first) and masked names come last. */
function rank({ by, value, name }: Locator): number {
  return (by === 'css' ? 2 : by === 'chain' ? 1 : 0) + (/redacted-/.test(value + (name ?? '')) ? 4 : 0)
}

function call({ by, value, name = '' }: Locator): string {
  switch (by) {
    case 'testid':
      return `getByTestId(${expression(value)})`
    case 'role':
      // Playwright's argument type lists the valid roles.
      return `getByRole(${literal(value)}, { name: ${expression(name)}, exact: true })`
    case 'label':
      return `getByLabel(${expression(value)}, { exact: true })`
    case 'text':
      return `getByText(${expression(value)}, { exact: true })`
    case 'placeholder':
    case 'alt':
    case 'title':
      return `${byAttribute[by]}(${expression(value)}, { exact: true })`
    case 'chain':
    case 'css':
      return `locator(${expression(value)})`
  }
}
