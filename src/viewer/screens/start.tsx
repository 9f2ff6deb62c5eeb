import { useRef } from 'preact/hooks'
import { Button, EmptyState, FileInput } from '../../ui/index.ts'
import { acceptedFiles } from '../files/file-drop.ts'

/** Asks for a file. */
export function Start({ onFile }: { onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <main class="cf-start">
      <EmptyState
        icon="case"
        title="Open a Casefile bundle or a HAR file"
        actions={
          <Button variant="primary" icon="upload" onClick={() => input.current?.click()}>
            Choose a file
          </Button>
        }
      >
        Drop the .zip or .har file here, or choose it. It is read in this page and sent nowhere.
      </EmptyState>
      <FileInput
        input={input}
        label="Casefile bundle or HAR file"
        accept={acceptedFiles}
        onFiles={([file]) => onFile(file)}
      />
    </main>
  )
}
