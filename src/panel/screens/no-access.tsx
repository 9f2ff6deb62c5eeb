/** Screens for when nothing can be recorded: each says why, and what to do. */
import { Button, EmptyState, Icon, Spinner } from '../../ui/index.ts'
import { CaseShelf } from '../parts/case-shelf.tsx'
import { Header } from '../parts/header.tsx'
import { Problems } from '../parts/problems.tsx'
import { RecordedElsewhere } from '../parts/recorded-elsewhere.tsx'

/** The browser does not allow extensions on this page. `reason` is a sentence. */
export function ForbiddenScreen({ reason }: { reason: string }) {
  return (
    <>
      <Header title="Casefile" />
      <main class="panel-main panel-scroll">
        <Problems />
        <RecordedElsewhere />
        <EmptyState icon="lock" title="Casefile cannot record this page">
          <p>{reason}</p>
          <p class="panel-gap">Go to the tab with your customer’s app, and Casefile follows you there.</p>
        </EmptyState>
      </main>
      <CaseShelf />
    </>
  )
}

/** The tab's URL is not known yet. */
export function UnseenScreen() {
  return (
    <>
      <Header title="Casefile" />
      <main class="panel-main panel-scroll">
        <Problems />
        <RecordedElsewhere />
        <EmptyState icon="eye-off" title="Casefile cannot see this tab yet">
          <p>
            Go to the tab with your customer’s app and click the <strong>Casefile button</strong>{' '}
            <span class="panel-inline-icon">
              <Icon name="case" size={14} />
            </span>{' '}
            in the browser’s toolbar.
          </p>
          <p class="panel-gap">
            Casefile sees a tab only after you ask it to, and never a page of the browser itself, such as its settings
            or its store.
          </p>
        </EmptyState>
      </main>
      <CaseShelf />
    </>
  )
}

/** The extension was updated or removed while the panel was open. */
export function LostScreen() {
  return (
    <main class="panel-main panel-scroll">
      <EmptyState
        icon="refresh"
        title="Casefile was updated"
        actions={
          <Button variant="primary" onClick={() => location.reload()}>
            Open again
          </Button>
        }
      >
        <p>This panel belongs to the previous version. Your recordings and captured cases are kept.</p>
        <p class="panel-gap">
          If the button does not help, close the panel and click the Casefile button in the toolbar.
        </p>
      </EmptyState>
    </main>
  )
}

/** Initial loading. Shows a message only if it takes long. */
export function LoadingScreen() {
  return (
    <>
      <Header title="Casefile" />
      <main class="panel-main panel-center panel-late" aria-busy="true">
        <Spinner label="Checking this tab" />
      </main>
    </>
  )
}
