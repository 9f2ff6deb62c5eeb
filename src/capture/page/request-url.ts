import { primitiveText, tagOf } from './inspect.ts'
import { getter, indexOf, lowerCase, slice } from './intrinsics.ts'
import { hrefOf, requestUrl } from './saved.ts'

const MAX_URL = 16 * 1024

const SavedURL = URL
const page = { document, location }
const baseOf = getter(Node.prototype, 'baseURI')
const locationHref = getter(location, 'href')

/**
 * The absolute URL that a request is made for, without its fragment.
 *
 * Objects of other classes have already been converted once by the browser, and a second conversion could be seen by
 * the page, so they give ''; the `response` record tells the URL then.
 */
export function urlOf(input: unknown): string {
  const text = primitiveText(input)
  if (text !== undefined) return absolute(text)
  switch (tagOf(input as object)) {
    case 'Request':
      return withoutFragment(requestUrl(input))
    case 'URL':
      return withoutFragment(hrefOf(input))
    case 'Location':
      return withoutFragment(locationHref(page.location))
    default:
      return ''
  }
}

function absolute(text: string): string {
  // The data is the URL: worth its type and its size only.
  if (lowerCase(slice(text, 0, 5)) === 'data:') {
    const type = slice(text, 0, 100)
    return `${slice(type, 0, indexOf(type, ',') + 1 || 5)}… (${text.length} characters)`
  }
  try {
    return withoutFragment(hrefOf(new SavedURL(text, baseOf(page.document))))
  } catch {
    return withoutFragment(text)
  }
}

function withoutFragment(url: string): string {
  const hash = indexOf(url, '#')
  return slice(url, 0, hash < 0 || hash > MAX_URL ? MAX_URL : hash)
}
