/** The panel: the current screen, plus the dialogs, toast and screen-reader status that all screens share. */
import { useRef } from 'preact/hooks'
import { Button, Toast, ToastRegion } from '../ui/index.ts'
import { useStore } from './context.ts'
import { announcement } from './models/announcement.ts'
import { Dialogs } from './parts/dialogs.tsx'
import { IncomingBundle } from './parts/incoming-bundle.tsx'
import { CaseScreen } from './screens/case.tsx'
import { ArticleDraftScreen } from './screens/draft.tsx'
import { HistoryScreen } from './screens/history.tsx'
import { KnowledgeScreen } from './screens/knowledge.tsx'
import { LiveScreen } from './screens/live.tsx'
import { NewGuideScreen } from './screens/new-guide.tsx'
import { ForbiddenScreen, LoadingScreen, LostScreen, UnseenScreen } from './screens/no-access.tsx'
import { ReadyScreen } from './screens/ready.tsx'
import { ReviewScreen } from './screens/review.tsx'
import type { Screen } from './store/index.ts'
import { hasButton } from './store/toast.ts'
import { useShortcuts } from './use-shortcuts.ts'

export function Panel() {
  const store = useStore()
  useShortcuts(store)
  const screen = store.screen.value
  const toast = store.toast.value
  const dismiss = () => {
    store.toast.value = undefined
  }
  const told = useTold(toast)
  return (
    <div class="panel">
      <ScreenView screen={screen} />
      <p class="cf-visually-hidden" role="status">
        {announcement(screen)}
      </p>
      <Dialogs />
      <IncomingBundle />
      <ToastRegion>
        {typeof toast === 'string' && (
          <Toast key={told} tone="good" duration={4000} onDismiss={dismiss}>
            {toast}
          </Toast>
        )}
        {typeof toast === 'object' && (
          <Toast
            key={told}
            duration={hasButton(toast) ? 10_000 : 4000}
            onDismiss={dismiss}
            action={
              hasButton(toast) && (
                <Button
                  size="sm"
                  onClick={() => {
                    dismiss()
                    if ('undo' in toast) toast.undo()
                    else toast.act()
                  }}
                >
                  {'undo' in toast ? 'Undo' : toast.label}
                </Button>
              )
            }
          >
            {toast.sentence}
          </Toast>
        )}
      </ToastRegion>
    </div>
  )
}

/** Counts the messages: one that says the same again gets its full time, too. */
function useTold(toast: unknown): number {
  const last = useRef({ toast, count: 0 })
  if (last.current.toast !== toast) last.current = { toast, count: last.current.count + 1 }
  return last.current.count
}

function ScreenView({ screen }: { screen: Screen }) {
  switch (screen.name) {
    case 'lost':
      return <LostScreen />
    case 'loading':
      return <LoadingScreen />
    case 'unseen':
      return <UnseenScreen />
    case 'forbidden':
      return <ForbiddenScreen reason={screen.reason} />
    case 'ready':
      return <ReadyScreen key={screen.tab.tabId} tab={screen.tab} site={screen.site} />
    case 'live':
      return <LiveScreen key={`${screen.tab.tabId} ${screen.tab.sessionId}`} tab={screen.tab} />
    case 'case':
      return <CaseScreen key={screen.case.key} item={screen.case} />
    case 'review':
      return <ReviewScreen key={screen.case.key} item={screen.case} />
    case 'article':
      return <ArticleDraftScreen key={screen.case.key} item={screen.case} draft={screen.draft} />
    case 'guide':
      return <NewGuideScreen key={screen.id} draft={screen.draft} />
    case 'history':
      return <HistoryScreen />
    case 'knowledge':
      return <KnowledgeScreen />
  }
}
