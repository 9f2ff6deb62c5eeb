/**
 * Records of how a page looked, at the door: what may leave it. Texts are read for secrets as everywhere, addresses by the
 * rules for addresses, and what an element is called decides about what stands in it. What was typed is not in them at all.
 */

import {
  changes,
  type DomAttributes,
  type DomChange,
  type DomNode,
  recordTypes,
} from '../../session/events/replay-format.ts'
import type { ReplayRecord } from '../../session/index.ts'
import { maskField } from '../credentials.ts'
import type { FieldRule } from '../field-rule.ts'
import type { Labeler } from '../labels.ts'
import { isPlausible } from '../names.ts'
import { maskShapes } from '../shapes.ts'
import { redactText } from '../text.ts'
import { mapStrings } from '../tree.ts'
import { redactUnswept } from '../urls.ts'
import { maskRun, runAround } from './dom-runs.ts'
import { createStandingTree, neighbour, ruleAround, type Standing } from './dom-tree.ts'

export interface DomMasker {
  /**
   * Masks a record in place, and pauses after each node: whoever is in no hurry goes on with it in a later turn. Nothing of
   * the record may be handed on before the end.
   */
  mask(record: Pick<ReplayRecord, 'type' | 'data'>): Generator<void>
}

const addresses = /^(?:src|href|xlink:href|action|formaction|poster|cite|background|data|longdesc|manifest)$/i
/** Shapes and measures, of which a drawing has thousands. */
const measures = /^(?:d|points|viewbox|transform|fill|stroke|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|width|height|rr_\w+)$/i
const sheets = /^(?:style|class|_cssText)$/
/** They hold what the element is called after. */
const values = /value$/i
/** They say what an element is called. */
const naming = ['name', 'id', 'data-testid', 'autocomplete', 'itemprop'] as const

/** A text that a record tells, and how it is told. */
interface Told {
  standing: Standing
  tell(value: string): void
}

