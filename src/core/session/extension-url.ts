/** Files of browser extensions, as they show up inside pages. */

/** `chrome-`, `moz-`, `safari-web-`, `ms-browser-`: every browser ends the scheme of its extensions so. */
const extension = /^[a-z-]+-extension(?::|$)/

/**
 * Whether a URL belongs to a browser extension. Policy reports strip such URLs to the bare scheme
 * (https://w3c.github.io/webappsec-csp/#strip-url-for-use-in-reports), so that form counts too.
 */
export const isExtensionUrl = (url: string | null | undefined): boolean => extension.test(url ?? '')
