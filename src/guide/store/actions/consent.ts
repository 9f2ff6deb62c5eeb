/** The customer's answer to the question before a guide: yes begins a recording, no keeps nothing. */
import type { Guide } from '../../../core/guide/index.ts'
import type { GuideStore } from '../guide-store.ts'
import type { Parts } from '../parts.ts'

/** @param begun what is done once the guide has begun: what the tab says is read, and the checks are made */
export function createConsent(
  { ports, attempts, work, follow, upload, offer, checking }: Parts,
  begun: { refresh(): Promise<void>; check(): Promise<void> },
): Pick<GuideStore, 'agree' | 'refuse'> {
  const dropSite = (guide: Guide) => ports.dropSite(guide.origin).catch(() => undefined)

  /** @param asked whether the browser lets us to the site, where that was asked for */
  async function begin(guide: Guide, tabId: number, asked: Promise<boolean> | undefined): Promise<boolean> {
    const granted = asked ? await attempts.run('failedBegin', () => asked) : false
    if (granted === undefined) return true
    // Whoever says no to the browser has not agreed to less: they are asked again.
    if (asked && !granted) return false
    // The browser's question stands beside the panel, where no can be said in the meantime; that one counts.
    if (asked && offer.guide.peek() !== guide) {
      await dropSite(guide)
      return true
    }
    const state = await attempts.run('failedBegin', () => ports.send('guide.begin', { guide, tabId, granted }))
    // A guide that was begun in another window meanwhile is the one that is followed.
    if (granted && state?.run?.guide.origin !== guide.origin) await dropSite(guide)
    if (!state) return true
    checking.forget()
    await follow.accept(state)
    offer.clear()
    if (state.run && follow.isHere.peek()) await upload.begin(state.run)
    await begun.refresh()
    return true
  }

  return {
    async agree(guide, everywhere) {
      const tab = follow.tab.peek()
      if (!tab) return true
      // Before anything is awaited, or the click no longer counts as the person's.
      const asked = everywhere && tab.access !== 'site' ? ports.askForSite(guide.origin) : undefined
      const answered = await work.during(() => begin(guide, tab.tabId, asked))
      if (answered && follow.isHere.peek()) await begun.check()
      return answered
    },

    refuse() {
      offer.clear()
      attempts.dismiss()
    },
  }
}
