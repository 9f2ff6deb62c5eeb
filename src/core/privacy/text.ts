/** Secrets in any text: log lines, error messages, bodies of unknown format. */
import { changeBase64 } from './codings/base64.ts'
import { maskFields } from './fields.ts'
import { maskKeys } from './jwk.ts'
import type { Labeler } from './labels.ts'
import { maskMarkup } from './markup.ts'
import type { RuleOf } from './names.ts'
import { maskShapes } from './shapes.ts'
import { maskRelative, redactUnswept } from './urls.ts'

/** Some encoders of JSON escape slashes. */
const urlInText = /\b(?:https?|wss?):(?:\\*\/){2}[^\s"'`<>\\{}|]+(?:\\+\/[^\s"'`<>\\{}|]+)*/g

/**
 * The text with its secrets replaced by labels. Everything else keeps every byte, and valid JSON stays valid. Linear in
 * the length of the text, and idempotent.
 * @param ruleOf which names are sensitive here; defaults to the general rules
 */
export function redactText(text: string, label: Labeler, ruleOf?: RuleOf): string {
  if (text.length < 4) return text
  let out = maskKeys(maskFields(text, label, ruleOf), label)
  if (/[<&]/.test(out)) out = maskMarkup(out, label)
  if (out.includes('/'))
    out = out.replace(urlInText, (url) => {
      const slash = /\\+\//.exec(url)?.[0]
      if (!slash) return label.remembered(url, redactUnswept)
      return label.remembered(url.replaceAll(slash, '/'), redactUnswept).replaceAll('/', slash)
    })
  out = maskShapes(maskRelative(out, label), label)
  out = changeBase64(out, (json) => redactText(json, label, ruleOf))
  return label.sweep(out)
}

/** The same with a cache, for texts that repeat: field names, header values. */
export function redactRepeated(text: string, label: Labeler): string {
  return label.sweep(label.remembered(text, redactText))
}
