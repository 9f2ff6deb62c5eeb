/** Secrets in page values: console arguments, thrown values, stacks. */
import type { ErrorInfo, StackFrame, Value } from '../session/index.ts'
import { maskField } from './credentials.ts'
import type { FieldRule } from './field-rule.ts'
import { keyRule } from './jwk.ts'
import type { Labeler } from './labels.ts'
import { isLikely, isSecretNumber } from './names.ts'
import { heldRule, namingKeys, nestedRule } from './pairs.ts'
import { redactRepeated, redactText } from './text.ts'
import { isPaymentCard } from './tokens/numbers.ts'
import { redactUrl } from './urls.ts'

/** The preview tree with its secrets labelled. `rule` comes from the name the value is under. */
function redactValue(value: Value, label: Labeler, rule?: FieldRule): Value {
  switch (value.type) {
    case 'string': {
      const masked = rule ? maskField(rule, value.value, label) : value.value
      return { ...value, value: masked === value.value ? redactText(masked, label) : masked }
    }
    case 'number':
    case 'bigint':
      if (rule && isSecretNumber(rule, value.value)) return { type: 'string', value: label(rule.kind, value.value) }
      return isPaymentCard(value.value) ? { type: 'string', value: label('card', value.value) } : value
    case 'error':
      return { ...value, error: redactError(value.error, label) }
    case 'node':
      return { ...value, description: redactText(value.description, label) }
    case 'array':
    case 'set':
      return { ...value, items: redactItems(value.items, label, rule) }
    case 'map':
      return { ...value, entries: value.entries.map((entry) => redactMapEntry(entry, label)) }
    case 'object':
      return {
        ...value,
        ...(value.className !== undefined && { className: redactName(value.className, label) }),
        entries: redactEntries(value.entries, label, rule),
      }
    case 'function':
      return { ...value, name: redactName(value.name, label) }
    case 'regexp':
    case 'symbol':
      return { ...value, value: redactText(value.value, label) }
    default:
      return value
  }
}

/** The last name of a text. The second pattern is the same for all scripts, and takes the browser a while to prepare. */
const lastName = /([\w.-]{2,80})["']?\s*[:=]?\s*["']?$/
const lastNameInAny = /([\p{L}\p{N}_.-]{2,80})["']?\s*[:=]?\s*["']?$/u
const isPlain = (text: string) => !/[^ -~]/.test(text)

/**
 * The arguments of one call. One may be announced by the argument before it, `log('password:', x)`, or by the words
 * before its place in a template, `log('token %s', x)` (Console Standard, formatter).
 * @returns whether one was announced, so that the printed line does not hold it alone
 */
export function redactArgs(args: Value[], label: Labeler): { args: Value[]; isAnnounced: boolean } {
  const [template] = args
  const parts = template?.type === 'string' ? template.value.split(/%[sdifoOc]/).slice(0, -1) : []
  let isAnnounced = false
  const out = args.map((arg, index) => {
    const previous = args[index - 1]
    const words = parts[index - 1] ?? (previous?.type === 'string' ? previous.value : '')
    const name =
      index === 0 || words.length > 400 ? undefined : (isPlain(words) ? lastName : lastNameInAny).exec(words)?.[1]
    const rule = name === undefined ? undefined : label.names.field(name)
    // Words and short numbers are more often about a secret.
    const value = 'value' in arg && arg.value
    if (!rule || (value && !(isLikely(rule, value) && (/\D/.test(value) || isSecretNumber(rule, value)))))
      return redactValue(arg, label)
    isAnnounced = true
    return redactValue(arg, label, rule)
  })
  return { args: out, isAnnounced }
}

/** Two strings, the first a sensitive name, are an entry: `['authorization', 'Bearer x']`. */
function redactItems(items: Value[], label: Labeler, rule: FieldRule | undefined): Value[] {
  const [first, second] = items
  if (items.length === 2 && first?.type === 'string' && second) {
    const own = label.names.field(first.value)
    if (own) return [first, redactValue(second, label, own)]
  }
  return items.map((item) => redactValue(item, label, rule))
}

function redactMapEntry([key, value]: [Value, Value], label: Labeler): [Value, Value] {
  const rule = key.type === 'string' ? label.names.field(key.value) : undefined
  return [redactValue(key, label), redactValue(value, label, rule)]
}

function redactEntries(entries: [string, Value][], label: Labeler, outer: FieldRule | undefined): [string, Value][] {
  const named = entries.find(([key, value]) => namingKeys.test(key) && namedBy(value, label))
  const pair = named && namedBy(named[1], label)
  const every = outer?.within === true
  const keys = entries.map(([key]) => key)
  return entries.map((entry) => {
    const [key, value] = entry
    const inherited = every ? outer : outer && nestedRule(key, outer)
    const paired = entry === named ? undefined : heldRule(key, pair)
    return [
      redactName(key, label),
      redactValue(value, label, label.names.field(key) ?? paired ?? keyRule(key, keys) ?? inherited),
    ]
  })
}

/** A name, or the path to a field in the request: `['body', 'password']`. */
function namedBy(value: Value, label: Labeler): FieldRule | undefined {
  const name = value.type === 'array' ? value.items.at(-1) : value
  return name?.type === 'string' ? label.names.field(name.value) : undefined
}

/** Keys, classes and functions have plain names, unless data was used as one: `{'jane@example.com': 3}`. */
export function redactName(name: string, label: Labeler): string {
  return name.length < 8 ? name : redactRepeated(name, label)
}

/** A thrown value with its causes. `frames` keep their functions, lines and columns. */
export function redactError(error: ErrorInfo, label: Labeler): ErrorInfo {
  return {
    ...error,
    name: redactName(error.name, label),
    ...(error.code !== undefined && { code: redactName(error.code, label) }),
    message: redactText(error.message, label),
    ...(error.stack !== undefined && { stack: redactText(error.stack, label) }),
    ...(error.frames && { frames: redactFrames(error.frames, label) }),
    ...(error.cause && { cause: redactError(error.cause, label) }),
    ...(error.errors && { errors: error.errors.map((member) => redactError(member, label)) }),
  }
}

/** Frames with the secrets in their URLs labelled. */
export function redactFrames(frames: StackFrame[], label: Labeler): StackFrame[] {
  return frames.map((frame) => ({
    ...frame,
    ...(frame.function !== undefined && { function: redactName(frame.function, label) }),
    ...(frame.url !== undefined && { url: redactUrl(frame.url, label) }),
  }))
}
