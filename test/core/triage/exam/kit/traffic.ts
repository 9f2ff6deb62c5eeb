/** Messages of live connections. */
import type { SocketEvent } from '../../../../../src/core/session/index.ts'

/** A message on a socket. */
export const message = (at: number, direction: 'sent' | 'received', text: string): SocketEvent['messages'][number] => ({
  at,
  direction,
  text,
  size: text.length,
})

/** Traffic of a socket. */
export const traffic = (...messages: SocketEvent['messages']) => ({
  messages,
  sent: messages.filter(({ direction }) => direction === 'sent').length,
  received: messages.filter(({ direction }) => direction === 'received').length,
})

/** A socket whose handshake failed (RFC 6455, 7.4.1: 1006 stands for a connection that ended without a close frame). */
export const neverOpened = {
  state: 'failed',
  code: 1006,
  sent: 0,
  received: 0,
  messages: [],
} satisfies Partial<SocketEvent>
