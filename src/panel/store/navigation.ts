/** Moves from one screen to another: opening a bundle or a case, and going one step back. */
import type { PanelState, PanelStore } from './panel-store.ts'

type Navigation = Pick<PanelStore, 'openBundle' | 'unlockBundle' | 'showCase' | 'back'>

export function createNavigation(state: PanelState, backToLive: () => void): Navigation {
  const { knowledgeOpen, ledger, guides, drafts, review, incoming, screen, toast } = state

  function closeGuide(): void {
    // A toast that offers an undo is more important.
    if (guides.close() && typeof toast.peek() !== 'object') {
      toast.value = 'Your guide is kept while this panel is open: “New guide” shows it again.'
    }
  }

  /** The opened case is behind whatever was open, so that is closed. */
  async function showOpened(opening: Promise<boolean>): Promise<void> {
    if (!(await opening)) return
    knowledgeOpen.value = false
    ledger.open.value = false
    closeGuide()
  }

  return {
    openBundle: (file) => showOpened(incoming.open(file)),
    unlockBundle: (password) => showOpened(incoming.unlock(password)),
    showCase: (one) => showOpened(one.open()),

    back() {
      const now = screen.peek()
      const details = now.name === 'case' ? now.case.selected : now.name === 'review' ? review.selected : state.selected
      if (now.name === 'knowledge') knowledgeOpen.value = false
      else if (now.name === 'history') ledger.open.value = false
      else if (now.name === 'guide') closeGuide()
      else if (now.name === 'article') drafts.close()
      else if (details.peek() !== undefined) details.value = undefined
      else if (now.name === 'review') review.close()
      else if (now.name === 'case') backToLive()
    },
  }
}
