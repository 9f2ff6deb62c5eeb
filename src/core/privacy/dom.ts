/**
 * Records of how a page looked, at the door: what may leave it. Texts are read for secrets as everywhere, addresses by the
 * rules for addresses, and what an element is called decides about what stands in it. What was typed is not in them at all.
 */
import type { ReplayRecord } from '../session/index.ts'
import { changes, type DomAttributes, type DomChange, type DomNode, recordTypes } from '../session/replay-format.ts'
import { maskField } from './credentials.ts'
import { maskRuns } from './dom-runs.ts'
import type { Labeler } from './labels.ts'
import { type FieldRule, isPlausible } from './names.ts'
import { maskShapes } from './shapes.ts'
import { redactText } from './text.ts'
import { mapStrings } from './tree.ts'
import { redactUnswept } from './urls.ts'

export interface DomMasker {
  /**
   * Masks a record in place, and pauses after each node: whoever is in no hurry goes on with it in a later turn. Nothing of
   * the record may be handed on before the end.
   */
  mask(record: Pick<ReplayRecord, 'type' | 'data'>): Generator<void>
}

const addresses = /^(?:src|href|xlink:href|action|formaction|poster|cite|background|data|longdesc|manifest)$/i
/** Shapes and measures, of which a drawing has thousands. */
const measures = /^(?:d|points|viewbox|transform|fill|stroke|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|width|height|class|rr_\w+)$/i
const sheets = /^(?:style|_cssText)$/
/** They say what an element is called. */
const naming = ['name', 'id', 'data-testid', 'autocomplete', 'itemprop'] as const

/** @param label what the relay knows by now */
export function createDomMasker(label: () => Labeler): DomMasker {
  /** what stands in an element, by its number, where its name says so */
  let rules = new Map<number, FieldRule>()
  /** the same by the number of what stands in it */
  let ruled = new Map<number, FieldRule>()

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

  /** Rules of style sheets are long, and have no words for secrets in them. */
  const css = (value: string) => label().sweep(maskShapes(value, label()))

  function attribute(name: string, value: string): string {
    if (sheets.test(name)) return css(value)
    if (addresses.test(name)) return url(value)
    if (measures.test(name)) return value.length < 6 ? value : label().sweep(value)
    const rule = label().names.field(name.replace(/^data-/, ''))
    const masked = rule && isPlausible(value) ? maskField(rule, value, label()) : value
    return masked === value ? text(value) : masked
  }

  function attributes(all: DomAttributes): void {
    for (const [name, value] of Object.entries(all)) if (typeof value === 'string') all[name] = attribute(name, value)
  }

  /** The rule for the texts that stand in an element itself, by what that is called. */
  function ruleFor({ attributes = {} }: DomNode): FieldRule | undefined {
    for (const name of naming) {
      const value = attributes[name]
      const rule = typeof value === 'string' ? label().names.field(value) : undefined
      if (rule) return rule
    }
    return undefined
  }

  function shownText(value: string, rule: FieldRule | undefined): string {
    const short = value.trim()
    if (rule && isPlausible(short)) {
      const masked = maskField(rule, short, label())
      if (masked !== short) return value.replace(short, () => masked)
    }
    return text(value)
  }

  function* node(first: DomNode, around: number | undefined): Generator<void> {
    const waiting: [DomNode, number | undefined][] = [[first, around]]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [one, parent] = next
      const rule = ruleFor(one)
      if (rule) rules.set(one.id, rule)
      if (one.attributes) attributes(one.attributes)
      // Before the texts in it are masked one by one.
      if (one.childNodes?.length) maskRuns(one, label())
      const around = parent === undefined ? undefined : rules.get(parent)
      if (around) ruled.set(one.id, around)
      if (one.textContent) one.textContent = shownText(one.textContent, around)
      for (const child of one.childNodes ?? []) waiting.push([child, one.id])
      yield
    }
  }

  function* change(data: DomChange): Generator<void> {
    for (const { parentId, node: added } of data.adds) yield* node(added, parentId)
    for (const one of data.texts) {
      one.value = shownText(one.value, ruled.get(one.id))
      yield
    }
    for (const one of data.attributes) {
      attributes(one.attributes)
      yield
    }
  }

  return {
    *mask(record) {
      if (record.type === recordTypes.snapshot) {
        rules = new Map()
        ruled = new Map()
        yield* node((record.data as { node: DomNode }).node, undefined)
      } else if (record.type === recordTypes.page) {
        const data = record.data as { href: string }
        data.href = url(data.href)
      } else if ((record.data as DomChange).source === changes.nodes) {
        yield* change(record.data as DomChange)
      } else record.data = mapStrings(record.data, css)
    },
  }
}

/** Names of parts of the format, not texts of the page. */
const parts = new Set(['tagName', 'source'])

/** The records with every text of the page changed, also under keys that are names in other events: an `id` of the page. */
export function mapReplay<T>(data: T, change: (text: string) => string): T {
  return map(data, '', change) as T
}

function map(data: unknown, key: string, change: (text: string) => string): unknown {
  if (typeof data === 'string') return parts.has(key) ? data : change(data)
  if (typeof data !== 'object' || data === null) return data
  if (Array.isArray(data)) {
    const copy = data.map((item) => map(item, key, change))
    return copy.some((item, index) => item !== data[index]) ? copy : data
  }
  const entries = Object.entries(data)
  const changed = entries.map(([name, value]) => [name, map(value, name, change)] as const)
  return changed.some(([, value], index) => value !== entries[index]![1]) ? Object.fromEntries(changed) : data
}
