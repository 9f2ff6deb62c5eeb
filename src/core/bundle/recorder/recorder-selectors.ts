/** The selectors by which the Recorder finds an element again. */
import type { Locator, StepEvent } from '../../session/index.ts'

/**
 * One list per alternative, with one selector per shadow tree on the way. Replay tries all alternatives at once and
 * takes the first match, so ambiguous ones are dropped if there is a better one. Empty if the element cannot be
 * reached.
 */
export function selectorsOf(target: StepEvent['target']): string[][] {
  const locators = target?.locators ?? []
  const unique = locators.filter((one) => one.unique)
  const usable = unique.length > 0 ? unique : locators
  const selectors = usable.flatMap((locator) => selectorOf(locator, target) ?? [])
  const precise = selectors.filter(([selector]) => !isVague(selector!))
  const kept = precise.length > 0 ? precise : selectors
  return [...new Map(kept.map((selector) => [JSON.stringify(selector), selector])).values()]
}

/** Text selectors also match within longer texts, and a name without a role may be a heading's: a last resort. */
function isVague(selector: string): boolean {
  return selector.startsWith('text/') || (selector.startsWith('aria/') && !selector.endsWith(']'))
}

function selectorOf({ by, value, name }: Locator, target: StepEvent['target']): [string[]] | undefined {
  if (by === 'role') return name ? aria(name, target?.role === value ? `[role="${value}"]` : '') : undefined
  if (by === 'label') return aria(value, '')
  // Only the accessibility tree reaches into closed shadow trees.
  if (target?.closed) return undefined
  switch (by) {
    case 'text':
      return [[`text/${value}`]]
    case 'testid':
      return [[`[data-testid=${cssString(value)}]`]]
    case 'placeholder':
    case 'alt':
    case 'title':
      return [[`[${by}=${cssString(value)}]`]]
    case 'chain':
      // Playwright syntax; there is always a CSS path as well.
      return undefined
    case 'css':
      return [value.split(' >> ')]
  }
}

/** Puppeteer parses `[name="value"]` inside an ARIA selector as an attribute, so names with brackets cannot be used. */
function aria(name: string, role: string): [string[]] | undefined {
  return name.includes('[') ? undefined : [[`aria/${name}${role}`]]
}

/** CSSOM, "serialize a string". */
function cssString(value: string): string {
  const escapes = (char: string) => (char === '\0' ? '\ufffd' : `\\${char.charCodeAt(0).toString(16)} `)
  return `"${value.replace(/["\\]/g, '\\$&').replace(/\p{Cc}/gu, escapes)}"`
}
