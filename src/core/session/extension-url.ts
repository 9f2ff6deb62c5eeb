/** URLs of browser extensions, as seen inside pages. */

/** `chrome-`, `moz-`, `safari-web-`, `ms-browser-`: every browser's extension scheme ends like this. */
const extension = /^[a-z-]+-extension(?::|$)/

/**
 * Whether a URL belongs to a browser extension. Policy reports strip such URLs to the bare scheme
 * (https://w3c.github.io/webappsec-csp/#strip-url-for-use-in-reports), which counts too.
 */
export const isExtensionUrl = (url: string | null | undefined): boolean => extension.test(url ?? '')
