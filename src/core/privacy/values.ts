/** Secrets in values of the page: arguments of console calls, thrown values, stacks. */
import type { ErrorInfo, StackFrame, Value } from '../session/index.ts'
import { maskField } from './credentials.ts'
import type { Labeler } from './labels.ts'
import { type FieldRule, isSecret } from './names.ts'
import { isPaymentCard } from './numbers.ts'
import { redactRepeated, redactText } from './text.ts'
import { redactUrl } from './urls.ts'

/** Keys that hold the secret inside an object under a sensitive name, e.g. `token: {value: 'x'}`. */
const valueKeys = /^(?:value|val|raw|data|content|key|id|current|new|old)$/i
const pairKeys = /^(?:name|key|field|header|type)$/i

/** The preview tree with its secrets labelled. `rule` is that of the name under which the value stands. */
export function redactValue(value: Value, label: Labeler, rule?: FieldRule): Value {
  switch (value.type) {
    case 'string': {
      const masked = rule ? maskField(rule, value.value, label) : value.value
      return { ...value, value: masked === value.value ? redactText(masked, label) : masked }
    }
    case 'number':
    case 'bigint':
      if (rule?.numbers === true && isSecret(rule, value.value))
        return { type: 'string', value: label(rule.kind, value.value) }
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
      return { ...value, entries: redactEntries(value.entries, label, rule) }
    case 'regexp':
    case 'symbol':
      return { ...value, value: redactText(value.value, label) }
    default:
      return value
  }
}

/** Two strings of which the first is a sensitive name are an entry: `['authorization', 'Bearer x']`. */
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
  const named = entries.find(
    ([key, value]) => pairKeys.test(key) && value.type === 'string' && label.names.field(value.value),
  )
  const pair = named?.[1].type === 'string' ? label.names.field(named[1].value) : undefined
  const every = outer?.within === true
  return entries.map((entry) => {
    const [key, value] = entry
    const inherited = every || valueKeys.test(key) ? outer : undefined
    const paired = entry !== named && /^(?:value|val|content|data)$/i.test(key) ? pair : undefined
    return [redactKey(key, label), redactValue(value, label, label.names.field(key) ?? paired ?? inherited)]
  })
}

/** A key is a name, unless data was used as one: `{'jane@example.com': 3}`. */
function redactKey(key: string, label: Labeler): string {
  return key.length < 8 ? key : redactRepeated(key, label)
}

/** A thrown value with its causes. `frames` keep their functions, lines and columns. */
export function redactError(error: ErrorInfo, label: Labeler): ErrorInfo {
  return {
    ...error,
    message: redactText(error.message, label),
    ...(error.stack !== undefined && { stack: redactText(error.stack, label) }),
    ...(error.frames && { frames: redactFrames(error.frames, label) }),
    ...(error.cause && { cause: redactError(error.cause, label) }),
    ...(error.errors && { errors: error.errors.map((member) => redactError(member, label)) }),
  }
}

/** Frames with the secrets in their URLs labelled. */
export function redactFrames(frames: StackFrame[], label: Labeler): StackFrame[] {
  return frames.map((frame) => (frame.url === undefined ? frame : { ...frame, url: redactUrl(frame.url, label) }))
}
