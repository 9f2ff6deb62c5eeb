/** The background's hints that something changed in a tab, for any subscriber. */
import type { Handlers } from '../messages/index.ts'

export interface TabChanges {
  handlers: Handlers<'ui', unknown>
  /** @returns a function that stops listening */
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
