/** The viewer as it ships inside every bundle: its data stands in the same file, after this script. */
import { mountViewer } from '../viewer/index.ts'

document.addEventListener('DOMContentLoaded', () => {
  const root = document.getElementById('root')
  const data = document.getElementById('casefile-bundle')?.textContent ?? ''
  if (root) mountViewer(root, { embedded: data.trim() === '' ? undefined : data.trim() })
})
