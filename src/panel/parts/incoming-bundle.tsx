/** Shown while a received bundle is opened: progress, and a password prompt if it needs one. */
import { Button, Dialog, Spinner } from '../../ui/index.ts'
import { PasswordForm } from '../../views/index.ts'
import { useStore } from '../context.ts'

export function IncomingBundle() {
  const { incoming, unlockBundle } = useStore()
  const state = incoming.state.value
  if (!state) return null
  const cancel = <Button onClick={incoming.cancel}>Cancel</Button>
  return (
    <Dialog open title={state.name} onClose={incoming.cancel}>
      {state.step === 'locked' ? (
        <PasswordForm
          wrong={state.wrong ? 'Wrong password. Try again.' : undefined}
          onPassword={(password) => void unlockBundle(password)}
          actions={cancel}
        />
      ) : (
        <>
          <p class="panel-waiting">
            <Spinner /> Reading the bundle
          </p>
          <div class="panel-buttons">{cancel}</div>
        </>
      )}
    </Dialog>
  )
}
