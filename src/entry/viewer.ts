/** The viewer as a page of the extension: opens a bundle that the person chooses or drops. */
import { mountViewer } from '../viewer/index.ts'

const root = document.getElementById('root')
if (root) mountViewer(root, { embedded: undefined })
