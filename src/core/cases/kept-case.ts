/** A captured case as it is kept on disk, so that it outlives the panel. */
import * as z from 'zod/mini'
import { Article } from '../kb/articles/article.ts'
import type { Edit } from '../privacy/index.ts'
import { Note, removableKinds, type Session } from '../session/index.ts'

const Size = { width: z.number(), height: z.number() }
const Point = z.object({ x: z.number(), y: z.number() })
const Shape = z.object({ tool: z.enum(['arrow', 'box', 'cover']), from: Point, to: Point })

const KeptEdit = z.discriminatedUnion('what', [
  z.object({ id: z.number(), what: z.literal('mask'), value: z.string(), label: z.string() }),
  z.object({
    ...{ id: z.number(), what: z.literal('drawing'), file: z.string(), shapes: z.array(Shape) },
    drawn: z.object({ ...Size, file: z.string() }),
  }),
  z.object({ id: z.number(), what: z.literal('event'), event: z.string() }),
  z.object({ id: z.number(), what: z.literal('kind'), kind: z.enum(removableKinds) }),
]) satisfies z.ZodMiniType<Edit>

const KeptHit = z.object({
  article: Article,
  ...{ score: z.number(), certainty: z.number(), confident: z.boolean() },
  matched: z.array(
    z.object({
      terms: z.array(z.string()),
      quote: z.exactOptional(z.string()),
      from: z.exactOptional(z.string()),
    }),
  ),
})

/**
 * What stands in lists of kept cases, and all that the agent has added to one; it is small, because it is written anew with
 * every change. A case whose edits are not all understood is no case any more: without one of its masks it would show
 * what the agent has hidden.
 */
export const KeptCase = z.object({
  /** random, so that two panels never mean the same one by it */
  id: z.string(),
  /** id of the recording that it was captured from, by which the case history finds it */
  session: z.exactOptional(z.string()),
  /** epoch ms */
  capturedAt: z.number(),
  /** epoch ms of the last thing that the agent changed; it is kept for a while from then on */
  changedAt: z.number(),
  /** epoch ms at which it was last known to be on the screen; absent when the agent had left it */
  shownAt: z.exactOptional(z.number()),
  /** origin of the customer's app */
  site: z.string(),
  note: Note,
  edits: z.array(KeptEdit),
  /** the highest id of an edit so far, also of those that were undone */
  lastEdit: z.number(),
  /** what the agent has decided of articles, by key: the one that goes along, or none for one that is left out */
  choices: z.array(z.object({ key: z.string(), hit: z.exactOptional(KeptHit) })),
  /** the file that was saved of it last; `changed`: it no longer says what the case says */
  saved: z.exactOptional(z.object({ name: z.string(), size: z.number(), locked: z.boolean(), changed: z.boolean() })),
  /** its file shall have a password, which itself is never kept */
  password: z.boolean(),
  /** the agent does not want it in the history */
  forgotten: z.boolean(),
  /** the part of it that was on the screen */
  tab: z.string(),
})
export type KeptCase = z.infer<typeof KeptCase>

/** What was captured, and never changes; `pictures` are files by path in the bundle, those that were drawn on too. */
export interface CaseContent {
  /** masked as it was captured; raw values of secrets are in no part of it */
  session: Session
  pictures: ReadonlyMap<string, Uint8Array>
}

/** Where captured cases are kept between two openings of the panel. Every method rejects with a sentence for a person. */
export interface CaseStore {
  /** those that can be read, apart from those that another panel has open, the newest capture first */
  list(): Promise<{ here: KeptCase[]; elsewhere: KeptCase[] }>
  /** Resolves to whether the case is this panel's now, until `release` or its end; false while another panel has it open. */
  hold(id: string): Promise<boolean>
  release(id: string): void
  /** undefined where there is none, or one that cannot be read any more */
  read(id: string): Promise<CaseContent | undefined>
  /** keeps a case as a whole, or nothing of it; takes its time, and lets others work in between */
  put(kept: KeptCase, content: CaseContent): Promise<void>
  /**
   * Keeps what has changed of a case that is kept.
   * @param pictures those that have come since
   * @returns false where the case is not there any more, because another panel has deleted it: then nothing is kept
   */
  change(kept: KeptCase, pictures: CaseContent['pictures']): Promise<boolean>
  /** The same at once, without a question before it and without pictures, because the page is about to go. */
  changeAndGo(kept: KeptCase): Promise<void>
  remove(id: string): Promise<void>
  /** deletes what is over the limits (retention.ts) and not open in another panel. @param now epoch ms */
  prune(now: number): Promise<void>
  /** deletes all, also what other panels have open: those keep them anew when they go on with them */
  clear(): Promise<void>
}
