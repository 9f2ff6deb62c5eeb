/** How a case leaves the panel (copied, saved or removed), with a toast that says so. */
import { batch } from '@preact/signals'
import { clip } from '../../../core/base/clip.ts'
import { timeOfDay } from '../../models/words.ts'
import type { PanelState, PanelStore } from '../panel-store.ts'
import { placeOf } from '../screen.ts'
import { withdrawOffer } from '../toast.ts'
import type { Case } from './case.ts'
import { copiedNoteWords, namesLatestFile } from './case-note.ts'

type CaseActions = Pick<PanelStore, 'copyNote' | 'copyReply' | 'save' | 'removeCase' | 'backToLive'>

export function createCaseActions({ live, cases, kept, review, screen, toast }: PanelState): CaseActions {
  const lacksTicket = ({ history }: Case) => {
    const { name } = screen.peek()
    const known = history.peek()
    return name === 'case' && known.state === 'read' && known.record !== undefined && !known.record.ticket
  }

  function askTicket({ key, tab }: Case): void {
    batch(() => {
      tab.value = 'answer'
      cases.ticketAsked.value = key
    })
  }

  const actions: CaseActions = {
    async copyNote(item) {
      const place = placeOf(screen.peek())
      if (!(await cases.copyNote(item))) return
      const sentence = copiedNoteWords(item)
      // Nothing to offer if the user has left that screen in the meantime.
      if (placeOf(screen.peek()) !== place) {
        toast.value = sentence
        return
      }
      if (namesLatestFile(item)) {
        // The note is about to be pasted into a ticket, so the agent now knows its number; storing it lets similar cases
        // name it.
        toast.value = lacksTicket(item) ? { sentence, label: 'Add the ticket', act: () => askTicket(item) } : sentence
        return
      }
      const again = async () => {
        await actions.save(item)
        if (namesLatestFile(item)) await actions.copyNote(item)
      }
      toast.value = { sentence, label: 'Save and copy', act: () => void again() }
    },

    async copyReply(item) {
      if (await cases.copyReply(item)) toast.value = 'Reply copied.'
    },

    async save(item) {
      const before = item.saving.peek()
      await (screen.peek().name === 'review' ? review.save(item) : cases.save(item))
      const saving = item.saving.peek()
      if (saving.step !== 'saved' || saving === before) return
      // On the review screen the toast may still be about the last change.
      if (screen.peek().name === 'review' && review.result.peek()) toast.value = `Saved ${saving.name}`
      else withdrawOffer(toast)
    },

    async removeCase(one) {
      const undo = await ('key' in one ? kept.removeOpen(one) : kept.remove(one))
      if (!undo) return
      if ('key' in one) actions.backToLive()
      // By the name it had on the screen: several may have been captured in one minute.
      const title = ('key' in one ? one.note.peek() : one.note).title.trim()
      const what = title === '' ? `The case of ${timeOfDay(one.capturedAt)}` : `“${clip(title, 60)}”`
      toast.value = { sentence: `${what} was removed.`, undo }
    },

    backToLive() {
      cases.open(undefined)
      void live.refresh()
    },
  }
  return actions
}
