/** Writes an article as a Markdown file with front matter that `readArticles` can read. */
import type { Article } from './article.ts'

/** In the order people expect to read them. */
const writtenFields = ['id', 'title', 'product', 'tags', 'language', 'audience', 'updated', 'url'] as const

/** Values are written as JSON, which is also YAML (YAML 1.2.2, section 1.2), so no value can end the front matter. */
export function markdownOf(article: Omit<Article, 'source'>): string {
  const lines = writtenFields.flatMap((name) => {
    const value = article[name]
    return value === undefined || value.length === 0 ? [] : [`${name}: ${JSON.stringify(value)}`]
  })
  return `---\n${lines.join('\n')}\n---\n\n${article.body.trim()}\n`
}
