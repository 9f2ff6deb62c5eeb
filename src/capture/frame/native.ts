/**
 * The browser's own getter of a property, for objects on which a page can put something else in its place: a document has
 * its images and forms as properties under their names, a form its fields, and content scripts see them there too
 * (https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem).
 */
export function nativeGetter<T extends object, K extends keyof T>(prototype: T, key: K): (self: T) => T[K] | undefined {
  for (let at: object | null = prototype; at; at = Object.getPrototypeOf(at)) {
    const get = Object.getOwnPropertyDescriptor(at, key)?.get
    if (get) return (self) => Reflect.apply(get, self, [])
  }
  return () => undefined
}
