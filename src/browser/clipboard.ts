/** The clipboard, for text that also has a formatted form. */

/**
 * Puts text on the clipboard; with `html`, programs that accept formatted text get that instead. Call it from a click.
 * @throws Error with a sentence if the browser refuses
 */
export async function copyToClipboard(text: string, html?: string): Promise<void> {
  if (html === undefined || typeof ClipboardItem === 'undefined') return copyWords(text)
  const part = (type: string, words: string) => ({ [type]: new Blob([words], { type }) })
  const both = new ClipboardItem({ ...part('text/plain', text), ...part('text/html', html) })
  // Browsers require more of a page that writes more than text, e.g. that it has the focus.
  await navigator.clipboard.write([both]).catch(() => copyWords(text))
}

async function copyWords(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch (cause) {
    throw new Error('The browser did not allow it. Click into this panel and try again.', { cause })
  }
}
