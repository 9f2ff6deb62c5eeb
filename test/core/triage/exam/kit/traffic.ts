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
