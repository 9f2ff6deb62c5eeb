import type { ViewerStore } from './store.ts'

/** What the tab of the browser and the head say. */
export function titleOf(store: ViewerStore): string {
  const session = store.session.value
  return session?.note.title || store.overview.value?.problems[0]?.signature.title || session?.site || 'Casefile'
}
