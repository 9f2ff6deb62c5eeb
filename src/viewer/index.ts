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
 * Shows the viewer in `root`. `embedded` is a bundle that stands in the page; without it the person is asked for a
 * file. `readFile` of `deps` is a reader of `readerIn`. Makes no request: everything stands in the page or in the file.
 */
export function mountViewer(root: HTMLElement, deps: ViewerDeps, embedded?: EmbeddedBundle): void {
  const store = createViewerStore(deps)
  if (embedded) void store.openEmbedded(embedded)
  // Preact leaves what it did not make: the sentence for a viewer that does not come.
  root.replaceChildren()
  render(h(App, { store }), root)
  keepFocus(root)
  effect(() => store.search.over(store.session.value?.events ?? []))
}
