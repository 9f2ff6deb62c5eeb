/** Converts an article's elements to Markdown. Text always stays text: see escape.ts. */
import { isKept, namesOthers } from './content.ts'
import { codeBlock, codeSpan, edgesOf, escapeText, finish, finishInLine, linkTo, marks, plain } from './escape.ts'
import { tableOf } from './table.ts'
import { attribute, type Element, isBlock, isElement, oneLine, textOf } from './tree.ts'

/** The context of an element. */
interface Place {
  /** resolves relative links; without it, only their text is kept */
  base: string | undefined
  /** lists and quotes around it: beyond a limit they are read as paragraphs, since each level indents all lines again */
  depth: number
  marked: boolean
  linked: boolean
}

const maxNesting = 8
const code = new Set(['code', 'kbd', 'samp', 'tt'])
const strong = new Set(['strong', 'b'])
const em = new Set(['em', 'i', 'dfn', 'var', 'cite'])

/** Markdown blocks separated by empty lines. @param base the page's address, for relative links */
export function markdownOfHtml(element: Element, base: string | undefined): string {
  return blocksIn(element, { base, depth: 0, marked: false, linked: false }).join('\n\n')
}

/** An element's content, block by block. */
function blocksIn(element: Element, place: Place): string[] {
  const out: string[] = []
  let run = ''
  const flush = () => {
    const text = finish(run)
    run = ''
    if (text !== '') out.push(text)
  }
  let skipList = false
  for (const child of element.children) {
    if (!isElement(child) || (!isBlock(child) && !child.holdsBlock && child.name !== 'br')) {
      run = withPart(run, inline(child, place))
    } else if (child.name === 'br') {
      run += marks.newLine
    } else if (isKept(child)) {
      flush()
      const isHeading = /^h[1-6]$/.test(child.name)
      if (!(skipList && (child.name === 'ul' || child.name === 'ol')) && !(isHeading && namesOthers(child))) {
        out.push(...blockOf(child, place, out.at(-1)))
      }
      skipList = isHeading && namesOthers(child)
    }
  }
  flush()
  return out
}

function blockOf(element: Element, place: Place, before: string | undefined): string[] {
  const { name } = element
  if (/^h[1-6]$/.test(name)) {
    // A trailing `#` would close the heading (4.2).
    const text = finishInLine(lineOf(element, { ...place, marked: true })).replace(/#$/, '\\#')
    return text === '' ? [] : [`${'#'.repeat(Number(name[1]))} ${text}`]
  }
  switch (name) {
    case 'pre':
    case 'ac:plain-text-body':
      return some(codeBlock(exactText(element), languageOf(element)))
    case 'hr':
      return ['---']
    case 'ul':
    case 'ol':
    case 'ac:task-list':
      return place.depth < maxNesting ? some(listOf(element, place, before)) : blocksIn(element, place)
    case 'blockquote': {
      if (place.depth >= maxNesting) return blocksIn(element, place)
      const inner = blocksIn(element, { ...place, depth: place.depth + 1 }).join('\n\n')
      return inner === '' ? [] : [inner.replace(/^/gm, '> ').replace(/^> $/gm, '>')]
    }
    case 'table':
      return tableOf(element, { blocks: (inner) => blocksIn(inner, place), line: (inner) => lineOf(inner, place) })
    case 'dt':
    case 'summary': {
      if (element.holdsBlock) return blocksIn(element, place)
      return some(finish(`${marks.strong}${lineOf(element, { ...place, marked: true })}${marks.end}`))
    }
    default:
      return blocksIn(element, place)
  }
}

const some = (block: string): string[] => (block === '' ? [] : [block])

function listOf(list: Element, place: Place, before: string | undefined): string {
  const inner = { ...place, depth: place.depth + 1 }
  const ordered = list.name === 'ol'
  let number = Math.max(0, Math.min(Number.parseInt(attribute(list, 'start'), 10) || 1, 999_999))
  // Two adjacent lists would be read as one unless their markers differ (5.3).
  const sign = ordered ? (/^\d+\. /.test(before ?? '') ? ')' : '.') : before?.startsWith('- ') ? '*' : '-'
  const items: string[] = []
  for (const child of list.children) {
    if (!isElement(child)) {
      if (child.trim() !== '') items.push(`${sign} ${finish(inline(child, inner))}`)
      continue
    }
    if (!isKept(child)) continue
    const wrapped = child.name === 'li' || child.name === 'ac:task' ? blocksIn(child, inner) : blockOf(child, inner, '')
    if (wrapped.length === 0) continue
    const marker = ordered ? `${number++}${sign}` : sign
    // A list directly inside a list belongs to the item above it.
    const nested = (child.name === 'ul' || child.name === 'ol') && items.length > 0
    const indent = ' '.repeat(marker.length + 1)
    const text = indented(joined(wrapped), indent)
    if (nested) {
      items.push(indent + text)
      if (ordered) number--
    } else items.push(`${marker} ${text}`)
  }
  return items.join('\n')
}

/** Joins the blocks of an item: a list follows its sentence directly, anything else after an empty line. */
const joined = (blocks: readonly string[]): string =>
  blocks.reduce((text, block) => text + (/^(?:[-*]|\d+[.)]) /.test(block) ? '\n' : '\n\n') + block)

