/** The data of one capture. */
import * as z from 'zod/mini'
import { Environment } from './environment.ts'
import { Moment } from './events/event-base.ts'
import { SessionEvent } from './events/events.ts'

/** One recorded document (page load of one frame). */
export const DocumentInfo = z.object({
  id: z.string(),
  url: z.string(),
  title: z.optional(z.string()),
  /** 0 = the tab's top frame */
  frameId: z.number(),
  /** ms since the session began */
  startedAt: Moment,
  /** recording started after the page had loaded, so what came before is unknown */
  late: z.boolean(),
  /** the browser's own document id, if it provides one (MessageSender.documentId) */
  browserDocumentId: z.optional(z.string()),
  /** origins of the pages in its frames, other than its own */
  embeds: z.optional(z.array(z.string())),
})
export type DocumentInfo = z.infer<typeof DocumentInfo>

/** What was masked: one entry per label, with the places, never the value. */
export const RedactionEntry = z.object({
  /** e.g. `redacted-bearer-1`, as it appears in the data */
  label: z.string(),
  kind: z.string(),
  count: z.number(),
  /** ids of the events that contain it */
  events: z.array(z.string()),
})
export type RedactionEntry = z.infer<typeof RedactionEntry>

/** The agent's own words. */
export const Note = z.object({
  title: z.string(),
  text: z.string(),
  expected: z.optional(z.string()),
  actual: z.optional(z.string()),
  /** the agent's own opinion, if it differs from the verdict: a verdict class, and why */
  view: z.optional(z.object({ class: z.string(), text: z.string() })),
})
export type Note = z.infer<typeof Note>

export const Session = z.object({
  id: z.string(),
  /** epoch ms; every `at` counts from here */
  startedAt: Moment,
  endedAt: Moment,
  /** origin of the customer's app */
  site: z.string(),
  documents: z.array(DocumentInfo),
  /** by `at`, then by id */
  events: z.array(SessionEvent),
  environment: z.optional(Environment),
  redactions: z.array(RedactionEntry),
  note: Note,
})
export type Session = z.infer<typeof Session>
