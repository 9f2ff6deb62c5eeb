/** What an article's file or page is called. */
import type { Article } from './article.ts'

const longestName = 300

/**
 * The name of the article's file or page, without its ending: often the error code, or the title in short, and what an
 * error message that links to its article has in the link.
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
