/**
 * The page as reconstructed from its records, with the original texts: new or changed text is read together with its
 * neighbours. Unmasked, so only for the masker's memory. Pure.
 */
import { type DomNode, nodeTypes } from '../../session/events/replay-format.ts'
import type { FieldRule } from '../field-rule.ts'

/** A node currently in the page. */
export interface Standing {
  readonly id: number
  readonly isText: boolean
  /** a sentence can run through it */
  readonly isInline: boolean
  /** the original text */
  raw: string
  /** the text last sent for it */
  shown: string
  /** the rule its element's name implies for its content */
  rule: FieldRule | undefined
  parent: Standing | undefined
  before: Standing | undefined
  after: Standing | undefined
  first: Standing | undefined
  last: Standing | undefined
  /** its shadow tree, separate from its children */
  shadow: Standing | undefined
}

export interface StandingTree {
  get(id: number): Standing | undefined
  /** Adds a node without its children. If its position is unknown it stands alone. */
  add(node: DomNode, parent: Standing | undefined, nextId: number | null): Standing
  /** Removes a node and everything in it. */
  remove(id: number): void
  clear(): void
}

const inline = new Set(
  (
    'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp slot small span strong sub sup time ' +
    'tspan tt u var wbr'
  ).split(' '),
)
/** Limit on tracked nodes; the recorder stops at far fewer elements. */
const mostNodes = 100_000

export function createStandingTree(): StandingTree {
  const nodes = new Map<number, Standing>()

  function shadowOf(host: Standing): Standing {
    host.shadow ??= { ...standing({ type: nodeTypes.element, id: host.id }), parent: host }
    return host.shadow
  }

  return {
    get: (id) => nodes.get(id),
    add(node, around, nextId) {
      const one = standing(node)
      const parent = around && node.isShadow ? shadowOf(around) : around
      if (parent) link(one, parent, nextId === null ? undefined : nodes.get(nextId))
      if (nodes.size < mostNodes) nodes.set(node.id, one)
      return one
    },
    remove(id) {
      const top = nodes.get(id)
      if (!top) return
      unlink(top)
      const waiting = [top]
      for (let one = waiting.pop(); one; one = waiting.pop()) {
        if (nodes.get(one.id) === one) nodes.delete(one.id)
        if (one.shadow) waiting.push(one.shadow)
        for (let child = one.first; child; child = child.after) waiting.push(child)
      }
    },
    clear: () => nodes.clear(),
  }
}

function standing({ id, type, tagName = '', textContent = '' }: DomNode): Standing {
  return {
    id,
    isText: type === nodeTypes.text,
    isInline: type === nodeTypes.element && inline.has(tagName),
    raw: textContent,
    shown: textContent,
    ...{ rule: undefined, parent: undefined, shadow: undefined },
    ...{ before: undefined, after: undefined, first: undefined, last: undefined },
  }
}

function link(one: Standing, parent: Standing, next: Standing | undefined): void {
  one.parent = parent
  one.after = next?.parent === parent ? next : undefined
  one.before = one.after ? one.after.before : parent.last
  if (one.before) one.before.after = one
  else parent.first = one
  if (one.after) one.after.before = one
  else parent.last = one
}

function unlink(one: Standing): void {
  const { parent, before, after } = one
  if (before) before.after = after
  else if (parent) parent.first = after
  if (after) after.before = before
  else if (parent) parent.last = before
  one.parent = undefined
  one.before = undefined
  one.after = undefined
}

/** The next text on one side that reads as one with this node: only inline elements are between them. */
export function neighbour(node: Standing, side: 'before' | 'after'): Standing | undefined {
  const end = side === 'after' ? 'first' : 'last'
  for (let at = node; ; ) {
    while (!at[side]) {
      if (!at.parent?.isInline) return undefined
      at = at.parent
    }
    at = at[side]
    while (at.isInline && at[end]) at = at[end]
    if (at.isText) return at
    if (!at.isInline) return undefined
  }
}

/** How many levels of elements a name applies through. */
const mostLevels = 30

/**
 * The rule for a text from the names of its enclosing elements: outwards through inline elements and only children. A
 * text with siblings in a block is not what the block is named after.
 */
export function ruleAround(text: Standing): FieldRule | undefined {
  let at = text.parent
  for (let level = 0; at && level < mostLevels; level++) {
    if (at.rule) return at.rule
    if (!at.isInline && !isAlone(at)) return undefined
    at = at.parent
  }
  return undefined
}

const isBlank = ({ isText, raw }: Standing) => isText && raw.trim() === ''

/** Whether a node has no siblings but white space. */
function isAlone(node: Standing): boolean {
  for (const side of ['before', 'after'] as const)
    for (let other = node[side]; other; other = other[side]) if (!isBlank(other)) return false
  return true
}
