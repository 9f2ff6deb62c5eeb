import type { ViewerStore } from './store.ts'
import type { Reading } from './worker/read.ts'

/** The title for the browser tab and the header. */
export function titleOf(store: ViewerStore): string {
  const state = store.state.value
  const site = store.session.value?.site.replace(/^https?:\/\//, '')
  return (state.name === 'open' && problemTitle(state)) || (site ? `Recording of ${site}` : 'Casefile')
}

/** The agent's title for the problem, otherwise what failed first; undefined if nothing did. */
export function problemTitle({ file, overview }: Pick<Reading, 'file' | 'overview'>): string | undefined {
  return file.session.note.title || overview.problems[0]?.signature.title
}
