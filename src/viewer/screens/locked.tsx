import { useRef } from 'preact/hooks'
import { Button, FileInput } from '../../ui/index.ts'
import { PasswordForm, type PasswordFormProps } from '../../views/index.ts'
import { acceptedFiles } from '../files/file-drop.ts'

/** Asks for the password of an encrypted bundle, with nothing else on screen but a way to open another file. */
export function Locked({ onFile, ...form }: PasswordFormProps & { onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <main class="cf-start">
      <PasswordForm {...form} actions={<Button onClick={() => input.current?.click()}>Open another file</Button>} />
      <FileInput
        input={input}
        label="Another bundle or HAR file"
        accept={acceptedFiles}
        onFiles={([file]) => onFile(file)}
      />
    </main>
  )
}
