/** The page of the viewer without what is open in it: the place into which another bundle is put. */
import { viewerMarker } from '../core/bundle/viewer-page.ts'

/**
 * Made from the page that runs, since a file on disk may not read itself. Scripts and style are written as they were
 * read, so the hashes of the policy hold for them.
 * @param root a copy of the element that the viewer is shown in, from before it was shown there
 */
export function templateOf(page: Document, root: Element): string {
  const head = page.head.cloneNode(true) as HTMLHeadElement
  for (const title of head.querySelectorAll('title')) title.textContent = 'Casefile bundle'
  const scripts = [...page.body.querySelectorAll(':scope > script')]
    .filter(({ id }) => id !== 'casefile-bundle' && id !== 'casefile-files')
    .map(written)
  const body = [written(root), ...scripts, viewerMarker].join('\n')
  const inHead = [...head.children].map(written).join('\n')
  return `<!doctype html>\n<html lang="en">\n<head>\n${inHead}\n</head>\n<body>\n${body}\n</body>\n</html>\n`
}

const withoutEnd = new Set(['meta', 'link'])

/** An element of the viewer's own page as it stands in a file. What is in scripts and styles is text, and not escaped. */
function written(element: Element): string {
  const attributes = [...element.attributes].map(
    ({ name, value }) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  )
  const tag = element.localName
  const start = `<${tag}${attributes.join('')}>`
  if (withoutEnd.has(tag)) return start
  const inside = element.children.length > 0 ? [...element.children].map(written).join('') : (element.textContent ?? '')
  return `${start}${inside}</${tag}>`
}
