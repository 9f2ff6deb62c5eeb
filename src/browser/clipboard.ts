/** The clipboard, for text that also has a formatted form. */

/**
 * Puts text on the clipboard; with `html`, programs that take formatted text get that instead. Call it from a click.
 * @throws DOMException when the browser refuses
 */
export async function copyToClipboard(text: string, html?: string): Promise<void> {
  if (html === undefined || typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(text)
  const part = (type: string, words: string) => ({ [type]: new Blob([words], { type }) })
  await navigator.clipboard.write([new ClipboardItem({ ...part('text/plain', text), ...part('text/html', html) })])
}
