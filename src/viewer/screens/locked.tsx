import { useEffect, useRef, useState } from 'preact/hooks'
import { Button, Icon, TextField } from '../../ui/index.ts'

/** Asks for the password of an encrypted bundle. */
export function Locked({
  wrong,
  onPassword,
}: {
  /** why the last one did not open it */
  wrong: string | undefined
  onPassword: (password: string) => void
}) {
  const [password, setPassword] = useState('')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  return (
    <main class="cf-start">
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
        <TextField
          label="Password"
          type="password"
          hint="The person who sent the file knows it. It is used in this page and goes nowhere."
          error={wrong}
          value={password}
          onInput={setPassword}
        />
        <Button type="submit" variant="primary">
          Open
        </Button>
      </form>
    </main>
  )
}
