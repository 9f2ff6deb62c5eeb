/** What an article's file or page is called. */
import type { Article } from './article.ts'

const longestName = 300

/**
 * The file or page name without its extension. It is often the error code or a short title, and is what an error message
 * that links to the article has in its link.
 */
export function nameOf({ id, url }: Pick<Article, 'id' | 'url'>): string {
  for (const path of [id, url ?? '']) {
    const [place = ''] = path.slice(0, longestName).split(/[?#]/)
    const name =
      place
        .split(/[/\\]/)
        .filter(Boolean)
        .at(-1)
        ?.replace(/\.[a-z]{2,5}$/i, '') ?? ''
    if (/\p{L}{2}/u.test(name) && !/^[\da-f-]{16,}$/i.test(name)) return name
  }
  return ''
}
