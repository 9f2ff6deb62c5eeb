/** Ways to fill the knowledge base: a folder, files or the sample. */
import { useRef } from 'preact/hooks'
import { Button, FileInput } from '../../ui/index.ts'
import { useStore } from '../context.ts'
import { readableEndings } from '../models/import-plan.ts'
import { sampleSource } from '../store/knowledge/imports.ts'

// A file picker compares only what follows the last dot.
const accepted = readableEndings.map((ending) => ending.replace('.xml.gz', '.gz')).join(',')

export function ImportButtons() {
  const { library } = useStore()
  const busy = library.importing.value !== undefined
  const hasSample = library.sources.value.some((source) => source.source === sampleSource)
  return (
    <div class="panel-buttons">
      <FileButton label="Import folder" folder disabled={busy} />
      <FileButton label="Import files" disabled={busy} />
      {!hasSample && (
        <Button variant="quiet" icon="plus" disabled={busy} onClick={() => void library.addSample()}>
          Add sample articles
        </Button>
      )}
    </div>
  )
}

/** A button that opens the browser's file picker. */
function FileButton({ label, folder = false, disabled }: { label: string; folder?: boolean; disabled: boolean }) {
  const { library } = useStore()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button icon={folder ? 'upload' : 'document'} disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <FileInput
        input={input}
        label={label}
        multiple
        folder={folder}
        {...(!folder && { accept: accepted })}
        onFiles={(chosen) => void library.importFiles(chosen)}
      />
    </>
  )
}
