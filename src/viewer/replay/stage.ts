/** Shows a recorded page by replaying its records one after the other. */
import { changes, type DomNode, recordTypes } from '../../core/session/events/replay-format.ts'
import { setValue } from './dress.ts'
import { listOf, objectOf, type RawRecord } from './records.ts'
import { safeNumber } from './safe.ts'
import { createScene, type Place } from './scene.ts'
import type { Cue } from './script.ts'

/** Receives what is recorded about the user while the page is shown. */
export interface Watcher {
  size(width: number, height: number): void
  pointer(x: number, y: number): void
  press(x: number, y: number): void
}

export interface Stage {
  /** Applies a record. Skips what it does not understand. */
  apply(cue: Cue): void
}

/** Maximum elements built; a file may contain any number. */
const mostNodes = 60_000
/** maximum size of a window in one dimension */
const mostPixels = 20_000

/**
 * @param page of an empty frame with scripts disabled
 * @param most maximum elements and text nodes at a time
 */
export function createStage(page: Document, watcher: Watcher, most = mostNodes): Stage {
  const scene = createScene(page, most)

  function size({ width, height }: RawRecord): void {
    watcher.size(safeNumber(width, mostPixels), safeNumber(height, mostPixels))
  }

  function scroll(node: Node | undefined, x: unknown, y: unknown): void {
    const place = { left: safeNumber(x), top: safeNumber(y), behavior: 'instant' as const }
    if (node === page) page.defaultView?.scrollTo(place)
    else if (isElement(node)) node.scrollTo(place)
  }

  function snapshot(data: RawRecord): void {
    scene.open(data.node as DomNode | undefined)
    scene.settle()
    const { left, top } = objectOf(data.initialOffset)
    scroll(page, left, top)
  }

  function changeNodes({ removes, adds, texts, attributes }: RawRecord): void {
    for (const { id } of listOf(removes)) scene.remove(id)
    for (const { parentId, nextId, node: shown } of listOf(adds)) {
      const parent = scene.get(parentId)
      if (!parent || parent.nodeType === Node.TEXT_NODE || (parent === page && page.documentElement)) continue
      if (typeof shown === 'object' && shown !== null) scene.add(shown as DomNode, parent as Place, scene.get(nextId))
    }
    for (const { id, value } of listOf(texts)) {
      const node = scene.get(id)
      if (node?.nodeType === Node.TEXT_NODE) node.nodeValue = String(value ?? '')
    }
    for (const { id, attributes: now } of listOf(attributes)) {
      const node = scene.get(id)
      if (isElement(node)) scene.setAttributes(node, objectOf(now))
    }
    scene.settle()
  }

  function addRules({ id, adds }: RawRecord): void {
    const node = scene.get(id)
    if (node) for (const { rule } of listOf(adds)) scene.addRule(node, rule)
  }

  function adopt({ id, styles }: RawRecord): void {
    const node = scene.get(id)
    const root = node === page ? page : (node as Element | undefined)?.shadowRoot
    if (!root) return
    const texts = listOf(styles).map(({ rules }) => listOf(rules).map(({ rule }) => String(rule)))
    scene.adopt(
      root,
      texts.map((rules) => rules.join('\n')),
    )
    scene.settle()
  }

  function changeField({ id, text, isChecked }: RawRecord): void {
    const field = scene.get(id) as HTMLInputElement | undefined
    if (field?.localName === 'input' && /^(?:checkbox|radio)$/.test(field.type)) field.checked = isChecked === true
    else if (field?.localName === 'input' || field?.localName === 'textarea') setValue(field, text)
  }

  /** By source. A Map, because a file may contain any name as its source. */
  const changeBy = new Map<unknown, (data: RawRecord) => void>([
    [changes.nodes, changeNodes],
    [changes.rules, addRules],
    [changes.sheets, adopt],
    [changes.field, changeField],
    [changes.size, size],
    [changes.scroll, ({ id, x, y }) => scroll(scene.get(id), x, y)],
    [changes.press, ({ x, y }) => watcher.press(safeNumber(x), safeNumber(y))],
    [
      changes.pointer,
      ({ positions }) => {
        const [place] = listOf(positions)
        if (place) watcher.pointer(safeNumber(place.x), safeNumber(place.y))
      },
    ],
  ])

  return {
    apply({ type, data }) {
      const fields = objectOf(data)
      if (type === recordTypes.page) size(fields)
      else if (type === recordTypes.snapshot) snapshot(fields)
      else if (type === recordTypes.change) changeBy.get(fields.source)?.(fields)
    },
  }
}

const isElement = (node: Node | undefined): node is Element => node?.nodeType === Node.ELEMENT_NODE
