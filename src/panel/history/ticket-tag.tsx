/** The tag of a problem, to be put on its ticket. */
import { ticketTag } from '../../core/history/index.ts'
import { CopyButton } from '../../ui/index.ts'

/** @param of key of the problem */
export function TicketTag({ of }: { of: string }) {
  const tag = ticketTag(of)
  return (
    <span class="panel-ticket-tag">
      <code>{tag}</code>
      <CopyButton text={tag} label="Copy the ticket tag" />
    </span>
  )
}
