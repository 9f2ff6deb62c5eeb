import type { OpenedHar } from '../../core/bundle/index.ts'
import { Banner, Button, KeyValue } from '../../ui/index.ts'
import { CompletenessList } from '../../views/index.ts'
import { copyText, unmaskedText } from '../models/har-words.ts'
import { Page } from '../page.tsx'
import type { ScreenProps } from '../screen-props.ts'

/**
 * Says that a HAR is not masked, or is a copy just made; offers a masked copy, and says who made the file and what it lacks.
 */
export function HarPrivacyScreen({ store, file, session }: ScreenProps & { file: OpenedHar }) {
  const copy = store.copy.value
  return (
    <Page label="Privacy">
      {copy ? (
        <Banner tone="good" title={copyText}>
          Names, and anything that only people know is private, are unchanged in it: no rule finds them.
        </Banner>
      ) : (
        <Banner tone="warn" title={unmaskedText(file)}>
          It may contain passwords, tokens and cookies as they were sent. Share it only with people who may see them.
        </Banner>
      )}
      {!copy && store.masking.isPossible && (
        <section class="cf-section">
          <h2 class="cf-page-title">Masked copy</h2>
          <p class="cf-muted cf-page-text">
            A HAR with labels such as <code>redacted-cookie-1</code> in place of passwords, tokens, cookies and the
            like, masked by the same rules as a recording. It is made in this page; nothing is sent, and this file stays
            as it is.
          </p>
          <div>
            <Button icon="eye-off" onClick={store.maskCopy}>
              Make a masked copy
            </Button>
          </div>
        </section>
      )}
      <section class="cf-section">
        <h2 class="cf-page-title">Where this file comes from</h2>
        <KeyValue
          pairs={[
            { key: 'Written by', value: file.creator || 'The file does not say' },
            { key: 'Browser', value: file.browser || 'The file does not say' },
          ]}
        />
      </section>
      <section class="cf-section">
        <h2 class="cf-page-title">What this recording does not contain</h2>
        <CompletenessList session={session} />
      </section>
    </Page>
  )
}
