/** The text of a page that is itself an error response, from servers that render whole pages. */
import { allIn, page } from './native.ts'
import { isSilent, normalise } from './steps/text.ts'

/** Characters; the rest of an error page is navigation. */
const most = 8_000
/** Elements that do not start a new line. */
export const inline =
  /^(?:a|abbr|b|bdi|bdo|cite|code|em|font|i|kbd|label|mark|q|s|samp|small|span|strong|sub|sup|tt|u|var|wbr)$/

/**
 * Title and text of the page as minimal HTML: headings, lines, and which of them are alerts
 * (https://w3c.github.io/aria/#alert). Leaves out scripts, private parts and field values. Undefined if there is no
 * text.
 */
export function pageText(): { text: string; truncated?: true } | undefined {
  const lines: [tag: string, text: string][] = [['<p>', '']]
  let left = most
  for (const body of allIn(document, 'body')) {
    const walker = page.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      node instanceof Element && isSilent(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    )
    for (let node = isSilent(body) ? null : walker.nextNode(); node && left > 0; node = walker.nextNode()) {
      if (node instanceof Element) {
        if (!inline.test(node.localName)) lines.push([tagOf(node), ''])
        continue
      }
      const said = (node.nodeValue ?? '').slice(0, left)
      left -= said.length
      lines.at(-1)![1] += said
    }
  }
  const told = lines.map(([tag, line]) => [tag, normalise(line)] as const).filter(([, line]) => line !== '')
  if (told.length === 0) return undefined
  const title = normalise(page.title)
  return {
    text: `${title === '' ? '' : `<title>${escaped(title)}</title>\n`}<body>\n${told.map(([tag, line]) => tag + escaped(line)).join('\n')}`,
    ...(left <= 0 && { truncated: true }),
  }
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** The tag for a line that starts with this element. */
function tagOf(element: Element): string {
  if (element.closest('[role=alert]')) return '<p role="alert">'
  return /^h[1-6]$/.test(element.localName) ? `<${element.localName}>` : '<p>'
}
