/**
 * Whether this browser accepts a text as a CSS selector. Separate from private-parts.ts, because pages check it before
 * recording.
 */
export function isSelectorIn({ document }: Pick<Window, 'document'>): (text: string) => boolean {
  return (text) => {
    try {
      document.createDocumentFragment().querySelector(text)
      return true
    } catch {
      return false
    }
  }
}
