/** Signs that something other than the app works on this page: other extensions, machine translation. */

const extensionNode = ['src', 'href', 'data']
  .flatMap((name) => ['chrome', 'moz', 'safari-web'].map((kind) => `[${name}^="${kind}-extension://"]`))
  .join(',')

/** Traces that common extensions leave even in pages into which they load no file. */
const marks: [string, string][] = [
  ['html[data-darkreader-mode], html[data-darkreader-scheme]', 'Dark Reader'],
  ['grammarly-desktop-integration, grammarly-extension, [data-gr-ext-installed]', 'Grammarly'],
  ['[data-lastpass-icon-root]', 'LastPass'],
  ['com-1password-button, com-1password-menu', '1Password'],
]

/** The distinct origins of other extensions' files in the page, and names of extensions known by their traces. */
export function otherExtensions(document: Document): string[] {
  const found = new Set<string>()
  for (const node of document.querySelectorAll(extensionNode)) {
    for (const name of ['src', 'href', 'data']) {
      const origin = /^[\w-]+-extension:\/\/[^/]+/.exec(node.getAttribute(name) ?? '')?.[0]
      if (origin !== undefined) found.add(origin)
    }
  }
  for (const [selector, name] of marks) if (document.querySelector(selector)) found.add(name)
  return [...found]
}

/**
 * Whether the browser has translated the page: Google Translate marks <html> and wraps texts in <font>, which breaks
 * frameworks that hold on to text nodes; Microsoft's translator marks each text.
 */
export function isTranslated(document: Document): boolean {
  const root = document.documentElement
  if (root.classList.contains('translated-ltr') || root.classList.contains('translated-rtl')) return true
  return document.querySelector('font[style*="vertical-align: inherit"] > font, [_msttexthash]') !== null
}
