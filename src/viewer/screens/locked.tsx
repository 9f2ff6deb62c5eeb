import { PasswordForm, type PasswordFormProps } from '../../views/index.ts'

/** Asks for the password of an encrypted bundle, in the place of everything else. */
export function Locked(props: PasswordFormProps) {
  return (
    <main class="cf-start">
      <PasswordForm {...props} />
    </main>
  )
}
