/** What leaves this computer: the agent's words, what was masked and what is missing. */
import type { Note } from '../../core/session/index.ts'
import { Button, Collapsible, Icon, TextField } from '../../ui/index.ts'
import { CompletenessList, RedactionList } from '../../views/index.ts'
import { Lines } from '../article/html.tsx'
import { useStore } from '../context.ts'
import { listOf } from '../models/words.ts'
import type { Case } from '../store/case/case.ts'
import { noteText } from '../store/case/case-note.ts'

export function ReportTab({ item, onOpen }: { item: Case; onOpen: (id: string) => void }) {
  return (
    <>
      <Words item={item} />
      <Collapsible title="Note for the ticket">
        <TheNote item={item} />
      </Collapsible>
      <section class="panel-section" aria-labelledby="case-privacy">
        <h2 id="case-privacy" class="panel-label">
          Privacy
        </h2>
        <Privacy item={item} onOpen={onOpen} />
      </section>
      <section class="panel-section" aria-labelledby="case-missing">
        <h2 id="case-missing" class="panel-label">
          What this recording does not contain
        </h2>
        <CompletenessList session={item.session} />
      </section>
      <section class="panel-section" aria-labelledby="case-file">
        <h2 id="case-file" class="panel-label">
          What the bundle contains
        </h2>
        <p class="panel-small">
          A viewer that opens offline with a double click, a report, the requests as a HAR file, the steps for the
          Chrome DevTools Recorder, and the verdict. Engineering needs no account and no extension.
        </p>
      </section>
    </>
  )
}

function Words({ item }: { item: Case }) {
  const { cases } = useStore()
  const note = item.note.value
  const change = (part: Partial<Note>) => {
    item.note.value = { ...item.note.peek(), ...part }
  }
  return (
    // Articles are searched again when a field loses focus, not on every keystroke.
    <section class="panel-form" aria-label="Your words" onFocusOut={() => cases.noteWritten(item)}>
      <TextField
        label="Title"
        // A sentence does not fit on one line of a side panel, so it wraps here, but it is stored as one line.
        rows={3}
        value={note.title}
        onInput={(title) => change({ title: title.replace(/\s*[\r\n]+\s*/g, ' ') })}
      />
      <TextField
        label="What does the customer say?"
        rows={3}
        placeholder="In the customer’s own words"
        value={note.text}
        onInput={(text) => change({ text })}
      />
      <TextField
        label="Expected"
        rows={2}
        placeholder="What should have happened"
        value={note.expected ?? ''}
        onInput={(expected) => change({ expected })}
      />
      <TextField
        label="Actual"
        rows={2}
        placeholder="What happened instead"
        value={note.actual ?? ''}
        onInput={(actual) => change({ actual })}
      />
    </section>
  )
}

/** Previews the note as a helpdesk will show it. */
function TheNote({ item }: { item: Case }) {
  const store = useStore()
  return (
    <div class="panel-note">
      <div class="panel-note-text">
        <Lines text={noteText(item, store.ports)} />
      </div>
      <Button size="sm" icon="copy" onClick={() => void store.copyNote(item)}>
        Copy this note
      </Button>
    </div>
  )
}

function Privacy({ item, onOpen }: { item: Case; onOpen: (id: string) => void }) {
  const { masked, session } = item
  if (masked.length === 0) {
    return <p class="panel-small">Nothing in this capture had to be masked.</p>
  }
  return (
    <>
      <p class="panel-fact">
        <Icon name="lock" />
        <span>
          {listOf(masked.map((kind) => kind.words))} masked before anything was stored. None of the values are in the
          file.
        </span>
      </p>
      <Collapsible title="Where they were">
        <RedactionList session={session} onOpen={onOpen} />
      </Collapsible>
    </>
  )
}
