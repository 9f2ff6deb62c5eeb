/** Whether this browser takes a text for a CSS selector. Apart from what is private: a page asks it before it records. */
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
