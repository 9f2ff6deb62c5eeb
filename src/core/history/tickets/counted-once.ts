/** A case that was captured and its ticket in an export are one case. */
import { isWebAddress } from '../../base/plain-text.ts'
import type { CaseRecord } from '../case-record.ts'
import { ticketTag } from './ticket-tag.ts'

/** The cases without the tickets that one of the captured cases names and that are about the same problem. */
export function countedOnce(records: readonly CaseRecord[]): CaseRecord[] {
  const captured = new Set(records.flatMap((record) => (record.fromTicket ? [] : namesOf(record))))
  return records.filter((record) => !record.fromTicket || !namesOf(record).some((name) => captured.has(name)))
}

/** Its ticket with each of its problems. */
function namesOf({ ticket, problems }: CaseRecord): string[] {
  const number = ticket && numberOf(ticket)
  return number ? problems.map(({ key }) => `${number} ${ticketTag(key)}`) : []
}

/** What a ticket's number and its URL have in common: `4711` of `#4711` and `https://example.zendesk.com/agent/tickets/4711`. */
function numberOf(ticket: string): string {
  const text = isWebAddress(ticket) ? (new URL(ticket).pathname.split('/').filter(Boolean).at(-1) ?? '') : ticket
  return text.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, '')
}
