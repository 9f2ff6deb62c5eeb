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

/** All matching elements below a root. */
export function allIn(root: Document | ShadowRoot | Element, selector: string): NodeListOf<Element> {
  return Reflect.apply(nativeOf(root, 'querySelectorAll'), root, [selector])
}
