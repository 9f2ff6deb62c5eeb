/**
 * Parts of the page that are never read: those that the app itself marks as private, and those that the company's rules
 * name. Kept for the document, which has one set of rules, as its content script has one life.
 */
import { isSelectorIn } from './selector.ts'

const marked = '[data-private]'
let selector = marked
let allowed: string | undefined
/** what waits for the rules */
let waiting: (() => void)[] = []

/**
 * Sets which elements are private besides the marked ones. A selector that this browser does not know is left out.
 * @param selectors undefined while the rules are not known: until then everything is private
 */
export function hideElements(selectors: readonly string[] | undefined): void {
  selector = selectors === undefined ? '*' : [marked, ...selectors.filter(isSelectorIn(window))].join(',')
  if (selectors === undefined) return
  const all = waiting
  waiting = []
  for (const run of all) run()
}

/** Runs once it is known which parts are private; at once where that is so already. */
export function whenPrivateKnown(run: () => void): void {
  if (selector === '*') waiting.push(run)
  else run()
}

/**
 * Sets which elements are read although they stand in a private one: of the two marks around an element, the nearer one
 * counts, and on the same element the private one. A selector that this browser does not know is left out.
 */
export function allowElements(selectors: readonly string[]): void {
  allowed = selectors.filter(isSelectorIn(window)).join(',') || undefined
}

/** Selector of the elements that are read although they stand in a private one; undefined where there are none. */
export function allowedSelector(): string | undefined {
  return allowed
}

/** One selector for all private elements; what is inside of one is private too. */
export function privateSelector(): string {
  return selector
}
