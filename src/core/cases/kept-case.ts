/** A captured case as stored on disk, so that it outlives the panel. */
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
  z.object({ id: z.number(), what: z.literal('picture'), file: z.string() }),
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
 * What lists of cases show, and everything the agent has added to a case. Small, because it is rewritten on every
 * change. A case with an edit we cannot parse is rejected: without one of its masks it would show what the agent has
 * hidden.
 */
export const KeptCase = z.object({
  /** random, so that two panels never use the same id for different cases */
  id: z.string(),
  /** id of the recording it was captured from; the case history looks it up by this */
  session: z.exactOptional(z.string()),
  /** epoch ms */
  capturedAt: z.number(),
  /** epoch ms of the agent's last change; retention counts from here */
  changedAt: z.number(),
  /** epoch ms when it was last known to be on screen; absent once the agent has left it */
  shownAt: z.exactOptional(z.number()),
  /** origin of the customer's app */
  site: z.string(),
  note: Note,
  /** the agent's own query for articles, one line for each message */
  byHand: z.exactOptional(z.string()),
  edits: z.array(KeptEdit),
  /** highest edit id so far, including undone edits */
  lastEdit: z.number(),
  /** the agent's decisions about articles, by key: the one to include, or none if left out */
  choices: z.array(z.object({ key: z.string(), hit: z.exactOptional(KeptHit) })),
  /** the last file saved from it; `changed`: the case has changed since */
  saved: z.exactOptional(z.object({ name: z.string(), size: z.number(), locked: z.boolean(), changed: z.boolean() })),
  /** the file is to be protected with a password, which itself is never stored */
  password: z.boolean(),
  /** the agent does not want it in the history */
  forgotten: z.boolean(),
  /** the tab that was on screen */
  tab: z.string(),
})
export type KeptCase = z.infer<typeof KeptCase>

/**
 * What was captured, which never changes. `pictures` are files by path in the bundle, including those that were drawn
 * on.
 */
export interface CaseContent {
  /** masked at capture; contains no raw secrets anywhere */
  session: Session
  pictures: ReadonlyMap<string, Uint8Array>
}

/** Where captured cases live while the panel is closed. Every method rejects with a message fit to show to a person. */
export interface CaseStore {
  /** readable cases, newest capture first; `elsewhere` are those open in another panel */
  list(): Promise<{ here: KeptCase[]; elsewhere: KeptCase[] }>
  /**
   * Claims the case for this panel until `release` or until the panel closes. Resolves to false if another panel has it
   * open.
   */
  hold(id: string): Promise<boolean>
  release(id: string): void
  /** undefined if there is none, or it can no longer be read */
  read(id: string): Promise<CaseContent | undefined>
  /** stores a whole case or none of it; takes a while and yields to other work */
  put(kept: KeptCase, content: CaseContent): Promise<void>
  /**
   * Stores the changes of a case that is already kept.
   * @param pictures those added since
   * @returns false if the case is gone because another panel deleted it; nothing is stored then
   */
  change(kept: KeptCase, pictures: CaseContent['pictures']): Promise<boolean>
  /** Like `change`, but immediate: no check first and no pictures, because the page is about to close. */
  changeAndGo(kept: KeptCase): Promise<void>
  remove(id: string): Promise<void>
  /** deletes what exceeds the limits (retention.ts) and is not open in another panel. @param now epoch ms */
  prune(now: number): Promise<void>
  /** deletes everything, including cases open in other panels; those store theirs again on the next change */
  clear(): Promise<void>
}
