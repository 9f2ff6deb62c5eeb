/** The files as they will leave, after all changes. */
import { useEffect } from 'preact/hooks'
import { Spinner } from '../../ui/index.ts'
import { FileList, formatBytes } from '../../views/index.ts'
import { useStore } from '../context.ts'
import { plural } from '../models/words.ts'
import type { Case } from '../store/case.ts'

export function FilesTab({ item }: { item: Case }) {
  const { review } = useStore()
  const parts = item.parts.value
  // Packed when it is looked at, and again after each change.
  useEffect(() => void review.pack(item), [parts, review])
  const files = review.files.value
  if (!files) {
    return (
      <p class="panel-waiting">
        <Spinner /> Packing the bundle
      </p>
    )
  }
  return (
    <section class="panel-section" aria-labelledby="review-files">
      <h2 id="review-files" class="panel-label">
        {plural(files.length, 'file')}, {formatBytes(review.size.value)} packed
      </h2>
      <p class="panel-small">This is all that leaves, byte for byte. Open a file to read it.</p>
      <FileList files={files} onRead={(path) => void review.read(path)} />
    </section>
  )
}
