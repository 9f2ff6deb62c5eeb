/**
 * Ways to find an element again, best first: ranked like Playwright's own recorder (test id, role and name,
 * placeholder, label, alt, text, title, CSS id, CSS), because that order has proved to survive page changes
 * (https://playwright.dev/docs/locators#quick-guide). All are kept, so that a repro can fall back.
 *
 * Names and texts match exactly, with white space normalised. A `css` value that enters shadow trees has one part per
 * tree, joined by ` >> ` as in Playwright.
 */

import type { Locator } from '../../../core/session/index.ts'
import { attributeOf } from '../native.ts'
import { chainFor } from './chain.ts'
import { idSelector, isOnly, ownSelector, pathSelector, quoted, testAttributeSelector } from './css-locator.ts'
import { locatorRoleOf, longestName } from './names.ts'
import { finder } from './search.ts'
import { isPrivate } from './secret-field.ts'
import { openShadowRoot, type ShadowRootOf } from './shadow.ts'
import { normalise, shortText } from './text.ts'

/** A longer text is not a label anyone would look for. */
const longestText = 80
/** A longer one is a path through half the page. */
const longestSelector = 500

/**
 * Locators of one element, unique ones first.
 * @param name its accessible name, empty if there is none
 */
export function locatorsFor(element: Element, name: string, shadowRootOf: ShadowRootOf = openShadowRoot): Locator[] {
  const find = finder(element, shadowRootOf)
  const role = locatorRoleOf(element)
  const locators: Locator[] = []
  const add = (
    by: Locator['by'],
    value: string | null | undefined,
    count: (value: string) => boolean,
    named?: string,
  ) => {
    if (!value || value.length > (by === 'css' || by === 'chain' ? longestSelector : longestName)) return
    locators.push({ by, value, ...(named !== undefined && { name: named }), unique: count(value) })
  }
  const attribute = (by: Locator['by'], attributeName: string) =>
    add(by, normalise(attributeOf(element, attributeName) ?? ''), (value) => find.onlyByAttribute(attributeName, value))
  const css = (selector: string | undefined) => {
    const value = selector && throughShadow(selector, element)
    if (value && !locators.some((one) => one.by === 'css' && one.value === value)) {
      add('css', value, () => find.onlyInOwnTree(selector))
    }
  }

  add('testid', attributeOf(element, 'data-testid'), (value) => find.onlyBySelector(`[data-testid=${quoted(value)}]`))
  css(testAttributeSelector(element))
  // Words inside a private part are the customer's, so only developer-written attributes are used there.
  if (!isPrivate(element)) {
    if (role && name !== '' && !isOnlyIcons(name)) add('role', role, () => find.onlyByRole(role, name), name)
    attribute('placeholder', 'placeholder')
    add('label', find.labelOf(), (value) => find.onlyByLabel(value))
    attribute('alt', 'alt')
    const text = find.takesText() ? shortText(element, longestText) : undefined
    if (text && !isOnlyIcons(text)) add('text', text, (value) => find.onlyByText(value))
    attribute('title', 'title')
  }
  css(idSelector(element))
  css(ownSelector(element))
  if (!locators.some((one) => one.unique) && !isPrivate(element)) {
    add('chain', chainFor(element, role, name, find, shadowRootOf), () => true)
  }
  const root = element.getRootNode() as Document | ShadowRoot
  if (!locators.some((one) => one.by === 'css' && one.unique)) css(pathSelector(element, root))
  return [...locators.filter((one) => one.unique), ...locators.filter((one) => !one.unique)]
}

/** Icon fonts use Unicode's private use area, which nobody can read or type. */
function isOnlyIcons(name: string): boolean {
  return /^[\p{Co}\s]*$/u.test(name)
}

/** The selector, preceded by the path through the shadow trees around the element. */
function throughShadow(selector: string, element: Element): string {
  const host = (element.getRootNode() as Partial<ShadowRoot>).host
  if (!host) return selector
  const root = host.getRootNode() as Document | ShadowRoot
  const own = [idSelector(host), ownSelector(host), host.localName].find((one) => one && isOnly(one, host, root))
  return `${throughShadow(own ?? pathSelector(host, root), host)} >> ${selector}`
}
