/** The viewer's page without its content, for embedding another bundle. */
import { viewerMarker } from '../core/bundle/viewer-page.ts'

/**
 * Made from the running page, because a file on disk cannot read itself. Scripts and styles are written unchanged, so that
 * the hashes in the policy match.
 * @param root a copy of the viewer's root element, made before the viewer was mounted
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

/** Serialises an element of the viewer's own page. Scripts and styles contain raw text that is not escaped. */
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
