/** The viewer as shipped inside every bundle: its reader precedes this script in the same file, its data follows it. */
import { embeddedBundle, inPageOf, maskerIn, mountViewer, readerIn, templateOf, workersOf } from '../viewer/index.ts'

declare const __CASEFILE_VERSION__: string

const tool = { name: 'Casefile', version: __CASEFILE_VERSION__ }
const script = document.getElementById('casefile-reader')?.textContent ?? ''
const workers = [workersOf(script), inPageOf(script, document)] as const
const [readFile, maskHar] = [readerIn(...workers), maskerIn(...workers)]
const root = document.getElementById('root')
// Copied before the viewer replaces the message in it.
const untouched = root?.cloneNode(true) as HTMLElement
void embeddedBundle(document).then((embedded) => {
  if (!root) return
  mountViewer(root, { readFile, maskHar, tool, viewerTemplate: async () => templateOf(document, untouched) }, embedded)
})
