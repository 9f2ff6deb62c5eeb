/** Style sheets as text: their rules as they are now, whoever has written them, and nothing that would be loaded. */

/** characters of one sheet that are kept */
const longest = 600_000
/** characters of an image in a style sheet that is kept: an icon, no picture */
const longestImage = 2_000
/** No two parts of it can take the same blanks, or a style that is full of them would stop the page. */
const addresses = /url\((?:\s*"([^"]*)"\s*|\s*'([^']*)'\s*|((?:[^()"'\\]|\\[\s\S])*))\)/gi

/** A style as text without the addresses in it: a replay loads nothing. Small images that stand in the text stay. */
export function withoutAddresses(css: string): string {
  if (!/url\(/i.test(css)) return css
  return css.replace(addresses, (whole, double?: string, single?: string, bare?: string) => {
    const address = (double ?? single ?? bare ?? '').trim()
    const stays = address.startsWith('#') || (/^data:image\//i.test(address) && address.length <= longestImage)
    return stays ? whole : 'url("data:,")'
  })
}

/** How many rules a sheet has; undefined for one that is still to come, or that its server does not let scripts read. */
export function countRules(sheet: CSSStyleSheet | null | undefined): number | undefined {
  try {
    return sheet?.cssRules.length
  } catch {
    return undefined
  }
}

/** The rules of a sheet, imported ones included; undefined where they cannot be read. */
export function cssOf(sheet: CSSStyleSheet | null | undefined): string | undefined {
  const rules = rulesOf(sheet)
  return rules && withoutAddresses(rules.join('\n'))
}

/** The rules of a sheet as texts. @param from the first of them */
export function rulesOf(sheet: CSSStyleSheet | null | undefined, from = 0, depth = 0): string[] | undefined {
  if (!sheet || countRules(sheet) === undefined) return undefined
  const texts: string[] = []
  let left = longest
  for (const rule of Array.from(sheet.cssRules).slice(from)) {
    // Fonts are never loaded, so the page falls back to those that are there.
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
