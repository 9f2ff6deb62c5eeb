/** The customer's side: the current screen, in the customer's language and writing direction. */
import { useStore } from './context.ts'
import { ChecksScreen } from './screens/checks.tsx'
import { ConsentScreen } from './screens/consent.tsx'
import { ElsewhereScreen } from './screens/elsewhere.tsx'
import { EndedScreen } from './screens/ended.tsx'
import { OpenScreen } from './screens/open.tsx'
import { ReviewScreen } from './screens/review.tsx'
import { StepsScreen } from './screens/steps.tsx'
import type { Screen } from './store/index.ts'

export function GuideApp() {
  const { screen, texts } = useStore()
  const { language, direction } = texts.value
  if (screen.value.name === 'none') return null
  return (
    // Each screen begins at its top: in a low window this is what scrolls.
    <div key={screen.value.name} class="guide" lang={language} dir={direction}>
      <ScreenView screen={screen.value} />
    </div>
  )
}

function ScreenView({ screen }: { screen: Screen }) {
  switch (screen.name) {
    case 'none':
      return null
    case 'open':
      return <OpenScreen />
    case 'consent':
      return <ConsentScreen guide={screen.guide} />
    case 'checks':
      return <ChecksScreen run={screen.run} />
    case 'steps':
      return <StepsScreen run={screen.run} progress={screen.progress} />
    case 'review':
      return <ReviewScreen run={screen.run} progress={screen.progress} />
    case 'elsewhere':
      return <ElsewhereScreen run={screen.run} progress={screen.progress} />
    case 'ended':
      return <EndedScreen saved={screen.saved} sent={screen.sent} />
  }
}
