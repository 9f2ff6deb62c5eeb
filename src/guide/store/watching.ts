/** Follows the browser: its tabs, the current URL, and other windows. */
import type { Parts } from './parts.ts'

export interface Watching {
  /** Reads the state of the background and the tab in front again. */
  refresh(): Promise<void>
  /** See `GuideStore`. @param resume restores what was only in memory of a panel */
  start(resume: () => Promise<void>, given?: string): () => void
}

/** @param isOver whether the last screen is shown: no other guide is offered then */
export function createWatching({ ports, attempts, follow, upload, offer }: Parts, isOver: () => boolean): Watching {
  /** Looks for a guide in the URL of the current page. */
  function findInAddress(): void {
    if (!follow.run.peek() && !isOver()) offer.find(follow.tab.peek()?.url ?? '')
  }

  async function refresh(): Promise<void> {
    await follow.refresh()
    findInAddress()
  }

  /** Whether a change in a tab may affect what is shown here. */
  function concerns(tabId: number): boolean {
    const front = follow.tab.peek()
    const isOwn = tabId === front?.tabId || follow.tabs.peek().some((tab) => tab.tabId === tabId)
    // While a guide is offered, other windows matter too: the same one may have been answered there.
    return isOwn || !front || offer.guide.peek() !== undefined
  }

  function start(resume: () => Promise<void>, given?: string): () => void {
    async function look(tabId: number | undefined): Promise<void> {
      await follow.look(tabId)
      findInAddress()
      await resume()
    }
    if (given !== undefined) offer.give(given)
    void upload.tidy()
    let switched = false
    const stops = [
      ports.onChanged((tabId) => {
        if (concerns(tabId)) void refresh()
      }),
      ports.onAccessChanged(() => void refresh()),
      ports.onTabChanged((tabId) => {
        switched = true
        void look(tabId)
      }),
    ]
    void attempts.run('failedRead', async () => {
      const tabId = await ports.currentTab()
      if (!switched) await look(tabId)
    })
    return () => {
      for (const stop of stops) stop()
      upload.leave()
    }
  }

  return { refresh, start }
}
