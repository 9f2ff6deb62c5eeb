/** What is copied from a case, for the ticket and for the customer. */
import { htmlOf } from '../../article/html.tsx'
import type { PanelPorts } from '../../ports.ts'
import type { Failures } from '../failures.ts'
import type { Case } from './case.ts'
import { noteText, replyText } from './case-note.ts'
import { paintPatience } from './patience.ts'

export interface CaseCopies {
  /** the note for the ticket; resolves to whether it is on the clipboard */
  copyNote(item: Case): Promise<boolean>
  /** the reply to the customer; there is none without a verdict */
  copyReply(item: Case): Promise<boolean>
  /** `html`: the same for programs that accept formatted text */
  copyText(text: string, html?: string): Promise<boolean>
}

export function createCopies(ports: PanelPorts, failures: Failures): CaseCopies {
  const copies: CaseCopies = {
    async copyNote(item) {
      await item.matching.settled(paintPatience)
      const note = noteText(item, ports)
      return copies.copyText(note, htmlOf(note))
    },

    async copyReply(item) {
      const reply = replyText(item)
      return reply !== undefined && copies.copyText(reply)
    },

    async copyText(text, html) {
      const copy = async () => {
        await ports.copy(text, html)
        return true
      }
      return (await failures.run('copy', 'Nothing was copied.', copy, () => void copies.copyText(text, html))) ?? false
    },
  }
  return copies
}
