/** The bundle that stands in the page, after the script: see viewer-page.ts of the bundle room. */

/** base64 of two zips; the second may still be on its way, and a page that was made by hand has none. */
export interface EmbeddedBundle {
  first: string
  others: Promise<string | undefined>
}

/**
 * Finds it as soon as the browser has parsed its first part, of which the first screen is made; undefined for a viewer
 * that holds none.
 */
export async function embeddedBundle(page: Document): Promise<EmbeddedBundle | undefined> {
  const parsed = whenParsed(page)
  await whenThere(page, 'casefile-files', parsed)
  const first = textIn(page, 'casefile-bundle')
  return first === undefined ? undefined : { first, others: parsed.then(() => textIn(page, 'casefile-files')) }
}

function textIn(page: Document, id: string): string | undefined {
  const text = page.getElementById(id)?.textContent?.trim()
  return text === '' ? undefined : text
}

function whenParsed(page: Document): Promise<void> {
  return new Promise((resolve) => {
    if (page.readyState !== 'loading') resolve()
    else page.addEventListener('DOMContentLoaded', () => resolve())
  })
}

/**
 * The parser tells of an element when it begins: what stands before it is complete then. A page without it is watched no
 * longer than it is parsed.
 */
function whenThere(page: Document, id: string, parsed: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      observer.disconnect()
      resolve()
    }
    const look = () => {
      if (page.getElementById(id)) stop()
    }
    const observer = new MutationObserver(look)
    observer.observe(page, { childList: true, subtree: true })
    look()
    void parsed.then(stop)
  })
}
