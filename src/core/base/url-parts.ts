/** Parts of addresses. What every recorded page needs of them stands in `site.ts` of the session room. */

/** The origin of an absolute address of any scheme; undefined for what is none. */
export const originOf = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).origin : undefined)

/** The origin as an address is written, in lower case; empty where there is none. Quick, for what is asked of each of many thousands. */
export const writtenOrigin = (url: string): string =>
  /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(url)?.[0].toLowerCase() ?? ''

/** `app.example.com:8443` of an address; what is none stays as it is. */
export const hostWithPort = (url: string): string => (URL.canParse(url) ? new URL(url).host : url)

/** `app.js` of an address, without query and fragment; the address itself where it ends with a slash. */
export const fileNameOf = (url: string): string =>
  url
    .replace(/[?#].*$/s, '')
    .split('/')
    .pop() || url
