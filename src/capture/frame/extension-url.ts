/** Files of browser extensions, as they show up inside pages. */

/**
 * Whether a URL belongs to a browser extension. Policy reports strip such URLs to the bare scheme
 * (https://w3c.github.io/webappsec-csp/#strip-url-for-use-in-reports), so that form counts too.
 */
export function isExtensionUrl(url: string | null | undefined): boolean {
  return /^(?:chrome|moz|safari-web|ms-browser)-extension(?::|$)/.test(url ?? '')
}
