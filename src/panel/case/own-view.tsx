/** The agent's own view of a case when they disagree with the verdict. Both are kept. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Note } from '../../core/session/index.ts'
import { type Verdict, VerdictClass } from '../../core/triage/index.ts'
import { classWords, verdictWords } from '../../core/triage/words/verdict-words.ts'
import { Button, SelectField, TextField } from '../../ui/index.ts'
import { focusIsLost, useStore } from '../context.ts'
import type { Case } from '../store/case/case.ts'

type AgentView = NonNullable<Note['view']>

export function OwnView({ item }: { item: Case }) {
  const { viewForm } = item
  const asked = viewForm.value !== undefined
  const { view } = item.note.value
  const ask = () => {
    viewForm.value = { chosen: view?.class ?? '', text: view?.text ?? '' }
  }
  const part = useRef<HTMLDivElement>(null)
  const shown = useRef(false)
  // The pressed button is gone with the form. This must run before `keepFocus` notices, which would fall back to the first
  // button.
  useLayoutEffect(() => {
    if (shown.current && focusIsLost()) part.current?.querySelector<HTMLElement>('select, button')?.focus()
    shown.current = true
  }, [asked, view])
  return (
    <div ref={part} class={asked || view ? 'panel-view-open' : ''}>
      {asked ? (
        <Form item={item} />
      ) : view ? (
        <KeptView item={item} view={view} onChange={ask} />
      ) : (
        <button type="button" class="panel-link" onClick={ask}>
          It is something else
        </button>
      )}
    </div>
  )
}

function KeptView({ item, view, onChange }: { item: Case; view: AgentView; onChange: () => void }) {
  const store = useStore()
  const takeBack = () => {
    store.cases.sayView(item, undefined)
    store.toast.value = { sentence: 'Your view was removed.', undo: () => store.cases.sayView(item, view) }
  }
  return (
    <section class="panel-section" aria-labelledby="case-view">
      <div class="panel-section-head">
        <h2 id="case-view" class="panel-label">
          Your view
        </h2>
        <span>
          <Button size="sm" variant="quiet" icon="edit" aria-label="Change your view" onClick={onChange}>
            Change
          </Button>
          <Button size="sm" variant="quiet" icon="close" onClick={takeBack}>
            Remove view
          </Button>
        </span>
      </div>
      <p class="panel-reply">
        <strong>{verdictWords(view.class)}</strong>
        {view.text && ` ${view.text}`}
      </p>
      <p class="panel-small">Shown next to the verdict in the note and the bundle, and counted in the case history.</p>
    </section>
  )
}

interface Choice {
  id: string
  label: string
  kind: VerdictClass | undefined
  /** the wording a choice suggests */
  text: string
}

/** Alternatives: those the verdict also names, most likely first, then every class. */
function choicesFor(verdict: Verdict | undefined): Choice[] {
  const others = (verdict?.alternatives ?? []).map(({ rule, class: kind, sentence }) => ({
    ...{ id: `rule ${rule}`, kind, text: sentence },
    label: `${classWords(kind)}: ${sentence}`,
  }))
  const classes = VerdictClass.options.map((kind) => ({ id: kind, label: classWords(kind), kind, text: '' }))
  return [{ id: '', label: 'Choose', kind: undefined, text: '' }, ...others, ...classes]
}

/** What is in it stays with the case: the agent may look at the evidence before going on. */
function Form({ item }: { item: Case }) {
  const { cases } = useStore()
  const { viewForm } = item
  const choices = choicesFor(item.verdict)
  const { chosen = '', text = '' } = viewForm.value ?? {}
  const kind = choices.find(({ id }) => id === chosen)?.kind
  const choose = (id: string) => {
    const brought = (one: string) => choices.find((choice) => choice.id === one)?.text ?? ''
    // Keeps what the agent has written.
    viewForm.value = { chosen: id, text: text === brought(chosen) ? brought(id) : text }
  }
  const close = () => {
    viewForm.value = undefined
  }
  return (
    <form
      class="panel-form"
      aria-label="Your view"
      // Escape closes only this form, not the whole case with the text in the form.
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        close()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (!kind) return
        cases.sayView(item, { class: kind, text: text.trim() })
        close()
      }}
    >
      <SelectField label="What is it?" value={chosen} options={choices} onChange={choose} />
      <TextField
        label="How do you know? (optional)"
        placeholder="One sentence for whoever reads the case"
        value={text}
        onInput={(words) => {
          viewForm.value = { chosen, text: words }
        }}
      />
      <div class="panel-form-actions">
        <Button onClick={close}>Cancel</Button>
        <Button variant="primary" icon="check" type="submit" disabled={!kind}>
          Save view
        </Button>
      </div>
    </form>
  )
}
