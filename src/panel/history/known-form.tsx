/** Form for a known error. The workaround comes first, because that is what the next customer needs. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { KnownError, KnownStatus, KnownWords } from '../../core/history/index.ts'
import { Button, Dialog, SelectField, TextField } from '../../ui/index.ts'
import { useStore } from '../context.ts'

const statuses: readonly { id: KnownStatus; label: string }[] = [
  { id: 'open', label: 'Not fixed yet' },
  { id: 'planned', label: 'Fix planned' },
  { id: 'fixed', label: 'Fixed' },
  { id: 'declined', label: 'Will not be fixed' },
]

/** Initial values of the form for an existing record. */
export function wordsOf({ title, workaround, tracker = '', status, fixedIn = '' }: KnownError): KnownWords {
  return { title, workaround, tracker, status, fixedIn }
}

/** The problems of a case that a known error can be created for; the agent chooses if there is more than one. */
export interface ProblemChoice {
  /** the main one first; `id` is its key */
  problems: readonly { id: string; label: string }[]
  about: string
  onAbout: (key: string) => void
}

export function ProblemField({ problems, about, onAbout }: ProblemChoice) {
  if (problems.length < 2) return null
  return <SelectField label="About the problem" value={about} options={problems} onChange={onAbout} />
}

export function KnownForm({
  heading,
  about,
  symptom,
  choice,
  start,
  onSave,
  onClose,
  onSame,
}: {
  heading: string
  /** key of what it is about; what was written about it before and not saved is there again */
  about: string
  /** the problem it is about, as shown elsewhere */
  symptom: string
  choice?: ProblemChoice
  /** initial values; may follow the chosen problem */
  start: KnownWords
  /** resolves to whether it was stored; until then the form keeps what was written */
  onSave: (words: KnownWords) => Promise<boolean>
  onClose: () => void
  /** the agent says it is one of the existing known errors */
  onSame?: () => void
}) {
  const { unsavedKnown, toast } = useStore()
  const [written, setWritten] = useState(() => unsavedKnown.get(about) ?? {})
  const words = { ...start, ...written }
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  // A modal dialog focuses its first control, which is the close button.
  useEffect(() => form.current?.querySelector('textarea')?.focus(), [])
  const change = (part: Partial<KnownWords>) => {
    const next = { ...written, ...part }
    setWritten(next)
    unsavedKnown.set(about, next)
  }
  const cancel = () => {
    unsavedKnown.delete(about)
    onClose()
  }
  const untitled = words.title.trim() === ''
  const save = async () => {
    setTried(true)
    if (untitled || busy) return
    setBusy(true)
    const stored = await onSave(words)
    setBusy(false)
    if (!stored) return
    unsavedKnown.delete(about)
    toast.value = 'The known error was saved.'
    onClose()
  }
  return (
    <Dialog open title={heading} onClose={onClose}>
      <form
        ref={form}
        class="panel-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p class="panel-small">
          Shown to you and anyone you share it with whenever this fails again: <code>{symptom}</code>
        </p>
        {choice && <ProblemField {...choice} />}
        {onSame && (
          <button type="button" class="panel-link panel-more" onClick={onSame}>
            This is already a known error
          </button>
        )}
        <TextField
          label="Workaround"
          rows={4}
          placeholder="What the next customer can do right now"
          hint="Goes into the reply to the customer."
          value={words.workaround}
          onInput={(workaround) => change({ workaround })}
        />
        <TextField
          label="Title"
          value={words.title}
          error={tried && untitled ? 'Add a title, so that the known error can be found.' : undefined}
          onInput={(title) => change({ title })}
        />
        <TextField
          label="Issue"
          placeholder="Number or link, e.g. BOOK-1042"
          value={words.tracker}
          onInput={(tracker) => change({ tracker })}
        />
        <SelectField label="State" value={words.status} options={statuses} onChange={(status) => change({ status })} />
        {(words.status === 'fixed' || words.status === 'planned') && (
          <TextField
            label="In release"
            placeholder="e.g. 4.2"
            value={words.fixedIn}
            onInput={(fixedIn) => change({ fixedIn })}
          />
        )}
        <div class="panel-form-actions">
          <Button onClick={cancel}>Cancel</Button>
          <Button variant="primary" icon="check" type="submit" busy={busy}>
            Save known error
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
