import { useState } from 'preact/hooks'
import { leastCharacters } from '../../core/privacy/company/value-pattern.ts'
import { Button, TextField } from '../../ui/index.ts'
import { useReviewWords } from './review-words.ts'

/** Asks for a value to mask everywhere. */
export function MaskForm({ busy, onMask }: { busy: boolean; onMask: (value: string) => void }) {
  const words = useReviewWords()
  const [value, setValue] = useState('')
  const [error, setError] = useState<string>()
  return (
    <form
      class="cf-mask-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (busy) return
        if ([...value.trim()].length < leastCharacters) {
          setError(words.maskTooShort(leastCharacters))
          return
        }
        onMask(value)
        setValue('')
      }}
    >
      <TextField
        label={words.maskLabel}
        placeholder={words.maskPlaceholder}
        hint={words.maskHint}
        error={error}
        value={value}
        onInput={(text) => {
          setValue(text)
          setError(undefined)
        }}
      />
      <Button type="submit" icon="eye-off" busy={busy}>
        {words.mask}
      </Button>
    </form>
  )
}
