import { primitiveText, tagOf } from './inspect.ts'
import { getter, slice } from './intrinsics.ts'
import { hrefOf, requestUrl } from './saved.ts'

const longestUrl = 16 * 1024

const baseOf = getter(Node.prototype, 'baseURI')

/** Where a request goes: a relative `url` is meant for the address that the document has now, which is `base`. */
export interface Address {
  url: string
  base?: string
}

/**
 * The address that a request is made for.
 *
 * Objects of other classes have already been converted once by the browser, and a second conversion could be seen by
 * the page, so they give ''; the `response` record tells the URL then.
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
