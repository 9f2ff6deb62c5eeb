/** What the agent does with the recording of the tab. */
import type { PanelState, PanelStore } from '../panel-store.ts'
import { hasButton } from '../toast.ts'

type RecordingActions = Pick<PanelStore, 'capture' | 'askForNote' | 'mark' | 'takePicture'>

export function createRecordingActions({ live, cases, screen, dialog, noted, toast }: PanelState): RecordingActions {
  return {
    async capture() {
      const tab = live.tab.peek()
      if (!tab || screen.peek().name !== 'live') return
      // A message about something else would seem to be the answer.
      const shown = toast.peek()
      if (shown !== undefined && !hasButton(shown)) toast.value = undefined
      await cases.capture(tab.tabId)
    },

    askForNote() {
      noted.value = live.noteMoment()
      dialog.value = 'mark'
    },

    async mark(note, moment) {
      if (await live.mark(note, moment)) toast.value = note ? `Marked: ${note}` : 'This moment is marked.'
    },

    async takePicture() {
      if (await live.takePicture()) toast.value = 'A picture of the page was taken.'
    },
  }
}
