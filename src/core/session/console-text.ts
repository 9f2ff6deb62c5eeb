/** Console calls as one text, as DevTools prints them: https://console.spec.whatwg.org/#formatter */
import type { Value } from './value.ts'
import { cutText, endOf, previewValue } from './value-text.ts'

/** Most characters of one line of the console. */
const maxText = 10 * 1024

/**
 * The text of a console call: the specifiers in a first string take the arguments after it, the rest is joined by
 * spaces. Texts stand bare, objects as one-line previews. At most 10 Ki characters, the last an ellipsis when cut.
 *
 * `%s` shows objects by preview: what their `toString` would say is not known, for it is the page's code.
 */
export function formatConsole(args: readonly Value[]): string {
  const [first, ...rest] = args
  if (first?.type !== 'string' || rest.length === 0) return join(args.map((arg) => valueText(arg)))
  const template = endOf(first, maxText)
  let used = 0
  const text = template.replace(/%[sdifoOc%]/g, (specifier) => {
    if (specifier === '%%') return '%'
    const arg = rest[used]
    if (!arg) return specifier
    used++
    return substitute(specifier, arg)
  })
  return join([text, ...rest.slice(used).map((arg) => valueText(arg))])
}

/** One argument of a console call: texts bare, all else as a one-line preview, cut to `budget` characters. */
export function valueText(value: Value, budget = maxText): string {
  if (value.type === 'string') return endOf(value, budget)
  return cutText(preview(value, budget), budget)
}

const join = (parts: string[]) => cutText(parts.join(' '), maxText)
const preview = (value: Value, limit?: number) =>
  previewValue(value, limit)
    .map((part) => part.text)
    .join('')

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
      return value.type === 'bigint' ? value.value.replace(/n$/, '') : valueText(value)
    default:
      return preview(value)
  }
}

/** What parseInt and parseFloat read a number from; all else is NaN. */
function numeric(value: Value): string {
  return value.type === 'string' || value.type === 'number' || value.type === 'bigint' ? value.value : ''
}
