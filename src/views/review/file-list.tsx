import { useEffect, useState } from 'preact/hooks'
import { Button, Collapsible, Spinner } from '../../ui/index.ts'
import { MaskedText } from '../masked-text.tsx'
import { useReviewWords } from './review-words.ts'

/** One file of the bundle. `text` is what has been read so far, `next` the offset of the rest. */
export interface FileView {
  path: string
  /** bytes */
  size: number
  text?: string
  next?: number | undefined
}

const images = /\.(?:webp|png|jpe?g|gif)$/

/** The files that leave, with their sizes; each expands to show its text. */
export function FileList({ files, onRead }: { files: readonly FileView[]; onRead: (path: string) => void }) {
  return (
    <div class="cf-files">
      {files.map((file) => (
        <FileRow key={file.path} file={file} onRead={onRead} />
      ))}
    </div>
  )
}

/** Pictures are named by checksum; its first digits are enough to tell them apart. */
const shortPath = (path: string) => path.replace(/([0-9a-f]{8})[0-9a-f]{24,}/, '$1…')

function FileRow({ file, onRead }: { file: FileView; onRead: (path: string) => void }) {
  const [open, setOpen] = useState(false)
  const { path, size, text, next } = file
  const words = useReviewWords()
  const isImage = images.test(path)
  // Also when the bundle has been packed anew meanwhile, which is another file of the same name.
  useEffect(() => {
    if (open && !isImage && text === undefined) onRead(path)
  }, [open, file])
  return (
    <Collapsible
      open={open}
      onToggle={setOpen}
      title={<code title={path}>{shortPath(path)}</code>}
      aside={<span class="cf-muted cf-redaction-count">{words.size(size)}</span>}
    >
      <p class="cf-muted cf-file-words">{words.file(path)}</p>
      {isImage ? (
        <p class="cf-muted">{words.image}</p>
      ) : text === undefined ? (
        <Spinner label={words.reading(path)} />
      ) : (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: pre keeps the line breaks, which a section would lose */}
          <pre
            class="cf-file-text"
            lang="en"
            dir="ltr"
            role="region"
            aria-label={path}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
            tabIndex={0}
          >
            <MaskedText text={text} />
          </pre>
          {next !== undefined && (
            <Button size="sm" onClick={() => onRead(path)}>
              {words.more}
            </Button>
          )}
        </>
      )}
    </Collapsible>
  )
}
