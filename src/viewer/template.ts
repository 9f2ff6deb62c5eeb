/** The page of the viewer without what is open in it: the place into which another bundle is put. */
import { VIEWER_MARKER } from '../core/bundle/viewer-page.ts'

/**
 * Made from the page that runs, since a file on disk may not read itself. Scripts and style are written as they were
 * read, so the hashes of the policy hold for them.
 * @param root the element that the viewer is shown in, as HTML, from before the viewer was shown in it
 */
export function templateOf(page: Document, root: string): string {
  const head = page.head.cloneNode(true) as HTMLHeadElement
  for (const title of head.querySelectorAll('title')) title.textContent = 'Casefile bundle'
  const scripts = [...page.body.querySelectorAll(':scope > script')]
    .filter(({ id }) => id !== 'casefile-bundle' && id !== 'casefile-files')
    .map(written)
  const body = [root, ...scripts, VIEWER_MARKER].join('\n')
  const inHead = [...head.children].map(written).join('\n')
  return `<!doctype html>\n<html lang="en">\n<head>\n${inHead}\n</head>\n<body>\n${body}\n</body>\n</html>\n`
}

const withoutEnd = new Set(['meta', 'link'])

/** An element of the page's head, or a script, as it stands in a file: what is in it is text, and is not escaped. */
function written(element: Element): string {
  const attributes = [...element.attributes].map(
    ({ name, value }) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  )
  const tag = element.localName
  const start = `<${tag}${attributes.join('')}>`
  return withoutEnd.has(tag) ? start : `${start}${element.textContent ?? ''}</${tag}>`
}
