/**
 * How a trace names an element: the selector syntax that Playwright's viewer shows as a locator
 * (packages/isomorphic/locatorUtils.ts in its source). The test uses the same one.
 */
import type { Locator, StepEvent } from '../../session/index.ts'
import { bestLocator } from './playwright-locator.ts'

export function selectorFor(target: StepEvent['target']): string | undefined {
  const best = bestLocator(target)
  return best && selectorOf(best)
}

function selectorOf({ by, value, name = '' }: Locator): string {
  switch (by) {
    case 'role':
      return `internal:role=${value}[name=${exact(name)}]`
    case 'label':
    case 'text':
      return `internal:${by}=${exact(value)}`
    case 'testid':
      return `internal:testid=[data-testid=${exact(value)}]`
    case 'placeholder':
    case 'alt':
    case 'title':
      return `internal:attr=[${by}=${exact(value)}]`
    case 'chain':
    case 'css':
      return value
  }
}

const exact = (text: string) => `${JSON.stringify(text)}s`
