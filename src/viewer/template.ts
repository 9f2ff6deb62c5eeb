/** The page of the viewer without what is open in it: the place into which another bundle is put. */
import { VIEWER_MARKER } from '../core/bundle/viewer-page.ts'

/**
 * Made from the page that runs, since a file on disk may not read itself. Scripts and style are written as they were
 * read, so the hashes of the policy hold for them.
 */
export function templateOf(page: Document): string {
  const head = page.head.cloneNode(true) as HTMLHeadElement
  for (const title of head.querySelectorAll('title')) title.textContent = 'Casefile bundle'
  const scripts = [...page.body.querySelectorAll(':scope > script')]
    .filter(({ id }) => id !== 'casefile-bundle' && id !== 'casefile-files')
    .map((script) => script.outerHTML)
  const body = ['<div id="root"></div>', ...scripts, VIEWER_MARKER].join('\n')
  return `<!doctype html>\n<html lang="en">\n${head.outerHTML}\n<body>\n${body}\n</body>\n</html>\n`
}
