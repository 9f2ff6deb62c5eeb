/** Pairs of members where one names what the other holds: `{"name": "password", "value": "x"}`. */
import { skipSpace } from './codings/scan.ts'
import type { FieldRule } from './field-rule.ts'
import type { RuleOf } from './names.ts'

/** Keys that hold the secret inside an object under a sensitive name, e.g. `token: {value: 'x'}`. */
const nestedKeys = /^(?:value|val|raw|data|content|key|id|string|plain|current|new|old|digest|hash)$/i
/** Short names for the parts of a sign-in, and what a list of tokens calls each; only random values under them are secret. */
const shortKeys = /^(?:at|rt|access|refresh|bearer)$/i
const codeKeys = /^(?:pass)?code$/i

/** The rule for a member of an object under a name with this rule. */
export function nestedRule(key: string, outer: FieldRule): FieldRule | undefined {
  if (outer.kind === 'otp' && codeKeys.test(key)) return codeRule
  // The id of a verification is not its code.
  if (nestedKeys.test(key)) return outer.when === 'digits' && /^id$/i.test(key) ? undefined : outer
  return shortKeys.test(key) ? { ...outer, when: 'mixed' } : undefined
}
const codeRule: FieldRule = { kind: 'otp', when: 'digits', numbers: true }

/** Keys whose value may be the name of a field, or the path to it in the request. */
export const namingKeys =
  /^(?:name|key|id|(?:id|document)?_?type|tipo|method|header|param|attribute|variable|autocomplete|loc|(?:field|property)_?(?:name)?|[a-z_]{0,10}path)$/i
/** `rejectedValue` and the like: validators report what was entered. `minValue` and `maxValue` are limits. */
const holding = /^(?:val|content|data|(?!m[ai])[a-z_]{0,10}value)$/i
/** Generic words, and `{"type": "CPF", "number": "x"}`. */
const telling = /^(?:input|received|old|new|before|after|(?:id|document)?_?n(?:[or]|um(?:ber|mer|ero)?))$/i

/** The rule for a member next to one whose value is a name with this rule. */
export function heldRule(key: string, named: FieldRule | undefined): FieldRule | undefined {
  if (!named || holding.test(key)) return named
  if (named.kind === 'otp' && codeKeys.test(key)) return codeRule
  // An action and what it carries: `{type: 'auth/setToken', payload: 'x'}`
  if (key === 'payload') return { ...named, when: named.kind === 'password' ? 'plausible' : 'mixed' }
  return telling.test(key) ? { ...named, when: named.when === 'always' ? 'plausible' : named.when } : undefined
}

/** A member that names another one, and how far away that may be. */
export interface Pair {
  name: string
  rule: FieldRule
  until: number
}

/** Where a value may be that is secret under this rule. */
export interface Held {
  at: number
  rule: FieldRule
}

/**
 * `{"name": "password", "value": "x"}`, `{"loc": ["body", "password"], "input": "x"}`: the rule for the neighbouring
 * value.
 */
export function pairAt(text: string, colon: number, name: string, ruleOf: RuleOf): Pair | undefined {
  const at = skipSpace(text, colon + 1)
  const [, only, last] = wayTo.exec(text.slice(at, at + 200)) ?? []
  const rule = ruleOf(only ?? last ?? '')
  return rule && { name, rule, until: at + 250 }
}

/** A name, or the last part of the path to a field. */
const wayTo = /^\\*["']([^"'\\]{1,80})\\*["']|^\[[^[\]{}]*?["']([\w-]+)\\*["']\s*\]/

/** A name and its colon in front of a text. */
const heldKey = /(\w+)\\*["']?\s?:(?=\s?\\*["'])/g

/** `{"value": "x", "path": "password"}`: the text before the member that names it, in the same object. */
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
