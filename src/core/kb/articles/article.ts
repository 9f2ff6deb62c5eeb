/** What an article is, whatever its source. */
import * as z from 'zod/mini'

export const Article = z.object({
  /** stable across re-imports: the front matter's id or the file path; unique within one import */
  id: z.string(),
  title: z.string(),
  /** Markdown, without the front matter */
  body: z.string(),
  tags: z.array(z.string()),
  product: z.optional(z.string()),
  url: z.optional(z.string()),
  /** ISO 8601 date, as the author wrote it */
  updated: z.optional(z.string()),
  /** BCP 47 */
  language: z.optional(z.string()),
  /** who may see it, in the publisher's own words, e.g. `internal` or `customer` */
  audience: z.optional(z.string()),
  /** the import it came from, e.g. the folder's name */
  source: z.string(),
})
export type Article = z.infer<typeof Article>

/** A file, or part of one, that yielded no article, with the reason as a sentence for the user. */
export interface ReadProblem {
  file: string
  reason: string
  /** not an error: the reason says what was left out on purpose, such as drafts */
  note?: true
}
