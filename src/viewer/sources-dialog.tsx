import { useRef } from 'preact/hooks'
import { Banner, Button, Dialog, FileInput, Icon } from '../ui/index.ts'
import { plural } from '../views/index.ts'
import { type Sources, sourcesAmong } from './sources.ts'

/** Which script is shown in its original source, and which maps belong to none. */
export function SourcesDialog({ sources }: { sources: Sources }) {
  const input = useRef<HTMLInputElement>(null)
  const { maps } = sources.files.value
  const close = () => {
    sources.shown.value = false
  }
  return (
    <Dialog
      open={sources.shown.value}
      title="Source maps"
      onClose={close}
      actions={
        <>
          <Button onClick={close}>Done</Button>
          {maps.length > 0 && <Button onClick={sources.remove}>Remove all maps</Button>}
          <Button variant="primary" icon="plus" onClick={() => input.current?.click()}>
            Add source maps…
          </Button>
        </>
      }
    >
      <Maps sources={sources} />
      <FileInput
        input={input}
        label="Source map files"
        accept=".map,.js,.mjs,.cjs,.zip"
        multiple
        onFiles={async (chosen) => {
          const found = await sourcesAmong(chosen)
          if (found) sources.add(found)
        }}
      />
    </Dialog>
  )
}

/** Apart from the dialog, so that scripts are matched only while it is open: that goes through all events. */
function Maps({ sources }: { sources: Sources }) {
  const { problems } = sources.files.value
  const { scripts, unused } = sources.matches.value
  return (
    <div class="cf-maps">
      <p class="cf-muted">
        With the .map files of a build, stacks show the original files, lines and names. Drop them anywhere in this
        window: single ones, a folder or a zip of them, or scripts that hold theirs. They are read in this page, and
        neither stored nor sent.
      </p>
      {problems.length > 0 && (
        <Banner tone="warn" title={`${plural(problems.length, 'file')} could not be used`}>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Banner>
      )}
      {scripts.length === 0 ? (
        <p>No stack of this recording names a script.</p>
      ) : (
        <section aria-label="Scripts in stacks">
          <h3 class="cf-section-title">Scripts in stacks</h3>
          <ul class="cf-maps-list">
            {scripts.map(({ url, frames, map }) => (
              <li key={url}>
                <Icon name={map ? 'good' : 'minus'} class={map ? 'cf-maps-found' : 'cf-muted'} size={14} />
                <span>
                  <code title={url}>{nameOf(url)}</code> <span class="cf-muted">({plural(frames, 'frame')})</span>{' '}
                  {map ? (
                    <>
                      is shown in its source, by <code>{map.name}</code>
                    </>
                  ) : (
                    <span class="cf-muted">has no map</span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {unused.length > 0 && (
        <section aria-label="Maps that matched nothing">
          <h3 class="cf-section-title">Maps that matched nothing</h3>
          <ul class="cf-maps-list">
            {unused.map(({ map, otherBuildOf }) => (
              <li key={map.name}>
                <Icon name="minus" class="cf-muted" size={14} />
                <span>
                  <code>{map.name}</code>{' '}
                  <span class="cf-muted">
                    {otherBuildOf
                      ? `is of another build: the recording has ${nameOf(otherBuildOf)}`
                      : 'belongs to no script in a stack'}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function nameOf(url: string): string {
  return (
    url
      .replace(/[?#].*$/s, '')
      .split('/')
      .pop() || url
  )
}
