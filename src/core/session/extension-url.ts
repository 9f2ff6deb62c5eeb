/** Files of browser extensions, as they show up inside pages. */

/** Of Chromium and Edge, of Firefox, of Safari (with the older scheme first) and of Edge before it was a Chromium. */
const extension = /^(?:chrome|moz|safari|safari-web|ms-browser)-extension(?::|$)/

/**
 * Whether a URL belongs to a browser extension. Policy reports strip such URLs to the bare scheme
 * (https://w3c.github.io/webappsec-csp/#strip-url-for-use-in-reports), so that form counts too.
 */
export const isExtensionUrl = (url: string | null | undefined): boolean => extension.test(url ?? '')
