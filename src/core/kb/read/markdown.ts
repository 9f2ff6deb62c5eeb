/** Reads Markdown with optional front matter, as static site generators and docs repositories store it. */
import type { Article } from '../articles/article.ts'
import { plainText } from '../words/text.ts'
import { Collector, Unreadable } from './collector.ts'
import { articleOf, type Fields, textField } from './fields.ts'
import { splitFrontMatter } from './front-matter.ts'
import { withoutSiteMarkup } from './site-markup.ts'

/** A file's name, as words. */
export const nameOf = (path: string): string =>
  (path.split('/').pop() ?? path)
    .replace(/\.\w+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim()

/** A heading without trailing `#`s. Written by hand because a regular expression takes quadratic time for `# # # #x`. */
function withoutClosing(heading: string): string {
  let end = heading.length
  while (end > 0 && /[\s#]/.test(heading[end - 1]!)) end--
  return heading.slice(0, end)
}

/** Marked with a `#`, or underlined (CommonMark 4.2 and 4.3). */
const firstHeading = /^\s*(?:# +(\S.*)|(\S.*)\n {0,3}=+[ \t]*)(?:\n|$)/
/** What often stands above it: a comment, or a line that begins with a picture or badge. */
const decoration = /\s*(?:<!--[\s\S]*?-->|\[?!\[.*)/y

/** The text from its first heading on, as far as only comments, pictures and badges are above it. */
function fromHeading(body: string): string {
  decoration.lastIndex = 0
  let end = 0
  while (decoration.test(body)) end = decoration.lastIndex
  return body.slice(end)
}

/** Not published, in the words of Hugo, Docusaurus and Jekyll. */
const isDraft = ({ draft, published }: Fields): boolean => String(draft) === 'true' || String(published) === 'false'

/** Reads one Markdown file. The title comes from the front matter, otherwise the first heading, otherwise the file name. */
export function readMarkdown(text: string, path: string, into: Collector): void {
  const { fields, body: written } = splitFrontMatter(text.replace(/\r\n?/g, '\n'))
  if (isDraft(fields)) {
    into.leaveOutDraft(path)
    return
  }
  const body = withoutSiteMarkup(written)
  const inside = fromHeading(body)
  const heading = firstHeading.exec(inside)
  const named = heading && plainText(withoutClosing(heading[1] ?? heading[2]!))
  const title = textField(fields, 'title') ?? (named || nameOf(path))
  // Drop a first heading that repeats the title, which would otherwise be shown twice.
  const above = body.slice(0, body.length - inside.length)
  const rest = (heading && named === plainText(title) ? above + inside.slice(heading[0].length) : body).trim()
  if (rest === '') throw new Unreadable('It has no text.')
  const article = articleOf(fields, { id: textField(fields, 'id') ?? path, title, body: rest, source: into.source })
  // The id or slug of a page in a docs repository is unique only in its folder.
  into.add(article, path, path)
}

/**
 * Reads Markdown files only: the panel bundles the sample's articles and needs none of the other readers for them.
 * @param files name = path, as for `readArticles`; unreadable files are left out
 */
export function readMarkdownFiles(files: readonly { name: string; text: string }[], source: string): Article[] {
  const into = new Collector(source)
  for (const { name, text } of files) into.attempt(name, () => readMarkdown(text, name, into))
  return into.articles
}
