/** Shadow trees of pages, including closed ones, which browsers open to extensions. */

/** Firefox gives content scripts a property, Chromium a function. */
interface Opened {
  openOrClosedShadowRoot?: ShadowRoot | null
}

/**
 * The shadow tree of an element, open or closed; null without one
 * (https://developer.chrome.com/docs/extensions/reference/api/dom,
 * https://developer.mozilla.org/docs/Web/API/Element/openOrClosedShadowRoot).
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const opened = (element as Opened).openOrClosedShadowRoot
  if (opened !== undefined) return opened
  // Chromium refuses elements that are not HTML, which have no shadow trees anyway. Not checked by class, because elements
  // of another frame have a different one.
  if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return null
  return (
    (globalThis.chrome?.dom?.openOrClosedShadowRoot(element as HTMLElement) as ShadowRoot | null | undefined) ??
    element.shadowRoot
  )
}
