/** The files exactly as they will leave, after all changes. */
import { useEffect } from 'preact/hooks'
import { passwordProblem } from '../../core/bundle/index.ts'
import { Button, Checkbox, Spinner, TextField } from '../../ui/index.ts'
import { FileList, formatBytes } from '../../views/index.ts'
import { useStore } from '../context.ts'
import { makePassword } from '../models/password.ts'
import { plural } from '../models/words.ts'
import type { Case } from '../store/case/case.ts'

export function FilesTab({ item }: { item: Case }) {
  const { review } = useStore()
  const parts = item.parts.value
  // Packed when this is opened, and again after each change.
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
    <>
      <Password item={item} />
      <section class="panel-section" aria-labelledby="review-files">
        <h2 id="review-files" class="panel-label">
          {plural(files.length, 'file')}, {formatBytes(review.size.value)} packed
        </h2>
        <p class="panel-small">This is everything that leaves, byte for byte. Open a file to read it.</p>
        <FileList files={files} onRead={(path) => void review.read(path)} />
      </section>
    </>
  )
}

function Password({ item }: { item: Case }) {
  const password = item.password.value
  const set = (next: string | undefined) => {
    item.password.value = next
  }
  const problem = password ? passwordProblem(password) : undefined
  return (
    <section class="panel-section" aria-label="Password">
      <Checkbox
        label="Protect the file with a password"
        hint="AES-256. Opens in 7-Zip, WinZip, Keka and Casefile, but not in Windows Explorer. File names and sizes stay readable."
        checked={password !== undefined}
        onChange={(on) => set(on ? '' : undefined)}
      />
      {password !== undefined && (
        <div class="cf-mask-form">
          <TextField
            label="Password"
            hint="Send it to the recipient separately from the file. Nobody can open the file without it."
            error={problem}
            value={password}
            onInput={set}
          />
          <Button icon="refresh" onClick={() => set(makePassword(crypto.getRandomValues(new Uint8Array(20))))}>
            Generate
          </Button>
        </div>
      )}
    </section>
  )
}
