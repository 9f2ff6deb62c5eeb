import type { ViewerStore } from './store.ts'
import type { Reading } from './worker/read.ts'

/** What the tab of the browser and the head say. */
export function titleOf(store: ViewerStore): string {
  const state = store.state.value
  return (state.name === 'open' && problemTitle(state)) || store.session.value?.site || 'Casefile'
}

/** What the agent called the problem, or else what failed first; undefined where nothing did. */
export function problemTitle({ file, overview }: Pick<Reading, 'file' | 'overview'>): string | undefined {
  return file.session.note.title || overview.problems[0]?.signature.title
}
