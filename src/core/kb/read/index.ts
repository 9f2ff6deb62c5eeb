/** Reads files of any supported kind into articles. */
import type { Article, ReadProblem } from '../articles/article.ts'
import { utf16By } from './bytes.ts'
import { Collector, Unreadable } from './collector.ts'
import { readHar } from './har.ts'
import { decodeHtml, readHtml } from './html/index.ts'
import { readJson, readJsonLines } from './json.ts'
import { limits, megabytes } from './limits.ts'
import { readMarkdown } from './markdown.ts'
import { gunzip, joinSitemaps, readSitemap } from './sitemap.ts'
import { readZip } from './zip.ts'

interface Reader {
  read(text: string, path: string, into: Collector): void
  /** most bytes a file of this kind may have */
  limit: number
  decode(bytes: Uint8Array): string
}

const markdown: Reader = { read: readMarkdown, limit: limits.article, decode }
const html: Reader = { read: readHtml, limit: limits.page, decode: decodeHtml }
const json: Reader = { read: readJson, limit: limits.file, decode }
const har: Reader = { read: readHar, limit: limits.file, decode }
const sitemap: Reader = { read: readSitemap, limit: limits.file, decode }
const zippedSitemap: Reader = { ...sitemap, decode: (bytes) => decode(gunzip(bytes)) }
const jsonLines: Reader = { read: readJsonLines, limit: limits.file, decode }
const readers = new Map<string, Reader>([
  ...['md', 'markdown', 'mdx', 'txt'].map((ending) => [ending, markdown] as const),
  ...['html', 'htm', 'xhtml'].map((ending) => [ending, html] as const),
  ['json', json],
  ['har', har],
  ['xml', sitemap],
  ['xml.gz', zippedSitemap],
  ...['jsonl', 'ndjson'].map((ending) => [ending, jsonLines] as const),
])
// Clutter in article folders that is not worth reporting.
const skipped = /(?:^|\/)(?:\.[^./][^/]*|__MACOSX|node_modules|Thumbs\.db|desktop\.ini)(?:\/|$)/i
const media = /\.(?:png|jpe?g|gif|svg|webp|avif|ico|bmp|mp4|webm|mov|mp3|wav|woff2?|ttf|css|m?js|ts|ya?ml|toml|lock)$/i

const ending = (path: string): string => /\.(xml\.gz|\w+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''
const isWanted = (path: string): boolean => !skipped.test(path) && !media.test(path)

/** UTF-8, or UTF-16 with its byte order mark, which some Windows editors write. */
function decode(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder(utf16By(bytes) ?? 'utf-8', { fatal: true }).decode(bytes)
    if (!text.includes('\0')) return text
  } catch {
    // reported below
  }
  throw new Unreadable('It is not UTF-8 text.')
}

function readText(path: string, bytes: Uint8Array, into: Collector): void {
  const reader = readers.get(ending(path))
  if (!reader)
    throw new Unreadable(
      'Casefile cannot read this kind of file. It reads Markdown, HTML, JSON, JSON Lines, HAR, sitemap, and zip files.',
    )
  const { limit } = reader
  if (bytes.length > limit)
    throw new Unreadable(`It is larger than ${megabytes(limit)}, the maximum for this kind of file.`)
  if (bytes.length === 0) throw new Unreadable('It is empty.')
  reader.read(reader.decode(bytes), path, into)
}

function readFile(path: string, bytes: Uint8Array, into: Collector): void {
  if (ending(path) === 'zip') {
    if (bytes.length > limits.file) throw new Unreadable(`It is larger than ${megabytes(limits.file)}.`)
    readZip(bytes, into, isWanted, (inner, content) => into.attempt(inner, () => readText(inner, content, into)))
  } else {
    readText(path, bytes, into)
  }
}

/**
 * Reads a knowledge base: Markdown with front matter, saved HTML pages, HARs of help centres, JSON, JSON Lines, and zips of
 * these; a sitemap supplies the addresses of saved pages. Pictures, styles and hidden files are skipped; every other file
 * that yields no article becomes a problem. Never throws.
 * @param files name = path relative to what the agent chose; used as the id of an article that has none
 * @param source the agent's name for this import
 */
export function readArticles(
  files: readonly { name: string; bytes: Uint8Array }[],
  source: string,
): { articles: Article[]; problems: ReadProblem[] } {
  const into = new Collector(source)
  for (const { name, bytes } of files) {
    if (isWanted(name)) into.attempt(name, () => readFile(name, bytes, into))
  }
  joinSitemaps(into)
  into.finish()
  return { articles: into.articles, problems: into.problems }
}

/**
 * The article in a Markdown file, or a sentence that says why there is none. Never throws. @param name as for `readArticles`
 */
export function readArticle(text: string, name: string, source: string): { article: Article } | { problem: string } {
  const { articles, problems } = readArticles([{ name, bytes: new TextEncoder().encode(text) }], source)
  const [article] = articles
  return article ? { article } : { problem: problems[0]?.reason ?? 'It has no text.' }
}
