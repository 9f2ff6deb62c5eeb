import { useRef } from 'preact/hooks'
import { fileNameOf } from '../../core/base/url-parts.ts'
import type { SourceMapFile } from '../../core/bundle/source-maps/index.ts'
import { Banner, Button, classes, Dialog, FileInput, Icon } from '../../ui/index.ts'
import { plural } from '../../views/index.ts'
import { saveFile } from '../files/save-file.ts'
import { type Sources, sourcesAmong } from './sources.ts'

/** Which scripts are shown in their original source, and which maps match no script. */
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
            Add source maps
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

/** A component of its own, so that scripts are matched, which goes through all events, only while the dialog is open. */
function Maps({ sources }: { sources: Sources }) {
  const carried = sources.carried.value
  const problems = [...sources.files.value.problems, ...(carried?.problems() ?? [])]
  const { scripts, unused } = sources.matches.value
  return (
    <div class="cf-maps">
      <p class="cf-muted">
        With a build’s .map files, stacks show the original files, lines and names. Drop them anywhere in this window:
        single files, a folder or a zip of them, or scripts with inline maps. They are read in this page, and neither
        stored nor sent.
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
        <p>No stack in this recording names a script.</p>
      ) : (
        <section aria-label="Scripts in stacks">
          <h3 class="cf-section-title">Scripts in stacks</h3>
          <ul class="cf-maps-list">
            {scripts.map(({ url, frames, map }) => (
              <Script key={url} url={url} frames={frames} added={map} carried={carried?.mapOf(url)} />
            ))}
          </ul>
        </section>
      )}
      {unused.length > 0 && (
        <section aria-label="Unmatched maps">
          <h3 class="cf-section-title">Unmatched maps</h3>
          <ul class="cf-maps-list">
            {unused.map(({ map, otherBuildOf }) => (
              <li key={map.name}>
                <Icon name="minus" class="cf-muted" size={14} />
                <span>
                  <code>{map.name}</code>{' '}
                  <span class="cf-muted">
                    {otherBuildOf
                      ? `is from another build: the recording has ${fileNameOf(otherBuildOf)}`
                      : 'does not match any script in a stack'}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {sources.canSave.value && <HandOn sources={sources} />}
    </div>
  )
}

function Script({
  url,
  frames,
  added,
  carried,
}: {
  url: string
  frames: number
  added: SourceMapFile | undefined
  carried: SourceMapFile | undefined
}) {
  const map = added ?? carried
  return (
    <li>
      <Icon name={map ? 'good' : 'minus'} class={map ? 'cf-maps-found' : 'cf-muted'} size={14} />
      <span>
        <code title={url}>{fileNameOf(url)}</code> <span class="cf-muted">({plural(frames, 'frame')})</span>{' '}
        {map ? (
          <>
            is shown in its original source, using <code>{map.name}</code>
            {!added && ', included in the bundle'}
          </>
        ) : (
          <span class="cf-muted">has no map</span>
        )}
      </span>
    </li>
  )
}

/** Offers to save a bundle with the maps to pass on, and reports the outcome. */
function HandOn({ sources }: { sources: Sources }) {
  const saving = sources.saving.value
  return (
    <section class="cf-maps-save" aria-label="Share the maps">
      <h3 class="cf-section-title">Share the maps</h3>
      <p class="cf-muted">
        Anyone who opens a bundle saved with these maps sees the original source right away. A map may contain that
        source, and nothing in it is masked.
      </p>
      <Button icon="download" busy={saving.name === 'busy'} onClick={() => void sources.save(saveFile)}>
        {saving.name === 'busy' ? 'Saving' : 'Save the bundle with these maps'}
      </Button>
      {/* Rendered empty first: some screen readers ignore text that appears together with its live region. */}
      <p role="status">
        {saving.name === 'told' && (
          <>
            <Icon
              name={saving.tone === 'good' ? 'good' : 'warning'}
              class={classes('cf-maps-told', `cf-tone-${saving.tone}`)}
              size={14}
            />{' '}
            {saving.sentence}
          </>
        )}
      </p>
    </section>
  )
}
