import { Banner, Button, Dialog, Spinner } from '../ui/index.ts'
import { MissingList, plural } from '../views/index.ts'
import type { Masking, MaskingState } from './masking.ts'
import { saveFile } from './save-file.ts'
import type { MaskedCopy } from './worker/mask-file.ts'

/** The masked copy of a HAR: how far it is, then what was masked, and a file to save. */
export function MaskDialog({ masking, onOpen }: { masking: Masking; onOpen: (file: Blob) => void }) {
  const state = masking.state.value
  const copy = state.name === 'done' ? state.copy : undefined
  return (
    <Dialog
      open={state.name !== 'none'}
      title="Masked copy"
      onClose={masking.close}
      actions={
        <>
          <Button onClick={masking.close}>{state.name === 'working' ? 'Cancel' : 'Close'}</Button>
          {copy && (
            <>
              <Button
                onClick={() => {
                  masking.close()
                  onOpen(new File([copy.bytes], copy.name))
                }}
              >
                Look through it here
              </Button>
              <Button variant="primary" icon="download" onClick={() => saveFile(copy.name, copy.bytes)}>
                Save HAR
              </Button>
            </>
          )}
        </>
      }
    >
      <Content state={state} />
    </Dialog>
  )
}

function Content({ state }: { state: MaskingState }) {
  switch (state.name) {
    case 'none':
      return null
    case 'working':
      return <Working progress={state.progress} />
    case 'failed':
      return (
        <Banner tone="bad" title="No copy was made">
          {state.message}
        </Banner>
      )
    case 'done':
      return <Made copy={state.copy} />
  }
}

function Working({ progress }: { progress: { done: number; all: number } | undefined }) {
  const checking = progress !== undefined && progress.done >= progress.all
  const value = progress && !checking ? { max: progress.all, value: progress.done } : {}
  return (
    <div class="cf-copy-working">
      <p>
        <Spinner /> {checking ? 'Looking once more for everything that was found' : 'Masking'}
        {progress && !checking && `: ${progress.done.toLocaleString()} of ${progress.all.toLocaleString()}`}
      </p>
      <progress aria-label="Masking" {...value} />
    </div>
  )
}

function Made({ copy: { name, kinds, missing } }: { copy: MaskedCopy }) {
  const values = kinds.reduce((sum, kind) => sum + kind.values, 0)
  return (
    <div class="cf-copy">
      <p role="status">
        {values === 0
          ? 'No secret was found by the rules.'
          : `${plural(values, 'value')} masked. Equal values have equal labels, and no masked value is left in ${name}.`}
      </p>
      {values > 0 && (
        <table class="cf-copy-kinds">
          <thead>
            <tr>
              <th scope="col">Masked</th>
              <th scope="col">Places</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map(({ kind, words, places }) => (
              <tr key={kind}>
                <td>{words}</td>
                <td>{places.toLocaleString()}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="cf-muted">
        Rules find passwords, tokens, cookies, keys, card numbers, e-mail addresses and the like. Names, and what only
        people know to be private, they do not: look through the copy before you hand it on.
      </p>
      <section aria-label="What the copy does not hold">
        <h3 class="cf-section-title">What the copy does not hold</h3>
        <MissingList parts={missing} />
      </section>
    </div>
  )
}
