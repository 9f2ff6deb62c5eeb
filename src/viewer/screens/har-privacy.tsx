import type { OpenedHar } from '../../core/bundle/index.ts'
import { Banner, KeyValue } from '../../ui/index.ts'
import { CompletenessList } from '../../views/index.ts'
import type { ScreenProps } from '../bundle.tsx'
import { unmaskedText } from '../har-words.ts'
import { Page } from '../page.tsx'

/** That a HAR is not masked, who made it, and what it does not hold. */
export function HarPrivacyScreen({ file, session }: ScreenProps & { file: OpenedHar }) {
  return (
    <Page label="Privacy">
      <Banner tone="warn" title={unmaskedText(file)}>
        Passwords, tokens and cookies may stand in it as they were sent. Pass it on only to people who may have them.
      </Banner>
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
