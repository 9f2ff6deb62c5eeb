/** What the browser itself tells of a request. */
import * as z from 'zod/mini'
import { Headers } from '../events/events.ts'

/**
 * One request as the browser's webRequest API told it, put together from its events
 * (https://developer.chrome.com/docs/extensions/reference/api/webRequest). Times are ms since the session began, epoch
 * ms until the record is stored.
 */
export const NetworkRecord = z.object({
  /** stays the same over redirects; unique until the browser closes */
  requestId: z.string(),
  /** the browser's own id of the document that asked; absent for navigations and workers */
  documentId: z.optional(z.string()),
  /** -1 for service workers, which belong to no tab */
  frameId: z.number(),
  tabId: z.number(),
  /** webRequest.ResourceType: xmlhttprequest, script, main_frame, ... */
  type: z.string(),
  method: z.string(),
  /** what was asked for first; where redirects led is in `redirects` */
  url: z.string(),
  startedAt: z.number(),
  endedAt: z.number(),
  /** of the last answer; absent when there was none */
  status: z.optional(z.number()),
  statusLine: z.optional(z.string()),
  fromCache: z.optional(z.boolean()),
  /** of the server, or of a proxy */
  ip: z.optional(z.string()),
  /** net::ERR_* of Chromium, NS_ERROR_* of Firefox */
  error: z.optional(z.string()),
  /** the status of each redirect, and where it led */
  redirects: z.array(z.object({ status: z.number(), url: z.string() })),
  /** as sent to `url` */
  requestHeaders: Headers,
  /** of the last answer */
  responseHeaders: Headers,
  /** origin of what asked */
  initiator: z.optional(z.string()),
  /** its beginning was missed, so `startedAt` is when it was first seen */
  partial: z.optional(z.boolean()),
})
export type NetworkRecord = z.infer<typeof NetworkRecord>
