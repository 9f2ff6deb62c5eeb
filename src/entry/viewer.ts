/** The viewer as a page of the extension: opens a bundle that the person chooses or drops. */
import { mountViewer, readerIn } from '../viewer/index.ts'
import type { ReaderPort } from '../viewer/worker/wire.ts'

const readFile = readerIn(
  () => new Worker(new URL('./viewer-worker.ts', import.meta.url), { type: 'module' }) as unknown as ReaderPort,
)
const root = document.getElementById('root')
if (root) mountViewer(root, { readFile, viewerTemplate: async () => (await fetch('/viewer-template.html')).text() })
