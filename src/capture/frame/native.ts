/**
 * Documents and forms as the browser made them.
 *
 * A document has its images and forms as properties under their names, and a form its fields, in the place of the
 * browser's own ones; content scripts see them there too (https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem).
 */

/** A property from the object's class, whatever stands under its name in the object itself. */
export function nativeOf<T extends object, K extends keyof T>(object: T, key: K): T[K] {
  return Reflect.get(Object.getPrototypeOf(object), key, object)
}

/** The document, for reading. It is not the object that events name as their target. */
export const page = new Proxy({} as Document, {
  get(_, key) {
    const value: unknown = nativeOf(document, key as keyof Document)
    return typeof value === 'function' ? value.bind(document) : value
  },
})

/** All elements below a root that match. */
export function allIn(root: Document | ShadowRoot | Element, selector: string): NodeListOf<Element> {
  return Reflect.apply(nativeOf(root, 'querySelectorAll'), root, [selector])
}
