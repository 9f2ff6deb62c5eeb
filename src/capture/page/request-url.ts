import { primitiveText, tagOf } from './inspect.ts'
import { getter, slice } from './intrinsics.ts'
import { hrefOf, requestUrl } from './saved.ts'

const longestUrl = 16 * 1024

const baseOf = getter(Node.prototype, 'baseURI')

/** Where a request goes. A relative `url` refers to the document's current URL, which is `base`. */
export interface Address {
  url: string
  base?: string
}

/**
 * The URL of a request.
 *
 * Objects of other classes give '': the browser has already converted them once, and the page could observe a second
 * conversion. The `response` record has the URL in that case.
 */
export function addressOf(input: unknown): Address {
  const text = primitiveText(input)
  if (text !== undefined) return { url: slice(text, 0, longestUrl), base: baseOf(document) }
  return { url: slice(urlOf(input as object), 0, longestUrl) }
}

function urlOf(input: object): string {
  switch (tagOf(input)) {
    case 'Request':
      return requestUrl(input)
    case 'URL':
      return hrefOf(input)
    default:
      return ''
  }
}
