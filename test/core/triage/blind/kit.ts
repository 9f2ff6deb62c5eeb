/** What the cases of this directory share beside the kit of the exam. */
import type { SocketEvent } from '../../../../src/core/session/index.ts'
import type { VerdictClass } from '../../../../src/core/triage/index.ts'
import type { Case } from '../exam/kit/build.ts'

/** `hard`: misleading, silent, two things at once or in another language. `quiet`: nothing failed. */
export type Kind = 'ordinary' | 'hard' | 'quiet'

export interface BlindCase extends Omit<Case, 'also'> {
  kind: Kind
  /** classes that a fair person would take as well; of a quiet case `unknown` is always taken */
  also?: VerdictClass[]
}

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
