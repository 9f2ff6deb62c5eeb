/**
 * Native properties of documents and forms.
 *
 * A document exposes its named images and forms, and a form its fields, in place of native properties; content scripts
 * see this too (https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem).
 */

/** Reads a property through the object's class, whatever shadows that name on the object itself. */
export function nativeOf<T extends object, K extends keyof T>(object: T, key: K): T[K] {
  return Reflect.get(Object.getPrototypeOf(object), key, object)
}

/** The document, for reading. Not identical to the object that events have as their target. */
export const page = new Proxy({} as Document, {
  get(_, key) {
    const value: unknown = nativeOf(document, key as keyof Document)
    return typeof value === 'function' ? value.bind(document) : value
  },
})

/** The class of an element, for its methods: a form's own ones may be fields. Quick, because steps call them very often. */
const classOf = (element: Element): Element => Object.getPrototypeOf(element)
export const matches = (element: Element, selector: string): boolean => classOf(element).matches.call(element, selector)
export const closest = (element: Element, selector: string): Element | null =>
  classOf(element).closest.call(element, selector)
export const attributeOf = (element: Element, name: string): string | null =>
  classOf(element).getAttribute.call(element, name)
export const hasAttribute = (element: Element, name: string): boolean =>
  classOf(element).hasAttribute.call(element, name)
export const firstIn = (element: Element, selector: string): Element | null =>
  classOf(element).querySelector.call(element, selector)

/**
 * Whether the browser has the Navigation API. Asked by the class, because without the API, the name `navigation` finds an
 * element with this id (https://html.spec.whatwg.org/#named-access-on-the-window-object).
 */
export function hasNavigation(): boolean {
  return typeof (window as { Navigation?: unknown }).Navigation === 'function'
}

/** All matching elements below a root. */
export function allIn(root: Document | ShadowRoot | Element, selector: string): NodeListOf<Element> {
  return Reflect.apply(nativeOf(root, 'querySelectorAll'), root, [selector])
}
