/** All known errors, most recently edited first. */
import { useState } from 'preact/hooks'
import type { KnownError } from '../../core/history/index.ts'
import { EmptyState, SearchField } from '../../ui/index.ts'
import { KnownCard } from './known-card.tsx'

/** With this many, scanning the list takes longer than typing a search term. */
const searchFrom = 6

export function KnownTab({ known }: { known: readonly KnownError[] }) {
  const [query, setQuery] = useState('')
  if (known.length === 0) {
    return (
      <EmptyState icon="list" title="No known errors yet">
        Choose “Make a known error” on a captured case, and its workaround appears at the top of the next case that
        fails the same way. Or import a colleague’s under “Keep and share”.
      </EmptyState>
    )
  }
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const shown = known.filter((one) => {
    const text = [one.title, one.symptom, one.workaround, one.tracker].join('\n').toLowerCase()
    return words.every((word) => text.includes(word))
  })
  return (
    <>
      {known.length >= searchFrom && (
        <SearchField label="Search known errors" value={query} onInput={setQuery} placeholder="Words to look for" />
      )}
      {shown.map((one) => (
        <KnownCard key={one.id} known={one} inCase={false} />
      ))}
      {shown.length === 0 && <p class="panel-none">No known errors match.</p>}
    </>
  )
}
