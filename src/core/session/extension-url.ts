/** Files of browser extensions, as they show up inside pages. */

/** The schemes of Chromium and Edge, of Firefox, of Safari (the older one first) and of Edge before it was a Chromium. */
export const extensionScheme = '(?:chrome|moz|safari|safari-web|ms-browser)-extension'
const ofExtension = new RegExp(`^${extensionScheme}(?::|$)`)

/**
 * Whether a URL belongs to a browser extension. Policy reports strip such URLs to the bare scheme
 * (https://w3c.github.io/webappsec-csp/#strip-url-for-use-in-reports), so that form counts too.
 */
export function isExtensionUrl(url: string | null | undefined): boolean {
  return ofExtension.test(url ?? '')
}
