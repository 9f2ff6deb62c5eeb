/** Whether the page shows a text. */
import { asRead } from '../../core/session/index.ts'
import { allIn, page } from './native.ts'

/** Maximum characters searched. */
const most = 500_000

/**
 * Searches the page's texts without triggering layout, with white space normalised and case ignored. So it also finds
 * text hidden only by style sheets.
 */
export function showsText(text: string): boolean {
  const wanted = asRead(text)
  if (wanted === '') return false
  let left = most
  const parts: string[] = []
  for (const body of allIn(document, 'body')) {
    const walker = page.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node && left > 0; node = walker.nextNode()) {
      if (/^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/.test(node.parentElement?.nodeName ?? '')) continue
      const value = node.nodeValue ?? ''
      left -= value.length
      parts.push(value)
    }
  }
  return asRead(parts.join(' ')).includes(wanted)
}
