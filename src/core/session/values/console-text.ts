/** Console calls as text, formatted as in DevTools: https://console.spec.whatwg.org/#formatter */
import { cutText } from '../cut-text.ts'
import type { Value } from './value.ts'
import { type Piece, previewValue, stringText } from './value-text.ts'

/** Maximum characters per call. */
const maxText = 10 * 1024
/**
 * DevTools shows 5 members and 100 items of values one can expand; text cannot be expanded, so it shows more members.
 */
const limits = { members: 10, items: 100 }

/**
 * The text of a console call: specifiers in the first string consume arguments, the rest is joined by spaces. Strings
 * appear unquoted, objects as one-line previews. At most 10 Ki characters, ending in an ellipsis if cut.
 *
 * Differs from the standard where browsers do: `%%` is one percent sign, and inserted text is not scanned for
 * specifiers.
 */
export function formatConsole(args: readonly Value[]): string {
  const [first] = args
  // Most calls print one text, in which nothing is substituted.
  if (args.length === 1 && first?.type === 'string') return stringText(first, maxText)
  return cutText(textOf(consolePieces(args)), maxText)
}

/**
 * The pieces `formatConsole` joins, for colouring: strings unquoted and plain, also values consumed by `%s`, `%d` and
 * `%f`.
 */
export function consolePieces(args: readonly Value[]): Piece[] {
  const [first, ...rest] = args
  if (first?.type !== 'string' || rest.length === 0) return spaced(args.map(argumentPieces))
  const { pieces, used } = substituted(stringText(first, maxText), rest)
  return spaced([pieces, ...rest.slice(used).map(argumentPieces)])
}

/** The text with its specifiers replaced, and how many values they consumed. */
function substituted(text: string, values: readonly Value[]): { pieces: Piece[]; used: number } {
  const pieces: Piece[] = []
  let used = 0
  let at = 0
  for (const { 0: specifier, index } of text.matchAll(/%[sdifoOc%]/g)) {
    const value = values[used]
    if (specifier !== '%%' && !value) continue
    pieces.push(plain(text.slice(at, index)))
    at = index + specifier.length
    if (specifier === '%%' || !value) pieces.push(plain('%'))
    else {
      used++
      pieces.push(...substitute(specifier, value))
    }
  }
  pieces.push(plain(text.slice(at)))
  return { pieces: pieces.filter((piece) => piece.text !== ''), used }
}

const plain = (text: string): Piece => ({ kind: 'plain', text })

const argumentPieces = (value: Value): Piece[] =>
  value.type === 'string' ? [plain(stringText(value, maxText))] : preview(value, maxText)

const spaced = (parts: readonly Piece[][]): Piece[] =>
  parts.flatMap((pieces, index) => (index === 0 ? pieces : [plain(' '), ...pieces]))

const textOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('')

/**
 * One argument of a console call: a string unquoted, anything else as a one-line preview; at most `budget` characters.
 */
export function valueText(value: Value, budget = maxText): string {
  return value.type === 'string' ? stringText(value, budget) : cutText(textOf(preview(value, budget)), budget)
}

const preview = (value: Value, text: number) => previewValue(value, { ...limits, text })

function substitute(specifier: string, value: Value): Piece[] {
  switch (specifier) {
    case '%c':
      return []
    case '%d':
    case '%i':
      return [plain(String(Number.parseInt(numeric(value), 10)))]
    case '%f':
      return [plain(String(Number.parseFloat(numeric(value))))]
    case '%s':
      return [plain(asString(value))]
    default:
      return preview(value, maxText)
  }
}

/** The result of `String(value)`; a preview if that would require the page's own `toString`. */
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

/** `Array.prototype.join` turns null, undefined and cycles into empty strings. */
const asElement = (value: Value) =>
  value.type === 'null' || value.type === 'undefined' || value.type === 'circular' ? '' : asString(value)

/**
 * The input for parseInt and parseFloat. By the standard a symbol is NaN; a date prints its weekday first, so it is NaN
 * too.
 */
const numeric = (value: Value) => (value.type === 'symbol' || value.type === 'date' ? '' : asString(value))
