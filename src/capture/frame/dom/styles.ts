/** Style changes that no observer reports: rules written by scripts, sheets that load, sheets adopted by a tree. */
import { changes, type DomAttributes } from '../../../core/session/events/replay-format.ts'
import { countRules, cssOf, rulesOf, withoutAddresses } from './css.ts'
import type { Mirror } from './mirror.ts'

/** ms between two checks of all sheets' rules */
const rulesEvery = 2_000

export interface Styles {
  /** Registers a tree, which may have adopted sheets. @param id number of the document, or of the host */
  found(id: number, root: DocumentOrShadowRoot): void
  /** Reports the sheets of newly registered trees. */
  tellSheets(): void
  /** Reports new rules, if the next check is due. */
  tellRules(mirror: Mirror): void
  /** Something has loaded, so check without delay. */
  hurry(): void
}

/** @param tell receives the data of a change */
export function followStyles(tell: (data: object) => void): Styles {
  let trees: [number, DocumentOrShadowRoot][] = []
  let last = Number.NEGATIVE_INFINITY

  const asRules = (rules: readonly string[], from = 0) =>
    rules.map((rule, index) => ({ rule: withoutAddresses(rule), index: from + index }))

  return {
    found: (id, root) => void trees.push([id, root]),
    tellSheets() {
      const fresh = trees
      trees = []
      for (const [id, root] of fresh) {
        const styles = Array.from(root.adoptedStyleSheets ?? [], (sheet, index) => ({
          styleId: id * 1000 + index,
          rules: asRules(rulesOf(sheet) ?? []),
        }))
        const styleIds = styles.map(({ styleId }) => styleId)
        if (styles.length > 0) tell({ source: changes.sheets, id, styleIds, styles })
      }
    },
    tellRules(mirror) {
      if (performance.now() - last < rulesEvery) return
      last = performance.now()
      for (const [element, before] of mirror.styles) {
        const id = mirror.idOf(element)
        const { sheet } = element as HTMLStyleElement
        const now = countRules(sheet)
        if (id === undefined || now === before || now === undefined) continue
        mirror.styles.set(element, now)
        const more = before !== undefined && before > 0 && now > before ? rulesOf(sheet, before) : undefined
        if (more) tell({ source: changes.rules, id, adds: asRules(more, before) })
        else tell(attributesChange(id, { _cssText: cssOf(sheet) ?? '' }))
      }
    },
    hurry() {
      last = Number.NEGATIVE_INFINITY
    },
  }
}

/** A change of attributes only. */
export function attributesChange(id: number, attributes: DomAttributes) {
  return { source: changes.nodes, removes: [], adds: [], texts: [], attributes: [{ id, attributes }] }
}
