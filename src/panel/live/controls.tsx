/** The buttons an agent needs during a call. */
import type { TabState } from '../../messages/index.ts'
import { Button, IconButton } from '../../ui/index.ts'
import { useStore } from '../context.ts'
import { isInBackground, mayRecord, recordsThisPage } from '../models/access.ts'

export function Controls({ tab }: { tab: TabState }) {
  const store = useStore()
  const { live, cases, dialog } = store
  // On another site there is nothing to resume: a new recording starts there.
  const again = recordsThisPage(tab, live.documents.value) || !mayRecord(tab) ? 'Resume' : 'Record this tab'
  return (
    <footer class="panel-foot">
      {tab.recording ? (
        <>
          {isInBackground(tab) ? (
            <Button
              icon="record"
              aria-keyshortcuts="R"
              title="Record: keep what is here and everything from now on (R)"
              busy={live.busy.value}
              onClick={() => void live.record()}
            >
              Record
            </Button>
          ) : (
            <Button icon="mark" aria-keyshortcuts="M" title="Mark this moment (M)" onClick={() => void store.mark('')}>
              Mark
            </Button>
          )}
          <Button
            icon="stop"
            aria-keyshortcuts="Shift+S"
            title="Stop recording (Shift+S)"
            busy={live.busy.value}
            onClick={() => void live.stop()}
          >
            Stop
          </Button>
        </>
      ) : (
        <Button
          icon="record"
          aria-keyshortcuts="Shift+S"
          title={`${again} (Shift+S)`}
          busy={live.busy.value}
          disabled={!mayRecord(tab)}
          onClick={() => void live.record()}
        >
          {again}
        </Button>
      )}
      {tab.recording && (
        <IconButton
          icon="screenshot"
          label="Take a picture"
          aria-keyshortcuts="P"
          title="Take a picture of the page, with secrets covered (P)"
          disabled={live.picturing.value}
          onClick={() => void store.takePicture()}
        />
      )}
      <IconButton
        icon="trash"
        label="Clear"
        disabled={tab.counts.events === 0}
        onClick={() => {
          dialog.value = 'clear'
        }}
      />
      <span class="panel-foot-spring" />
      <Button
        variant="primary"
        icon="case"
        aria-keyshortcuts="C"
        title="Capture everything recorded so far (C)"
        busy={cases.capturing.value}
        onClick={() => void store.capture()}
      >
        {cases.progress.value === undefined ? 'Capture' : `Capture ${Math.floor(cases.progress.value * 100)}%`}
      </Button>
    </footer>
  )
}
