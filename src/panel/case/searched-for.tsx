/** What a case asks the knowledge base, as lines that the agent can change. */
import { useState } from 'preact/hooks'
import { linesOf } from '../../core/kb/index.ts'
import { Button, Collapsible, TextField } from '../../ui/index.ts'
import { plural } from '../models/words.ts'
import type { Case } from '../store/case/case.ts'

export function SearchedFor({ item }: { item: Case }) {
  const query = item.matching.query.value
  const byHand = item.byHand.value
  if (!query || (query.messages.length === 0 && byHand === undefined)) return null
  const title =
    byHand === undefined ? `Searched for ${plural(query.messages.length, 'message')}` : 'Searched for your words'
  return (
    <Collapsible title={title}>
      <Lines key={byHand ?? linesOf(query)} item={item} searched={byHand ?? linesOf(query)} />
    </Collapsible>
  )
}

/** @param searched the lines that the articles shown were found by */
function Lines({ item, searched }: { item: Case; searched: string }) {
  const [lines, setLines] = useState(searched)
  return (
    <div class="panel-form">
      <TextField
        label="One message in each line"
        rows={6}
        value={lines}
        onInput={setLines}
        hint="Each line is searched alone, and the best one counts. Take out what does not matter, or write what does."
      />
      <div class="panel-buttons">
        <Button
          size="sm"
          icon="search"
          disabled={lines.trim() === searched.trim()}
          onClick={() => {
            item.byHand.value = lines
          }}
        >
          Search
        </Button>
        {item.byHand.value !== undefined && (
          <Button
            size="sm"
            variant="quiet"
            icon="refresh"
            onClick={() => {
              item.byHand.value = undefined
            }}
          >
            Search what was recorded
          </Button>
        )}
      </div>
    </div>
  )
}
