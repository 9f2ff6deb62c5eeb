/**
 * What a style would load, read as a browser reads it and in another way than where it is made safe:
 * https://drafts.csswg.org/css-syntax/#tokenization
 */

const newline = /[\n]/
const nameStart = /[a-z_\u0080-\uffff-]/i
const namePart = /[\w\u0080-\uffff-]/

/** Addresses that the style names, and functions and rules that load something else. */
export function loadsOf(style: string): string[] {
  const css = style.replace(/\r\n?|\f/g, '\n').replace(/\0/g, '\ufffd')
  const loads: string[] = []
  let at = 0

  const isEscape = (from = at) => css[from] === '\\' && from + 1 < css.length && !newline.test(css[from + 1]!)

  /** Behind the backslash: https://drafts.csswg.org/css-syntax/#consume-escaped-code-point */
  function escaped(): string {
    const hex = /^[\da-f]{1,6}/i.exec(css.slice(at, at + 6))?.[0]
    if (!hex) return css[at++] ?? ''
    at += hex.length
    if (/\s/.test(css[at] ?? '')) at++
    const code = Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  }

  function name(): string {
    let text = ''
    while (at < css.length) {
      if (namePart.test(css[at]!)) text += css[at++]
      else if (isEscape()) {
        at++
        text += escaped()
      } else break
    }
    return text.toLowerCase()
  }

  /** From its quote on; undefined where a line ends it, which makes it none. */
  function string(): string | undefined {
    const quote = css[at++]
    let text = ''
    while (at < css.length) {
      const one = css[at]!
      if (one === quote) {
        at++
        return text
      }
      if (one === '\n') return undefined
      at++
      if (one !== '\\') text += one
      else if (css[at] === '\n') at++
      else text += escaped()
    }
    return text
  }

  const skipSpace = () => {
    while (/\s/.test(css[at] ?? '')) at++
  }

  /** Behind `url(` or `src(`. One that is malformed loads nothing. */
  function url(): string | undefined {
    skipSpace()
    if (css[at] === '"' || css[at] === "'") return string()
    let text = ''
    let isBad = false
    while (at < css.length && css[at] !== ')') {
      if (isEscape()) {
        at++
        text += escaped()
        continue
      }
      const one = css[at++]!
      if (/\s/.test(one)) {
        skipSpace()
        if (at < css.length && css[at] !== ')') isBad = true
      } else if (/["'(\\]/.test(one)) isBad = true
      text += one
    }
    at++
    return isBad ? undefined : text
  }

  while (at < css.length) {
    const one = css[at]!
    if (css.startsWith('/*', at)) {
      const end = css.indexOf('*/', at + 2)
      at = end < 0 ? css.length : end + 2
    } else if (one === '"' || one === "'") string()
    else if (one === '@') {
      at++
      if (name() === 'import') loads.push('@import')
    } else if (nameStart.test(one) || isEscape()) {
      const word = name()
      if (css[at] !== '(') continue
      at++
      if (word === 'url' || word === 'src') {
        const address = url()
        if (address !== undefined) loads.push(address.trim())
      } else if (/^(?:image|(?:-webkit-)?image-set)$/.test(word)) loads.push(`${word}()`)
    } else at++
  }
  return loads
}
