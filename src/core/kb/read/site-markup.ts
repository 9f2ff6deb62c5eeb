/**
 * Removes what only a site generator understands from a Markdown document: MDX imports, components and comments; Hugo
 * shortcodes; Liquid and GitBook tags; Docusaurus, VitePress, MkDocs and DocFX admonitions and tabs; heading ids. Titles and
 * labels in such markup stay as text, and so does its content. Fenced and inline code is untouched.
 */

/** Attributes whose values are meant for the reader. */
const spokenAttribute =
  /(?<![\w-])(?:title|label|name|header|heading|question|answer|summary|caption|text|alt|alt-text|description)\s*[:=]\s*\{?\s*(?:"([^"\n]*)"|'([^'\n]*)'|`([^`]*)`)/gi
/** Anything longer is not a tag. */
const maxTag = 20_000
/** A longer line is not markup, and its spaces would be scanned again and again. */
const maxLine = 2_000

/** What follows a fence of backticks holds none: that would be code in a line (CommonMark 4.5). */
const codeFence = /^\s*(?:>\s*)*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}(?![^`]*`)|~{3,})/

/** Lines that are nothing but markup. */
const markupLines: readonly (readonly [RegExp, string])[] = [
  // A table of contents, an included file, attributes of the block before (kramdown).
  [/^\s*(?:\[\[?toc\]\]?|\{:.*\}|--8<--.*|<<<\s+@?\S+.*|\[!INCLUDE.*\])\s*$/i, ''],
  // A GitHub-style admonition, and a DocFX box.
  [/^(\s*>\s*)\[!div\b.*$/i, '$1'],
  [/^(\s*>\s*)\[!(\w+)\][-+]?[ \t]*(.*)$/, '$1**$2** $3'],
  // The id of a heading.
  [/^(#{1,6} .*?)\s*\{:?\s*#[\w.-]+[^}]*\}\s*$/, '$1'],
]

/** `:::note[Title]`, `::: tip Title`, `:::image alt-text="…":::`, and what closes them. */
const colonLine = /^\s*:{3,}\s*(?:\{?[.#]?[\w-]+)?(?:\[([^\]]*)\])?(.*)$/
/** `!!! note "Title"`, `??? note`, `=== "Tab"`: their content is indented. */
const indentingLine = /^(\s*)(?:[!?]{3}\+?\s+([\w -]+?)|={3}[!+]?(?=\s))(?:\s+"(.*)")?\s*$/

const importLine = /^import\s+(?:[\w*$, ]{0,200}(?:\{[^{}]{0,2000}\}\s*)?from\s+)?["'][^"'\n]+["'];?[ \t]*$/gm
const exportBlock =
  /^export (?:const|let) \w+\s*=.*(?:\n.+)*|^export default (?:function\b|[({]).*(?:\n.+)*|^export function \w+\(.*(?:\n.+)*/gm
/** Delimiters of markup: MDX comments, both forms of Hugo shortcodes, Liquid tags. */
const enclosing: readonly (readonly [string, string])[] = [
  ['{/*', '*/}'],
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['{%', '%}'],
]
/** A longer span between delimiters is not markup. */
const maxEnclosed = 2_000
/** Liquid or Hugo output, such as `{{ site.baseurl }}`; a plain `{{ value }}` is prose about templates. */
const outputTag = /\{\{-?\s{0,20}[.\w]{0,200}\.\w[^{}\n]{0,500}\}\}/g

/** The words that a piece of markup says to the reader. */
function spokenIn(markup: string): string {
  return [...markup.matchAll(spokenAttribute)]
    .map((found) => (found[1] ?? found[2] ?? found[3] ?? '').trim())
    .filter((text) => /\p{L}/u.test(text))
    .join('. ')
}

/** The end of the tag that starts here; -1 if it is not a tag. Braces and quotes may hold anything. */
function endOfTag(text: string, from: number): number {
  let depth = 0
  let quote = ''
  const limit = Math.min(text.length, from + maxTag)
  for (let at = from; at < limit; at++) {
    const letter = text[at]!
    if (quote !== '') {
      if (letter === '\\') at++
      else if (letter === quote) quote = ''
    } else if (letter === '"' || letter === "'" || (depth > 0 && letter === '`')) quote = letter
    else if (letter === '{') depth++
    else if (letter === '}') depth--
    else if (depth > 0) continue
    else if (letter === '>') return at
    else if (!/[\w\s:.@#*/=-]/.test(letter)) return -1
  }
  return -1
}

/** A component, which is named like a class (`<LOCATION>` is a placeholder), or HTML with an attribute in braces. */
const componentTag = /(?:(?<!\w)<|<\/)[A-Z]\w*[a-z]\w*(?:\.\w+)*(?=[\s/>])|(?<!\w)<[a-z][a-z\d]*(?=\s[^<>]{0,500}=\{)/g
/** Characters scanned in vain in one text; no human-written text reaches this. */
const maxEffort = 2_000_000

function withoutComponents(text: string): string {
  let out = ''
  let done = 0
  let effort = 0
  for (const { index, 0: opening } of text.matchAll(componentTag)) {
    if (index < done) continue
    if (effort > maxEffort) break
    const end = endOfTag(text, index + opening.length)
    if (end < 0) {
      effort += maxTag
      continue
    }
    const said = spokenIn(text.slice(index, end))
    out += text.slice(done, index)
    done = end + 1
    const space = said !== '' && /[\p{L}\p{N}]/u.test(text.charAt(done)) ? ' ' : ''
    out += said + space
  }
  return out + text.slice(done)
}

/** Replaces everything between two delimiters with the words it says. One pass, however often a delimiter is repeated. */
function withoutEnclosed(text: string, [opening, closing]: readonly [string, string]): string {
  let out = ''
  let done = 0
  let end = 0
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, Math.max(at + 1, done))) {
    const from = at + opening.length
    if (end < from) end = text.indexOf(closing, from)
    if (end < 0) break
    if (end - from > maxEnclosed) continue
    out += text.slice(done, at) + (opening === '{/*' ? '' : spokenIn(text.slice(from, end)))
    done = end + closing.length
  }
  return out + text.slice(done)
}

const inlineCode = /(?<!`)(`{1,8})(?!`)[\s\S]{0,2000}?[^`]\1(?!`)/g

/** Encloses the number of a piece of code while that is out of reach: a character no font has (Unicode, 23.5). */
const placeholderMark = '\uE000'
const placeholders = /\uE000(\d+)\uE000/g

/** Changes prose while keeping its inline code out of reach. */
function aroundCode(prose: string, change: (text: string) => string): string {
  const codes: string[] = []
  const kept = change(
    prose.replace(inlineCode, (code) => {
      codes.push(code)
      return `${placeholderMark}${codes.length - 1}${placeholderMark}`
    }),
  )
  return kept.replace(placeholders, (holder, at) => codes[Number(at)] ?? holder)
}

function tidyProse(prose: string): string {
  return aroundCode(prose, (text) =>
    withoutComponents(
      enclosing.reduce(withoutEnclosed, text).replace(importLine, '').replace(exportBlock, '').replace(outputTag, ''),
    ),
  )
    .split('\n')
    .map(tidyLine)
    .join('\n')
}

function tidyLine(line: string): string {
  if (line.length > maxLine) return line
  for (const [pattern, kept] of markupLines) if (pattern.test(line)) return line.replace(pattern, kept)
  const colons = colonLine.exec(line)
  if (!colons) return line
  const [, label, rest = ''] = colons
  const said = label ?? (/[=]/.test(rest) ? spokenIn(rest) : rest.replace(/[:{}].*$/, '')).trim()
  return said === '' ? '' : `**${said}**`
}

/** Dedents the content of `!!! note` or `=== "Tab"`, whose four spaces would otherwise make it code. */
function outdented(lines: readonly string[]): string[] {
  const out: string[] = []
  let margin = -1
  for (const line of lines) {
    const opening = line.length > maxLine ? null : indentingLine.exec(line)
    const [, indented = '', kind, label = kind] = opening ?? []
    if (label !== undefined) {
      margin = indented.length
      out.push(label === '' ? '' : `${indented}**${label}**`, '')
      continue
    }
    const indent = /^\s*/.exec(line)![0].length
    if (margin >= 0 && line.trim() !== '' && indent < margin + 4) margin = -1
    out.push(margin >= 0 ? line.slice(Math.min(4, indent)) : line)
  }
  return out
}

/** Highlighter annotations inside code: `// [!code highlight]`. */
const codeMark = /\s*(?:\/\/|#|\/\*|<!--)\s*\[!code[^\]\n]*\](?:\s*(?:\*\/|-->))?/g
const highlightTag = /\{%-?\s*(end)?highlight\s*([\w-]*)(?![\w-])[^%]{0,500}%\}/g

/**
 * The document as any Markdown reader understands it. Never throws; a document without such markup is returned unchanged.
 */
export function withoutSiteMarkup(markdown: string): string {
  const lines = outdented(
    markdown.replace(highlightTag, (_, end, language) => (end ? '```' : `\`\`\`${language}`)).split('\n'),
  )
  const out: string[] = []
  let prose: string[] = []
  const flush = () => {
    if (prose.length > 0) out.push(tidyProse(prose.join('\n')))
    prose = []
  }
  let fence = ''
  for (const line of lines) {
    const mark = codeFence.exec(line)?.[1]
    if (fence === '' && mark !== undefined) {
      flush()
      fence = mark
      out.push(line)
    } else if (fence !== '') {
      out.push(line.length > maxLine ? line : line.replace(codeMark, ''))
      if (mark?.startsWith(fence) && line.trim().endsWith(fence)) fence = ''
    } else {
      prose.push(line)
    }
  }
  flush()
  return out.join('\n')
}
