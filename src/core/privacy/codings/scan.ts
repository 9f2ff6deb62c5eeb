/** Scans text that may be JSON, at any nesting depth and cut anywhere: names, quoted strings, brackets. */

/**
 * A quoted string. Its quotes count with the backslashes in front: `\\\"` closes what `\\\"` opened, two levels of JSON
 * deep.
 */
export interface Quoted {
  /** where the content starts and ends; `end` is the end of the text if the closing quote was cut off */
  start: number
  end: number
  backslashes: number
}

/** maximum chars of a name */
export const maxName = 80
/** chars of an object or array that are examined under a sensitive name, e.g. `"tokens": [..]` */
const maxNested = 20_000

/** A replacement for part of a text. */
export interface Edit {
  start: number
  end: number
  text: string
}

const backslash = 92

/** The name in front of a separator, without quotes; empty if there is none. */
export function nameBefore(text: string, separator: number): string {
  let end = separator
  while (end > 0 && text.charCodeAt(end - 1) <= 32) end--
  const last = text[end - 1]
  if (last === '"' || last === "'") {
    let close = end - 1
    while (text.charCodeAt(close - 1) === backslash) close--
    // Most names are quoted. The search stops at the quote before, so that it is linear in the text as a whole.
    const open = close < 1 ? -1 : text.lastIndexOf(last, close - 1)
    return open < 0 || close - open - 1 > maxName ? '' : text.slice(open + 1, close)
  }
  // user[password]=, user%5Bpassword%5D=
  if (last === ']') return after('[', text, end - 1)
  if (text.startsWith('%5D', end - 3)) return after('%5B', text, end - 3)
  let start = end
  while (start > 0 && end - start <= maxName && isNameChar(text.charCodeAt(start - 1))) start--
  return end - start > maxName ? '' : text.slice(start, end)
}

/** Joins the last words of `API key: x` into one name; empty if the name is not a word that others qualify. */
export function phraseBefore(text: string, separator: number, name: string): string {
  // A quick check for what the pattern below ends with: most names are quoted, or start a line.
  if (text[separator - name.length - 1] !== ' ') return ''
  if (!/^(?:key|token|secret|code|answer|number|id|pass)$/i.test(name)) return ''
  const before = /([A-Za-z]{2,20}[ ]){1,2}$/.exec(
    text.slice(Math.max(0, separator - name.length - 42), separator - name.length),
  )
  return before ? before[0] + name : ''
}

/** The text between the last `opening` and `end`; empty if there is none within the length of a name. */
function after(opening: string, text: string, end: number): string {
  const least = Math.max(0, end - maxName - opening.length)
  // Names are short, so checking each character is faster than slicing and searching.
  for (let at = end - opening.length; at >= least; at--)
    if (text[at] === opening[0] && text.startsWith(opening, at)) return text.slice(at + opening.length, end)
  return ''
}

/** Letters, digits, `_ $ - .` and anything non-ASCII. */
const isNameChar = (code: number) => isWordChar(code) || code === 36 || code > 127

/** ASCII letters, digits, `_ - .` */
export function isWordChar(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 45 ||
    code === 46
  )
}

/** The string that starts here, escaped or not, closed or cut off; undefined if none starts here. */
export function quotedAt(text: string, at: number): Quoted | undefined {
  let open = at
  while (text[open] === '\\') open++
  const quote = text[open]
  if (quote !== '"' && quote !== "'") return undefined
  const backslashes = open - at
  for (let end = text.indexOf(quote, open + 1); end >= 0; end = text.indexOf(quote, end + 1)) {
    let count = 0
    while (text[end - 1 - count] === '\\') count++
    // The enclosing string ends, so the text was cut inside this one.
    if (count < backslashes) return { start: open + 1, end: end - count, backslashes: 0 }
    // An escaped quote has more backslashes; a backslash at the end of the content doubles at every level.
    if ((count - backslashes) % (2 * (backslashes + 1)) === 0)
      return { start: open + 1, end: end - backslashes, backslashes }
  }
  return { start: open + 1, end: text.length, backslashes }
}

/** The quote (with backslashes) of the name in front of a number; empty in text that is not JSON. */
export function quoteBefore(text: string, at: number): string {
  return /(\\*["'])\s*:\s*$/.exec(text.slice(Math.max(0, at - 40), at))?.[1] ?? ''
}

/** Skips white space, including escaped white space of JSON inside a string. */
export function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    if (text.charCodeAt(at) <= 32) at++
    else if (text[at] === '\\' && 'nrt'.includes(text[at + 1] ?? ' ')) at += 2
    else break
  }
  return at
}

/** Where the bracket at `from` closes, or where the text or the budget ends. Ignores brackets inside strings. */
export function closingBracket(text: string, from: number): number {
  const limit = Math.min(text.length, from + maxNested)
  let end = limit
  eachToken(text, from, limit, (depth, quoted, at) => {
    if (quoted || depth > 0) return true
    end = at
    return false
  })
  return end
}

/** Visits brackets and whole strings; `depth` is that after a bracket. Stops when the visitor returns false. */
export function eachToken(
  text: string,
  from: number,
  to: number,
  visit: (depth: number, quoted: Quoted | undefined, at: number) => unknown,
): void {
  const token = /["[\]{}]/g
  token.lastIndex = from
  let depth = 0
  for (let match = token.exec(text); match && match.index < to; match = token.exec(text)) {
    let quoted: Quoted | undefined
    if (match[0] === '"') {
      let at = match.index
      while (at > from && text[at - 1] === '\\') at--
      quoted = quotedAt(text, at)!
      token.lastIndex = quoted.end + quoted.backslashes + 1
    } else depth += match[0] === '[' || match[0] === '{' ? 1 : -1
    if (visit(depth, quoted, match.index) === false) return
  }
}

/** Applies edits, which must be in order and not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = ''
  let done = 0
  for (const { start, end, text: replacement } of edits) {
    out += text.slice(done, start) + replacement
    done = end
  }
  return done === 0 ? text : out + text.slice(done)
}
