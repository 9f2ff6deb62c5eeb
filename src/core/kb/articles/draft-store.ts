/** Storage for article drafts: the interface the panel uses and the storage room implements. */
import * as z from 'zod/mini'
import { Article } from './article.ts'

/** A draft an agent has worked on, keyed by its recording and problem. */
export const StoredDraft = z.object({
  /** id of the recording */
  session: z.string(),
  /** key of the main problem: a long recording can have several */
  problem: z.string(),
  /** also its file name, without the extension */
  id: z.string(),
  /** Markdown with front matter */
  text: z.string(),
  /** what was added to the knowledge base; undefined if it was not */
  added: z.optional(z.object({ text: z.string(), article: Article })),
  /** epoch ms */
  changedAt: z.number(),
})
export type StoredDraft = z.infer<typeof StoredDraft>

/** Keeps drafts while the panel is closed. Every method rejects with a sentence for the user. */
export interface DraftStore {
  /** undefined if there is none, or if it can no longer be read */
  get(session: string, problem: string): Promise<StoredDraft | undefined>
  put(draft: StoredDraft): Promise<void>
  /** deletes drafts last changed before this time (epoch ms) */
  prune(minAt: number): Promise<void>
}
