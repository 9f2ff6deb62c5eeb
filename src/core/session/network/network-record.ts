/** What the browser itself reports about a request. */
import * as z from 'zod/mini'
import { Headers } from '../events/events.ts'

/**
 * One request as reported by the browser's webRequest API, assembled from its events
 * (https://developer.chrome.com/docs/extensions/reference/api/webRequest). Times are ms since the session began; epoch
 * ms until the record is stored.
 */
export const NetworkRecord = z.object({
  /** unchanged across redirects; unique until the browser closes, and in a recording once it is stored */
  requestId: z.string(),
  /** the browser's own id of the requesting document; absent for navigations and workers */
  documentId: z.optional(z.string()),
  /** -1 for service workers, which belong to no tab */
  frameId: z.number(),
  tabId: z.number(),
  /** webRequest.ResourceType: xmlhttprequest, script, main_frame, ... */
  type: z.string(),
  method: z.string(),
  /** the URL first requested; redirect targets are in `redirects` */
  url: z.string(),
  startedAt: z.number(),
  endedAt: z.number(),
  /** of the last response; absent if there was none */
  status: z.optional(z.number()),
  statusLine: z.optional(z.string()),
  fromCache: z.optional(z.boolean()),
  /** of the server, or of a proxy */
  ip: z.optional(z.string()),
  /** net::ERR_* in Chromium, NS_ERROR_* in Firefox */
  error: z.optional(z.string()),
  /** status and target of each redirect */
  redirects: z.array(z.object({ status: z.number(), url: z.string() })),
  /** as sent to `url` */
  requestHeaders: Headers,
  /** of the last response */
  responseHeaders: Headers,
  /** origin of the requester */
  initiator: z.optional(z.string()),
  /** the start was missed, so `startedAt` is when it was first seen */
  partial: z.optional(z.boolean()),
})
export type NetworkRecord = z.infer<typeof NetworkRecord>
