import type { OpenedBundle } from '../../core/bundle/index.ts'
import { Banner, Button } from '../../ui/index.ts'
import { CompletenessList, formatBytes, plural, RedactionList } from '../../views/index.ts'
import type { ScreenProps } from '../bundle.tsx'
import { Page } from '../page.tsx'
import { saveFile } from '../save-file.ts'

/** What was masked, what is missing, and the files that the bundle is made of. */
export function PrivacyScreen({ store, file, session }: ScreenProps & { file: OpenedBundle }) {
  const { integrity, files } = file
  return (
    <Page label="Privacy">
      {integrity.state === 'checking' ? (
        <Banner title="Checking for changes">The files are being compared with their checksums.</Banner>
      ) : integrity.state === 'unchanged' ? (
        <Banner tone="good" title="Unchanged since capture">
          Every file still has the checksum that was written down when the bundle was made.
        </Banner>
      ) : (
        <Banner tone="bad" title="Changed since capture">
          {integrity.files.join(', ')}
        </Banner>
      )}
      <section class="cf-section">
        <h2 class="cf-page-title">Masked values</h2>
        <p class="cf-muted cf-page-text">
          Masked in the customer's browser before anything was stored. Equal values have equal labels; the values are
          not in this file.
        </p>
        <RedactionList redactions={session.redactions} events={session.events} onOpen={store.showEvent} />
      </section>
      <section class="cf-section">
        <h2 class="cf-page-title">What this recording does not hold</h2>
        <CompletenessList session={session} />
      </section>
      <section class="cf-section">
        <h2 class="cf-page-title">{plural(files.size, 'file')} in this bundle</h2>
        <ul class="cf-files">
          {[...files].map(([name, bytes]) => (
            <li key={name} class="cf-file">
              <code class="cf-truncate">{name}</code>
              <span class="cf-muted">{formatBytes(bytes.length)}</span>
              <Button
                size="sm"
                variant="quiet"
                icon="download"
                aria-label={`Save ${name}`}
                onClick={() => saveFile(name, bytes)}
              >
                Save
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  )
}
