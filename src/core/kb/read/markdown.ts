/** Reads Markdown with optional front matter, as static site generators and docs repositories store it. */
import { parse } from 'yaml'
import { errorMessage } from '../../base/error-message.ts'
import type { Article } from '../articles/article.ts'
import { plainText } from '../words/text.ts'
import { Collector, Unreadable } from './collector.ts'
import { articleOf, type Fields, isFields, textField } from './fields.ts'
import { withoutSiteMarkup } from './site-markup.ts'

// Jekyll and Pandoc let `...` close it (YAML 1.2.2, 9.1.4).
const yamlFence = /^(?:---|\.\.\.)[ \t]*$/gm
const tomlFence = /^\+\+\+[ \t]*$/gm
const maxFrontMatter = 20_000

/** A plain value with a colon in it, as in `title: Error: no price`: invalid YAML, but common. */
const plainValue = /^([\w.-]+):[ \t]+([^\s"'[{>|&*!#].*:.*)$/gm

function parseYaml(yaml: string): unknown {
  // Aliases are capped because ten lines could grow to gigabytes ("billion laughs"). `silent` would also silence errors.
  const options = { maxAliasCount: 20, logLevel: 'error' } as const
  try {
    return parse(yaml, options)
  } catch (error) {
    const quoted = yaml.replace(plainValue, (_, name: string, value: string) => `${name}: ${JSON.stringify(value)}`)
    if (quoted === yaml) throw error
    return parse(quoted, options)
  }
}

function readYaml(yaml: string): Fields {
  let value: unknown
  try {
    value = parseYaml(yaml)
  } catch (error) {
    const [line = ''] = errorMessage(error).split('\n', 1)
    throw new Unreadable(`Its front matter is not valid YAML: ${line.replace(/[:.]$/, '')}.`)
  }
  if (value === null || value === undefined) return {}
  if (!isFields(value)) throw new Unreadable('Its front matter is not a list of names and values.')
  return value
}

/** `name = "value"` and `name = ["one", "two"]`, on one line or several: all the TOML that front matter needs. */
const tomlLine = /^([\w-]+)[ \t]*=[ \t]*(\[[^\]]*\][ \t]*|.+)$/gm

function readToml(toml: string): Fields {
  const [top = ''] = toml.split(/^\[/m)
  return Object.fromEntries(
    [...top.matchAll(tomlLine)].map(([, name = '', value = '']) => {
      const texts = [...value.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map((found) =>
        (found[1] ?? found[2] ?? '').replace(/\\(["\\])/g, '$1'),
      )
      return [name, value.startsWith('[') ? texts : (texts[0] ?? value.replace(/\s+#.*$/, '').trim())]
    }),
  )
}

/**
 * Splits front matter from body: YAML between `---` lines, the second of which may be `...`, TOML between `+++` lines.
 * Without a closing fence, the opening one is a horizontal rule and everything is body.
 */
function split(text: string): { fields: Fields; body: string } {
  const isToml = text.startsWith('+++')
  const [open, close] = [...text.matchAll(isToml ? tomlFence : yamlFence)]
  if (open?.index !== 0 || open[0].startsWith('.') || !close) return { fields: {}, body: text }
  const matter = text.slice(open[0].length, close.index)
  if (matter.length > maxFrontMatter) throw new Unreadable('Its front matter is longer than 20,000 characters.')
  return { fields: isToml ? readToml(matter) : readYaml(matter), body: text.slice(close.index + close[0].length) }
}

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

/** Not published, in the words of Hugo, Docusaurus and Jekyll. */
const isDraft = ({ draft, published }: Fields): boolean => String(draft) === 'true' || String(published) === 'false'

/** Reads one Markdown file. The title comes from the front matter, otherwise the first heading, otherwise the file name. */
export function readMarkdown(text: string, path: string, into: Collector): void {
  const { fields, body: written } = split(text.replace(/\r\n?/g, '\n'))
  if (isDraft(fields)) {
    into.leaveOutDraft(path)
    return
  }
  const body = withoutSiteMarkup(written)
  const heading = firstHeading.exec(body)
  const named = heading && plainText(withoutClosing(heading[1] ?? heading[2]!))
  const title = textField(fields, 'title') ?? (named || nameOf(path))
  // Drop a first heading that repeats the title, which would otherwise be shown twice.
  const rest = (heading && named === plainText(title) ? body.slice(heading[0].length) : body).trim()
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
