/** Sockets: connections over which a page and its servers exchange messages. */
import * as z from 'zod/mini'
import { StackFrame } from '../values/value.ts'
import { base, Moment } from './event-base.ts'

export const SocketMessage = z.object({
  at: Moment,
  direction: z.enum(['sent', 'received']),
  /** absent for binary data */
  text: z.optional(z.string()),
  /** of the whole message: bytes if binary, UTF-16 units if text */
  size: z.number(),
  /** `text` is only the start */
  truncated: z.optional(z.boolean()),
})
export type SocketMessage = z.infer<typeof SocketMessage>

export const SocketApi = z.enum(['websocket', 'eventsource'])

/** What went over a socket. `messages` are only the first and the last, see kept-messages.ts. */
export const traffic = {
  /** message count; for event streams only unnamed events can be seen */
  sent: z.number(),
  received: z.number(),
  /** total over all messages */
  sentSize: z.optional(z.number()),
  receivedSize: z.optional(z.number()),
  messages: z.array(SocketMessage),
}

export const SocketEvent = z.object({
  ...base,
  kind: z.literal('socket'),
  api: SocketApi,
  url: z.string(),
  /**
   * `failed`: never opened, or an event stream lost for good. A reconnecting event stream is `connecting` if it was
   * open before, and `failed` until it first opens
   */
  state: z.enum(['connecting', 'open', 'closed', 'failed']),
  /** it was open before recording began; traffic and times count from then */
  late: z.optional(z.boolean()),
  protocol: z.optional(z.string()),
  /** from the close event (RFC 6455 7.1.5, 7.1.6); 1006 = cut off, or never connected */
  code: z.optional(z.number()),
  reason: z.optional(z.string()),
  wasClean: z.optional(z.boolean()),
  /** the page called `close()` */
  closedByPage: z.optional(z.boolean()),
  /** event streams: how often the connection was lost or failed and the browser retried by itself */
  interruptions: z.optional(z.number()),
  /** status of the response that refused it, and the browser's own failure code; only if the browser reported them */
  status: z.optional(z.number()),
  failure: z.optional(z.string()),
  ...traffic,
  /** ms until it closed or failed */
  duration: z.optional(z.number()),
  /** call stack in the page */
  initiator: z.optional(z.array(StackFrame)),
})
export type SocketEvent = z.infer<typeof SocketEvent>
