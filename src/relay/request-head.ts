/** The head of a request and of its response, from the raw values that the hook sends. */
import type { Headers } from '../core/session/index.ts'

const normalised = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT'])

/**
 * A request method as the browser sends it (https://fetch.spec.whatwg.org/#concept-method-normalize): `patch` stays as it
 * is, a classic fault worth seeing.
 */
export function normalMethod(method: string): string {
  const upper = method.toUpperCase()
  return normalised.has(upper) ? upper : method
}

/** Requests with these methods have no body (https://fetch.spec.whatwg.org/#dom-request). */
export function isWithoutBody(method: string): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** The absolute URL without its fragment; text that is not a URL stays as it is. */
export function absoluteUrl(url: string, base: string | undefined): string {
  // A data: URL is its own content: only its type and size are worth keeping.
  if (/^data:/i.test(url)) {
    const type = url.slice(0, Math.min(100, url.indexOf(',') + 1 || 5))
    return `${type}… (${url.length} characters)`
  }
  try {
    return withoutFragment(new URL(url, base).href)
  } catch {
    return withoutFragment(url)
  }
}

function withoutFragment(url: string): string {
  const hash = url.indexOf('#')
  return hash < 0 ? url : url.slice(0, hash)
}

/** The list that `XMLHttpRequest.getAllResponseHeaders()` gives as text, one header per CRLF line. */
export function parseHeaderLines(text: string): Headers {
  return text.split('\r\n').flatMap((line): Headers => {
    const colon = line.indexOf(':')
    return colon > 0 ? [[line.slice(0, colon), line.slice(colon + 1).trim()]] : []
  })
}
