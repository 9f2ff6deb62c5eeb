/** Requests whose answer has begun and is still being read: worth a moment of waiting before a capture is taken. */
import type { Draft } from './draft.ts'
import { createWaiting } from './waiting.ts'

export interface Settling {
  see(id: string, draft: Draft): void
  /** Resolves when none is left, or after `patience` ms: a stream may never end. */
  settled(patience: number): Promise<void>
  /** Nothing is told of them any more. */
  forget(): void
}

export function createSettling(): Settling {
  const open = new Set<string>()
  const rest = createWaiting()
  return {
    see(id, draft) {
      if (draft.kind !== 'request') return
      if (draft.state === 'pending' && draft.status !== undefined) open.add(id)
      else if (open.delete(id) && open.size === 0) rest.end()
    },
    async settled(patience) {
      if (open.size > 0) await rest.until(patience)
    },
    forget() {
      open.clear()
      rest.end()
    },
  }
}
