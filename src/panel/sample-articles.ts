/** The sample knowledge base that ships with the extension. */
import { type Article, readMarkdownFiles } from '../core/kb/index.ts'

/** @param json what the build generated from the sample folder: `{name, text}` records */
export function sampleArticlesFrom(json: unknown): Article[] {
  return readMarkdownFiles(json as { name: string; text: string }[], 'Sample: Tallybook')
}
