import { usePrinting } from '../ui/index.ts'
import { formatSpan, type Span } from '../views/index.ts'

/** On paper, in the place of the filters: what the list leaves out. */
export function PrintedFilters({
  labels,
  text,
  span,
  chain = false,
}: {
  /** of the kinds that are shown; empty = all of them */
  labels: readonly string[]
  /** words that are searched for */
  text: string
  span?: Span | undefined
  /** only one chain of events */
  chain?: boolean
}) {
  // Not there on the screen, where its words would be found by the search for them.
  const printing = usePrinting()
  const limits = [
    labels.length > 0 && labels.join(', '),
    text.trim() !== '' && `with "${text.trim()}"`,
    span && formatSpan(span),
    chain && 'one chain of events',
  ].filter(Boolean)
  return printing && limits.length > 0 ? <p class="cf-printed-filters">Only {limits.join('; ')}</p> : null
}
