/** Parts of addresses. Apart from `site.ts`, which every recorded page loads. */

/** The origin of an absolute address of any scheme; undefined for what is none. */
export const originOf = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).origin : undefined)

/** `app.js` of an address, without query and fragment; the address itself where it ends with a slash. */
export const fileNameOf = (url: string): string =>
  url
    .replace(/[?#].*$/s, '')
    .split('/')
    .pop() || url
