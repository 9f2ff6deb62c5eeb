/** How the browser's own objects are shown: DOM nodes by a selector, others by their one or two telling fields. */
import { getter, lowerCase, slice, uncurry } from './intrinsics.ts'
import { eventTarget, eventType, hrefOf, requestMethod, requestUrl, responseStatus, responseUrl } from './saved.ts'

const nodeName = getter(Node.prototype, 'nodeName')
const localName = getter(Element.prototype, 'localName')
const attribute: (element: unknown, name: string) => string | null = uncurry(Element.prototype.getAttribute)

type Read = (self: unknown) => unknown
/** Names, each with what reads the value. */
export type Fields = readonly (string | Read)[]

const eventFields: Fields = ['type', eventType, 'target', eventTarget]
const fieldsByTag = {
  __proto__: null,
  Request: ['method', requestMethod, 'url', requestUrl],
  Response: ['status', responseStatus, 'url', responseUrl],
  URL: ['href', hrefOf],
  // It holds the whole page.
  Window: [],
} as unknown as Record<string, Fields>

/** What a DOM node is called: its name, id and classes, or `#text` and the like; undefined for other objects. */
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

/** The telling fields of an event, request, response or URL; undefined for objects of other classes. */
export function platformFields(tag: string): Fields | undefined {
  return slice(tag, -5) === 'Event' ? eventFields : fieldsByTag[tag]
}
