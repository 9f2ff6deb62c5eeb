/** Pretty-prints XML and HTML, one line per element. It is not parsed: broken markup stays as it was sent. Pure. */

/** Maximum characters formatted: as much of a body as is kept. */
const longest = 2_000_000
/** A text that would grow by more is little but nested elements. */
const mostGrowth = 8
/** Maximum levels indented. */
const deepest = 40
/** More levels than any document a person writes or reads. */
const mostLevels = 1000

/** Matches a comment, a CDATA section, a tag or declaration with its quoted attributes, text in between, or a lone `<`. */
const token =
  /<!--.*?(?:-->|$)|<!\[CDATA\[.*?(?:\]\]>|$)|<[!?/]?[a-z_][^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>|[^<]+|</gis

/** HTML elements without an end tag (HTML Standard, void elements). */
const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
/** HTML elements whose text is preserved exactly. */
const verbatim = /^(?:script|style|pre|textarea)$/

/** Markup with line breaks and two spaces of indent per element; undefined if it is too long or too deep for that. */
export function layoutMarkup(text: string, language: 'xml' | 'html'): string | undefined {
  if (text.length > longest) return undefined
  const writer = new Writer(text.length * mostGrowth)
  const tokens = text.match(token) ?? []
  for (let at = 0; at < tokens.length; at++) {
    const value = tokens[at]!
    const name = /^<\/?([^\s/>]+)/.exec(value)?.[1] ?? ''
    const key = language === 'html' ? name.toLowerCase() : name
    if (!value.startsWith('<') || /^<(?:$|[!?])/.test(value)) writer.line(value.trim())
    else if (value.startsWith('</')) writer.close(key, value)
    else if (value.endsWith('/>') || (language === 'html' && voids.has(key))) writer.line(value)
    else if (language === 'html' && verbatim.test(key)) {
      const end = endOf(tokens, at, key)
      writer.line(tokens.slice(at, end + 1).join(''))
      at = end
    } else if (isLeaf(tokens, at, name)) {
      writer.line(`${value}${tokens[at + 1]!.trim()}${tokens[at + 2]}`)
      at += 2
    } else if (tokens[at + 1] === `</${name}>`) {
      writer.line(`${value}${tokens[at + 1]}`)
      at++
    } else writer.open(key, value)
    if (writer.isFull) return undefined
  }
  return writer.text
}

/** Whether an element contains only text. */
function isLeaf(tokens: readonly string[], at: number, name: string): boolean {
  return tokens[at + 1]?.startsWith('<') === false && tokens[at + 2] === `</${name}>`
}

/** Index of the end tag of an element with preserved text; the last token if it is missing. */
function endOf(tokens: readonly string[], from: number, name: string): number {
  let at = from + 1
  while (at < tokens.length - 1 && !tokens[at]!.toLowerCase().startsWith(`</${name}`)) at++
  return Math.min(at, tokens.length - 1)
}

class Writer {
  readonly #lines: string[] = []
  readonly #open: string[] = []
  readonly #most: number
  #length = 0

  /** @param most maximum characters */
  constructor(most: number) {
    this.#most = most
  }

  line(text: string): void {
    if (text === '') return
    const line = `${'  '.repeat(Math.min(this.#open.length, deepest))}${text}`
    this.#length += line.length
    this.#lines.push(line)
  }

  open(name: string, tag: string): void {
    this.line(tag)
    this.#open.push(name)
  }

  /**
   * Also closes unclosed elements inside it, as HTML permits omitting many end tags. An unmatched end tag changes no level.
   */
  close(name: string, tag: string): void {
    const at = this.#open.lastIndexOf(name)
    if (at >= 0) this.#open.length = at
    this.line(tag)
  }

  get isFull(): boolean {
    return this.#length > this.#most || this.#open.length > mostLevels
  }

  get text(): string {
    return this.#lines.join('\n')
  }
}
