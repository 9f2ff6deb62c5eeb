import { useRef } from 'preact/hooks'
import { Banner, Button, EmptyState, FileInput, Icon, Spinner } from '../../ui/index.ts'
import { formatMoment, PasswordForm } from '../../views/index.ts'
import { acceptedFiles } from '../files/file-drop.ts'
import { Page } from '../page.tsx'
import type { ScreenProps } from '../screen-props.ts'
import { isComplete } from '../store.ts'
import { problemTitle } from '../title.ts'
import type { Reading } from '../worker/read.ts'
import { Differences } from './differences.tsx'
import { Opening } from './opening.tsx'

/** Compares the open file with a second one, e.g. one that worked with one that failed. */
export function CompareScreen({ store, file }: ScreenProps) {
  const overview = store.overview.value
  const input = useRef<HTMLInputElement>(null)
  const choose = () => input.current?.click()
  const { state, refused } = store.other
  const another = state.value
  const failed = another.name === 'failed' ? another : refused.value
  const cancel = <Button onClick={store.other.close}>Cancel</Button>
  return (
    <Page label="Compare">
      <FileInput
        input={input}
        label="Bundle or HAR file to compare with"
        accept={acceptedFiles}
        onFiles={([chosen]) => void store.compareWith(chosen)}
      />
      {failed && (
        <Banner
          tone="bad"
          title="The other file cannot be compared"
          onDismiss={another.name === 'failed' ? store.other.close : store.other.dismiss}
        >
          {failed.message}
        </Banner>
      )}
      {(another.name === 'empty' || another.name === 'failed') && (
        <EmptyState
          icon="case"
          title="Compare with a recording that worked"
          actions={
            <Button variant="primary" icon="upload" onClick={choose}>
              Compare with another bundle
            </Button>
          }
        >
          Choose a second bundle or drop it here: from another user, from yesterday, from a clean profile. It is read in
          this page and sent nowhere.
        </EmptyState>
      )}
      {(another.name === 'opening' || (another.name === 'open' && !isComplete(another))) && (
        <Opening
          what="the other file"
          progress={another.name === 'opening' ? another.progress : undefined}
          onCancel={another.name === 'opening' ? store.other.cancel : store.other.close}
        />
      )}
      {another.name === 'open' && isComplete(another) && !store.comparison.value && (
        <div class="cf-opening">
          <Spinner />
          <p role="status">Waiting for this recording to be checked</p>
          <Button size="sm" onClick={store.other.close}>
            Cancel
          </Button>
        </div>
      )}
      {another.name === 'locked' && (
        <PasswordForm name={another.file} wrong={another.message} onPassword={store.other.unlock} actions={cancel} />
      )}
      {another.name === 'open' && store.comparison.value && (
        <>
          <div class="cf-sides">
            {overview && <Side label="This recording" file={file} overview={overview} />}
            <Side label="The other recording" file={another.file} overview={another.overview} />
            <div class="cf-sides-actions">
              <Button size="sm" onClick={store.swap}>
                Swap
              </Button>
              <Button size="sm" onClick={choose}>
                Another file
              </Button>
              <Button size="sm" icon="close" onClick={store.other.close}>
                Close comparison
              </Button>
            </div>
          </div>
          <Differences
            comparison={store.comparison.value}
            session={file.session}
            other={another.file.session}
            onOpen={store.showEvent}
          />
        </>
      )}
    </Page>
  )
}

/** Tells two recordings of the same app apart by what failed in them. */
function Side({ label, file, overview }: { label: string } & Pick<Reading, 'file' | 'overview'>) {
  const { site, startedAt, environment } = file.session
  const facts = [site.replace(/^https?:\/\//, ''), formatMoment(startedAt), environment?.browser].filter(Boolean)
  return (
    <section class="cf-side" aria-label={label}>
      <h2 class="cf-card-title">{label}</h2>
      <p class="cf-side-title">
        <Icon name={file.kind === 'bundle' ? 'case' : 'request'} size={14} />{' '}
        {problemTitle({ file, overview }) ?? 'Nothing failed'}
      </p>
      <p class="cf-muted cf-side-facts">{facts.join(' · ')}</p>
    </section>
  )
}
