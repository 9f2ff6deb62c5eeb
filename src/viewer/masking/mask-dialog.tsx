import type { MaskPhase } from '../../core/bundle/index.ts'
import { Banner, Button, Dialog, Spinner } from '../../ui/index.ts'
import { formatCount, MissingList, plural } from '../../views/index.ts'
import { saveFile } from '../files/save-file.ts'
import type { MaskedCopy } from '../worker/mask-file.ts'
import type { Masking, MaskingState, MaskProgress } from './masking.ts'

/** The masked copy of a HAR: its progress, then what was masked, and a file to save. */
export function MaskDialog({ masking, onOpen }: { masking: Masking; onOpen: (copy: MaskedCopy) => void }) {
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
              <Button onClick={() => onOpen(copy)}>Review it here</Button>
              <Button variant="primary" icon="download" onClick={() => saveFile(copy.name, copy.bytes)}>
                Save HAR
              </Button>
            </>
          )}
        </>
      }
    >
      <Content state={state} knowsCompany={masking.knowsCompany} />
    </Dialog>
  )
}

function Content({ state, knowsCompany }: { state: MaskingState; knowsCompany: boolean }) {
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
      return <Made copy={state.copy} knowsCompany={knowsCompany} />
  }
}

const phases: Record<MaskPhase, string> = {
  read: 'Reading the file',
  mask: 'Masking',
  sweep: 'Checking again for everything that was found',
  check: 'Writing the copy and checking that nothing that was found remains in it',
}

function Working({ progress: { phase, done, all } }: { progress: MaskProgress }) {
  return (
    <div class="cf-copy-working">
      <p>
        <Spinner /> {phases[phase]}
        {all > 0 && `: ${formatCount(done)} of ${formatCount(all)}`}
      </p>
      <progress aria-label={phases[phase]} {...(all > 0 ? { max: all, value: done } : {})} />
    </div>
  )
}

function Made({ copy: { name, kinds, missing }, knowsCompany }: { copy: MaskedCopy; knowsCompany: boolean }) {
  const values = kinds.reduce((sum, kind) => sum + kind.values, 0)
  return (
    <div class="cf-copy">
      <p role="status">
        {values === 0
          ? 'The rules found no secrets.'
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
                <td>{formatCount(places)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="cf-muted">
        Rules find passwords, tokens, cookies, keys, card numbers, e-mail addresses and the like, but not names or
        anything that only people know is private. Look through the copy before you pass it on. Opened here, it can also
        be exported as a Postman collection, an issue and the like.
        {!knowsCompany &&
          ' Rules that a company has set up in Casefile are not known in this file; the viewer in Casefile’s menu applies them too.'}
      </p>
      <section aria-label="What the copy does not contain">
        <h3 class="cf-section-title">What the copy does not contain</h3>
        <MissingList parts={missing} />
      </section>
    </div>
  )
}
