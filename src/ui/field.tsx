import { useId } from 'preact/hooks'
import { classes } from './tone.ts'

/** A labelled text input, or a text area if `rows` is given. `error` replaces `hint` and is read out with the field. */
export function TextField({
  label,
  value,
  onInput,
  rows,
  placeholder,
  hint,
  error,
  type = 'text',
  disabled = false,
}: {
  label: string
  value: string
  onInput: (value: string) => void
  rows?: number
  placeholder?: string
  hint?: string
  error?: string | undefined
  type?: 'text' | 'url' | 'email' | 'password'
  disabled?: boolean
}) {
  const id = useId()
  const note = error ?? hint
  const common = {
    id,
    class: 'cf-input',
    value,
    disabled,
    placeholder: placeholder ?? '',
    'aria-invalid': error !== undefined,
    ...(note ? { 'aria-describedby': `${id}-note` } : {}),
  }
  return (
    <div class="cf-field">
      <label class="cf-field-label" for={id}>
        {label}
      </label>
      {rows === undefined ? (
        // Preact's types need a literal to check the role; none of these types takes one.
        <input {...common} type={type as 'text'} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <textarea {...common} rows={rows} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
      {note && (
        <p id={`${id}-note`} class={classes('cf-field-note', error !== undefined && 'cf-field-error')}>
          {note}
        </p>
      )}
    </div>
  )
}

/** A labelled drop-down list. */
export function SelectField<Id extends string>({
  label,
  value,
  options,
  onChange,
  hint,
}: {
  label: string
  value: Id
  options: readonly { id: Id; label: string }[]
  onChange: (id: Id) => void
  hint?: string
}) {
  const id = useId()
  return (
    <div class="cf-field">
      <label class="cf-field-label" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="cf-input"
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.id === event.currentTarget.value)
          if (chosen) onChange(chosen.id)
        }}
        {...(hint ? { 'aria-describedby': `${id}-note` } : {})}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
      {hint && (
        <p id={`${id}-note`} class="cf-field-note">
          {hint}
        </p>
      )}
    </div>
  )
}

/** A check box with its label, and a second line if the choice needs explaining. */
export function Checkbox({
  label,
  checked,
  onChange,
  hint,
  disabled = false,
}: {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  hint?: string
  disabled?: boolean
}) {
  const id = useId()
  return (
    <div class="cf-check">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
        {...(hint ? { 'aria-describedby': `${id}-note` } : {})}
      />
      <div>
        <label for={id}>{label}</label>
        {hint && (
          <p id={`${id}-note`} class="cf-field-note">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
