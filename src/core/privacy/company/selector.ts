/**
 * CSS selectors of elements that are never read. In its own file because the embed, which every page of a vendor loads,
 * needs only this.
 */

/**
 * What is wrong with an entry, as a sentence; undefined if nothing is. Checks what is possible without a page: whether
 * a browser could accept it as a selector.
 */
export function selectorProblem(entry: string): string | undefined {
  const selector = entry.trim()
  if (selector === '') return 'Enter a CSS selector, for example “.customer-name”.'
  if (/[{};<]|\/\*/.test(selector.replace(/"[^"]*"|'[^']*'/g, '')))
    return 'This is not one CSS selector: leave out braces, semicolons, tags and comments.'
  if (isWholePage(selector)) return 'This selector would cover the whole page.'
  return isBalanced(selector) ? undefined : 'A bracket or a quotation mark in this selector is not closed.'
}

/** Whether it selects everything on the page. */
export function isWholePage(selector: string): boolean {
  return /^[*]$|^(?:html|body|:root)$/i.test(selector.trim())
}

function isBalanced(selector: string): boolean {
  const open: string[] = []
  const rest = selector.replace(/\\./g, '').replace(/"[^"]*"|'[^']*'/g, '')
  for (const char of rest) {
    if (char === '"' || char === "'") return false
    if (char === '(' || char === '[') open.push(char === '(' ? ')' : ']')
    else if ((char === ')' || char === ']') && open.pop() !== char) return false
  }
  return open.length === 0
}
