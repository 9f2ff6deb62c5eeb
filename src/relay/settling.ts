/** Requests whose responses are still being read: a capture waits for them briefly. */
import type { Draft } from './draft.ts'
import { createWaiting } from './waiting.ts'

export interface Settling {
  see(id: string, draft: Draft): void
  /** Resolves when none is left, or after `patience` ms, because a stream may never end. */
  settled(patience: number): Promise<void>
  /** Forgets them, because their ends will not be reported any more. */
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
