/** How browser objects are shown: DOM nodes by a selector, others by one or two characteristic fields. */
import { getters, lowerCase, slice, uncurry } from './intrinsics.ts'
import { eventTarget, eventType, hrefOf, requestMethod, requestUrl, responseStatus, responseUrl } from './saved.ts'

const [nodeName] = getters(Node.prototype, 'nodeName')
const [localName] = getters(Element.prototype, 'localName')
const attribute: (element: unknown, name: string) => string | null = uncurry(Element.prototype.getAttribute)

type Read = (self: unknown) => unknown
/** Field names, each followed by a function that reads its value. */
export type Fields = readonly (string | Read)[]

const eventFields: Fields = ['type', eventType, 'target', eventTarget]
const fieldsByTag = {
  __proto__: null,
  Request: ['method', requestMethod, 'url', requestUrl],
  Response: ['status', responseStatus, 'url', responseUrl],
  URL: ['href', hrefOf],
  // It contains the whole page.
  Window: [],
} as unknown as Record<string, Fields>

/** The name, id and classes of a DOM node, or `#text` and the like; undefined for other objects. */
export function nodeParts(object: object): string[] | undefined {
  try {
    const name = lowerCase(nodeName(object))
    return name[0] === '#'
      ? [name]
      : [
          localName(object),
          slice(attribute(object, 'id') ?? '', 0, 100),
          slice(attribute(object, 'class') ?? '', 0, 200),
        ]
  } catch {
    return undefined
  }
}

/** The characteristic fields of an event, request, response or URL; undefined for objects of other classes. */
export function platformFields(tag: string): Fields | undefined {
  return slice(tag, -5) === 'Event' ? eventFields : fieldsByTag[tag]
}
