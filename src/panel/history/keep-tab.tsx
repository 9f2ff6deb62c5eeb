/** Sharing with colleagues, how long cases are remembered, and deleting them. */
import { useState } from 'preact/hooks'
import { dayMs } from '../../core/base/day.ts'
import { keptCaseLimits } from '../../core/cases/index.ts'
import type { History } from '../../core/history/index.ts'
import { Button, Checkbox, Dialog, SelectField } from '../../ui/index.ts'
import { useStore } from '../context.ts'
import { plural } from '../models/words.ts'
import { retentionDays } from '../store/history/retention-days.ts'
import { isKeepable } from '../store/kept/kept-case.ts'
import { Sharing } from './sharing.tsx'

export function KeepTab({ all }: { all: History }) {
  return (
    <>
      <Sharing all={all} />
      <Retention all={all} />
      <Deleting all={all} />
      <CapturedCases />
    </>
  )
}

const choices = retentionDays.map((days) => ({
  id: String(days),
  label: days === 0 ? 'Not at all' : days === 365 ? 'For a year' : `For ${days} days`,
}))

function Retention({ all }: { all: History }) {
  const { ledger, cases, ports } = useStore()
  const { days } = cases.memory
  const [asked, setAsked] = useState<number>()
  const older = (chosen: number) => all.cases.filter(({ at }) => at < ports.now() - chosen * dayMs).length
  const close = () => setAsked(undefined)
  return (
    <section class="panel-section" aria-labelledby="history-retention">
      <h2 id="history-retention" class="panel-label">
        How long
      </h2>
      <SelectField
        // Resets the list if the chosen value was not confirmed.
        key={`${days.value} ${asked}`}
        label="Remember cases"
        value={String(days.value)}
        options={choices}
        hint="Known errors stay until you remove them."
        onChange={(chosen) => {
          if (older(Number(chosen)) > 0) setAsked(Number(chosen))
          else void ledger.setDays(Number(chosen))
        }}
      />
      <Dialog
        open={asked !== undefined}
        title="Delete older cases?"
        onClose={close}
        actions={
          <>
            <Button onClick={close}>Keep them</Button>
            <Button
              variant="danger"
              icon="trash"
              onClick={() => {
                close()
                void ledger.setDays(asked!)
              }}
            >
              Delete
            </Button>
          </>
        }
      >
        <p>
          {plural(older(asked ?? 0), 'remembered case')} {older(asked ?? 0) === 1 ? 'is' : 'are'} older than that and
          will be deleted now. This cannot be undone.
        </p>
      </Dialog>
    </section>
  )
}

/** Captured cases in progress or recently finished: stored apart from the history, and deleted separately. */
function CapturedCases() {
  const store = useStore()
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const captured = store.cases.list.value.filter(isKeepable).length + store.kept.list.value.length
  const remove = async () => {
    close()
    if (await store.kept.removeAll()) store.toast.value = 'The captured cases were deleted.'
  }
  return (
    <section class="panel-section" aria-labelledby="history-captured">
      <h2 id="history-captured" class="panel-label">
        Captured cases
      </h2>
      <p class="panel-small">
        What you capture is kept in this browser for 24 hours after your last change: the {keptCaseLimits.count} newest
        cases, with your note and what you have masked. Passwords for files are not kept.
      </p>
      <div class="panel-buttons">
        <Button variant="danger" icon="trash" disabled={captured === 0} onClick={() => setAsking(true)}>
          Delete captured cases
        </Button>
      </div>
      <Dialog
        open={asking}
        title="Delete the captured cases?"
        onClose={close}
        actions={
          <>
            <Button onClick={close}>Keep them</Button>
            <Button variant="danger" icon="trash" onClick={() => void remove()}>
              Delete
            </Button>
          </>
        }
      >
        <p>
          {plural(captured, 'captured case')} will be deleted, saved or not. Saved bundles and the history are not
          affected. This cannot be undone.
        </p>
      </Dialog>
    </section>
  )
}

function Deleting({ all }: { all: History }) {
  const store = useStore()
  const [asking, setAsking] = useState(false)
  const [known, setKnown] = useState(false)
  const close = () => {
    setAsking(false)
    setKnown(false)
  }
  const remove = async () => {
    close()
    // Drafts describe what was in the cases, so they are deleted too.
    if ((await store.ledger.forgetAll({ known })) && (await store.drafts.forgetAll()))
      store.toast.value = 'The history was deleted.'
  }
  return (
    <section class="panel-section" aria-labelledby="history-delete">
      <h2 id="history-delete" class="panel-label">
        Delete
      </h2>
      <div class="panel-buttons">
        <Button
          variant="danger"
          icon="trash"
          disabled={store.ledger.busy.value || all.cases.length + all.known.length === 0}
          onClick={() => setAsking(true)}
        >
          Delete history
        </Button>
      </div>
      <Dialog
        open={asking}
        title="Delete the history?"
        onClose={close}
        actions={
          <>
            <Button onClick={close}>Keep it</Button>
            <Button variant="danger" icon="trash" onClick={() => void remove()}>
              Delete
            </Button>
          </>
        }
      >
        <p>
          {plural(all.cases.length, 'remembered case')} will be deleted, with any article drafts about{' '}
          {all.cases.length === 1 ? 'it' : 'them'}. Captured cases, saved bundles and the knowledge base are not
          affected. This cannot be undone.
        </p>
        {all.known.length > 0 && (
          <Checkbox label={`Also ${plural(all.known.length, 'known error')}`} checked={known} onChange={setKnown} />
        )}
      </Dialog>
    </section>
  )
}
