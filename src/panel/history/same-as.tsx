/** Lets the agent link a case to a known error it does not look like; from then on it is recognised. */
import { useEffect, useState } from 'preact/hooks'
import type { KnownError } from '../../core/history/index.ts'
import { Dialog, SearchField, Spinner } from '../../ui/index.ts'
import { useStore } from '../context.ts'
import { type ProblemChoice, ProblemField } from './known-form.tsx'

export function SameAs({ choice, onClose }: { choice: ProblemChoice; onClose: () => void }) {
  const store = useStore()
  const { ledger, cases } = store
  const [query, setQuery] = useState('')
  useEffect(() => void ledger.load(), [ledger])
  const known = ledger.all.value?.known
  const choose = async (chosen: KnownError) => {
    if (!(await cases.memory.alsoKnown(choice.about, chosen))) return
    onClose()
    store.toast.value = {
      sentence: `From now on this fault is recognized as "${chosen.title}".`,
      undo: () => void cases.memory.restoreKnown(chosen),
    }
  }
  const words = query.toLowerCase().trim()
  const shown = known?.filter(({ title, symptom }) => `${title}\n${symptom}`.toLowerCase().includes(words))
  return (
    <Dialog open title="Which known error is it?" onClose={onClose}>
      <div class="panel-form">
        <ProblemField {...choice} />
        <SearchField label="Search known errors" value={query} onInput={setQuery} placeholder="Words from its title" />
        {!shown && <Spinner />}
        {shown?.length === 0 && <p class="panel-none">{words ? 'No known errors match.' : 'No known errors yet.'}</p>}
        <ul class="panel-same">
          {shown?.map((one) => (
            <li key={one.id}>
              <button type="button" class="panel-link" onClick={() => void choose(one)}>
                {one.title}
              </button>
              <p class="panel-small panel-known-symptom">{one.symptom}</p>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
