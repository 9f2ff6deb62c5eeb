import { effect } from '@preact/signals'
import { h, render } from 'preact'
import { keepFocus } from '../ui/index.ts'
import { App } from './app.tsx'
import type { EmbeddedBundle } from './files/embedded.ts'
import { createViewerStore, type ViewerDeps } from './store.ts'
import './viewer.css'

export { embeddedBundle } from './files/embedded.ts'
export { templateOf } from './template.ts'
export { inPageOf, workersOf } from './worker/start.ts'
export { maskerIn, readerIn } from './worker/wire.ts'

/**
 * Shows the viewer in `root`. `embedded` is a bundle inside the page; without it the user is asked for a file. `readFile` of
 * `deps` comes from `readerIn`. Makes no requests: everything is in the page or in the file.
 */
export function mountViewer(root: HTMLElement, deps: ViewerDeps, embedded?: EmbeddedBundle): void {
  const store = createViewerStore(deps)
  if (embedded) void store.openEmbedded(embedded)
  // Preact would keep existing content: the message for when the viewer does not start.
  root.replaceChildren()
  render(h(App, { store }), root)
  keepFocus(root)
  effect(() => store.search.over(store.session.value?.events ?? []))
}