/** @param label what the relay knows by now */
export function createDomMasker(label: () => Labeler): DomMasker {
  const page = createStandingTree()

  /** Most texts of a page come again; what was met since they were first seen may stand in them. */
  const swept = (value: string, make: (text: string, label: Labeler) => string) =>
    label().sweep(label().remembered(value, make))

  function text(value: string): string {
    const short = value.trim()
    return short.length < 4 ? value : swept(value, redactText)
  }

  function url(value: string): string {
    const { company } = label()
    if (company?.isNeverCaptured(value)) return URL.canParse(value) ? `${new URL(value).origin}/` : ''
    return swept(value, redactUnswept)
  }

  /** Rules of style sheets are long, and have no words for secrets in them; nor have names of classes. */
  const css = (value: string) => label().sweep(maskShapes(value, label()))

  function attribute(name: string, value: string, around: FieldRule | undefined): string {
    if (around && values.test(name)) {
      const masked = maskField(around, value, label())
      if (masked !== value) return masked
    }
    // Custom properties are named by the app and hold what it likes.
    if (name === 'style' && value.includes('--')) return text(value)
    if (sheets.test(name)) return css(value)
    if (addresses.test(name)) return url(value)
    if (measures.test(name)) return value.length < 6 ? value : label().sweep(value)
    const rule = label().names.field(name.replace(/^data-/, ''))
    const masked = rule && isPlausible(value) ? maskField(rule, value, label()) : value
    return masked === value ? text(value) : masked
  }

  /** @param rule of the element that they are of */
  function attributes(all: DomAttributes, rule: FieldRule | undefined): void {
    for (const [name, value] of Object.entries(all))
      if (typeof value === 'string') all[name] = attribute(name, value, rule)
  }

  /** The rule for what stands in an element, by what that is called. */
  function ruleFor(attributes: DomAttributes): FieldRule | undefined {
    for (const name of naming) {
      const value = attributes[name]
      const rule = typeof value === 'string' ? label().names.field(value) : undefined
      if (rule) return rule
    }
    return attributes.type === 'password' ? label().names.field('password') : undefined
  }

  function shownText(value: string, rule: FieldRule | undefined): string {
    const short = value.trim()
    if (rule && isPlausible(short)) {
      const masked = maskField(rule, short, label())
      if (masked !== short) return value.replace(short, () => masked)
    }
    return text(value)
  }

  /** Adds a node with all that is in it to the page as it is known, its attributes masked; its texts are told later. */
  function* add(top: DomNode, parentId: number | undefined, nextId: number | null, told: Told[]): Generator<void> {
    const waiting: [DomNode, Standing | undefined, number | null][] = [
      [top, parentId === undefined ? undefined : page.get(parentId), nextId],
    ]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [node, parent, before] = next
      const standing = page.add(node, parent, before)
      if (node.attributes) {
        standing.rule = ruleFor(node.attributes)
        attributes(node.attributes, standing.rule)
      }
      if (node.textContent)
        told.push({
          standing,
          tell(value) {
            node.textContent = value
          },
        })
      for (const child of [...(node.childNodes ?? [])].reverse()) waiting.push([child, standing, null])
      yield
    }
  }

  /**
   * Masks texts together with those that are read as one with them, and tells them.
   * @param touched texts that have other neighbours now
   * @returns those that were not to be told, and say something else by that
   */
  function* tellAll(told: readonly Told[], touched: readonly Standing[] = []): Generator<void, Set<Standing>> {
    const done = new Set<Standing>()
    const others = new Set<Standing>()
    const maskAround = (text: Standing) => {
      if (done.has(text)) return
      const run = runAround(text)
      for (const [index, value] of maskRun(run, label()).entries()) {
        const one = run[index]!
        const shown = shownText(value, ruleAround(one))
        if (shown !== one.shown) others.add(one)
        one.shown = shown
        done.add(one)
      }
    }
    for (const { standing, tell } of told) {
      maskAround(standing)
      tell(standing.shown)
      yield
    }
    for (const text of touched) maskAround(text)
    for (const { standing } of told) others.delete(standing)
    return others
  }

  function* change(data: DomChange): Generator<void> {
    const told: Told[] = []
    const touched: Standing[] = []
    for (const { id } of data.removes) {
      const gone = page.get(id)
      const before = gone && neighbour(gone, 'before')
      if (before) touched.push(before)
      page.remove(id)
    }
    for (const { parentId, nextId, node } of data.adds) yield* add(node, parentId, nextId, told)
    for (const one of data.texts) {
      const standing = page.get(one.id)
      if (standing) standing.raw = one.value
      if (standing)
        told.push({
          standing,
          tell(value) {
            one.value = value
          },
        })
      else one.value = shownText(one.value, undefined)
    }
    for (const { id, attributes: changed } of data.attributes) {
      const standing = page.get(id)
      // A field that shows its password was one of a password.
      const rule = ruleFor(changed) ?? standing?.rule
      if (standing) standing.rule = rule
      attributes(changed, rule)
      yield
    }
    const there = touched.filter((text) => page.get(text.id) === text)
    for (const { id, shown } of yield* tellAll(told, there)) data.texts.push({ id, value: shown })
  }

  return {
    *mask(record) {
      if (record.type === recordTypes.snapshot) {
        page.clear()
        const told: Told[] = []
        yield* add((record.data as { node: DomNode }).node, undefined, null, told)
        yield* tellAll(told)
      } else if (record.type === recordTypes.page) {
        const data = record.data as { href: string }
        data.href = url(data.href)
      } else if ((record.data as DomChange).source === changes.nodes) {
        yield* change(record.data as DomChange)
      } else record.data = mapStrings(record.data, css)
    },
  }
}

/** Objects that are nodes: the name of an element is part of the format there, and not a text of the page. */
const holdNodes = /^(?:node|childNodes)$/

/** The records with every text of the page changed, also under keys that are names in other events: an `id` of the page. */
export function mapReplay<T>(data: T, change: (text: string) => string): T {
  return map(data, '', change) as T
}

/** @param within the key that the data stands under, or `attributes` within those */
function map(data: unknown, within: string, change: (text: string) => string): unknown {
  if (typeof data === 'string') return change(data)
  if (typeof data !== 'object' || data === null) return data
  if (Array.isArray(data)) {
    const copy = data.map((item) => map(item, within, change))
    return copy.some((item, index) => item !== data[index]) ? copy : data
  }
  const entries = Object.entries(data)
  const changed = entries.map(([name, value]) => {
    if (name === 'tagName' && holdNodes.test(within)) return [name, value] as const
    return [name, map(value, within === 'attributes' ? within : name, change)] as const
  })
  return changed.some(([, value], index) => value !== entries[index]![1]) ? Object.fromEntries(changed) : data
}
