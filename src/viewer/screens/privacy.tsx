import type { Integrity, OpenedBundle } from '../../core/bundle/index.ts'
import { Banner, Button } from '../../ui/index.ts'
import { CompletenessList, formatBytes, formatMoment, plural, RedactionList } from '../../views/index.ts'
import { saveFile } from '../files/save-file.ts'
import { Page } from '../page.tsx'
import type { ScreenProps } from '../screen-props.ts'

/** What was masked, what is missing, and the files in the bundle. */
export function PrivacyScreen({ store, file, session }: ScreenProps & { file: OpenedBundle }) {
  const files = filesOf(file)
  return (
    <Page label="Privacy">
      <Changes integrity={file.integrity} />
      {file.manifest.sourceMaps && <AddedMaps {...file.manifest.sourceMaps} />}
      <section class="cf-section">
        <h2 class="cf-page-title">Masked values</h2>
        <p class="cf-muted cf-page-text">
          Masked in the customer's browser before anything was stored. Equal values have equal labels; the values are
          not in this file.
        </p>
        <RedactionList session={session} onOpen={store.showEvent} />
      </section>
      <section class="cf-section">
        <h2 class="cf-page-title">What this recording does not contain</h2>
        <CompletenessList session={session} />
      </section>
      <section class="cf-section">
        <h2 class="cf-page-title">{plural(files.length, 'file')} in this bundle</h2>
        <ul class="cf-files">
          {files.map(({ path, size, bytes }) => (
            <li key={path} class="cf-file">
              <code class="cf-truncate">{path}</code>
              <span class="cf-muted">{formatBytes(size)}</span>
              {bytes && (
                <Button
                  size="sm"
                  variant="quiet"
                  icon="download"
                  aria-label={`Save ${path}`}
                  onClick={() => saveFile(path, bytes)}
                >
                  Save
                </Button>
              )}
            </li>
          ))}
        </ul>
      </section>
    </Page>
  )
}

function Changes({ integrity: { state, files } }: { integrity: Integrity }) {
  switch (state) {
    case 'checking':
      return <Banner title="Checking for changes">Comparing the files with their checksums.</Banner>
    case 'unchanged':
      return (
        <Banner tone="good" title="Unchanged since capture">
          Every file still has the checksum recorded when the bundle was made.
        </Banner>
      )
    case 'unchecked':
      return (
        <Banner tone="warn" title="Not checked for changes">
          This page cannot compute checksums. File names and sizes match those recorded when the bundle was made.
        </Banner>
      )
    case 'changed':
      return (
        <Banner tone="bad" title="Changed since capture">
          {files.join(', ')}
        </Banner>
      )
  }
}

/** The only change made to a bundle on purpose. */
function AddedMaps({ addedAt, maps }: NonNullable<OpenedBundle['manifest']['sourceMaps']>) {
  return (
    <Banner tone="info" title={`${plural(maps.length, 'source map')} added after the capture`}>
      Added on {formatMoment(addedAt)}, so that stacks are shown in the original source. The maps may contain that
      source, and nothing in them was masked.
    </Banner>
  )
}

interface ListedFile {
  path: string
  size: number
  /** absent until all files are read */
  bytes?: Uint8Array
}

/** The files found; until that is known, those listed in the manifest. */
function filesOf({ integrity, manifest, files }: OpenedBundle): ListedFile[] {
  if (integrity.state === 'checking') return manifest.files.map(({ path, size }) => ({ path, size }))
  return [...files].map(([path, bytes]) => ({ path, size: bytes.length, bytes }))
}
