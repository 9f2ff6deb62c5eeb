/** Editor for a draft article: its fields or the whole file, and the placeholders still to fill in. */
import { useRef, useState } from 'preact/hooks'
import { SelectField, TextField } from '../../ui/index.ts'
import { useStore } from '../context.ts'
import { type OpenPlace, openPlaces } from '../models/article-draft.ts'
import { type DraftParts, draftParts, withDraftParts } from '../models/draft-parts.ts'
import { plural } from '../models/words.ts'
import type { Case } from '../store/case/case.ts'
import type { Draft } from '../store/drafts/draft.ts'

const readOnce =
  'IDs, personal addresses and known account names were left out. Names inside an error message cannot be detected, so read it once more.'

interface Props {
  item: Case
  draft: Draft
}

/** The article's fields. Falls back to the whole file when its front matter was not written by us. */
export function DraftForm({ item, draft }: Props) {
  const parts = draftParts(draft.text)
  return parts ? <Fields item={item} draft={draft} parts={parts} /> : <DraftFile item={item} draft={draft} />
}

/** The whole file, as the knowledge base and other tools read it. */
export function DraftFile({ item, draft }: Props) {
  const { drafts } = useStore()
  return (
    <div class="panel-draft panel-draft-file">
      <TextField
        label="Article, in Markdown"
        rows={24}
        value={draft.text}
        onInput={(text) => drafts.write(item, text)}
        hint={readOnce}
      />
    </div>
  )
}

function Fields({ item, draft, parts }: Props & { parts: DraftParts }) {
  const { drafts } = useStore()
  const part = useRef<HTMLDivElement>(null)
  const change = (next: Partial<DraftParts>) => drafts.write(item, withDraftParts(draft.text, next))
  return (
    <div ref={part} class="panel-draft">
      <OpenPlaces parts={parts} part={part} />
      {/* A sentence does not fit on one line of a side panel, so it wraps here, but it is stored as one line. */}
      <TextField
        label="Title"
        rows={2}
        value={parts.title}
        onInput={(title) => change({ title: title.replace(/\s*[\r\n]+\s*/g, ' ') })}
      />
      <SelectField
        label="Who can read it"
        value={parts.audience}
        options={audiences(parts.audience)}
        onChange={(audience) => change({ audience })}
      />
      <Tags tags={parts.tags} onChange={(tags) => change({ tags })} />
      <TextField
        label="Text"
        rows={24}
        value={parts.body}
        onInput={(body) => change({ body })}
        hint={`Start a line with “## ” for a heading or “- ” for a list item. ${readOnce}`}
      />
    </div>
  )
}

/** Keeps the file's own value as a choice even when it is not one of ours. */
function audiences(now: string): { id: string; label: string }[] {
  const known = [
    { id: 'internal', label: 'Colleagues only' },
    { id: 'public', label: 'Customers too' },
  ]
  return known.some(({ id }) => id === now) ? known : [{ id: now, label: now || 'Not specified' }, ...known]
}

/** Keeps the text as typed: a trailing comma means the next tag has been started. */
function Tags({ tags, onChange }: { tags: readonly string[]; onChange: (tags: string[]) => void }) {
  const [typed, setTyped] = useState(tags.join(', '))
  return (
    <TextField
      label="Tags, separated by commas"
      value={listed(typed).join() === tags.join() ? typed : tags.join(', ')}
      onInput={(text) => {
        setTyped(text)
        onChange(listed(text))
      }}
    />
  )
}

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean)

function OpenPlaces({ parts, part }: { parts: DraftParts; part: { current: HTMLElement | null } }) {
  const places = [
    ...openPlaces(parts.title).map((place) => ({ place, field: 0 })),
    ...openPlaces(parts.body).map((place) => ({ place, field: 1 })),
  ]
  if (places.length === 0) return <p class="panel-small">Nothing left to fill in.</p>
  const show = ({ start, end }: OpenPlace, field: number) => {
    const area = part.current?.querySelectorAll('textarea')[field]
    area?.focus()
    // Focusing first makes the browser scroll the selection into view.
    area?.setSelectionRange(start, end)
  }
  return (
    <section aria-labelledby="draft-open">
      <h2 id="draft-open" class="panel-label">
        {plural(places.length, 'place')} to fill in or to check
      </h2>
      <ul class="panel-draft-places">
        {places.map(({ place, field }) => (
          <li key={`${field} ${place.start}`}>
            <button type="button" class="panel-link" onClick={() => show(place, field)}>
              {place.words}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
