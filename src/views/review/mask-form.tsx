import { useState } from 'preact/hooks'
import { leastCharacters } from '../../core/privacy/company/value-pattern.ts'
import { Button, TextField } from '../../ui/index.ts'
import { useReviewWords } from './review-words.ts'

/**
 * Asks for a value to mask in all texts.
 * @param pictures some leave too, and may show the value
 * @param onMask resolves to whether it was found; otherwise it stays in the field, to be corrected
 */
export function MaskForm({
  busy,
  pictures,
  onMask,
}: {
  busy: boolean
  pictures: boolean
  onMask: (value: string) => Promise<boolean>
}) {
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
        void onMask(value).then((found) => found && setValue((now) => (now === value ? '' : now)))
      }}
    >
      <TextField
        label={words.maskLabel}
        placeholder={words.maskPlaceholder}
        hint={pictures ? `${words.maskHint} ${words.maskPictures}` : words.maskHint}
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
