/** Where drafts of articles are kept: the panel asks for it, the storage has it. */
import * as z from 'zod/mini'
import { Article } from './article.ts'

/** A draft that an agent has written at, by the recording and the problem that it is about. */
export const StoredDraft = z.object({
  /** id of the recording */
  session: z.string(),
  /** key of the main problem: a recording that goes on for hours has more than one */
  problem: z.string(),
  /** also the name of its file, without the ending */
  id: z.string(),
  /** Markdown with front matter */
  text: z.string(),
  /** as it is in the knowledge base; undefined while it is not */
  added: z.optional(z.object({ text: z.string(), article: Article })),
  /** epoch ms */
  changedAt: z.number(),
})
export type StoredDraft = z.infer<typeof StoredDraft>

/** Where drafts are kept between two openings of the panel. Every method rejects with a sentence for a person. */
export interface DraftStore {
  /** undefined where there is none, or one that cannot be read any more */
  get(session: string, problem: string): Promise<StoredDraft | undefined>
  put(draft: StoredDraft): Promise<void>
  /** deletes those that were changed before this time (epoch ms) for the last time */
  prune(minAt: number): Promise<void>
}
