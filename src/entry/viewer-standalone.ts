/** The viewer as it ships inside every bundle: its reader stands in the same file before this script, its data after it. */
import { embeddedBundle, inPageOf, mountViewer, readerIn, templateOf, workersOf } from '../viewer/index.ts'

const script = document.getElementById('casefile-reader')?.textContent ?? ''
const readFile = readerIn(workersOf(script), inPageOf(script, document))
embeddedBundle(document).then((embedded) => {
  const root = document.getElementById('root')
  if (root) mountViewer(root, { readFile, viewerTemplate: async () => templateOf(document) }, embedded)
})
