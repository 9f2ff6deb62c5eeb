/** Markdown with optional YAML front matter, as static site generators and docs repositories keep it. */
import { parse } from 'yaml'
import type { Article } from '../articles/article.ts'
import { Collector, Unreadable } from './collector.ts'
import { articleOf, type Fields, isFields, textField } from './fields.ts'

const FENCE = /^---[ \t]*$/gm
const MAX_FRONT_MATTER = 20_000

function readYaml(yaml: string): Fields {
  let value: unknown
  try {
    // Aliases are capped, or ten lines could grow to gigabytes ("billion laughs"). `silent` would silence errors too.
    value = parse(yaml, { maxAliasCount: 20, logLevel: 'error' })
  } catch (error) {
    const line = error instanceof Error ? error.message.split('\n', 1)[0]?.replace(/[:.]$/, '') : undefined
    throw new Unreadable(`Its front matter is not valid YAML: ${line ?? 'unknown reason'}.`)
  }
  if (value === null || value === undefined) return {}
  if (!isFields(value)) throw new Unreadable('Its front matter is not a list of names and values.')
  return value
}

/** Front matter and body. Without a closing fence, the opening one is a horizontal rule and all is body. */
function split(text: string): { fields: Fields; body: string } {
  const [open, close] = [...text.matchAll(FENCE)]
  if (open?.index !== 0 || !close) return { fields: {}, body: text }
  const yaml = text.slice(open[0].length, close.index)
  if (yaml.length > MAX_FRONT_MATTER) throw new Unreadable('Its front matter is longer than 20,000 characters.')
  return { fields: readYaml(yaml), body: text.slice(close.index + close[0].length) }
}

/** What a file is called, as words. */
export const nameOf = (path: string): string =>
  (path.split('/').pop() ?? path)
    .replace(/\.\w+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim()

/** A heading without the `#`s that may close it. By hand: a regular expression takes quadratic time for `# # # #x`. */
function withoutClosing(heading: string): string {
  let end = heading.length
  while (end > 0 && /[\s#]/.test(heading[end - 1]!)) end--
  return heading.slice(0, end)
}

/** Reads one Markdown file. The title is that of the front matter, else the first heading, else the file's name. */
export function readMarkdown(text: string, path: string, into: Collector): void {
  const { fields, body } = split(text.replace(/\r\n?/g, '\n'))
  const heading = /^\s*# +(\S.*)(?:\n|$)/.exec(body)
  const named = heading && withoutClosing(heading[1]!)
  const title = textField(fields, 'title') ?? (named || nameOf(path))
  // A first heading that repeats the title would be shown twice.
  const rest = (heading && named === title ? body.slice(heading[0].length) : body).trim()
  if (rest === '') throw new Unreadable('It has no text.')
  into.add(articleOf(fields, { id: textField(fields, 'id') ?? path, title, body: rest, source: into.source }), path)
}

/**
 * The articles of Markdown files alone: the panel has those of the sample, and needs none of the other readers for them.
 * @param files name = path, as for `readArticles`; what cannot be read is left out
 */
export function readMarkdownFiles(files: readonly { name: string; text: string }[], source: string): Article[] {
  const into = new Collector(source)
  for (const { name, text } of files) into.attempt(name, () => readMarkdown(text, name, into))
  return into.articles
}
