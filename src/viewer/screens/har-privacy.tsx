import type { OpenedHar } from '../../core/bundle/index.ts'
import { Banner, Button, KeyValue } from '../../ui/index.ts'
import { CompletenessList } from '../../views/index.ts'
import { copyText, unmaskedText } from '../models/har-words.ts'
import { Page } from '../page.tsx'
import type { ScreenProps } from '../screen-props.ts'

/** That a HAR is not masked, or is a copy that was just made; a way to a copy that is, who made it, and what it does not hold. */
export function HarPrivacyScreen({ store, file, session }: ScreenProps & { file: OpenedHar }) {
  const copy = store.copy.value
  return (
    <Page label="Privacy">
      {copy ? (
        <Banner tone="good" title={copyText}>
          Names, and what only people know to be private, stand in it as they were: no rule finds them.
        </Banner>
      ) : (
        <Banner tone="warn" title={unmaskedText(file)}>
          Passwords, tokens and cookies may stand in it as they were sent. Pass it on only to people who may have them.
        </Banner>
      )}
      {!copy && store.masking.isPossible && (
        <section class="cf-section">
          <h2 class="cf-page-title">Masked copy</h2>
          <p class="cf-muted cf-page-text">
            A HAR with labels such as <code>redacted-cookie-1</code> in the place of passwords, tokens, cookies and the
            like, masked by the rules of a recording. It is made in this page; nothing is sent, and this file stays as
            it is.
          </p>
          <div>
            <Button icon="eye-off" onClick={store.maskCopy}>
              Make a masked copy…
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
        <h2 class="cf-page-title">What this recording does not hold</h2>
        <CompletenessList session={session} />
      </section>
    </Page>
  )
}
