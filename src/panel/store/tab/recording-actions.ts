/** What the agent does with the recording of the tab. */
import { clip } from '../../../core/base/clip.ts'
import type { PanelState, PanelStore } from '../panel-store.ts'
import { hasButton, withdrawOffer } from '../toast.ts'
import type { NotedMoment } from './live.ts'

type RecordingActions = Pick<PanelStore, 'capture' | 'askForNote' | 'editNote' | 'mark' | 'takePicture'>

/** Characters of a note that are repeated to confirm it. */
const repeated = 80

export function createRecordingActions({ live, cases, screen, dialog, noted, toast }: PanelState): RecordingActions {
  function writeNote(moment: NotedMoment | undefined): void {
    withdrawOffer(toast)
    noted.value = moment
    dialog.value = 'mark'
  }

  return {
    async capture() {
      const tab = live.tab.peek()
      if (!tab || screen.peek().name !== 'live') return
      // A message about something else would seem to be the answer.
      const shown = toast.peek()
      if (shown !== undefined && !hasButton(shown)) toast.value = undefined
      await cases.capture(tab.tabId)
    },

    askForNote: () => writeNote(live.noteMoment()),

    editNote({ id, at, note }) {
      const tab = live.tab.peek()
      if (tab?.since !== undefined) writeNote({ tabId: tab.tabId, at: tab.since + at, note, mark: id })
    },

    async mark(note, moment) {
      const marked = await live.mark(note, moment)
      if (!marked) return
      const words = clip(note, repeated)
      if (moment?.mark !== undefined) toast.value = note ? `Noted: ${words}` : 'The note is removed; the mark stays.'
      else if (note) toast.value = `Marked: ${words}`
      // One click marks at once, because the moment will not wait; words can.
      else toast.value = { sentence: 'This moment is marked.', label: 'Add a note', act: () => writeNote(marked) }
    },

    async takePicture() {
      if (await live.takePicture()) toast.value = 'A picture of the page was taken.'
    },
  }
}
