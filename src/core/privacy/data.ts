/** Secrets in plain data other than events: values stored by the page, texts of a replayed document. */
import { maskField } from './credentials.ts'
import type { FieldRule } from './field-rule.ts'
import { keyRule } from './jwk.ts'
import type { Labeler } from './labels.ts'
import { isSecretNumber } from './names.ts'
import { heldRule, namingKeys } from './pairs.ts'
import { redactText } from './text.ts'

/**
 * Labels the secrets in data: values under sensitive keys, and secrets found in texts. Storage keys often consist of a
 * path and the field, so their last part counts too: `persist:auth.token`.
 */
export function redactData<T>(data: T, label: Labeler): T {
  return walk(data, label, undefined) as T
}

function walk(data: unknown, label: Labeler, rule: FieldRule | undefined): unknown {
  if (typeof data === 'string') {
    const list = rule && /^\s*\[/.test(data) ? parsedList(data) : undefined
    if (list) return maskList(data, list, label, rule)
    // JSON is judged by its own keys; the name of the whole says nothing about its parts.
    const masked = rule && !/^\s*[[{]/.test(data) ? maskField(rule, data, label) : data
    return masked === data ? redactText(data, label) : masked
  }
  if (typeof data === 'number' && rule && isSecretNumber(rule, String(data))) return label(rule.kind, String(data))
  if (Array.isArray(data)) return data.map((item) => walk(item, label, rule))
  if (typeof data !== 'object' || data === null) return data
  const entries = Object.entries(data)
  // `{name: 'api_key', value: 'x'}`, the way attributes of a form field are listed.
  const named = entries.flatMap(([key, value]) => {
    const name = [value].flat().at(-1)
    return namingKeys.test(key) && typeof name === 'string' ? [name] : []
  })
  const pair = named.map((name) => label.names.field(name)).find((one) => one !== undefined)
  const keys = entries.map(([key]) => key)
  const password = entries.some(([key, value]) => key === 'type' && value === 'password')
  return Object.fromEntries(
    entries.map(([key, value]) => {
      const own = label.names.field(key) ?? label.names.field(key.split(/[.:/]/).at(-1) ?? '')
      const typed = password && key === 'value' ? label.names.field('password') : undefined
      return [
        key,
        walk(
          value,
          label,
          own ?? typed ?? keyRule(key, keys) ?? heldRule(key, pair) ?? (rule?.within ? rule : undefined),
        ),
      ]
    }),
  )
}

/** `["x", null, "y"]` under a sensitive key: each string is one of its values. */
function maskList(text: string, list: unknown[], label: Labeler, rule: FieldRule | undefined): string {
  const masked = JSON.stringify(walk(list, label, rule))
  return masked === JSON.stringify(list) ? redactText(text, label) : masked
}

function parsedList(text: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}
