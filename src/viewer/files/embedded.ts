/** The bundle embedded in the page, after the script: see viewer-page.ts in the bundle room. */

/** base64 of two zips; the second may not be loaded yet, and is missing in a page made by hand. */
export interface EmbeddedBundle {
  first: string
  others: Promise<string | undefined>
}

/**
 * Finds it as soon as the browser has parsed its first part, which the first screen needs; undefined for a viewer without
 * one.
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

/** When the parser reports an element, everything before it is complete. Stops watching once the page is parsed. */
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
