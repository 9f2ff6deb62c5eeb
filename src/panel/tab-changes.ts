/** The background's hints that something changed in a tab, for whoever wants to hear them. */
import type { Handlers } from '../messages/index.ts'

export interface TabChanges {
  handlers: Handlers<'ui', unknown>
  /** @returns the function that stops listening */
  onChanged(listener: (tabId: number) => void): () => void
}

export function createTabChanges(): TabChanges {
  const listeners = new Set<(tabId: number) => void>()
  return {
    handlers: {
      'tab.changed': ({ tabId }) => {
        for (const listener of listeners) listener(tabId)
        return {}
      },
    },
    onChanged(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
