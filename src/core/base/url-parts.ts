/** Parts of URLs. Those needed in every recorded page live in `site.ts` of the session room. */

/** The origin of an absolute URL of any scheme; undefined if it is not one. */
export const originOf = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).origin : undefined)

/**
 * The origin as written, in lower case; empty if there is none. Fast, for callers that check many thousands of URLs.
 */
export const writtenOrigin = (url: string): string =>
  /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(url)?.[0].toLowerCase() ?? ''

/** `app.example.com:8443` from a URL; text that is not a URL is returned unchanged. */
export const hostWithPort = (url: string): string => (URL.canParse(url) ? new URL(url).host : url)

/** A URL without its query and fragment. A query may hold line breaks. */
export const withoutQuery = (url: string): string => url.replace(/[?#].*$/s, '')

/** `app.js` from a URL, without query and fragment; the URL itself if it ends with a slash. */
export const fileNameOf = (url: string): string => withoutQuery(url).split('/').pop() || url
