/** Which pages can be recorded at all. */

/** Extension stores, which browsers close to extensions. */
const closedHosts = new Map<string, string>([
  ['chromewebstore.google.com', 'the Chrome Web Store'],
  ['microsoftedge.microsoft.com', 'the Edge Add-ons store'],
  ['addons.mozilla.org', 'the Firefox Add-ons site'],
])
const closedSchemes: Record<string, string> = {
  'chrome:': 'a page of the browser itself',
  'edge:': 'a page of the browser itself',
  'about:': 'a page of the browser itself',
  'devtools:': 'the developer tools',
  'chrome-extension:': 'a page of an extension',
  'moz-extension:': 'a page of an extension',
  'view-source:': 'a source view',
  'file:': 'a file on this computer',
  'data:': 'not a web site',
  'blob:': 'not a web site',
  'javascript:': 'not a web site',
}

export type SiteAnswer = { site: string } | { forbidden: string }

/**
 * The site (scheme, host and port) of a page URL, or a sentence saying why extensions cannot run there. Rules:
 * https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns and the stores' own block lists.
 */
export function siteOf(url: string): SiteAnswer {
  let parsed: URL
  try {
    parsed = new URL(url)
  } catch {
    return { forbidden: 'This tab has no web address.' }
  }
  if (parsed.protocol === 'http:' || parsed.protocol === 'https:') {
    const store = closedHosts.get(parsed.hostname)
    if (store) return { forbidden: `This is ${store}. Browsers keep extensions out of it.` }
    if (parsed.hostname === 'chrome.google.com' && parsed.pathname.startsWith('/webstore'))
      return { forbidden: 'This is the Chrome Web Store. Browsers keep extensions out of it.' }
    return { site: parsed.origin }
  }
  const what = closedSchemes[parsed.protocol] ?? 'not a web site'
  return { forbidden: `This is ${what}. Browsers keep extensions out of it.` }
}
