/** The customer's answer before a guide begins: yes starts a recording, no keeps nothing. */
import type { Guide } from '../../../core/guide/index.ts'
import type { GuideStore } from '../guide-store.ts'
import type { Parts } from '../parts.ts'

/** @param begun called once the guide has begun: reads the tab's state and runs the checks */
export function createConsent(
  { ports, attempts, work, follow, upload, offer, checking }: Parts,
  begun: { refresh(): Promise<void>; check(): Promise<void> },
): Pick<GuideStore, 'agree' | 'refuse'> {
  const dropSite = (guide: Guide) => ports.dropSite(guide.origin).catch(() => undefined)

  /** @param asked whether the browser granted access to the site, if it was requested */
  async function begin(guide: Guide, tabId: number, asked: Promise<boolean> | undefined): Promise<boolean> {
    const granted = asked ? await attempts.run('failedBegin', () => asked) : false
    if (granted === undefined) return true
    // Declining the browser's prompt is not consent to a narrower scope, so the customer is asked again.
    if (asked && !granted) return false
    // The browser's prompt does not block the panel, where the customer may have said no meanwhile; that answer counts.
    if (asked && offer.guide.peek() !== guide) {
      await dropSite(guide)
      return true
    }
    const state = await attempts.run('failedBegin', () => ports.send('guide.begin', { guide, tabId, granted }))
    // A guide begun in another window in the meantime is the one being followed.
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
      // Must come before any await, or the browser no longer counts it as part of the user's click.
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
