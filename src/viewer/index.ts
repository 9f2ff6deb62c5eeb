import { h, render } from 'preact'
import { openFile } from '../core/bundle/index.ts'
import { judge } from '../core/triage/index.ts'
import { keepFocus } from '../ui/index.ts'
import { App } from './app.tsx'
import { createViewerStore } from './store.ts'
import { type ReaderPort, readerIn } from './worker/wire.ts'
import './viewer.css'

/**
 * Shows the viewer in `root`. `embedded` is the base64 of a bundle's inner zip; without it the reader is asked for a
 * file. `startWorker` starts viewer-worker.ts. Makes no request: everything stands in the page or in the file.
 */
export function mountViewer(
  root: HTMLElement,
  { embedded, startWorker }: { embedded: string | undefined; startWorker: () => ReaderPort },
): void {
  const store = createViewerStore({ openFile: readerIn(startWorker, openFile), judge })
  render(h(App, { store }), root)
  keepFocus(root)
  if (embedded !== undefined) store.openEmbedded(embedded)
}
