import { effect } from '@preact/signals'
import { h, render } from 'preact'
import { openFile } from '../core/bundle/index.ts'
import { judge } from '../core/triage/index.ts'
import { keepFocus } from '../ui/index.ts'
import { App } from './app.tsx'
import { createViewerStore } from './store.ts'
import { warmSearch } from './warm-search.ts'
import { type ReaderPort, type ReadFile, readerIn } from './worker/wire.ts'
import './viewer.css'

/** Reads files in the worker of viewer-worker.ts, which `startWorker` starts. */
export function createReader(startWorker: () => ReaderPort): ReadFile {
  return readerIn(startWorker, openFile)
}

/**
 * Shows the viewer in `root`. `embedded` is the base64 of a bundle's inner zip; without it the reader is asked for a
 * file. `read` is a reader of `createReader`. Makes no request: everything stands in the page or in the file.
 */
export function mountViewer(
  root: HTMLElement,
  { embedded, read }: { embedded: string | undefined; read: ReadFile },
): void {
  const store = createViewerStore({ openFile: read, judge })
  render(h(App, { store }), root)
  keepFocus(root)
  effect(() => warmSearch(store.session.value?.events ?? []))
  if (embedded !== undefined) store.openEmbedded(embedded)
}
