import { useState } from 'preact/hooks'
import { leastCharacters } from '../../core/privacy/value-pattern.ts'
import { Button, TextField } from '../../ui/index.ts'

/** Takes a value that is to be masked everywhere. */
export function MaskForm({ busy, onMask }: { busy: boolean; onMask: (value: string) => void }) {
  const [value, setValue] = useState('')
  const [error, setError] = useState<string>()
  return (
    <form
      class="cf-mask-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (busy) return
        if ([...value.trim()].length < leastCharacters) {
          setError(`Write at least ${leastCharacters} characters.`)
          return
        }
        onMask(value)
        setValue('')
      }}
    >
      <TextField
        label="Mask something everywhere"
        placeholder="A name, a number, an address"
        hint="In every event, address, content, report and title, however it is written. Or select text in an event."
        error={error}
        value={value}
        onInput={(text) => {
          setValue(text)
          setError(undefined)
        }}
      />
      <Button type="submit" icon="eye-off" busy={busy}>
        Mask
      </Button>
    </form>
  )
}
