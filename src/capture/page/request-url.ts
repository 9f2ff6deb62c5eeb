import { primitiveText, tagOf } from './inspect.ts'
import { getters, slice } from './intrinsics.ts'
import { hrefOf, requestUrl } from './saved.ts'

const longestUrl = 16 * 1024
/** The start of a URL: that of `data:` contains everything. */
export const cutUrl = (url: string) => slice(url, 0, longestUrl)

const [baseOf] = getters(Node.prototype, 'baseURI')

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
  if (text !== undefined) return { url: cutUrl(text), base: baseOf(document) }
  return { url: cutUrl(urlOf(input as object)) }
}

function urlOf(input: object): string {
  const tag = tagOf(input)
  return tag === 'Request' ? requestUrl(input) : tag === 'URL' ? hrefOf(input) : ''
}
