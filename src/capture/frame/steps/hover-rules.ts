/** Style rules by which hovering over one element reveals another: `li:hover > ul { display: block }`. */

/** Further rules are ignored; pages have a few dozen. */
const mostRules = 300

export interface HoverRules {
  /** selector list of the revealed elements; empty if there are none */
  shown: string
  /** selector list of the hovered elements around them */
  hovered: string
}

/**
 * Reads the rules in a tree's style sheets. Takes milliseconds for large style sheets, so run it in idle time.
 * Cross-origin sheets cannot be read.
 */
export function readHoverRules(root: Document | ShadowRoot): HoverRules {
  const found: string[] = []
  for (const sheet of [...root.styleSheets, ...(root.adoptedStyleSheets ?? [])]) {
    const rules = rulesOf(sheet)
    if (rules) collect(rules, undefined, found)
  }
  const kept = found.slice(0, mostRules)
  return { shown: kept.join(','), hovered: [...new Set(kept.map((one) => hoveredPart(one)!))].join(',') }
}

/**
 * The start of a selector up to the hovered element: `nav li:hover` of `nav li:hover > ul`. Undefined if it targets
 * nothing inside that element: `a:hover`, `a:hover + ul`.
 */
export function hoveredPart(selector: string): string | undefined {
  const end = endOfCompound(selector, selector.lastIndexOf(':hover'))
  const rest = selector.slice(end).trimStart()
  return rest === '' || /^[+~]/.test(rest) ? undefined : selector.slice(0, end)
}

function rulesOf(sheet: CSSStyleSheet): CSSRuleList | undefined {
  try {
    return sheet.disabled ? undefined : sheet.cssRules
  } catch {
    return undefined
  }
}

function collect(rules: CSSRuleList, parent: string | undefined, found: string[]): void {
  for (const rule of rules) {
    const { selectorText, style, media, cssRules } = rule as CSSRule & Partial<CSSStyleRule & CSSMediaRule>
    if (media && !window.matchMedia(media.mediaText).matches) continue
    const selector = selectorText === undefined ? parent : nested(selectorText, parent)
    if (selector?.includes(':hover') && style && shows(style)) {
      found.push(...complexSelectors(selector).filter(isInside))
    }
    if (cssRules && cssRules.length > 0 && found.length < mostRules) collect(cssRules, selector, found)
  }
}

/** Resolves the selector of a nested rule (https://drafts.csswg.org/css-nesting/). */
function nested(selector: string, parent: string | undefined): string {
  if (parent === undefined) return selector
  const scope = `:is(${parent})`
  return complexSelectors(selector)
    .map((one) => (one.includes('&') ? one.replaceAll('&', scope) : `${scope} ${one}`))
    .join(',')
}

/** Whether the style reveals an element, rather than just changing its looks. */
function shows({ display, visibility, opacity }: CSSStyleDeclaration): boolean {
  return (display !== '' && display !== 'none') || visibility === 'visible' || opacity === '1'
}

function isInside(selector: string): boolean {
  return selector.includes(':hover') && !selector.includes('::') && hoveredPart(selector) !== undefined
}

/** The index after the compound selector at `from`, which ends at a space or combinator outside brackets. */
function endOfCompound(selector: string, from: number): number {
  let depth = 0
  for (let i = 0; i < selector.length; i++) {
    const char = selector[i]!
    if (char === '(' || char === '[') depth++
    else if (char === ')' || char === ']') depth--
    else if (i > from && depth === 0 && /[\s>+~]/.test(char)) return i
  }
  return selector.length
}

/** The parts of a selector list, ignoring commas inside brackets. */
export function complexSelectors(list: string): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let i = 0; i <= list.length; i++) {
    const char = list[i]
    if (char === '(' || char === '[') depth++
    else if (char === ')' || char === ']') depth--
    else if (char === undefined || (char === ',' && depth === 0)) {
      parts.push(list.slice(start, i).trim())
      start = i + 1
    }
  }
  return parts.filter((part) => part !== '')
}
