/** How the browser's own objects are shown: DOM nodes by a selector, others by their one or two telling fields. */
import { getter, indexOf, lowerCase, slice, trim, uncurry } from './intrinsics.ts'
import { eventTarget, eventType, hrefOf, requestMethod, requestUrl, responseStatus, responseUrl } from './saved.ts'

const nodeName = getter(Node.prototype, 'nodeName')
const localName = getter(Element.prototype, 'localName')
const attribute: (element: unknown, name: string) => string | null = uncurry(Element.prototype.getAttribute)

export interface Field {
  name: string
  read: (self: unknown) => unknown
}
const eventFields: readonly Field[] = [
  { name: 'type', read: eventType },
  { name: 'target', read: eventTarget },
]
const fieldsByTag = {
  __proto__: null,
  Request: [
    { name: 'method', read: requestMethod },
    { name: 'url', read: requestUrl },
  ],
  Response: [
    { name: 'status', read: responseStatus },
    { name: 'url', read: responseUrl },
  ],
  URL: [{ name: 'href', read: hrefOf }],
} as unknown as Record<string, readonly Field[]>

const CLASSES = 5

/** `button#save.primary`, `#text`, `#document`; undefined when the object is no DOM node. */
export function describeNode(object: object): string | undefined {
  try {
    const name = lowerCase(nodeName(object))
    if (name[0] === '#') return name
    return `${localName(object)}${idOf(object)}${classesOf(object)}`
  } catch {
    return undefined
  }
}

function idOf(element: object): string {
  const id = attribute(element, 'id')
  return id ? `#${slice(id, 0, 100)}` : ''
}

function classesOf(element: object): string {
  let rest = trim(slice(attribute(element, 'class') ?? '', 0, 200))
  let text = ''
  for (let i = 0; rest && i < CLASSES; i++) {
    const end = indexOf(rest, ' ')
    text += `.${end < 0 ? rest : slice(rest, 0, end)}`
    rest = end < 0 ? '' : trim(slice(rest, end))
  }
  return text
}

/** The telling fields of an event, request, response or URL; undefined for objects of other classes. */
export function platformFields(tag: string): readonly Field[] | undefined {
  return slice(tag, -5) === 'Event' ? eventFields : fieldsByTag[tag]
}
