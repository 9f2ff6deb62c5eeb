/**
 * Parts of the page that are never read: those the app itself marks as private, and those named by the company's rules.
 * Module state, because a document has one set of rules and one content script.
 */
import { isSelectorIn } from './selector.ts'

const marked = '[data-private]'
let selector = marked
let allowed: string | undefined
/** callbacks waiting for the rules */
let waiting: (() => void)[] = []

/**
 * Sets which elements are private in addition to the marked ones. Selectors this browser does not support are skipped.
 * @param selectors undefined while the rules are unknown: until then everything is private
 */
export function hideElements(selectors: readonly string[] | undefined): void {
  selector = selectors === undefined ? '*' : [marked, ...selectors.filter(isSelectorIn(window))].join(',')
  if (selectors === undefined) return
  const all = waiting
  waiting = []
  for (const run of all) run()
}

/** Runs once the private parts are known; at once if they already are. */
export function whenPrivateKnown(run: () => void): void {
  if (selector === '*') waiting.push(run)
  else run()
}

/**
 * Sets which elements are read although they are inside a private one. Of the two kinds of mark, the nearer ancestor
 * wins; on the same element, private wins. Selectors this browser does not support are skipped.
 */
export function allowElements(selectors: readonly string[]): void {
  allowed = selectors.filter(isSelectorIn(window)).join(',') || undefined
}

/** Selector of the elements that are read inside private ones; undefined if there are none. */
export function allowedSelector(): string | undefined {
  return allowed
}

/** One selector for all private elements, whose content is private too. */
export function privateSelector(): string {
  return selector
}
