/** How a case leaves the panel: copied, saved or removed, with a word about it at the foot. */
import { timeOfDay } from '../../models/words.ts'
import type { PanelState, PanelStore } from '../panel-store.ts'
import { placeOf } from '../screen.ts'
import { withdrawOffer } from '../toast.ts'
import { copiedNoteWords, namesLatestFile } from './case-note.ts'

type CaseActions = Pick<PanelStore, 'copyNote' | 'copyReply' | 'save' | 'removeCase' | 'backToLive'>

export function createCaseActions({ live, cases, kept, review, screen, toast }: PanelState): CaseActions {
  const actions: CaseActions = {
    async copyNote(item) {
      const place = placeOf(screen.peek())
      if (!(await cases.copyNote(item))) return
      const sentence = copiedNoteWords(item)
      // Of a screen that was left meanwhile there is nothing to complete.
      if (namesLatestFile(item) || placeOf(screen.peek()) !== place) {
        toast.value = sentence
        return
      }
      const again = async () => {
        await actions.save(item)
        if (namesLatestFile(item)) await actions.copyNote(item)
      }
      toast.value = { sentence, label: 'Save and copy', act: () => void again() }
    },

    async copyReply(item) {
      if (await cases.copyReply(item)) toast.value = 'The reply is copied.'
    },

    async save(item) {
      const before = item.saving.peek()
      await (screen.peek().name === 'review' ? review.save(item) : cases.save(item))
      const saving = item.saving.peek()
      if (saving.step !== 'saved' || saving === before) return
      if (screen.peek().name === 'review') toast.value = `Saved ${saving.name}`
      else withdrawOffer(toast)
    },

    async removeCase(one) {
      const undo = await ('key' in one ? kept.removeOpen(one) : kept.remove(one))
      if (!undo) return
      if ('key' in one) actions.backToLive()
      toast.value = { sentence: `The case of ${timeOfDay(one.capturedAt)} is removed.`, undo }
    },

    backToLive() {
      cases.open(undefined)
      void live.refresh()
    },
  }
  return actions
}
