/** Style sheets as text: their current rules, whoever wrote them, without anything that would be loaded. */

/** characters kept of one sheet */
const longest = 600_000
/** longest image (characters) kept in a style sheet: an icon, not a picture */
const longestImage = 2_000
/** No two parts of it can match the same white space; otherwise a style full of spaces would freeze the page. */
const addresses = /url\((?:\s*"([^"]*)"\s*|\s*'([^']*)'\s*|((?:[^()"'\\]|\\[\s\S])*))\)/gi

/** A style without its URLs, since a replay loads nothing. Small inline images stay. */
export function withoutAddresses(css: string): string {
  if (!/url\(/i.test(css)) return css
  return css.replace(addresses, (whole, double?: string, single?: string, bare?: string) => {
    const address = (double ?? single ?? bare ?? '').trim()
    const stays = address.startsWith('#') || (/^data:image\//i.test(address) && address.length <= longestImage)
    return stays ? whole : 'url("data:,")'
  })
}

/** Number of rules in a sheet; undefined if it has not loaded yet, or scripts may not read it (cross-origin). */
export function countRules(sheet: CSSStyleSheet | null | undefined): number | undefined {
  try {
    return sheet?.cssRules.length
  } catch {
    return undefined
  }
}

/** The rules of a sheet, including imported ones; undefined if they cannot be read. */
export function cssOf(sheet: CSSStyleSheet | null | undefined): string | undefined {
  const rules = rulesOf(sheet)
  return rules && withoutAddresses(rules.join('\n'))
}

/** The rules of a sheet as texts. @param from index of the first one */
export function rulesOf(sheet: CSSStyleSheet | null | undefined, from = 0, depth = 0): string[] | undefined {
  if (!sheet || countRules(sheet) === undefined) return undefined
  const texts: string[] = []
  let left = longest
  for (const rule of Array.from(sheet.cssRules).slice(from)) {
    // A replay loads no fonts, so it falls back to installed ones.
    if (rule instanceof CSSFontFaceRule) continue
    const text =
      rule instanceof CSSImportRule
        ? ((depth < 3 ? rulesOf(rule.styleSheet, 0, depth + 1) : undefined) ?? []).join('\n')
        : rule.cssText
    left -= text.length
    if (left < 0) break
    texts.push(text)
  }
  return texts
}
