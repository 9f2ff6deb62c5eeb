/** Members of which one names what the other holds: `{"name": "password", "value": "x"}`. */
import { skipSpace } from './codings/scan.ts'
import type { FieldRule } from './field-rule.ts'
import type { RuleOf } from './names.ts'

/** Keys that hold the secret inside an object under a sensitive name, e.g. `token: {value: 'x'}`. */
export const nestedKeys = /^(?:value|val|raw|data|content|key|id|string|plain|current|new|old|digest|hash)$/i
/** A key of what may be the name of a field, or the way to it in what was sent. */
export const namingKeys =
  /^(?:name|key|id|type|header|param|attribute|variable|autocomplete|loc|(?:field|property)_?(?:name)?|[a-z_]{0,10}path)$/i
/** `rejectedValue` and the like: those who check a form say what was in it. `minValue` and `maxValue` say what may be. */
const holding = /^(?:val|content|data|(?!m[ai])[a-z_]{0,10}value)$/i
/** Words for anything. */
const telling = /^(?:input|received|old|new|before|after)$/i

/** The rule for a member beside one that names something with this rule. */
export function heldRule(key: string, named: FieldRule | undefined): FieldRule | undefined {
  if (!named || holding.test(key)) return named
  return telling.test(key) ? { ...named, when: named.when === 'always' ? 'plausible' : named.when } : undefined
}

/** A member that names the one after it, and how far that may be away. */
export interface Pair {
  name: string
  rule: FieldRule
  until: number
}

/** Where a value may stand that is a secret by this rule. */
export interface Held {
  at: number
  rule: FieldRule
}

/** `{"name": "password", "value": "x"}`, `{"loc": ["body", "password"], "input": "x"}`: the rule for what is beside it. */
export function pairAt(text: string, colon: number, name: string, ruleOf: RuleOf): Pair | undefined {
  const at = skipSpace(text, colon + 1)
  const [, only, last] = wayTo.exec(text.slice(at, at + 200)) ?? []
  const rule = ruleOf(only ?? last ?? '')
  return rule && { name, rule, until: at + 250 }
}

/** A name, or the last part of the way to a field. */
const wayTo = /^\\*["']([^"'\\]{1,80})\\*["']|^\[[^[\]{}]*?["']([\w-]+)\\*["']\s*\]/

/** A name and its colon in front of a text. */
const heldKey = /(\w+)\\*["']?\s?:(?=\s?\\*["'])/g

/** `{"value": "x", "path": "password"}`: the text in front of the member that names it, in the same object. */
export function heldBefore(text: string, done: number, colon: number, rule: FieldRule): Held | undefined {
  const from = Math.max(done, colon - 400)
  const before = text.slice(from, colon)
  const object = Math.max(before.lastIndexOf('{'), before.lastIndexOf('}')) + 1
  for (const found of before.slice(object).matchAll(heldKey)) {
    const held = heldRule(found[1]!, rule)
    if (held) return { at: from + object + found.index + found[0].length, rule: held }
  }
  return undefined
}
