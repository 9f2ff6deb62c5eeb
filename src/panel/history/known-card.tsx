/** A known error: first the workaround, then the state of the fix. */
import { useState } from 'preact/hooks'
import { fixState, type KnownError } from '../../core/history/index.ts'
import { Badge, Button, classes } from '../../ui/index.ts'
import { useStore } from '../context.ts'
import { fixSentence } from '../models/history-words.ts'
import { KnownForm, wordsOf } from './known-form.tsx'
import { Reference } from './reference.tsx'

/** @param release of the app on screen; omitted in a list, which then says nothing about it */
export function KnownCard({
  known,
  release,
  inCase,
}: {
  known: KnownError
  release?: string | undefined
  inCase: boolean
}) {
  const store = useStore()
  const { memory } = store.cases
  const [editing, setEditing] = useState(false)
  const state = fixState(known, release)
  const back = inCase && state === 'since'
  const remove = async () => {
    if (!(await memory.removeKnown(known))) return
    store.toast.value = {
      sentence: `The known error “${known.title}” was removed.`,
      undo: () => void memory.restoreKnown(known),
    }
  }
  return (
    <article
      class={classes('panel-known', back ? 'cf-tone-bad' : 'cf-tone-info')}
      aria-label={`Known error: ${known.title}`}
    >
      <p class="cf-badges">
        <Badge tone={back ? 'bad' : 'info'}>Known error</Badge>
        {known.tracker && <Reference to={known.tracker} />}
      </p>
      <h2 class="panel-known-title">{known.title}</h2>
      {known.workaround ? (
        <p class="panel-known-workaround">
          <strong>Workaround: </strong>
          {known.workaround}
        </p>
      ) : (
        <p class="panel-small">No workaround is known.</p>
      )}
      {back ? (
        <p>
          <strong>{fixSentence(known, state, release)}</strong>
        </p>
      ) : (
        <p class="panel-small">{inCase ? fixSentence(known, state, release) : listWords(known)}</p>
      )}
      {!inCase && <p class="panel-small panel-known-symptom">{known.symptom}</p>}
      <div class="panel-known-actions">
        {inCase && known.workaround && (
          <Button
            size="sm"
            icon="copy"
            onClick={async () => {
              if (await store.cases.copyText(known.workaround)) store.toast.value = 'Workaround copied.'
            }}
          >
            Copy workaround
          </Button>
        )}
        <Button
          size="sm"
          variant="quiet"
          icon="edit"
          aria-label={`Edit: ${known.title}`}
          onClick={() => setEditing(true)}
        >
          Edit
        </Button>
        <Button
          size="sm"
          variant="quiet"
          icon="trash"
          aria-label={`Remove: ${known.title}`}
          onClick={() => void remove()}
        >
          Remove
        </Button>
      </div>
      {editing && (
        <KnownForm
          heading="Edit the known error"
          about={known.id}
          symptom={known.symptom}
          start={wordsOf(known)}
          onSave={(words) => memory.editKnown(known, words)}
          onClose={() => setEditing(false)}
        />
      )}
    </article>
  )
}

/** The list has no app release to compare with. */
function listWords(known: KnownError): string {
  if (!known.fixedIn) return fixSentence(known, 'none', undefined)
  if (known.status === 'fixed') return `Reported fixed in ${known.fixedIn}.`
  return known.status === 'planned' ? `A fix is planned for ${known.fixedIn}.` : fixSentence(known, 'none', undefined)
}
