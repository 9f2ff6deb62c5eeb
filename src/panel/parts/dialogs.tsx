/** The panel's dialogs: shortcuts, clearing, and a mark with a note. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button, Checkbox, Dialog, Kbd, TextField } from '../../ui/index.ts'
import { Markdown } from '../../views/markdown/markdown.tsx'
import { useStore } from '../context.ts'
import { keysOf, shortcuts } from '../models/shortcuts.ts'
import { plural } from '../models/words.ts'
import { AlwaysDialog } from './always-dialog.tsx'

export function Dialogs() {
  const { dialog, screen } = useStore()
  const live = screen.value.name === 'live'
  const close = useClose()
  switch (dialog.value) {
    case 'help':
      return <HelpDialog />
    case 'privacy':
      return <PrivacyDialog />
    case 'always':
      return <AlwaysDialog onClose={close} />
    // These belong to the recording on screen, and close with it.
    case 'clear':
      return live ? <ClearDialog /> : null
    case 'mark':
      return live ? <MarkDialog /> : null
    default:
      return null
  }
}

function useClose(): () => void {
  const { dialog } = useStore()
  return () => {
    dialog.value = undefined
  }
}

function HelpDialog() {
  const { singleKeys, ports } = useStore()
  return (
    <Dialog open title="Keyboard shortcuts" onClose={useClose()}>
      <dl class="panel-shortcuts">
        {shortcuts.map((shortcut) => (
          <div key={shortcut.id} class="panel-shortcut">
            <dt>{shortcut.label}</dt>
            <dd>
              {keysOf(shortcut).map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
        <div class="panel-shortcut">
          <dt>Move in a list</dt>
          <dd>
            <Kbd>↑</Kbd>
            <Kbd>↓</Kbd> or <Kbd>J</Kbd>
            <Kbd>K</Kbd>
          </dd>
        </div>
      </dl>
      <Checkbox
        label="Single-key shortcuts"
        hint="Turn this off if they get in the way of voice input."
        checked={singleKeys.value}
        onChange={(on) => {
          singleKeys.value = on
        }}
      />
      <p class="panel-version">Casefile {ports.version}</p>
    </Dialog>
  )
}

/** What Casefile records, masks, keeps and sends; part of the extension, so it works offline too. */
function PrivacyDialog() {
  const { ports } = useStore()
  return (
    <Dialog open title="Privacy" onClose={useClose()}>
      <Markdown text={ports.privacyText.replace(/^# .*\n/, '')} />
    </Dialog>
  )
}

function ClearDialog() {
  const store = useStore()
  const close = useClose()
  const count = store.live.tab.value?.counts.events ?? 0
  const clear = async () => {
    close()
    if (await store.live.clear()) store.toast.value = 'The recording was cleared.'
  }
  return (
    <Dialog
      open
      title="Clear this recording?"
      onClose={close}
      actions={
        <>
          <Button onClick={close}>Keep it</Button>
          <Button variant="danger" icon="trash" onClick={clear}>
            Clear
          </Button>
        </>
      }
    >
      <p>{plural(count, 'recorded event')} from this tab will be deleted. Captured cases and saved bundles stay.</p>
    </Dialog>
  )
}

function MarkDialog() {
  const store = useStore()
  const close = useClose()
  const { dialog, noted, toast } = store
  const moment = noted.peek()
  const stands = moment?.mark !== undefined
  const [note, setNote] = useState(moment?.note ?? '')
  const cancel = () => {
    close()
    if (stands && note === (moment.note ?? '')) return
    const sentence = stands
      ? 'The note was not saved; the mark stays.'
      : 'Nothing was marked. If a picture was taken, it stays in the recording.'
    // Escape, or a click beside the dialog, may have been a slip.
    const goOn = () => {
      noted.value = moment && { ...moment, note }
      dialog.value = 'mark'
    }
    toast.value = note.trim() === '' ? { sentence } : { sentence, label: 'Continue the note', act: goOn }
  }
  const form = useRef<HTMLFormElement>(null)
  // A modal dialog focuses its first control, which is the close button.
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  return (
    <Dialog open title={stands ? 'Note for the mark' : 'Mark this moment'} onClose={cancel}>
      <form
        ref={form}
        class="panel-form"
        onSubmit={(event) => {
          event.preventDefault()
          close()
          void store.mark(note.trim(), moment)
        }}
      >
        <TextField
          label={stands ? 'What happened at this moment?' : 'What is happening right now?'}
          placeholder="The customer says: it fails here"
          {...(!stands && { hint: 'The mark and its picture of the page show the moment this was opened.' })}
          value={note}
          onInput={(text) => setNote(text.slice(0, 2000))}
        />
        <div class="panel-form-actions">
          <Button onClick={cancel}>Cancel</Button>
          <Button variant="primary" icon="mark" type="submit">
            Save note
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
