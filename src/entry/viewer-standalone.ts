/** The viewer as it ships inside every bundle: its data stands in the same file, after this script. */
import { createReader, mountViewer } from '../viewer/index.ts'
import type { ReaderPort } from '../viewer/worker/wire.ts'
// Its code stands in this file too, and is started from a blob: address: file:// has no other.
import ViewerWorker from './viewer-worker.ts?worker&inline'

const read = createReader(() => new ViewerWorker() as unknown as ReaderPort)
document.addEventListener('DOMContentLoaded', () => {
  const root = document.getElementById('root')
  const data = document.getElementById('casefile-bundle')?.textContent ?? ''
  if (root) mountViewer(root, { embedded: data.trim() === '' ? undefined : data.trim(), read })
})
