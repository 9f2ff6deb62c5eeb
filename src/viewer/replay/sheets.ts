/**
 * The styles of a rebuilt page, as constructed style sheets. Style elements or attributes would require a weaker policy for
 * this page; these do not (https://w3c.github.io/webappsec-csp/#directive-style-src,
 * https://drafts.csswg.org/cssom/#dom-cssstylesheet-replacesync).
 */
import { safeCss } from './safe.ts'

export interface Sheets {
  /** whether an element has rules of its own */
  has(node: Node): boolean
  /** Replaces the rules of an element. */
  set(node: Element, css: unknown): void
  /** Adds a rule to those of an element. */
  insert(node: Node, rule: unknown): void
  /** Gives a whole tree adopted style sheets, which come after those of its elements. */
  adopt(root: Document | ShadowRoot, css: readonly string[]): void
  /** Call when elements were added, removed or moved. */
  moved(): void
  /** Reorders the sheets of all trees to match their elements; once per batch of changes. */
  renew(): void
  clear(): void
}

export function createSheets(page: Document): Sheets {
  const view = page.defaultView as (Window & typeof globalThis) | null
  let sheets = new Map<Node, CSSStyleSheet[]>()
  /** trees that were given sheets */
  let roots: Node[] = []
  let stale = false

  function sheetOf(css: string, media: string | null): CSSStyleSheet[] {
    if (!view) return []
    const sheet = new view.CSSStyleSheet(media === null ? {} : { media })
    sheet.replaceSync(safeCss(css))
    return [sheet]
  }

  const rootOf = (node: Node) =>
    node === page || node.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? node : node.getRootNode()

  return {
    has: (node) => sheets.has(node),
    set(node, css) {
      sheets.set(node, sheetOf(String(css ?? ''), node.getAttribute('media')))
      stale = true
    },
    insert(node, rule) {
      const [sheet] = sheets.get(node) ?? []
      try {
        sheet?.insertRule(safeCss(rule), sheet.cssRules.length)
      } catch {
        // A rule that only another browser understands.
      }
    },
    adopt(root, css) {
      sheets.set(
        root,
        css.flatMap((one) => sheetOf(one, null)),
      )
      stale = true
    },
    moved() {
      stale = true
    },
    renew() {
      if (!stale) return
      stale = false
      // A tree that had sheets may have none left.
      const trees = new Map<Node, Node[]>(roots.map((root) => [root, []]))
      for (const node of sheets.keys()) {
        if (!node.isConnected) continue
        const root = rootOf(node)
        trees.set(root, [...(trees.get(root) ?? []), node])
      }
      roots = [...trees.keys()]
      for (const [root, nodes] of trees) {
        const inside = nodes.filter((node) => node !== root)
        inside.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
        const all = [...inside, root].flatMap((node) => sheets.get(node) ?? [])
        ;(root as Document | ShadowRoot).adoptedStyleSheets = all
      }
    },
    clear() {
      sheets = new Map()
      roots = []
      page.adoptedStyleSheets = []
    },
  }
}