const indented = (text: string, indent: string): string => text.replace(/\n(?=[^\n])/g, `\n${indent}`)

/** The text of a line, with placeholders that `finish` resolves. */
function lineOf(element: Element, place: Place): string {
  return element.children.reduce<string>((line, child) => withPart(line, inline(child, place)), '')
}

/** Two pieces of code that touch would be read as one (6.1). */
const withPart = (line: string, part: string): string =>
  line.endsWith('`') && part.startsWith('`') ? `${line} ${part}` : line + part

function inline(node: Element | string, place: Place): string {
  if (!isElement(node)) return escapeText(plain(node).replace(/\s+/g, ' '), place.linked)
  if (!isKept(node)) return ''
  const { name } = node
  if (name === 'br') return marks.newLine
  if (name === 'img') return escapeText(oneLine(plain(attribute(node, 'alt'))), place.linked)
  if (code.has(name)) {
    const text = exactText(node)
    // Inside a link, these characters would end the link or the code.
    if (!place.linked || !/[`[\]\\]/.test(text)) return codeSpan(text)
  }
  if (name === 'a') return linkOf(node, place)
  if ((strong.has(name) || em.has(name)) && !place.marked) {
    return (strong.has(name) ? marks.strong : marks.em) + lineOf(node, { ...place, marked: true }) + marks.end
  }
  // Blocks inside a line occur in table cells and headings.
  return isBlock(node) ? ` ${lineOf(node, place)} ` : lineOf(node, place)
}

function linkOf(element: Element, place: Place): string {
  const href = attribute(element, 'href')
  const leads = !place.linked && linkTo('', href, place.base) !== undefined
  const text = lineOf(element, leads ? { ...place, linked: true } : place)
  // The sign beside a heading that links to itself.
  if (href.startsWith('#') && !/[\p{L}\p{N}]/u.test(text)) return ''
  if (!leads || text.trim() === '') return text
  const [lead, inner, trail] = edgesOf(text)
  return lead + linkTo(inner.replaceAll(marks.newLine, ' '), href, place.base) + trail
}

/** The text as written, with line breaks for `<br>` and block elements. */
function exactText(element: Element): string {
  return element.children
    .map((child) => {
      if (!isElement(child)) return child
      if (child.name === 'br') return '\n'
      if (!isKept(child)) return ''
      const text = exactText(child)
      return isBlock(child) && child.name !== 'td' && text !== '' && !text.endsWith('\n') ? `${text}\n` : text
    })
    .join('')
}

/** A code block's language: highlighters put it in a class, Confluence in a parameter. */
function languageOf(element: Element): string {
  const parameter = element.parent?.children.find(
    (child) => isElement(child) && child.name === 'ac:parameter' && attribute(child, 'ac:name') === 'language',
  )
  if (parameter && isElement(parameter)) return languageName(oneLine(textOf(parameter)))
  const inner = element.children.find((child) => isElement(child) && child.name === 'code')
  for (const one of [inner, element, element.parent]) {
    if (!one || !isElement(one)) continue
    const found = /(?:^|\s)(?:lang|language|highlight-source|highlight)-([\w+#.-]+)/.exec(attribute(one, 'class'))
    if (found) return languageName(found[1]!)
  }
  return ''
}

const languageName = (name: string): string => (/^[\w+#.-]{1,20}$/.test(name) ? name : '')
