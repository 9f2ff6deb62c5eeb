/** Masks single values of a page: a text, a URL, an attribute. Each is judged on its own. */
import type { DomAttributes } from '../../session/events/replay-format.ts'
import { maskField } from '../credentials.ts'
import type { FieldRule } from '../field-rule.ts'
import type { Labeler } from '../labels.ts'
import { isPlausible } from '../names.ts'
import { maskShapes } from '../shapes.ts'
import { redactText } from '../text.ts'
import { redactUnswept } from '../urls.ts'

const addresses = /^(?:src|href|xlink:href|action|formaction|poster|cite|background|data|longdesc|manifest)$/i
/** Geometry, of which a drawing has thousands of values. */
const measures = /^(?:d|points|viewbox|transform|fill|stroke|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|width|height|rr_\w+)$/i
const sheets = /^(?:style|class|_cssText)$/
/** Attributes that hold the content the element is named for. */
const values = /value$/i
/** Attributes that name an element. */
const naming = ['name', 'id', 'data-testid', 'autocomplete', 'itemprop'] as const

export interface DomValues {
  /** The rule for an element's content, by the element's name. */
  ruleFor(attributes: DomAttributes): FieldRule | undefined
  /** A text of the page. @param rule of the element that contains it */
  text(value: string, rule: FieldRule | undefined): string
  url(value: string): string
  /** Style sheet rules and class names: long, and without words that announce secrets. */
  css(value: string): string
  /** Masks attributes in place. @param rule of their element */
  maskAttributes(all: DomAttributes, rule: FieldRule | undefined): void
}

/** @param label what the relay knows so far */
export function createDomValues(label: () => Labeler): DomValues {
  /** Most texts of a page repeat, and may contain secrets discovered since they were first seen. */
  const swept = (value: string, make: (text: string, label: Labeler) => string) =>
    label().sweep(label().remembered(value, make))

  const free = (value: string) => (value.trim().length < 4 ? value : swept(value, redactText))

  const css = (value: string) => label().sweep(maskShapes(value, label()))

  const url = (value: string) => swept(value, redactUnswept)

  function attribute(name: string, value: string, around: FieldRule | undefined): string {
    if (around && values.test(name)) {
      const masked = maskField(around, value, label())
      if (masked !== value) return masked
    }
    // Custom properties are named by the app and may hold anything.
    if (name === 'style' && value.includes('--')) return free(value)
    if (sheets.test(name)) return css(value)
    if (addresses.test(name)) return url(value)
    if (measures.test(name)) return value.length < 6 ? value : label().sweep(value)
    const rule = label().names.field(name.replace(/^data-/, ''))
    const masked = rule && isPlausible(value) ? maskField(rule, value, label()) : value
    return masked === value ? free(value) : masked
  }

  return {
    css,
    url,
    ruleFor(attributes) {
      for (const name of naming) {
        const value = attributes[name]
        const rule = typeof value === 'string' ? label().names.field(value) : undefined
        if (rule) return rule
      }
      return attributes.type === 'password' ? label().names.field('password') : undefined
    },
    text(value, rule) {
      const short = value.trim()
      if (rule && isPlausible(short)) {
        const masked = maskField(rule, short, label())
        if (masked !== short) return value.replace(short, () => masked)
      }
      return free(value)
    },
    maskAttributes(all, rule) {
      for (const [name, value] of Object.entries(all))
        if (typeof value === 'string') all[name] = attribute(name, value, rule)
    },
  }
}
