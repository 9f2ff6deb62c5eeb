/** Sockets: connections on which a page and its servers exchange messages. */
import * as z from 'zod/mini'
import { StackFrame } from '../values/value.ts'
import { base, Moment } from './event-base.ts'

export const SocketMessage = z.object({
  at: Moment,
  direction: z.enum(['sent', 'received']),
  /** absent for binary data */
  text: z.optional(z.string()),
  /** of the whole message: bytes of binary data, UTF-16 units of a text */
  size: z.number(),
  /** `text` is only the beginning */
  truncated: z.optional(z.boolean()),
})
export type SocketMessage = z.infer<typeof SocketMessage>

export const SocketApi = z.enum(['websocket', 'eventsource'])

/** What went over a socket. `messages` are the first and the last of it, see kept-messages.ts. */
export const traffic = {
  /** how many messages; of event streams only those without a name of their own can be seen */
  sent: z.number(),
  received: z.number(),
  /** of all of them together */
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
   * failed: it never opened, or an event stream is lost for good; an event stream that tries again by itself is
   * `connecting` when it was open before, and `failed` until it opens for the first time
   */
  state: z.enum(['connecting', 'open', 'closed', 'failed']),
  /** it was open before recording began: traffic and times are from then on */
  late: z.optional(z.boolean()),
  protocol: z.optional(z.string()),
  /** of the close event (RFC 6455 7.1.5, 7.1.6); 1006 = cut off, or never connected */
  code: z.optional(z.number()),
  reason: z.optional(z.string()),
  wasClean: z.optional(z.boolean()),
  /** the page called `close()` */
  closedByPage: z.optional(z.boolean()),
  /** event streams: how often the connection was lost, or not made, and the browser tried again by itself */
  interruptions: z.optional(z.number()),
  /** of the answer that refused it, and the browser's own code of the failure; only where the browser told of it */
  status: z.optional(z.number()),
  failure: z.optional(z.string()),
  ...traffic,
  /** ms until it was closed or had failed */
  duration: z.optional(z.number()),
  /** where the page made it */
  initiator: z.optional(z.array(StackFrame)),
})
export type SocketEvent = z.infer<typeof SocketEvent>
