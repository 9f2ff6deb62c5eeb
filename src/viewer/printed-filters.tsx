import { usePrinting } from '../ui/index.ts'
import { formatSpan, type Span } from '../views/index.ts'

/** Replaces the filters on paper: says what the list leaves out. */
export function PrintedFilters({
  labels,
  text,
  span,
  chain = false,
}: {
  /** of the kinds shown; empty = all of them */
  labels: readonly string[]
  /** search words */
  text: string
  span?: Span | undefined
  /** only one chain of events */
  chain?: boolean
}) {
  // Not rendered on screen, where a text search would find it.
  const printing = usePrinting()
  const limits = [
    labels.length > 0 && labels.join(', '),
    text.trim() !== '' && `with "${text.trim()}"`,
    span && formatSpan(span),
    chain && 'one chain of events',
  ].filter(Boolean)
  return printing && limits.length > 0 ? <p class="cf-printed-filters">Only {limits.join('; ')}</p> : null
}
