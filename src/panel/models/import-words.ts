/** What an import of histories and tickets has brought, in sentences. Pure. */
import type { LedgerReport } from '../store/history/ledger.ts'
import { listOf, plural } from './words.ts'

/** One sentence for each thing worth knowing. */
export function importSentences({ known, cases, tickets, skipped, old }: LedgerReport): string[] {
  const brought = known.added + known.changed + cases.added + cases.changed > 0
  return [
    ...(tickets ? [ticketWords(tickets)] : []),
    ...(brought ? [broughtWords({ known, cases })] : []),
    ...(!brought && old === 0 && tickets?.tagged !== 0 ? ['Everything in it was already here.'] : []),
    ...(old > 0
      ? [`${plural(old, 'case')} older than your retention limit ${old === 1 ? 'was' : 'were'} left out.`]
      : []),
    ...(skipped > 0
      ? [`${plural(skipped, 'record')} could not be used and ${skipped === 1 ? 'was' : 'were'} left out.`]
      : []),
  ]
}

function broughtWords({ known, cases }: Pick<LedgerReport, 'known' | 'cases'>): string {
  const parts = [partWords(known, 'new known error'), partWords(cases, 'new case')]
  return `${parts.filter(Boolean).join('; ')}.`
}

/** `1 new case and 2 later edits`, without what there is none of. */
function partWords({ added, changed }: LedgerReport['cases'], what: string): string {
  const words = [added > 0 ? plural(added, what) : '', changed > 0 ? plural(changed, 'later edit') : '']
  return listOf(words.filter(Boolean))
}

function ticketWords({ tagged, untagged }: NonNullable<LedgerReport['tickets']>): string {
  const all = tagged + untagged
  if (tagged === 0)
    return `${all === 1 ? 'Its one ticket does not bear' : `None of its ${all} tickets bears`} a ticket tag of Casefile. The tag stands in the note of each case, and below “Seen before”.`
  return `${tagged} of ${plural(all, 'ticket')} ${tagged === 1 ? 'bears' : 'bear'} a ticket tag of Casefile.`
}
