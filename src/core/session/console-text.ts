/** Console calls as text, as DevTools prints them: https://console.spec.whatwg.org/#formatter */
import type { Value } from './value.ts'
import { cutText, type Piece, previewValue, stringText } from './value-text.ts'

/** Characters of one call. */
const maxText = 10 * 1024
/** DevTools shows 5 members and 100 items of what can be opened there; a text cannot be, so it shows more members. */
const limits = { members: 10, items: 100 }

/**
 * The text of a console call: the specifiers in a first string take the arguments after it, the rest is joined by
 * spaces. Strings stand bare, objects as one-line previews. At most 10 Ki characters, the last an ellipsis when cut.
 *
 * Differs from the standard where browsers do: `%%` is one percent sign, and what was inserted is not read again.
 */
export function formatConsole(args: readonly Value[]): string {
  const [first, ...rest] = args
  if (first?.type !== 'string' || rest.length === 0) return join(args.map((arg) => valueText(arg)))
  let used = 0
  const text = stringText(first, maxText).replace(/%[sdifoOc%]/g, (specifier) => {
    if (specifier === '%%') return '%'
    const arg = rest[used]
    if (!arg) return specifier
    used++
    return substitute(specifier, arg)
  })
  return join([text, ...rest.slice(used).map((arg) => valueText(arg))])
}

/**
 * The pieces that `formatConsole` joins, to be coloured: strings bare, all else as a preview. Undefined where there is nothing
 * to colour: only strings, or a first one whose specifiers took the others in.
 */
export function consolePieces(args: readonly Value[]): Piece[] | undefined {
  const [first] = args
  if (args.every(({ type }) => type === 'string')) return undefined
  if (first?.type === 'string' && /%[sdifoOc%]/.test(first.value)) return undefined
  return args.flatMap((arg, index): Piece[] => [
    ...(index > 0 ? [{ kind: 'plain', text: ' ' } as const] : []),
    ...(arg.type === 'string'
      ? [{ kind: 'plain', text: stringText(arg, maxText) } as const]
      : previewValue(arg, { ...limits, text: maxText })),
  ])
}

/** One argument of a console call: a string bare, all else as a one-line preview, at most `budget` characters. */
export function valueText(value: Value, budget = maxText): string {
  return value.type === 'string' ? stringText(value, budget) : cutText(preview(value, budget), budget)
}

const preview = (value: Value, text: number) =>
  previewValue(value, { ...limits, text })
    .map((piece) => piece.text)
    .join('')

const join = (parts: readonly string[]) => cutText(parts.join(' '), maxText)

function substitute(specifier: string, value: Value): string {
  switch (specifier) {
    case '%c':
      return ''
    case '%d':
    case '%i':
      return String(Number.parseInt(numeric(value), 10))
    case '%f':
      return String(Number.parseFloat(numeric(value)))
    case '%s':
      return asString(value)
    default:
      return preview(value, maxText)
  }
}

/** What `String(value)` gives; a preview where only the page's own `toString` could tell. */
function asString(value: Value): string {
  switch (value.type) {
    case 'number':
      return value.value === '-0' ? '0' : value.value
    case 'bigint':
      return value.value.replace(/n$/, '')
    case 'array':
      return value.items.map(asElement).join(',') + (value.omitted ? ',…' : '')
    case 'set':
      return '[object Set]'
    case 'map':
      return '[object Map]'
    case 'object':
      return (value.className ?? 'Object') === 'Object' ? '[object Object]' : valueText(value)
    default:
      return valueText(value)
  }
}

/** `Array.prototype.join` leaves out null, undefined and cycles. */
const asElement = (value: Value) =>
  value.type === 'null' || value.type === 'undefined' || value.type === 'circular' ? '' : asString(value)

/** What parseInt and parseFloat read. A symbol is NaN by the standard, a date is printed with its weekday first. */
const numeric = (value: Value) => (value.type === 'symbol' || value.type === 'date' ? '' : asString(value))
