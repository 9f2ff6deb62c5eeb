/** The sample knowledge base that ships with the extension. */
import { type Article, readArticles } from '../core/kb/index.ts'

/** @param json what the build made of the sample's folder: `{name, text}` records */
export function sampleArticlesFrom(json: unknown): Article[] {
  const encoder = new TextEncoder()
  const files = (json as { name: string; text: string }[]).map(({ name, text }) => ({
    name,
    bytes: encoder.encode(text),
  }))
  return readArticles(files, 'Sample: Tallybook').articles
}
