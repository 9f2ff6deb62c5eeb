import { useEffect, useRef, useState } from 'preact/hooks'
import { Button, type Children, Icon, TextField } from '../ui/index.ts'

export interface PasswordFormProps {
  /** of the file, unless it is shown near the form */
  name?: string | undefined
  /** why the last password did not open it */
  wrong: string | undefined
  onPassword: (password: string) => void
}

/** Asks for the password of an encrypted bundle. `actions` are placed beside the submit button. */
export function PasswordForm({ name, wrong, onPassword, actions }: PasswordFormProps & { actions?: Children }) {
  const [password, setPassword] = useState('')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  return (
    <form
      ref={form}
      class="cf-locked"
      onSubmit={(event) => {
        event.preventDefault()
        onPassword(password)
      }}
    >
      <h2 class="cf-locked-title">
        <Icon name="lock" /> This bundle is protected with a password
      </h2>
      {name && <p class="cf-muted">{name}</p>}
      <TextField
        label="Password"
        type="password"
        hint="Ask whoever sent the file. It is used in this page only and sent nowhere."
        error={wrong}
        value={password}
        onInput={setPassword}
      />
      <div class="cf-locked-actions">
        <Button type="submit" variant="primary">
          Open
        </Button>
        {actions}
      </div>
    </form>
  )
}
